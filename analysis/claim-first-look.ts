/** Which claims a piece of text may be like, found by the lists of its words and pairs. */
import { type ClaimEntry, placeOf } from './claim-entry.ts';
import type { ClaimIndex } from './claim-index.ts';
import { roomFor } from './room.ts';

/** The features of a piece of text that the registry has. */
export interface KnownFeatures {
  readonly features: Int32Array;
  /** By feature: what it is of the text's vector, which has length 1; and the same times its rarity. */
  readonly shares: Float64Array;
  readonly weights: Float64Array;
  readonly size: number;
}

/** What a first look gives. It holds until the next. */
export interface FirstLook {
  /** Numbers of the claims, the likeliest first. */
  readonly claims: readonly number[];
  /**
   * By claim in that order, and by feature of the text (`claim * size + feature`): one more than the feature's place in the claim's
   * entry, or 0.
   */
  readonly places: Uint16Array;
}

/** A feature leads to the claims of which it is most typical, so many: what a text costs does not grow with the registry beyond it. */
export const mostListed = 64;
/** Longer lists are not walked for the places of the claims found: each claim is asked. */
const mostWalked = 128;
/** Claims that are given. */
const mostSeen = 16;

/** Makes the first look: adds up, claim by claim, what the features' lists say, and gives the best. It keeps its working memory. */
export function createFirstLook(index: ClaimIndex): (known: KnownFeatures) => FirstLook {
  const { lists } = index;
  let sums = new Float32Array(1 << 10);
  let touched = new Int32Array(1 << 10);
  /** By claim: one more than its rank among those that are given, or 0. */
  let ranks = new Uint8Array(1 << 10);
  let places = new Uint16Array(1 << 10);
  const best = new Int32Array(mostSeen);

  function addUp({ features, weights, size }: KnownFeatures): number {
    const { claims, impacts } = lists;
    let met = 0;
    for (let at = 0; at < size; at += 1) {
      const feature = features[at] as number;
      const weight = weights[at] as number;
      const from = lists.from(feature);
      const end = from + Math.min(mostListed, lists.length(feature));
      for (let cell = from; cell < end; cell += 1) {
        const impact = impacts[cell] as number;
        if (impact === 0) break;
        const claim = claims[cell] as number;
        const sum = sums[claim] as number;
        if (sum === 0) {
          touched[met] = claim;
          met += 1;
        }
        sums[claim] = sum + weight * impact;
      }
    }
    return met;
  }

  function choose(met: number): number {
    let count = 0;
    let least = 0;
    for (let at = 0; at < met; at += 1) {
      const claim = touched[at] as number;
      const sum = sums[claim] as number;
      if (count === mostSeen && sum <= least) continue;
      let to = count < mostSeen ? count : count - 1;
      while (to > 0 && (sums[best[to - 1] as number] as number) < sum) {
        best[to] = best[to - 1] as number;
        to -= 1;
      }
      best[to] = claim;
      if (count < mostSeen) count += 1;
      least = sums[best[count - 1] as number] as number;
    }
    for (let at = 0; at < met; at += 1) sums[touched[at] as number] = 0;
    return count;
  }

  function findPlaces(chosen: readonly number[], { features, size }: KnownFeatures): void {
    const { claims, places: listed } = lists;
    const entries = chosen.map((claim) => index.entry(claim));
    places = roomFor(places, chosen.length * size);
    places.fill(0, 0, chosen.length * size);
    for (const [rank, claim] of chosen.entries()) ranks[claim] = rank + 1;
    for (let at = 0; at < size; at += 1) {
      const feature = features[at] as number;
      const length = lists.length(feature);
      if (length > mostWalked) {
        for (let rank = 0; rank < entries.length; rank += 1)
          places[rank * size + at] = placeOf(entries[rank] as ClaimEntry, feature) + 1;
        continue;
      }
      const from = lists.from(feature);
      for (let cell = from; cell < from + length; cell += 1) {
        const rank = ranks[claims[cell] as number] as number;
        if (rank > 0) places[(rank - 1) * size + at] = (listed[cell] as number) + 1;
      }
    }
    for (const claim of chosen) ranks[claim] = 0;
  }

  return (known) => {
    sums = roomFor(sums, index.claims.length);
    touched = roomFor(touched, index.claims.length);
    ranks = roomFor(ranks, index.claims.length);
    const chosen = Array.from(best.subarray(0, choose(addUp(known))));
    findPlaces(chosen, known);
    return { claims: chosen, places };
  };
}
