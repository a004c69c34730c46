/**
 * The claims that a piece of text is most like. First the claims' wordings taken together are looked through; a word that more than
 * `mostCells` claims have leads only to those that it is most typical of. Then the few best claims are compared wording by wording.
 */
import type { FeatureCounts } from './claim-features.ts';
import { type ClaimIndex, mostCells, type WordingEntry } from './claim-index.ts';

/** How near a piece of text is to one claim. Likenesses are cosines, 0–1. */
export interface Likeness {
  readonly claim: number;
  /** Likeness to the nearest wording and to the claim's wordings taken together, the latter counting more. */
  readonly score: number;
  /** Likeness to the nearest wording alone, and to the one after it. */
  readonly own: number;
  readonly second: number;
  readonly nearest: WordingEntry;
  /** Likeness to the wordings taken together, to the look-alikes taken together, and to the statement of the registry. */
  readonly together: number;
  readonly notTogether: number;
  readonly statement: number;
  /** Likeness to the nearest look-alike; `lookAlike` is absent where no look-alike shares a word with the text. */
  readonly notScore: number;
  readonly lookAlike: WordingEntry | undefined;
  /** Likeness to the nearest wording of any other claim. */
  readonly rival: number;
  readonly rivalTogether: number;
  /** Log-odds that the text spreads: by the words of the claim's texts, and by those of all; tempered by their number. */
  readonly claimOdds: number;
  readonly styleOdds: number;
}

/** One wording has words by chance; what all wordings of a claim share is the claim. Chosen on the development texts. */
const centroidWeight = 8;
/** Claims that are compared wording by wording. */
const mostCandidates = 8;

export interface SearchLimits {
  /** Claims that are returned at most. */
  readonly most: number;
  /** Score that they must reach. */
  readonly least: number;
}

/** Finds the claims that weighed features are most like, best first. */
export type ClaimSearch = (vector: FeatureCounts, limits: SearchLimits) => Likeness[];

/** One candidate while its wordings are compared. */
interface Candidate {
  claim: number;
  notTogether: number;
  odds: number;
  known: number;
}

