/** A text as a bag of hashed words and word pairs: what the trained models read. Folded, so accents change nothing. */
import type { Reading, Syllable } from './reading.ts';

/** Words and word pairs of a text in order, each with its place. They are hashed once, whatever the models that read them. */
export interface Grams {
  readonly hashes: Uint32Array;
  /** By gram: its reading, and where it stands there. */
  readonly readings: readonly Reading[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Distinct buckets of a text with their weights. */
export interface Buckets {
  readonly at: Int32Array;
  readonly weights: Float64Array;
}

/** Syllables of a field that are read: beyond them an article repeats itself. */
const longest = 250;
/** A word, the same as a word of a title, and the pair with the next. */
const mostPerSyllable = 3;

/** Words and pairs of neighbours in a sentence, in order. Those of a title count also as words of a title. */
export function hashGrams(fields: readonly Reading[]): Grams {
  const most =
    mostPerSyllable * fields.reduce((sum, field) => sum + Math.min(longest, field.syllables.length), 0);
  const hashes = new Uint32Array(most);
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const readings: Reading[] = [];
  for (const reading of fields) {
    const { syllables, field } = reading;
    const count = Math.min(longest, syllables.length);
    for (let at = 0; at < count; at += 1) {
      const { folded, start, end, sentence } = syllables[at] as Syllable;
      const word = plain(folded);
      const add = (hash: number, to: number) => {
        hashes[readings.length] = finished(hash);
        starts[readings.length] = start;
        ends[readings.length] = to;
        readings.push(reading);
      };
      const hash = continued(hashStart, word);
      add(hash, end);
      if (field === 'title') add(continued(continued(hashStart, '^'), word), end);
      const next = at + 1 < count ? syllables[at + 1] : undefined;
      if (next !== undefined && next.sentence === sentence)
        add(continued(continued(hash, ' '), plain(next.folded)), next.end);
    }
  }
  const size = readings.length;
  return { hashes: hashes.subarray(0, size), readings, starts, ends };
}

const digit = /^\p{N}/u;

/** Numbers differ from text to text; that there is one, and how long it is, says enough. Ages and years of work stay. */
function plain(word: string): string {
  return word.length > 2 && digit.test(word) ? '0'.repeat(Math.min(6, word.length)) : word;
}

/** FNV-1a over UTF-16 units. */
const hashStart = 0x811c9dc5;

/** The hash of a text of which `hash` is the hash of the beginning. */
function continued(hash: number, text: string): number {
  let value = hash;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

function finished(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Weights of the grams of a text by bucket of a model: the root of each count, scaled to length 1, so long texts weigh no more
 * than short ones.
 */
export function weighGrams({ hashes }: Grams, buckets: number): Buckets {
  const counts = new Uint16Array(buckets);
  const at = new Int32Array(hashes.length);
  let size = 0;
  for (let gram = 0; gram < hashes.length; gram += 1) {
    const bucket = (hashes[gram] as number) % buckets;
    if (counts[bucket] === 0) {
      at[size] = bucket;
      size += 1;
    }
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  const norm = Math.sqrt(Math.max(1, hashes.length));
  const weights = new Float64Array(size);
  for (let index = 0; index < size; index += 1)
    weights[index] = Math.sqrt(counts[at[index] as number] as number) / norm;
  return { at: at.subarray(0, size), weights };
}
