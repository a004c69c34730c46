/** By feature the claims that have it, the most typical first: lists that are kept in order while claims come and go. */
import { roomFor } from './room.ts';

/** All lists lie in two arrays, which change when they grow: they are read anew for each text. */
export interface ClaimLists {
  readonly claims: Int32Array;
  /** How typical the feature is of the claim. */
  readonly impacts: Float32Array;
  /** Where the list of a feature begins, and how long it is. */
  from(feature: number): number;
  length(feature: number): number;
  insert(feature: number, claim: number, impact: number): void;
  remove(feature: number, claim: number): void;
}

/** Lists have room for 1, 2, 4 … claims. What a list that has grown leaves behind is given to the next that needs as much. */
const roomClasses = 24;

/** Makes empty lists. `isBefore` orders claims that a feature is as typical of, so that the order does not depend on the past. */
export function createClaimLists(isBefore: (claim: number, other: number) => boolean): ClaimLists {
  let claims = new Int32Array(1 << 12);
  let impacts = new Float32Array(1 << 12);
  let used = 0;
  let starts = new Int32Array(1 << 12);
  let lengths = new Int32Array(1 << 12);
  const free: number[][] = Array.from({ length: roomClasses }, () => []);

  const take = (roomClass: number): number => {
    const left = free[roomClass]?.pop();
    if (left !== undefined) return left;
    const start = used;
    used += 1 << roomClass;
    claims = roomFor(claims, used);
    impacts = roomFor(impacts, used);
    return start;
  };
  const grow = (feature: number, length: number): void => {
    const start = starts[feature] as number;
    const to = take(classOf(length + 1));
    claims.copyWithin(to, start, start + length);
    impacts.copyWithin(to, start, start + length);
    if (length > 0) free[classOf(length)]?.push(start);
    starts[feature] = to;
  };
  /** The first place whose claim comes after. */
  const placeOf = (start: number, length: number, claim: number, impact: number): number => {
    let low = start;
    let high = start + length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = impacts[middle] as number;
      if (there > impact || (there === impact && isBefore(claims[middle] as number, claim))) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    get claims() {
      return claims;
    },
    get impacts() {
      return impacts;
    },
    from: (feature) => starts[feature] ?? 0,
    length: (feature) => lengths[feature] ?? 0,
    insert(feature, claim, given) {
      starts = roomFor(starts, feature + 1);
      lengths = roomFor(lengths, feature + 1);
      const impact = Math.fround(given);
      const length = lengths[feature] as number;
      // A power of two, or nothing, is full.
      if ((length & (length - 1)) === 0) grow(feature, length);
      const end = (starts[feature] as number) + length;
      const at = placeOf(end - length, length, claim, impact);
      claims.copyWithin(at + 1, at, end);
      impacts.copyWithin(at + 1, at, end);
      claims[at] = claim;
      impacts[at] = impact;
      lengths[feature] = length + 1;
    },
    remove(feature, claim) {
      const start = starts[feature] as number;
      const length = lengths[feature] as number;
      const at = claims.indexOf(claim, start);
      claims.copyWithin(at, at + 1, start + length);
      impacts.copyWithin(at, at + 1, start + length);
      lengths[feature] = length - 1;
      // Room follows the length: it is a power of two again, so what lies behind it is free.
      if (length === 1) free[0]?.push(start);
      else if (((length - 1) & (length - 2)) === 0) free[classOf(length - 1)]?.push(start + length - 1);
    },
  };
}

/** Powers of two: the room for so many. */
function classOf(length: number): number {
  return length <= 1 ? 0 : 32 - Math.clz32(length - 1);
}
