/** A text as a bag of hashed words and word pairs: what the trained models read. Folded, so accents change nothing. */
import type { Reading } from './reading.ts';

/** One word or word pair where it stands. */
export interface Gram {
  readonly bucket: number;
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
}

/** Syllables of a field that are read: beyond them an article repeats itself. */
const longest = 250;

/** Words and pairs of neighbours in a sentence, in order. Those of a title count also as words of a title. */
export function hashGrams(fields: readonly Reading[], buckets: number): Gram[] {
  const grams: Gram[] = [];
  for (const reading of fields) {
    const syllables = reading.syllables.slice(0, longest);
    for (const [at, { folded, start, end, sentence }] of syllables.entries()) {
      const word = plain(folded);
      const add = (text: string, to: number) =>
        grams.push({ bucket: hash(text) % buckets, reading, start, end: to });
      add(word, end);
      if (reading.field === 'title') add(`^${word}`, end);
      const next = syllables[at + 1];
      if (next !== undefined && next.sentence === sentence) add(`${word} ${plain(next.folded)}`, next.end);
    }
  }
  return grams;
}

/** Numbers differ from text to text; that there is one, and how long it is, says enough. Ages and years of work stay. */
function plain(word: string): string {
  return /^\p{N}/u.test(word) && word.length > 2 ? '0'.repeat(Math.min(6, word.length)) : word;
}

/** FNV-1a over UTF-16 units, as an unsigned number. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

/** Weights of the grams of a text: the root of each count, scaled to length 1, so long texts weigh no more than short ones. */
export function weighGrams(grams: readonly Gram[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { bucket } of grams) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  let squares = 0;
  for (const count of counts.values()) squares += count;
  const norm = Math.sqrt(Math.max(1, squares));
  for (const [bucket, count] of counts) counts.set(bucket, Math.sqrt(count) / norm);
  return counts;
}
