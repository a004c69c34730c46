/** Words as the classifiers count them: what carries feeling besides letters (marks, emoji, old-style smileys) stays in. */
import { lowerAccented } from './normalise.ts';

export interface Word {
  /** Lower case, stretched letters shortened. Numbers are told apart by their length alone. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const unit =
  /\p{L}[\p{L}\p{M}]*|\p{N}+|\p{Extended_Pictographic}|[:=;]['-]?[()dp]+|[!?]+|[.…]{2,}|[^\s\p{L}\p{N}]/gu;

/** *quáááá* and *quá* are one word. */
const stretched = /(\p{L})\1{2,}/gu;

/** Words of an NFC text with their places, at most `limit` of them. */
export function findWords(text: string, limit = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = [];
  for (const match of lowerAccented(text).matchAll(unit)) {
    if (words.length >= limit) break;
    const start = match.index;
    words.push({ form: plainForm(match[0]), start, end: start + match[0].length });
  }
  return words;
}

/** The forms of the words of an NFC text. */
export function wordsOf(text: string): string[] {
  return findWords(text).map(({ form }) => form);
}

function plainForm(word: string): string {
  const first = word.charAt(0);
  if (first === '!' || first === '?') return word.slice(0, 2);
  return /^\p{N}/u.test(word) ? `#${Math.min(4, word.length)}` : word.replace(stretched, '$1');
}
