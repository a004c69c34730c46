/**
 * Known claims as vectors of weighted words and pairs of words, turned round: for each feature the claims that have it. A piece
 * of text is compared with all claims at the cost of the few that it shares rare words with, see `claim-search.ts`.
 */
import {
  buildVocabulary,
  createFeatureCounter,
  type FeatureCounts,
  readFeatures,
  type Vocabulary,
} from './claim-features.ts';
import { numbersOf } from './claim-words.ts';
import type { KnownClaim } from './finding.ts';
import { readPhrase, type Syllable } from './reading.ts';

/** One wording: the claim's own, or one that only looks like it. */
export interface WordingEntry {
  readonly claim: number;
  readonly text: string;
  readonly isClaim: boolean;
  readonly numbers: ReadonlySet<string>;
}

/** What claims have of each feature. A cell is one feature of one claim; the cells of a feature are in the order of the claims. */
interface Cells {
  /** By feature, and one more: its first cell. */
  readonly from: Int32Array;
  readonly claim: Int32Array;
  /** Weight in the claim's wordings taken together, and in its look-alikes taken together. */
  readonly together: Float32Array;
  readonly notTogether: Float32Array;
  /** Log-odds that a text with the feature spreads the claim. */
  readonly odds: Float32Array;
  /** By cell, and one more: its first posting. */
  readonly postings: Int32Array;
  /** By posting: the entry that has the feature, and its weight there. */
  readonly entry: Int32Array;
  readonly weight: Float32Array;
}

export interface ClaimIndex {
  readonly claims: readonly KnownClaim[];
  /** By claim: its statement first, then its wordings and its look-alikes. */
  readonly entries: readonly WordingEntry[];
  /** By claim, and one more: its first entry. */
  readonly firstEntry: Int32Array;
  readonly vocabulary: Vocabulary;
  /** By feature. */
  readonly idf: Float64Array;
  /** Weight of a feature that no wording has. */
  readonly unseenIdf: number;
  /** By feature: log-odds that a text with it spreads something, whatever the claim. */
  readonly styleOdds: Float32Array;
  readonly cells: Cells;
  /** Of features that many claims have: the cells where it weighs most. */
  readonly champions: ReadonlyMap<number, Int32Array>;
}

/** A feature that more claims have is common: it finds only the claims of which it is most typical, so many. */
export const mostCells = 128;
const mostChampions = 24;
/** Counted on top of each side, so that a word seen once does not decide. */
const prior = 0.5;

/** An entry's features with their weights: a vector of length 1. */
interface Weighed {
  readonly features: Int32Array;
  readonly weights: Float64Array;
}

/** Builds the index: a fraction of a second for 70 claims with 80 texts each, so it is rebuilt whenever an analyst adds a wording. */
export function buildClaimIndex(claims: readonly KnownClaim[]): ClaimIndex {
  const { entries, syllables, firstEntry } = readEntries(claims);
  const vocabulary = buildVocabulary(syllables);
  const count = createFeatureCounter();
  const counted = syllables.map((text): Weighed => {
    const featured = readFeatures(vocabulary, text, [{ from: 0, to: text.length }]);
    const { features, counts, size } = count(featured, 0, featured.words.length);
    return { features: features.slice(0, size), weights: counts.slice(0, size) };
  });
  const idf = inverseFrequencies(vocabulary.size, counted);
  for (const { features, weights } of counted) weigh(features, weights, idf);
  const cells = buildCells(vocabulary.size, entries, firstEntry, counted);
  return {
    claims,
    entries,
    firstEntry,
    vocabulary,
    idf,
    unseenIdf: Math.log(1 + entries.length),
    styleOdds: oddsOfStyle(vocabulary.size, entries, counted),
    cells,
    champions: championsOf(cells),
  };
}

function readEntries(claims: readonly KnownClaim[]) {
  const entries: WordingEntry[] = [];
  const syllables: (readonly Syllable[])[] = [];
  const firstEntry = new Int32Array(claims.length + 1);
  for (const [claim, { statement, wordings, notWordings }] of claims.entries()) {
    firstEntry[claim] = entries.length;
    const add = (isClaim: boolean) => (text: string) => {
      const read = readPhrase(text);
      entries.push({ claim, text, isClaim, numbers: numbersOf(read) });
      syllables.push(read);
    };
    [statement, ...wordings].forEach(add(true));
    notWordings.forEach(add(false));
  }
  firstEntry[claims.length] = entries.length;
  return { entries, syllables, firstEntry };
}

function inverseFrequencies(size: number, texts: readonly Weighed[]): Float64Array {
  const holders = new Float64Array(size);
  for (const { features } of texts)
    for (const feature of features) holders[feature] = (holders[feature] ?? 0) + 1;
  return holders.map((count) => Math.log(1 + texts.length / count));
}

function weigh(features: Int32Array, weights: Float64Array, idf: Float64Array): void {
  for (let at = 0; at < features.length; at += 1)
    weights[at] = Math.sqrt(weights[at] as number) * (idf[features[at] as number] as number);
  scaleToUnit(weights);
}

function scaleToUnit(weights: Float64Array): void {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] as number) / length;
}

function logOdds(own: number, ownTexts: number, not: number, notTexts: number): number {
  const odds = (count: number, texts: number) => (count + prior) / (texts + 2 * prior);
  return Math.log(odds(own, ownTexts) / odds(not, notTexts));
}

