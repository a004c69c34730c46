import { cutAtWord } from './cut-at-word.ts';

/** Characters of the text that stand for a missing title. */
const leadLength = 180;

/** The beginning of a text on one line, cut between words. */
export function leadOf(text: string): string {
  return cutAtWord(text.replace(/\s+/g, ' '), leadLength);
}

/** What a document is called: its title, or the first words of a post that has none; `null` where both are empty. */
export function documentTitle(document: {
  readonly title: string | null;
  readonly lead?: string;
}): string | null {
  return document.title?.trim() || document.lead?.trim() || null;
}