/** Makes a search over an index; it keeps its working memory between texts. */
export function createClaimSearch(index: ClaimIndex): ClaimSearch {
  const { cells, champions, firstEntry, entries, styleOdds } = index;
  const claims = index.claims.length;
  const together = new Float64Array(claims);
  const touched = new Int32Array(claims);
  const dots = new Float64Array(entries.length);
  /** By claim: its place among the candidates, one too high; 0 for the others. */
  const place = new Uint8Array(claims);
  const chosen = new Int32Array(mostCandidates);
  const known = index.vocabulary.size;

  /** Adds up the likeness to the wordings taken together; says how many claims have one. */
  function lookThrough({ features, counts, size }: FeatureCounts): number {
    let met = 0;
    for (let at = 0; at < size; at += 1) {
      const feature = features[at] as number;
      if (feature >= known) continue;
      const weight = counts[at] as number;
      const best = champions.get(feature);
      const from = cells.from[feature] as number;
      const to = best === undefined ? (cells.from[feature + 1] as number) : from + best.length;
      for (let step = from; step < to; step += 1) {
        const cell = best === undefined ? step : (best[step - from] as number);
        const amount = cells.together[cell] as number;
        if (amount === 0) continue;
        const claim = cells.claim[cell] as number;
        const before = together[claim] as number;
        if (before === 0) {
          touched[met] = claim;
          met += 1;
        }
        together[claim] = before + weight * amount;
      }
    }
    return met;
  }

  /** The claims met that are most like the text, best first. */
  function choose(met: number): number {
    let count = 0;
    for (let at = 0; at < met; at += 1) {
      const claim = touched[at] as number;
      const value = together[claim] as number;
      if (count === mostCandidates && value <= (together[chosen[count - 1] as number] as number)) continue;
      let to = count < mostCandidates ? count : count - 1;
      while (to > 0 && (together[chosen[to - 1] as number] as number) < value) {
        chosen[to] = chosen[to - 1] as number;
        to -= 1;
      }
      chosen[to] = claim;
      if (count < mostCandidates) count += 1;
    }
    return count;
  }

  function compare({ features, counts, size }: FeatureCounts, candidates: readonly Candidate[]): void {
    const add = (cell: number, weight: number, candidate: Candidate) => {
      candidate.notTogether += weight * (cells.notTogether[cell] as number);
      candidate.odds += cells.odds[cell] as number;
      candidate.known += 1;
      together[candidate.claim] =
        (together[candidate.claim] as number) + weight * (cells.together[cell] as number);
      const end = cells.postings[cell + 1] as number;
      for (let at = cells.postings[cell] as number; at < end; at += 1) {
        const entry = cells.entry[at] as number;
        dots[entry] = (dots[entry] as number) + weight * (cells.weight[at] as number);
      }
    };
    // Features that were cut short are now known for certain: the sum is made anew.
    for (const { claim } of candidates) together[claim] = 0;
    for (let at = 0; at < size; at += 1) {
      const feature = features[at] as number;
      if (feature >= known) continue;
      const weight = counts[at] as number;
      const from = cells.from[feature] as number;
      const to = cells.from[feature + 1] as number;
      if (to - from <= mostCells) {
        for (let cell = from; cell < to; cell += 1) {
          const at = place[cells.claim[cell] as number] as number;
          if (at > 0) add(cell, weight, candidates[at - 1] as Candidate);
        }
        continue;
      }
      for (const candidate of candidates) {
        const cell = cellOf(cells.claim, from, to, candidate.claim);
        if (cell >= 0) add(cell, weight, candidate);
      }
    }
  }

  function styleOf({ features, size }: FeatureCounts): number {
    let sum = 0;
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      const feature = features[at] as number;
      if (feature >= known) continue;
      sum += styleOdds[feature] as number;
      count += 1;
    }
    return sum / Math.sqrt(1 + count);
  }

  function likenessOf(
    candidate: Candidate,
  ): Omit<Likeness, 'rival' | 'rivalTogether' | 'styleOdds'> | undefined {
    const { claim, notTogether, odds, known: shared } = candidate;
    const from = firstEntry[claim] as number;
    const to = firstEntry[claim + 1] as number;
    let own = -1;
    let not = -1;
    let second = 0;
    const dot = (at: number) => (at < 0 ? 0 : (dots[at] as number));
    for (let at = from; at < to; at += 1) {
      const value = dots[at] as number;
      if (value === 0) continue;
      if (!entries[at]?.isClaim) {
        if (value > dot(not)) not = at;
        continue;
      }
      second = Math.max(second, Math.min(value, dot(own)));
      if (value > dot(own)) own = at;
    }
    const nearest = entries[own];
    const all = together[claim] as number;
    const likeness = nearest && {
      claim,
      score: (dot(own) + centroidWeight * all) / (1 + centroidWeight),
      own: dot(own),
      second,
      nearest,
      together: all,
      notTogether,
      statement: dots[from] as number,
      notScore: dot(not),
      lookAlike: entries[not],
      claimOdds: odds / Math.sqrt(1 + shared),
    };
    dots.fill(0, from, to);
    return likeness;
  }

  return (vector, { most, least }) => {
    const met = lookThrough(vector);
    const count = choose(met);
    const candidates: Candidate[] = [];
    for (let at = 0; at < count; at += 1) {
      const claim = chosen[at] as number;
      candidates.push({ claim, notTogether: 0, odds: 0, known: 0 });
      place[claim] = at + 1;
    }
    for (let at = 0; at < met; at += 1) together[touched[at] as number] = 0;
    if (candidates.length === 0) return [];
    compare(vector, candidates);
    const found = candidates.flatMap((candidate) => likenessOf(candidate) ?? []);
    for (const { claim } of candidates) {
      place[claim] = 0;
      together[claim] = 0;
    }
    const owns = twoBest(found.map(({ own }) => own));
    const togethers = twoBest(found.map((likeness) => likeness.together));
    const style = styleOf(vector);
    return found
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.claim - b.claim)
      .slice(0, most)
      .map((likeness) => ({
        ...likeness,
        rival: otherOf(owns, likeness.own),
        rivalTogether: otherOf(togethers, likeness.together),
        styleOdds: style,
      }));
  };
}

/** The cell of a claim among those from `from` to `to`, or -1. */
function cellOf(claims: Int32Array, from: number, to: number, claim: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle] as number) < claim) low = middle + 1;
    else high = middle;
  }
  return low < to && claims[low] === claim ? low : -1;
}

type Two = readonly [number, number];

function twoBest(values: readonly number[]): Two {
  let first = 0;
  let second = 0;
  for (const value of values) {
    if (value > first) {
      second = first;
      first = value;
    } else if (value > second) second = value;
  }
  return [first, second];
}

/** The best value of the others. */
function otherOf([first, second]: Two, mine: number): number {
  return mine === first ? second : first;
}
