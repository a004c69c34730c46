import { type SearchWord, searchWords } from './search-words.ts';

/** Words that must follow each other; one word is the shortest phrase. */
export interface SearchTerm {
  readonly words: readonly SearchWord[];
  /** As the person wrote it. */
  readonly text: string;
  readonly quoted: boolean;
  /** Written with diacritics: hits that have the very same ones come first. */
  readonly accented: boolean;
}

export interface SearchQuery {
  readonly wanted: readonly SearchTerm[];
  readonly excluded: readonly SearchTerm[];
}

/** What a person can have meant by a search field: more is a pasted article. */
const mostTerms = 24;

const quotes = /[“”„‟«»″＂]/g;
const part = /(-?)(?:"([^"]*)"?|(\S+))/g;

/**
 * Reads a search field: words are all wanted, `"phrases"` hold together, `-excluded` must not appear; curly quotes count.
 * `null` where nothing is asked for. There is no operator to inject: what is left are words.
 */
export function parseQuery(input: string): SearchQuery | null {
  const wanted: SearchTerm[] = [];
  const excluded: SearchTerm[] = [];
  const text = input.normalize('NFC').replace(quotes, '"').slice(0, 1000);
  for (const [, minus, phrase, word] of text.matchAll(part)) {
    const term = termOf(phrase ?? word ?? '', phrase !== undefined);
    if (term && wanted.length + excluded.length < mostTerms) (minus === '-' ? excluded : wanted).push(term);
  }
  return wanted.length + excluded.length === 0 ? null : { wanted, excluded };
}

function termOf(text: string, quoted: boolean): SearchTerm | null {
  const words = searchWords(text);
  if (words.length === 0) return null;
  return { words, text: text.trim(), quoted, accented: words.some((word) => word.accented !== word.folded) };
}
