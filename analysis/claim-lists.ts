/** By feature the claims that have it, the most typical first: lists that are kept in order while claims come and go. */
import { roomFor } from './room.ts';

/** All lists lie in three arrays, which change when they grow: they are read anew for each text. */
export interface ClaimLists {
  readonly claims: Int32Array;
  /** How typical the feature is of the claim; 0, at the end of a list, where only look-alikes have it. */
  readonly impacts: Float32Array;
  /** Where the claim's entry has the feature. */
  readonly places: Uint16Array;
  /** Where the list of a feature begins, and how long it is. */
  from(feature: number): number;
  length(feature: number): number;
  /** Puts cells into their lists; many cost hardly more than sorting them. */
  insert(cells: readonly ClaimCell[]): void;
  remove(feature: number, claim: number): void;
}

/** A feature that a claim has. */
export interface ClaimCell {
  readonly feature: number;
  readonly claim: number;
  /** A number of single precision. */
  readonly impact: number;
  readonly place: number;
}

/** Lists have room for 1, 2, 4 … claims. What a list that has grown leaves behind is given to the next that needs as much. */
const roomClasses = 24;

/** Makes empty lists. `isBefore` orders claims that a feature is as typical of, so that the order does not depend on the past. */
export function createClaimLists(isBefore: (claim: number, other: number) => boolean): ClaimLists {
  let claims = new Int32Array(1 << 12);
  let impacts = new Float32Array(1 << 12);
  let places = new Uint16Array(1 << 12);
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
    places = roomFor(places, used);
    return start;
  };
  const move = (to: number, from: number, length: number): void => {
    claims.copyWithin(to, from, from + length);
    impacts.copyWithin(to, from, from + length);
    places.copyWithin(to, from, from + length);
  };
  const grow = (feature: number, by: number): void => {
    starts = roomFor(starts, feature + 1);
    lengths = roomFor(lengths, feature + 1);
    const length = lengths[feature] as number;
    lengths[feature] = length + by;
    if (length > 0 && classOf(length + by) === classOf(length)) return;
    const start = starts[feature] as number;
    const to = take(classOf(length + by));
    move(to, start, length);
    if (length > 0) free[classOf(length)]?.push(start);
    starts[feature] = to;
  };
  const set = (at: number, { claim, impact, place }: ClaimCell): void => {
    claims[at] = claim;
    impacts[at] = impact;
    places[at] = place;
  };
  /** The first place from `start` to before `end` whose cell comes after one that is to be put in, or `end`. */
  const placeFor = ({ claim, impact }: ClaimCell, start: number, end: number): number => {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = impacts[middle] as number;
      if (there > impact || (there === impact && isBefore(claims[middle] as number, claim))) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Merges cells `from … to - 1`, in order and all of one feature, into its list, the last first. */
  const merge = (cells: readonly ClaimCell[], from: number, to: number): void => {
    const { feature } = cells[from] as ClaimCell;
    const length = lengths[feature] ?? 0;
    grow(feature, to - from);
    const start = starts[feature] as number;
    let end = start + length;
    for (let left = to - from; left > 0; left -= 1) {
      const cell = cells[from + left - 1] as ClaimCell;
      const at = placeFor(cell, start, end);
      move(at + left, at, end - at);
      set(at + left - 1, cell);
      end = at;
    }
  };

  return {
    get claims() {
      return claims;
    },
    get impacts() {
      return impacts;
    },
    get places() {
      return places;
    },
    from: (feature) => starts[feature] ?? 0,
    length: (feature) => lengths[feature] ?? 0,
    insert(cells) {
      const sorted = cells.toSorted(
        (a, b) => a.feature - b.feature || b.impact - a.impact || (isBefore(a.claim, b.claim) ? -1 : 1),
      );
      for (let from = 0, to = 1; from < sorted.length; from = to, to += 1) {
        while (sorted[to]?.feature === sorted[from]?.feature) to += 1;
        merge(sorted, from, to);
      }
    },
    remove(feature, claim) {
      const start = starts[feature] as number;
      const length = lengths[feature] as number;
      const at = claims.indexOf(claim, start);
      move(at, at + 1, start + length - at - 1);
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
