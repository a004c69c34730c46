/** Which claims a piece of text may be like, found by the lists of its words and pairs. */
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

/** A feature leads to the claims of which it is most typical, so many: what a text costs does not grow with the registry beyond it. */
export const mostListed = 64;
/** Claims that are given. */
const mostSeen = 16;

/** Makes the first look: adds up, claim by claim, what the features' lists say, and gives the numbers of the best. It keeps its working memory. */
export function createFirstLook(index: ClaimIndex): (known: KnownFeatures) => number[] {
  const { lists } = index;
  let sums = new Float32Array(1 << 10);
  let touched = new Int32Array(1 << 10);
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
        const claim = claims[cell] as number;
        const sum = sums[claim] as number;
        if (sum === 0) {
          touched[met] = claim;
          met += 1;
        }
        sums[claim] = sum + weight * (impacts[cell] as number);
      }
    }
    return met;
  }

  return (known) => {
    sums = roomFor(sums, index.claims.length);
    touched = roomFor(touched, index.claims.length);
    const met = addUp(known);
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
    return Array.from(best.subarray(0, count));
  };
}