function oddsOfStyle(
  size: number,
  entries: readonly WordingEntry[],
  texts: readonly Weighed[],
): Float32Array {
  const own = new Int32Array(size);
  const not = new Int32Array(size);
  for (const [at, { features }] of texts.entries()) {
    const side = entries[at]?.isClaim ? own : not;
    for (const feature of features) side[feature] = (side[feature] ?? 0) + 1;
  }
  const ownTexts = entries.filter(({ isClaim }) => isClaim).length;
  return Float32Array.from(own, (count, feature) =>
    logOdds(count, ownTexts, not[feature] ?? 0, entries.length - ownTexts),
  );
}

/** One feature of a claim while the claim is read. */
interface Gathered {
  together: number;
  notTogether: number;
  own: number;
  not: number;
  readonly entries: number[];
  readonly weights: number[];
}

function gather(entries: readonly WordingEntry[], texts: readonly Weighed[], from: number, to: number) {
  const gathered = new Map<number, Gathered>();
  for (let at = from; at < to; at += 1) {
    const { features, weights } = texts[at] as Weighed;
    const isClaim = entries[at]?.isClaim === true;
    for (let index = 0; index < features.length; index += 1) {
      const feature = features[index] as number;
      const weight = weights[index] as number;
      let cell = gathered.get(feature);
      if (cell === undefined) {
        cell = { together: 0, notTogether: 0, own: 0, not: 0, entries: [], weights: [] };
        gathered.set(feature, cell);
      }
      if (isClaim) {
        cell.together += weight;
        cell.own += 1;
      } else {
        cell.notTogether += weight;
        cell.not += 1;
      }
      cell.entries.push(at);
      cell.weights.push(weight);
    }
  }
  return gathered;
}

function buildCells(
  size: number,
  entries: readonly WordingEntry[],
  firstEntry: Int32Array,
  texts: readonly Weighed[],
): Cells {
  const claims = firstEntry.length - 1;
  const byClaim = Array.from({ length: claims }, (_, claim) =>
    gather(entries, texts, firstEntry[claim] ?? 0, firstEntry[claim + 1] ?? 0),
  );
  const from = new Int32Array(size + 1);
  for (const gathered of byClaim)
    for (const feature of gathered.keys()) from[feature + 1] = (from[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < size; feature += 1)
    from[feature + 1] = (from[feature + 1] ?? 0) + (from[feature] ?? 0);
  const count = from[size] ?? 0;
  const claim = new Int32Array(count);
  const together = new Float32Array(count);
  const notTogether = new Float32Array(count);
  const odds = new Float32Array(count);
  const lists = new Array<Gathered>(count);
  const next = from.slice();
  for (const [at, gathered] of byClaim.entries()) {
    const { own, not, ownLength, notLength } = sizesOf(entries, firstEntry, at, gathered);
    for (const [feature, cell] of gathered) {
      const place = next[feature] as number;
      next[feature] = place + 1;
      claim[place] = at;
      together[place] = cell.together / ownLength;
      notTogether[place] = cell.notTogether / notLength;
      odds[place] = logOdds(cell.own, own, cell.not, not);
      lists[place] = cell;
    }
  }
  return { from, claim, together, notTogether, odds, ...postingsOf(lists) };
}

/** Texts of a claim on either side, and the lengths of their sums. */
function sizesOf(
  entries: readonly WordingEntry[],
  firstEntry: Int32Array,
  claim: number,
  gathered: ReadonlyMap<number, Gathered>,
) {
  const mine = entries.slice(firstEntry[claim], firstEntry[claim + 1]);
  const own = mine.filter(({ isClaim }) => isClaim).length;
  let ownSquares = 0;
  let notSquares = 0;
  for (const cell of gathered.values()) {
    ownSquares += cell.together ** 2;
    notSquares += cell.notTogether ** 2;
  }
  return {
    own,
    not: mine.length - own,
    ownLength: Math.sqrt(ownSquares) || 1,
    notLength: Math.sqrt(notSquares) || 1,
  };
}

function postingsOf(lists: readonly Gathered[]) {
  const count = lists.reduce((sum, cell) => sum + cell.entries.length, 0);
  const postings = new Int32Array(lists.length + 1);
  const entry = new Int32Array(count);
  const weight = new Float32Array(count);
  let at = 0;
  for (const [index, cell] of lists.entries()) {
    postings[index] = at;
    entry.set(cell.entries, at);
    weight.set(cell.weights, at);
    at += cell.entries.length;
  }
  postings[lists.length] = at;
  return { postings, entry, weight };
}

function championsOf({ from, together }: Cells): Map<number, Int32Array> {
  const champions = new Map<number, Int32Array>();
  for (let feature = 0; feature + 1 < from.length; feature += 1) {
    const first = from[feature] ?? 0;
    const length = (from[feature + 1] ?? 0) - first;
    if (length <= mostCells) continue;
    const cells = Int32Array.from({ length }, (_, at) => first + at);
    cells.sort((a, b) => (together[b] ?? 0) - (together[a] ?? 0) || a - b);
    champions.set(feature, cells.slice(0, mostChampions));
  }
  return champions;
}

/** Weighs what was counted in a piece of text by the index, in place, and scales it to length 1. */
export function weighCounts(
  { idf, unseenIdf, vocabulary }: ClaimIndex,
  { features, counts, size }: FeatureCounts,
  unknownPairs: number,
): void {
  let squares = 0;
  for (let at = 0; at < size; at += 1) {
    const feature = features[at] as number;
    // A pair that no wording has tells less than a syllable that none has: new pairs are made all the time.
    const rarity =
      feature < vocabulary.size ? (idf[feature] as number) : (feature < unknownPairs ? 0.6 : 0.3) * unseenIdf;
    const weight = Math.sqrt(counts[at] as number) * rarity;
    counts[at] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < size; at += 1) counts[at] = (counts[at] as number) / length;
}
