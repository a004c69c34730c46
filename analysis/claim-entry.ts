/** One claim as the index holds it: the features of its wordings and look-alikes, and their lengths by the weights of today. */
import { createFeatureCounter, readFeatures, type Vocabulary, wordCount } from './claim-features.ts';
import type { ClaimStatistics } from './claim-statistics.ts';
import { numbersOf } from './claim-words.ts';
import type { KnownClaim } from './finding.ts';
import { readPhrase } from './reading.ts';

/** One wording: the claim's own, or one that only looks like it. */
export interface WordingEntry {
  readonly text: string;
  readonly isClaim: boolean;
  readonly numbers: ReadonlySet<string>;
}

export interface ClaimEntry {
  readonly claim: KnownClaim;
  /** The statement first, then the wordings, and from `ownTexts` on the look-alikes. */
  readonly texts: readonly WordingEntry[];
  readonly ownTexts: number;
  /** The distinct features, in the order in which the texts have them. */
  readonly features: Int32Array;
  /** By feature, and one more: its first posting. */
  readonly postings: Int32Array;
  /** By posting: the text that has the feature, and how often. Of a feature the texts are in order. */
  readonly text: Uint16Array;
  readonly times: Uint8Array;
  /** Open addressing: at the hash of a feature or behind it one more than its place in `features`; 0 is empty. */
  readonly places: Uint16Array;
  readonly weights: ClaimWeights;
}

/** What follows from the statistics of a generation. */
interface ClaimWeights {
  generation: number;
  /** By text: the length of its vector. */
  readonly lengths: Float64Array;
  /** Length of the sum of the wordings' unit vectors, and of the look-alikes'. */
  ownLength: number;
  notLength: number;
  /** By feature: its weight in the wordings taken together, a vector of length 1. */
  readonly together: Float32Array;
}

const none: ReadonlySet<string> = new Set();
const mostTimes = 255;

/** Reads a claim's texts; the vocabulary learns their words. */
export function readClaim(vocabulary: Vocabulary, claim: KnownClaim): ClaimEntry {
  const own = [claim.statement, ...claim.wordings];
  const gathered = new Map<number, { readonly texts: number[]; readonly times: number[] }>();
  const count = createFeatureCounter();
  const texts = [...own, ...claim.notWordings].map((text, at): WordingEntry => {
    const read = readPhrase(text);
    vocabulary.learn(read);
    const featured = readFeatures(vocabulary, read, [{ from: 0, to: read.length }]);
    const { features, counts, size } = count(featured, 0, featured.words.length);
    for (let index = 0; index < size; index += 1) {
      const feature = features[index] as number;
      const postings = gathered.get(feature) ?? { texts: [], times: [] };
      gathered.set(feature, postings);
      postings.texts.push(at);
      postings.times.push(timesOf(vocabulary, feature, counts[index] as number));
    }
    const numbers = numbersOf(read);
    return { text, isClaim: at < own.length, numbers: numbers.size === 0 ? none : numbers };
  });
  return { claim, texts, ownTexts: own.length, ...packed(gathered), weights: noWeights(texts.length, gathered.size) };
}

function timesOf(vocabulary: Vocabulary, feature: number, count: number): number {
  return Math.min(mostTimes, Math.round(vocabulary.isPair(feature) ? count : count / wordCount));
}

function packed(gathered: ReadonlyMap<number, { readonly texts: number[]; readonly times: number[] }>) {
  const features = Int32Array.from(gathered.keys());
  const lists = [...gathered.values()];
  const postings = new Int32Array(features.length + 1);
  for (const [at, { texts }] of lists.entries()) postings[at + 1] = (postings[at] as number) + texts.length;
  return {
    features,
    postings,
    text: Uint16Array.from(lists.flatMap(({ texts }) => texts)),
    times: Uint8Array.from(lists.flatMap(({ times }) => times)),
    places: placesOf(features),
  };
}

function noWeights(texts: number, features: number): ClaimWeights {
  return {
    generation: 0,
    lengths: new Float64Array(texts),
    ownLength: 0,
    notLength: 0,
    together: new Float32Array(features),
  };
}

