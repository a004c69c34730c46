/** From phrase hits to tags with a score and their evidence: what topics, audiences and places have in common. */
import type { Evidence, Tag } from './finding.ts';
import type { PhraseHit } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';

/** What a title says counts as much as three places of the body. */
const titleWeight = 3;
/** A hit without accents: fully believed where the writer leaves them out everywhere, half where he does not. */
const foldedWeight = { undiacritised: 0.9, accented: 0.5 };
const maxEvidence = 5;

interface Tally {
  weight: number;
  readonly evidence: Evidence[];
}

const nothingFound = { weight: 0, evidence: [] };

/** Adds hits up by slug. */
export interface TagCounter {
  /** Counts one hit; `factor` is for hits that say less, such as weak phrases. */
  add(slug: string, reading: Reading, hit: PhraseHit<unknown>, factor?: number): void;
  /** What has been counted for a slug. */
  found(slug: string): { readonly weight: number; readonly evidence: readonly Evidence[] };
  /** Tags by falling score: `1 - exp(-weight / scale)`, so one hit is doubtful and four are certain. */
  tags(scale: number): Tag[];
}

/** Makes a counter for one document. */
export function createTagCounter(): TagCounter {
  const tallies = new Map<string, Tally>();
  return {
    add(slug, reading, hit, factor = 1) {
      const tally = tallies.get(slug) ?? { weight: 0, evidence: [] };
      tally.weight += factor * hitWeight(reading, hit);
      if (tally.evidence.length < maxEvidence) tally.evidence.push(evidenceAt(reading, hit.start, hit.end));
      tallies.set(slug, tally);
    },
    found: (slug) => tallies.get(slug) ?? nothingFound,
    tags: (scale) =>
      [...tallies]
        .map(([slug, { weight, evidence }]) => ({
          slug,
          score: rounded(1 - Math.exp(-weight / scale)),
          evidence,
        }))
        .filter((tag) => tag.score > 0)
        .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1)),
  };
}

function hitWeight(reading: Reading, hit: PhraseHit<unknown>): number {
  const place = reading.field === 'title' ? titleWeight : 1;
  if (hit.exact) return place;
  return place * (reading.undiacritised ? foldedWeight.undiacritised : foldedWeight.accented);
}

/** Three decimals: findings are stored and compared. */
export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
