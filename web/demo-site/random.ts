/** A number in [0, 1) at each call: the same sequence for the same key, on every machine. */
export type Random = () => number;

/** A generator that starts from any text. Small and good enough to choose texts by; not for secrets. */
export function seededRandom(key: string): Random {
  let state = fnv1a(key) || 1;
  for (let i = 0; i < 8; i++) state = xorshift(state);
  return () => {
    state = xorshift(state);
    return state / 4294967296;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

function xorshift(state: number): number {
  let x = state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  return x >>> 0;
}

/** An integer from `low` to `high`, both included. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('pick: nothing to choose from');
  return item;
}

/** An index, each with the probability of its weight. */
export function pickWeighted(random: Random, weights: readonly number[]): number {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Deals items in random order and begins anew, in another order, only when all have been dealt. */
export class Deck<T> {
  private readonly random: Random;
  private readonly items: readonly T[];
  private hand: T[] = [];

  constructor(random: Random, items: readonly T[]) {
    this.random = random;
    this.items = items;
  }

  /** The next item that `fits`; `null` when none does. */
  deal(fits: (item: T) => boolean = () => true): T | null {
    let at = this.hand.findIndex(fits);
    if (at < 0) {
      const held = new Set(this.hand);
      this.hand.push(...shuffled(this.random, this.items).filter((item) => !held.has(item)));
      at = this.hand.findIndex(fits);
    }
    const [item] = at < 0 ? [] : this.hand.splice(at, 1);
    return item ?? null;
  }
}
