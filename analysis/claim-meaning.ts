/**
 * How near a piece of text is to a claim's texts in meaning, where it shares few words with them: the directions of its words'
 * vectors are added up to one of the text. Stop words are left out; nothing depends on the other claims of an index.
 */
import type { ClaimEntry } from './claim-entry.ts';
import { eachClaimWord } from './claim-words.ts';
import { type Reading, readPhrase, type Syllable } from './reading.ts';
import type { WordVectors } from './word-vectors.ts';

/** Cosines, −1 to 1: to the claim's nearest wordings and to its nearest look-alikes, on average; 0 without any. */
export interface MeaningLikeness {
  readonly own: number;
  readonly not: number;
}

/** Likeness of sentences `first … last` of a reading to the texts of a claim. */
export type MeaningSearch = (
  reading: Reading,
  first: number,
  last: number,
) => (entry: ClaimEntry) => MeaningLikeness;

/** One text has its words by chance, so the nearest few are asked. */
const nearest = 3;
/** Values are kept as bytes: a registry has many texts. */
const byteScale = 127;

/** Makes a search; a claim's texts are read when it is first met. */
export function createMeaningSearch(vectors: WordVectors): MeaningSearch {
  const { dimensions } = vectors;
  const directionOf = createDirections(vectors);
  const known = new WeakMap<ClaimEntry, Int8Array>();
  const textsOf = (entry: ClaimEntry): Int8Array => {
    const found = known.get(entry);
    if (found !== undefined) return found;
    const kept = new Int8Array(entry.texts.length * dimensions);
    for (const [at, { text }] of entry.texts.entries()) {
      const syllables = readPhrase(text);
      const direction = directionOf(syllables, 0, syllables.length);
      kept.set(
        direction.map((value) => Math.round(byteScale * value)),
        at * dimensions,
      );
    }
    known.set(entry, kept);
    return kept;
  };
  const own = new Float64Array(nearest);
  const not = new Float64Array(nearest);
  return (reading, first, last) => {
    const from = reading.sentences[first]?.from ?? 0;
    const mine = directionOf(reading.syllables, from, reading.sentences[last]?.to ?? from);
    return (entry) => {
      const texts = textsOf(entry);
      own.fill(-1);
      not.fill(-1);
      for (let at = 0; at < entry.texts.length; at += 1) {
        let dot = 0;
        const row = at * dimensions;
        for (let k = 0; k < dimensions; k += 1) dot += (mine[k] as number) * (texts[row + k] as number);
        insert(at < entry.ownTexts ? own : not, dot / byteScale);
      }
      return { own: meanFound(own), not: meanFound(not) };
    };
  };
}

/**
 * Makes the function that adds the directions of a stretch of words up to one of length 1; 0 where no word is known. What all words
 * have in common is taken from each: it made any two texts .98 alike (Mu and Viswanath, All-but-the-Top, 2018).
 */
function createDirections({ dimensions, folded }: WordVectors) {
  const directions = new Map([...folded].map(([word, vector]) => [word, directionOf(vector)]));
  const common = new Float64Array(dimensions);
  for (const direction of directions.values())
    for (let k = 0; k < dimensions; k += 1)
      common[k] = (common[k] as number) + (direction[k] as number) / directions.size;
  for (const direction of directions.values())
    for (let k = 0; k < dimensions; k += 1) direction[k] = (direction[k] as number) - (common[k] as number);

  return (syllables: readonly Syllable[], from: number, to: number): Float64Array => {
    const sum = new Float64Array(dimensions);
    eachClaimWord(syllables, from, to, (word) => {
      const direction = directions.get(word);
      if (direction === undefined) return;
      for (let k = 0; k < dimensions; k += 1) sum[k] = (sum[k] as number) + (direction[k] as number);
    });
    const length = Math.hypot(...sum) || 1;
    return sum.map((value) => value / length);
  };
}

function directionOf(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Keeps the largest values, largest first. */
function insert(values: Float64Array, value: number): void {
  let at = values.length - 1;
  if (value <= (values[at] as number)) return;
  while (at > 0 && (values[at - 1] as number) < value) {
    values[at] = values[at - 1] as number;
    at -= 1;
  }
  values[at] = value;
}

function meanFound(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value === -1) break;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
