/** One claim as the index holds it: the features of its wordings and look-alikes, and their lengths by the weights of today. */
import { createFeatureCounter, readFeatures, type Vocabulary } from './claim-features.ts';
import { type ClaimStatistics, logOdds } from './claim-statistics.ts';
import { numbersOf } from './claim-words.ts';
import type { KnownClaim } from './finding.ts';
import { readPhrase, type Syllable } from './reading.ts';

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
  /** The distinct features, as they are met. */
  readonly features: Int32Array;
  /** By feature, and one more: its first posting. By feature: its first posting in a look-alike, for wordings come first. */
  readonly postings: Int32Array;
  readonly notPostings: Int32Array;
  /** By feature: log-odds that a text of the claim that has it is a wording. */
  readonly odds: Float32Array;
  /** By posting: the text that has the feature, and its weight there before the rarity. */
  readonly text: Uint16Array;
  readonly amount: Float32Array;
  /** Open addressing: at the hash of a feature or behind it one more than its place in `features`; 0 is empty. */
  readonly places: Uint16Array;
  readonly weights: ClaimWeights;
}

/** What follows from the statistics of a generation. */
interface ClaimWeights {
  generation: number;
  /** By text: what makes its vector one of length 1. */
  readonly scales: Float64Array;
  /** Length of the sum of the wordings' unit vectors, and of the look-alikes'. */
  ownLength: number;
  notLength: number;
  /** By feature: its weight in the wordings taken together, a vector of length 1, and the most that it weighs in one. */
  readonly together: Float32Array;
  readonly most: Float32Array;
}

const none: ReadonlySet<string> = new Set();

/** One feature while a claim is read. */
interface Gathered {
  readonly texts: number[];
  readonly amounts: number[];
  own: number;
}

/** Reads a claim's texts; the vocabulary learns their words. */
export function readClaim(vocabulary: Vocabulary, claim: KnownClaim): ClaimEntry {
  const own = [claim.statement, ...claim.wordings];
  const gathered = new Map<number, Gathered>();
  const texts = [...own, ...claim.notWordings].map((text, at): WordingEntry => {
    const isClaim = at < own.length;
    const read = readPhrase(text);
    gather(gathered, vocabulary, read, { at, isClaim });
    const numbers = numbersOf(read);
    return { text, isClaim, numbers: numbers.size === 0 ? none : numbers };
  });
  return {
    claim,
    texts,
    ownTexts: own.length,
    ...packed(gathered, own.length, texts.length - own.length),
    weights: noWeights(texts.length, gathered.size),
  };
}

const count = createFeatureCounter();

function gather(
  gathered: Map<number, Gathered>,
  vocabulary: Vocabulary,
  text: readonly Syllable[],
  { at, isClaim }: { readonly at: number; readonly isClaim: boolean },
): void {
  vocabulary.learn(text);
  const featured = readFeatures(vocabulary, text, [{ from: 0, to: text.length }]);
  const { features, counts, size } = count(featured, 0, featured.words.length);
  for (let index = 0; index < size; index += 1) {
    const feature = features[index] as number;
    const one = gathered.get(feature) ?? { texts: [], amounts: [], own: 0 };
    gathered.set(feature, one);
    one.texts.push(at);
    one.amounts.push(Math.sqrt(counts[index] as number));
    if (isClaim) one.own += 1;
  }
}

function packed(gathered: ReadonlyMap<number, Gathered>, ownTexts: number, notTexts: number) {
  const features = Int32Array.from(gathered.keys());
  const lists = [...gathered.values()];
  const postings = new Int32Array(features.length + 1);
  for (const [at, { texts }] of lists.entries()) postings[at + 1] = (postings[at] as number) + texts.length;
  return {
    features,
    postings,
    notPostings: Int32Array.from(lists, ({ own }, at) => (postings[at] as number) + own),
    odds: Float32Array.from(lists, ({ own, texts }) => logOdds(own, ownTexts, texts.length - own, notTexts)),
    text: Uint16Array.from(lists.flatMap(({ texts }) => texts)),
    amount: Float32Array.from(lists.flatMap(({ amounts }) => amounts)),
    places: placesOf(features),
  };
}

function noWeights(texts: number, features: number): ClaimWeights {
  return {
    generation: 0,
    scales: new Float64Array(texts),
    ownLength: 0,
    notLength: 0,
    together: new Float32Array(features),
    most: new Float32Array(features),
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

/** As `together` of a registry in which all features are as rare: what a claim's own texts say, whatever else is held. */
export function impactsOf(entry: ClaimEntry): Float32Array {
  const weights = noWeights(entry.texts.length, entry.features.length);
  weigh(() => 1, entry, weights);
  return weights.together;
}

/** Brings a claim's weights up to date with the statistics. */
export function refreshWeights(statistics: ClaimStatistics, entry: ClaimEntry): void {
  if (entry.weights.generation === statistics.generation) return;
  weigh(statistics.idf, entry, entry.weights);
  entry.weights.generation = statistics.generation;
}

type Idf = (feature: number) => number;

function weigh(idf: Idf, entry: ClaimEntry, weights: ClaimWeights): void {
  scaleTexts(idf, entry, weights.scales);
  const { features, postings, notPostings, text, amount } = entry;
  const { scales, together, most } = weights;
  const weightAt = (posting: number) =>
    (amount[posting] as number) * (scales[text[posting] as number] as number);
  let ownSquares = 0;
  let notSquares = 0;
  for (let at = 0; at < features.length; at += 1) {
    const rarity = idf(features[at] as number);
    const firstNot = notPostings[at] as number;
    let own = 0;
    let largest = 0;
    for (let posting = postings[at] as number; posting < firstNot; posting += 1) {
      const weight = weightAt(posting);
      own += weight;
      if (weight > largest) largest = weight;
    }
    let not = 0;
    for (let posting = firstNot; posting < (postings[at + 1] as number); posting += 1)
      not += weightAt(posting);
    together[at] = own * rarity;
    most[at] = largest * rarity;
    ownSquares += (own * rarity) ** 2;
    notSquares += (not * rarity) ** 2;
  }
  weights.ownLength = Math.sqrt(ownSquares) || 1;
  weights.notLength = Math.sqrt(notSquares) || 1;
  for (let at = 0; at < together.length; at += 1) together[at] = (together[at] as number) / weights.ownLength;
}

function scaleTexts(idf: Idf, { features, postings, text, amount }: ClaimEntry, scales: Float64Array): void {
  scales.fill(0);
  for (let at = 0; at < features.length; at += 1) {
    const rarity = idf(features[at] as number);
    const end = postings[at + 1] as number;
    for (let posting = postings[at] as number; posting < end; posting += 1) {
      const of = text[posting] as number;
      scales[of] = (scales[of] as number) + (rarity * (amount[posting] as number)) ** 2;
    }
  }
  for (let at = 0; at < scales.length; at += 1) scales[at] = 1 / (Math.sqrt(scales[at] as number) || 1);
}
