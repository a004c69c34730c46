/**
 * What a text tells an event by: words, pairs of neighbours (names are such) and numbers, each by a hash, weighted by how often the text
 * says it, where, and how rare it is in the news and in texts on social insurance. Pure; the same text gives the same profile.
 */
import type { AnalysedText } from './finding.ts';
import type { Rarity } from './rarity.ts';
import { type Reading, readField, type Syllable } from './reading.ts';
import { bareStopWords, stopWords } from './stop-words.ts';

/** The telling terms of a text, heaviest first. */
export interface StoryProfile {
  /** Hashes, all different. */
  readonly terms: Uint32Array;
  /** Weights; their squares sum to 1, or there is none. */
  readonly weights: Float32Array;
}

/**
 * Chosen on the clusters with odd numbers of `api/evaluation/stories.ts`; most of them hardly matter. News begins with what is new, so
 * its head weighs more: what follows tells of the law, the office and other events, in the same words everywhere. Beyond four hundred
 * syllables it isn't read.
 */
const mostTerms = 120;
const readSyllables = 400;
const headSyllables = 120;
const titleWeight = 3;
const lateWeight = 0.5;
const singleWeight = 0.5;
const numberWeight = 1.2;
/** Rarity to the full would leave the words that no two texts share. */
const rarityPower = 0.7;
/** Characters that are sure to hold `readSyllables`. */
export const readCharacters = readSyllables * 8;

/** Profile of a text. Of one without telling words it is empty, and like nothing. */
export function storyProfile(
  { title, text }: Pick<AnalysedText, 'title' | 'text'>,
  rarity: Rarity,
): StoryProfile {
  const counts = new Map<number, number>();
  const count = (hash: number, weight: number) => counts.set(hash, (counts.get(hash) ?? 0) + weight);
  if (title !== null) countTerms(readField('title', title), titleWeight, count);
  countTerms(readField('text', text.slice(0, readCharacters)), 1, count);
  const weighed = [...counts]
    .map(([hash, weight]) => [hash, Math.log1p(weight) * rarity(hash) ** rarityPower] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostTerms);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return {
    terms: Uint32Array.from(weighed, ([hash]) => hash),
    weights: Float32Array.from(weighed, ([, weight]) => weight / length),
  };
}

/** The terms that a text has, for the table of rarities. */
export function storyTerms({ title, text }: Pick<AnalysedText, 'title' | 'text'>): Set<number> {
  const terms = new Set<number>();
  const take = (hash: number) => terms.add(hash);
  if (title !== null) countTerms(readField('title', title), 1, take);
  countTerms(readField('text', text.slice(0, readCharacters)), 1, take);
  return terms;
}

function countTerms(reading: Reading, factor: number, count: (hash: number, weight: number) => void): void {
  const { syllables } = reading;
  const end = Math.min(syllables.length, readSyllables);
  for (let at = 0; at < end; at += 1) {
    const first = syllables[at] as Syllable;
    const place = factor * (at < headSyllables ? 1 : lateWeight);
    if (isNumber(first)) {
      if (first.accented.length > 1) count(first.hash, place * numberWeight);
      continue;
    }
    if (isStop(reading, first)) continue;
    count(first.hash, place * singleWeight);
    const second = syllables[at + 1];
    if (second === undefined || second.sentence !== first.sentence || isStop(reading, second)) continue;
    count(pairOf(first.hash, second.hash), place);
  }
}

function isNumber({ accented }: Syllable): boolean {
  const code = accented.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

function isStop({ undiacritised }: Reading, { accented, folded }: Syllable): boolean {
  return accented.length < 2 || stopWords.has(accented) || (undiacritised && bareStopWords.has(folded));
}

/** 32 bits for a pair of hashes, in order. */
function pairOf(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
