import { foldDiacritics, lowerAccented } from '../../analysis/normalise.ts';

/** A word of a text or of a query, in the two forms in which it is indexed. */
export interface SearchWord {
  /** Lower case, NFC, one way of placing tones. */
  readonly accented: string;
  /** Without diacritics. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Longer ones are addresses or noise, and PostgreSQL refuses lexemes over 2 KB. */
const longestWord = 64;

/** Splits NFC text into words: runs of letters, marks and digits. Both engines index exactly these. */
export function searchWords(text: string): SearchWord[] {
  const accented = lowerAccented(text);
  const folded = foldDiacritics(text);
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const cut = Math.min(end, start + longestWord);
    return { accented: accented.slice(start, cut), folded: folded.slice(start, cut), start, end };
  });
}
