/** How rare terms are in the news and in texts on social insurance: a table of 4 bits a bucket, made by `training/rarity.ts`. The same for whatever order texts come in. */

/** Natural logarithm of the number of texts for each that has the term, by the term's 32-bit hash. */
export type Rarity = (hash: number) => number;

/** Level of what hardly any text has: one in 160,000. */
const rarest = 15;
/** Between two levels. */
const step = 0.8;
const buckets = 2 ** 19;

/** Reads the table: one byte for two buckets, the even one in the lower half. Throws `RangeError` for another length. */
export function openRarity(bytes: Uint8Array): Rarity {
  if (bytes.length !== buckets / 2)
    throw new RangeError(`a table of rarities has ${buckets / 2} bytes, not ${bytes.length}`);
  return (hash) => step * Math.max(levelAt(bytes, first(hash)), levelAt(bytes, second(hash)));
}

/** The number of texts that have each term, of `texts` in all. */
export interface TermHolders {
  readonly holders: Iterable<readonly [hash: number, texts: number]>;
  readonly texts: number;
}

/** Makes the table from collections of texts: a term has the rarity of the one in which it is commonest. */
export function renderRarity(collections: readonly TermHolders[]): Uint8Array {
  const bytes = new Uint8Array(buckets / 2).fill(rarest | (rarest << 4));
  for (const { holders, texts } of collections)
    for (const [hash, number] of holders) {
      const level = Math.min(rarest, Math.round(Math.log((texts + 1) / (number + 1)) / step));
      for (const bucket of [first(hash), second(hash)])
        if (level < levelAt(bytes, bucket)) setLevel(bytes, bucket, level);
    }
  return bytes;
}

/** Terms share buckets, of which the commonest speaks; so each has two, and the rarer of them counts. */
function first(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 13;
}

function second(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 13;
}

function levelAt(bytes: Uint8Array, bucket: number): number {
  return ((bytes[bucket >>> 1] as number) >>> ((bucket & 1) * 4)) & 15;
}

function setLevel(bytes: Uint8Array, bucket: number, level: number): void {
  const shift = (bucket & 1) * 4;
  const other = (bytes[bucket >>> 1] as number) & (15 << (4 - shift));
  bytes[bucket >>> 1] = other | (level << shift);
}
