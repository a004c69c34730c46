/** Features of texts as whole numbers: one for each word of the registry, one for each pair of words that follow one another there. */
import { eachClaimWord } from './claim-words.ts';
import type { Syllable } from './reading.ts';
import { roomFor } from './room.ts';

/** A word counts so much, a pair 1. */
const wordCount = 0.6;

/** Words and pairs of the registry by number, in the order in which they were met. It grows with the registry and never shrinks. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  /** Words and pairs. */
  readonly size: number;
  /** Number of a pair of known words, or -1. */
  pair(first: number, second: number): number;
  isPair(feature: number): boolean;
  /** Takes in the words and pairs of a text. */
  learn(syllables: readonly Syllable[]): void;
}

/** A field of a text in features. Those that the registry lacks have numbers of their own, from `size` of the vocabulary. */
export interface Featured {
  /** By position: the word, and the pair that it makes with the word before it (-1 for the first). */
  readonly words: Int32Array;
  readonly pairs: Int32Array;
  /** By sentence, and one more: its first position. */
  readonly sentences: Int32Array;
  /** By position: the syllable that the word ends on. */
  readonly syllables: Int32Array;
  /** Features from here on are unknown pairs; unknown words come before. */
  readonly unknownPairs: number;
  /** All numbers are below. */
  readonly limit: number;
}

/** Distinct features with their counts. */
export interface FeatureCounts {
  readonly features: Int32Array;
  readonly counts: Float64Array;
  readonly size: number;
}

/** Reads a text's features once; its windows are then counted from them. */
export function readFeatures(
  { words: known, size, pair }: Vocabulary,
  syllables: readonly Syllable[],
  sentences: readonly { readonly from: number; readonly to: number }[],
): Featured {
  const words = new Int32Array(2 * syllables.length);
  const ends = new Int32Array(words.length);
  const starts = new Int32Array(sentences.length + 1);
  const unknown = new Map<string, number>();
  let length = 0;
  const add = (word: string, at: number) => {
    let feature = known.get(word) ?? unknown.get(word);
    if (feature === undefined) {
      feature = size + unknown.size;
      unknown.set(word, feature);
    }
    words[length] = feature;
    ends[length] = at;
    length += 1;
  };
  for (const [index, { from, to }] of sentences.entries()) {
    starts[index] = length;
    eachClaimWord(syllables, from, to, add);
  }
  starts[sentences.length] = length;
  const unknownPairs = size + unknown.size;
  const { pairs, limit } = numberPairs(words, length, size, unknownPairs, pair);
  return { words: words.subarray(0, length), pairs, sentences: starts, syllables: ends, unknownPairs, limit };
}

function numberPairs(
  words: Int32Array,
  length: number,
  known: number,
  unknownPairs: number,
  pair: Vocabulary['pair'],
): { pairs: Int32Array; limit: number } {
  const pairs = new Int32Array(length).fill(-1);
  const unknown = new Map<number, number>();
  for (let at = 1; at < length; at += 1) {
    const first = words[at - 1] as number;
    const second = words[at] as number;
    const found = first < known && second < known ? pair(first, second) : -1;
    if (found >= 0) {
      pairs[at] = found;
      continue;
    }
    const key = first * unknownPairs + second;
    const number = unknown.get(key) ?? unknownPairs + unknown.size;
    unknown.set(key, number);
    pairs[at] = number;
  }
  return { pairs, limit: unknownPairs + unknown.size };
}

/** Makes a counter of the features between two positions. What it returns holds until it is called again. */
export function createFeatureCounter(): (text: Featured, from: number, to: number) => FeatureCounts {
  let place = new Int32Array(0);
  let features = new Int32Array(256);
  let counts = new Float64Array(256);
  return ({ words, pairs, limit }, from, to) => {
    if (place.length < limit) place = new Int32Array(2 * limit);
    if (features.length < 2 * (to - from)) {
      features = new Int32Array(4 * (to - from));
      counts = new Float64Array(features.length);
    }
    let size = 0;
    const count = (feature: number, by: number) => {
      // Places are one too high: 0 is for what has not been met.
      const at = place[feature] as number;
      if (at > 0) counts[at - 1] = (counts[at - 1] as number) + by;
      else {
        features[size] = feature;
        counts[size] = by;
        size += 1;
        place[feature] = size;
      }
    };
    for (let at = from; at < to; at += 1) {
      count(words[at] as number, wordCount);
      if (at > from) count(pairs[at] as number, 1);
    }
    for (let at = 0; at < size; at += 1) place[features[at] as number] = 0;
    return { features, counts, size };
  };
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, number>();
  const pairs = createPairTable();
  let size = 0;
  let kinds = new Uint8Array(1 << 12);
  const add = (isPair: boolean): number => {
    kinds = roomFor(kinds, size + 1);
    kinds[size] = isPair ? 1 : 0;
    size += 1;
    return size - 1;
  };
  return {
    words,
    get size() {
      return size;
    },
    pair: pairs.find,
    isPair: (feature) => kinds[feature] === 1,
    learn(syllables) {
      let before = -1;
      eachClaimWord(syllables, 0, syllables.length, (word) => {
        let number = words.get(word);
        if (number === undefined) {
          number = add(false);
          words.set(word, number);
        }
        if (before >= 0 && pairs.find(before, number) < 0) pairs.add(before, number, add(true));
        before = number;
      });
    },
  };
}

/** Open addressing in typed arrays: a map of pairs of numbers at a tenth of the memory of a `Map`. */
function createPairTable() {
  let capacity = 1 << 12;
  let held = 0;
  // Key, key, value.
  let slots = new Int32Array(3 * capacity).fill(-1);
  const slotOf = (first: number, second: number): number => {
    let at = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    at = (at ^ (at >>> 15)) & (capacity - 1);
    while (slots[3 * at] !== -1 && (slots[3 * at] !== first || slots[3 * at + 1] !== second))
      at = (at + 1) & (capacity - 1);
    return 3 * at;
  };
  const grow = () => {
    const old = slots;
    capacity *= 2;
    slots = new Int32Array(3 * capacity).fill(-1);
    for (let at = 0; at < old.length; at += 3)
      if (old[at] !== -1)
        slots.set(old.subarray(at, at + 3), slotOf(old[at] as number, old[at + 1] as number));
  };
  return {
    /** Takes in a pair that is not there. */
    add(first: number, second: number, value: number): void {
      const slot = slotOf(first, second);
      slots[slot] = first;
      slots[slot + 1] = second;
      slots[slot + 2] = value;
      held += 1;
      if (2 * held > capacity) grow();
    },
    find: (first: number, second: number): number => slots[slotOf(first, second) + 2] as number,
  };
}