function placesOf(features: Int32Array): Uint16Array {
  let capacity = 4;
  while (capacity < 2 * features.length) capacity *= 2;
  const places = new Uint16Array(capacity);
  for (let at = 0; at < features.length; at += 1) {
    let slot = hashOf(features[at] as number, capacity);
    while (places[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    places[slot] = at + 1;
  }
  return places;
}

function hashOf(feature: number, capacity: number): number {
  const mixed = Math.imul(feature, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & (capacity - 1);
}

/** Place of a feature in a claim's `features`, or -1. */
export function placeOf({ features, places }: ClaimEntry, feature: number): number {
  const capacity = places.length;
  for (let slot = hashOf(feature, capacity); ; slot = (slot + 1) & (capacity - 1)) {
    const at = (places[slot] as number) - 1;
    if (at < 0 || features[at] === feature) return at;
  }
}

const wordWeights = Float64Array.from({ length: mostTimes + 1 }, (_, times) => Math.sqrt(wordCount * times));
const pairWeights = Float64Array.from({ length: mostTimes + 1 }, (_, times) => Math.sqrt(times));

/** By how many times a text has a feature: its weight there, before its rarity. */
export function weightsOf(vocabulary: Vocabulary, feature: number): Float64Array {
  return vocabulary.isPair(feature) ? pairWeights : wordWeights;
}

/** As `together` of a registry in which all features are as rare: what a claim's own texts say, whatever else is held. */
export function impactsOf(vocabulary: Vocabulary, entry: ClaimEntry): Float32Array {
  const weights = noWeights(entry.texts.length, entry.features.length);
  weigh(vocabulary, () => 1, entry, weights);
  return weights.together;
}

/** Brings a claim's weights up to date with the statistics. */
export function refreshWeights(vocabulary: Vocabulary, statistics: ClaimStatistics, entry: ClaimEntry): void {
  if (entry.weights.generation === statistics.generation) return;
  weigh(vocabulary, statistics.idf, entry, entry.weights);
  entry.weights.generation = statistics.generation;
}

type Idf = (feature: number) => number;

function weigh(vocabulary: Vocabulary, idf: Idf, entry: ClaimEntry, weights: ClaimWeights): void {
  measureTexts(vocabulary, idf, entry, weights.lengths);
  const { features, postings, text, times, ownTexts } = entry;
  const { lengths, together } = weights;
  let ownSquares = 0;
  let notSquares = 0;
  for (let at = 0; at < features.length; at += 1) {
    const weightOf = weightsOf(vocabulary, features[at] as number);
    let own = 0;
    let not = 0;
    const end = postings[at + 1] as number;
    for (let posting = postings[at] as number; posting < end; posting += 1) {
      const of = text[posting] as number;
      const weight = (weightOf[times[posting] as number] as number) / (lengths[of] as number);
      if (of < ownTexts) own += weight;
      else not += weight;
    }
    const rarity = idf(features[at] as number);
    together[at] = own * rarity;
    ownSquares += (own * rarity) ** 2;
    notSquares += (not * rarity) ** 2;
  }
  weights.ownLength = Math.sqrt(ownSquares) || 1;
  weights.notLength = Math.sqrt(notSquares) || 1;
  for (let at = 0; at < together.length; at += 1)
    together[at] = (together[at] as number) / weights.ownLength;
}

function measureTexts(
  vocabulary: Vocabulary,
  idf: Idf,
  { features, postings, text, times }: ClaimEntry,
  lengths: Float64Array,
): void {
  lengths.fill(0);
  for (let at = 0; at < features.length; at += 1) {
    const weightOf = weightsOf(vocabulary, features[at] as number);
    const rarity = idf(features[at] as number);
    const end = postings[at + 1] as number;
    for (let posting = postings[at] as number; posting < end; posting += 1) {
      const weight = rarity * (weightOf[times[posting] as number] as number);
      const of = text[posting] as number;
      lengths[of] = (lengths[of] as number) + weight * weight;
    }
  }
  for (let at = 0; at < lengths.length; at += 1) lengths[at] = Math.sqrt(lengths[at] as number) || 1;
}
