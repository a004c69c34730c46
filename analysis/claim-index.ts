/**
 * Known claims as vectors of weighted words and pairs of words, and turned round: for each feature the claims that have it. A claim
 * is put in, changed or taken out at the cost of its own texts; what is found then is what an index made anew would find.
 */
import { type ClaimEntry, impactsOf, readClaim, refreshWeights } from './claim-entry.ts';
import { createVocabulary, type FeatureCounts, type Vocabulary } from './claim-features.ts';
import { type ClaimCell, type ClaimLists, createClaimLists } from './claim-lists.ts';
import { type ClaimStatistics, createClaimStatistics } from './claim-statistics.ts';
import type { KnownClaim } from './finding.ts';

export interface ClaimIndex {
  /** By the number that a claim has in the index. The number of a claim that was taken out is given to another. */
  readonly claims: readonly (KnownClaim | undefined)[];
  readonly vocabulary: Vocabulary;
  readonly statistics: ClaimStatistics;
  /** By feature the claims that have it. */
  readonly lists: ClaimLists;
  /** A claim with its weights of today. */
  entry(claim: number): ClaimEntry;
  /** Takes in claims, each in place of the one with its id. */
  put(claims: readonly KnownClaim[]): void;
  /** Takes out the claim with an id, if it is there. */
  remove(id: string): void;
}

/** Makes an index of claims. */
export function buildClaimIndex(known: readonly KnownClaim[]): ClaimIndex {
  const claims: (KnownClaim | undefined)[] = [];
  const entries: (ClaimEntry | undefined)[] = [];
  const free: number[] = [];
  const numbers = new Map<string, number>();
  const vocabulary = createVocabulary();
  const statistics = createClaimStatistics();
  const idOf = (claim: number) => claims[claim]?.id ?? '';
  const lists = createClaimLists((claim, other) => idOf(claim) < idOf(other));

  const add = (claim: KnownClaim): ClaimCell[] => {
    const number = free.pop() ?? claims.length;
    const entry = readClaim(vocabulary, claim);
    claims[number] = claim;
    entries[number] = entry;
    numbers.set(claim.id, number);
    countTexts(statistics, entry, 1);
    return cellsOf(number, entry);
  };
  const put = (given: readonly KnownClaim[]): void => {
    const byId = new Map(given.map((claim) => [claim.id, claim]));
    for (const id of byId.keys()) remove(id);
    lists.insert([...byId.values()].flatMap(add));
  };
  const remove = (id: string): void => {
    const number = numbers.get(id);
    const entry = number === undefined ? undefined : entries[number];
    if (number === undefined || entry === undefined) return;
    countTexts(statistics, entry, -1);
    for (const feature of entry.features) lists.remove(feature, number);
    claims[number] = undefined;
    entries[number] = undefined;
    numbers.delete(id);
    free.push(number);
  };

  put(known);
  return {
    claims,
    vocabulary,
    statistics,
    lists,
    entry(claim) {
      const entry = entries[claim] as ClaimEntry;
      refreshWeights(statistics, entry);
      return entry;
    },
    put,
    remove,
  };
}

function cellsOf(claim: number, entry: ClaimEntry): ClaimCell[] {
  const impacts = impactsOf(entry);
  return Array.from(entry.features, (feature, place) => ({
    feature,
    claim,
    impact: impacts[place] as number,
    place,
  }));
}

function countTexts(statistics: ClaimStatistics, entry: ClaimEntry, by: 1 | -1): void {
  const { features, postings, text, texts, ownTexts } = entry;
  const byText = texts.map((): number[] => []);
  for (const [at, feature] of features.entries())
    for (let posting = postings[at] as number; posting < (postings[at + 1] as number); posting += 1)
      byText[text[posting] as number]?.push(feature);
  for (const [at, held] of byText.entries()) statistics.count(held, at < ownTexts, by);
}

/** A pair that no wording has tells less than a word that none has: new pairs are made all the time. */
const unseenWord = 0.6;
const unseenPair = 0.3;

/** Weighs what was counted in a piece of text by the index, in place, and scales it to length 1. */
export function weighCounts(
  { statistics, vocabulary }: ClaimIndex,
  { features, counts, size }: FeatureCounts,
  unknownPairs: number,
): void {
  const known = vocabulary.size;
  const unseen = statistics.unseenIdf();
  const rarityOf = (feature: number): number => {
    if (feature < known && statistics.isKnown(feature)) return statistics.idf(feature);
    const isPair = feature < known ? vocabulary.isPair(feature) : feature >= unknownPairs;
    return (isPair ? unseenPair : unseenWord) * unseen;
  };
  let squares = 0;
  for (let at = 0; at < size; at += 1) {
    const weight = Math.sqrt(counts[at] as number) * rarityOf(features[at] as number);
    counts[at] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < size; at += 1) counts[at] = (counts[at] as number) / length;
}
