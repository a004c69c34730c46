/**
 * How near a piece of text is to a claim's texts in meaning, where it shares few words with them: the vectors of its words, rare
 * ones weighing more, make one vector of the text (Arora and others, 2017, without their last step).
 */
import type { ClaimIndex } from './claim-index.ts';
import { eachClaimWord } from './claim-words.ts';
import { type Reading, readPhrase, type Syllable } from './reading.ts';
import type { WordVectors } from './word-vectors.ts';

/** Cosines to the mean text, −1 to 1: of the claim's nearest wordings and of its nearest look-alikes, on average; 0 without any. */
export interface MeaningLikeness {
  readonly own: number;
  readonly not: number;
}

/** Likeness of sentences `first … last` of a reading to the texts of a claim. */
export type MeaningSearch = (
  reading: Reading,
  first: number,
  last: number,
) => (claim: number) => MeaningLikeness;

/** One text has its words by chance, so the nearest few are asked. */
const nearest = 3;
/** Values are kept as bytes: a registry has many texts. */
const byteScale = 127;

/** Makes a search over the texts of an index. */
export function createMeaningSearch(index: ClaimIndex, vectors: WordVectors): MeaningSearch {
  const { dimensions } = vectors;
  const add = createAdder(index, vectors);
  const sumOf = (syllables: readonly Syllable[], from: number, to: number): Float64Array => {
    const sum = new Float64Array(dimensions);
    add(sum, syllables, from, to);
    return scaled(sum);
  };
  const texts = index.entries.map(({ text }) => {
    const syllables = readPhrase(text);
    return sumOf(syllables, 0, syllables.length);
  });
  const center = meanOf(texts, dimensions);
  const kept = new Int8Array(texts.length * dimensions);
  for (const [at, text] of texts.entries())
    kept.set(
      centred(text, center).map((value) => Math.round(byteScale * value)),
      at * dimensions,
    );
  const best = { own: new Float64Array(nearest), not: new Float64Array(nearest) };
  return (reading, first, last) => {
    const from = reading.sentences[first]?.from ?? 0;
    const to = reading.sentences[last]?.to ?? 0;
    const mine = centred(sumOf(reading.syllables, from, to), center);
    return (claim) => {
      best.own.fill(-1);
      best.not.fill(-1);
      const end = index.firstEntry[claim + 1] ?? 0;
      for (let at = index.firstEntry[claim] ?? 0; at < end; at += 1) {
        let dot = 0;
        const row = at * dimensions;
        for (let k = 0; k < dimensions; k += 1) dot += (mine[k] as number) * (kept[row + k] as number);
        insert(index.entries[at]?.isClaim ? best.own : best.not, dot / byteScale);
      }
      return { own: meanFound(best.own), not: meanFound(best.not) };
    };
  };
}

/** Adds the vectors of a stretch of syllables up, each of length 1 times the rarity of its word. */
function createAdder({ vocabulary, idf, unseenIdf }: ClaimIndex, { dimensions, folded }: WordVectors) {
  const ready = new Map<string, Float32Array>();
  for (const [word, vector] of folded) {
    const known = vocabulary.words.get(word);
    const rarity = known === undefined ? unseenShare * unseenIdf : (idf[known] as number);
    const length = Math.hypot(...vector) || 1;
    ready.set(
      word,
      vector.map((value) => (value * rarity) / length),
    );
  }
  return (sum: Float64Array, syllables: readonly Syllable[], from: number, to: number): void =>
    eachClaimWord(syllables, from, to, (word) => {
      const vector = ready.get(word);
      if (vector === undefined) return;
      for (let k = 0; k < dimensions; k += 1) sum[k] = (sum[k] as number) + (vector[k] as number);
    });
}

/** A word that no wording has weighs less than the rarest that one has. */
const unseenShare = 0.6;

function scaled(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function meanOf(texts: readonly Float64Array[], dimensions: number): Float64Array {
  const mean = new Float64Array(dimensions);
  for (const text of texts)
    for (let k = 0; k < dimensions; k += 1)
      mean[k] = (mean[k] as number) + (text[k] as number) / texts.length;
  return mean;
}

/** Away from the mean text, which all texts on the subject are like. */
function centred(vector: Float64Array, center: Float64Array): Float64Array {
  return scaled(vector.map((value, k) => value - (center[k] as number)));
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
