/** Texts as sparse vectors: n-grams of words and letters, hashed into a fixed number of buckets. */
import { foldDiacritics } from './normalise.ts';

/** Bucket numbers with their values, in the order of first occurrence. */
export interface SparseRow {
  readonly at: Int32Array;
  readonly value: Float32Array;
}

/** One way of cutting a text up. The features of a block are scaled to unit length together. */
export type Block =
  | { readonly kind: 'words'; readonly upTo: number; readonly folded?: boolean }
  | { readonly kind: 'letters'; readonly from: number; readonly upTo: number }
  /** Two words anywhere in the text, in either order. */
  | { readonly kind: 'pairs' }
  /** Words that follow a negation. */
  | { readonly kind: 'negated' };

/** Feature counts of a text by bucket. */
export type Counts = ReadonlyMap<number, number>;

/** Texts beyond this many words give pairs by their beginning only: the number of pairs is quadratic. */
const pairedWords = 150;
/** Words that a negation reaches. */
const negationReach = 4;

const negations = new Set(
  'không chưa chẳng chả đừng ko k kg hok chua khong chang cha dung hông hong'.split(' '),
);

/** FNV-1a with a final mix, into `buckets` (a power of two). */
export function bucketOf(feature: string, buckets: number): number {
  return finished(continued(hashStart, feature), buckets);
}

const hashStart = 2166136261;

/** The hash of a text of which `hash` is the hash of the beginning. */
function continued(hash: number, text: string): number {
  let next = hash;
  for (let at = 0; at < text.length; at += 1) next = Math.imul(next ^ text.charCodeAt(at), 16777619);
  return next;
}

function finished(hash: number, buckets: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  return (mixed >>> 0) & (buckets - 1);
}

/** Counts one block's features. */
export function countFeatures(words: readonly string[], block: Block, buckets: number): Counts {
  const counts = new Map<number, number>();
  const count = (hash: number) => {
    const bucket = finished(hash, buckets);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  };
  if (block.kind === 'words') countGrams(words, block, count);
  else if (block.kind === 'letters') countLetters(words, block.from, block.upTo, count);
  else if (block.kind === 'pairs') countPairs(words, count);
  else countNegated(words, count);
  return counts;
}

/** Takes the unfinished hash of a feature. */
type Count = (hash: number) => void;

/** `W a b`, or `F a b` without diacritics; `<` and `>` stand for the ends of the text. */
function countGrams(
  words: readonly string[],
  { upTo, folded = false }: { readonly upTo: number; readonly folded?: boolean },
  count: Count,
): void {
  const tag = continued(hashStart, folded ? 'F' : 'W');
  const padded = ['<', ...(folded ? words.map(foldDiacritics) : words), '>'].map((word) => ` ${word}`);
  for (let at = 0; at < padded.length; at += 1) {
    let hash = tag;
    for (let to = at; to < Math.min(padded.length, at + upTo); to += 1) {
      hash = continued(hash, padded[to] as string);
      if (to > at || (at > 0 && at < padded.length - 1)) count(hash);
    }
  }
}

function countLetters(words: readonly string[], from: number, upTo: number, count: Count): void {
  const text = ` ${words.join(' ')} `;
  const tag = continued(hashStart, 'C');
  for (let at = 0; at + from <= text.length; at += 1) {
    let hash = tag;
    for (let length = 1; length <= Math.min(upTo, text.length - at); length += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at + length - 1), 16777619);
      if (length >= from) count(hash);
    }
  }
}

function countPairs(words: readonly string[], count: Count): void {
  const some = words.slice(0, pairedWords);
  const tag = continued(hashStart, 'P');
  const first = some.map((word) => continued(tag, `${word}|`));
  for (const word of some) count(continued(hashStart, `W ${word}`));
  for (let a = 0; a < some.length; a += 1) {
    for (let b = a + 1; b < some.length; b += 1) {
      const ordered = (some[a] as string) < (some[b] as string);
      count(continued(first[ordered ? a : b] as number, some[ordered ? b : a] as string));
    }
  }
}

function countNegated(words: readonly string[], count: Count): void {
  let reach = 0;
  for (const word of words) {
    if (/^[.,;!?]/.test(word) || word === 'nhưng') reach = 0;
    else if (negations.has(word)) reach = negationReach;
    else if (reach > 0) {
      reach -= 1;
      count(continued(hashStart, `N${word}`));
    }
  }
}

/** How telling each bucket is: rare ones more. One weight a bucket. */
export function rarity(texts: readonly (readonly Counts[])[], buckets: number): Float32Array {
  const weights = new Float32Array(buckets);
  for (const blocks of texts) {
    for (const counts of blocks)
      for (const bucket of counts.keys()) weights[bucket] = (weights[bucket] ?? 0) + 1;
  }
  return weights.map((holders) => Math.log((texts.length + 1) / (holders + 1)) + 1);
}

/** The row of a text: each block damped, weighted and scaled to unit length. */
export function rowOf(blocks: readonly Counts[], weights: Float32Array | null): SparseRow {
  const size = blocks.reduce((sum, counts) => sum + counts.size, 0);
  const row = { at: new Int32Array(size), value: new Float32Array(size) };
  let next = 0;
  for (const counts of blocks) {
    const first = next;
    let squares = 0;
    for (const [bucket, count] of counts) {
      const value = (1 + Math.log(count)) * (weights === null ? 1 : (weights[bucket] as number));
      row.at[next] = bucket;
      row.value[next] = value;
      squares += value * value;
      next += 1;
    }
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let at = first; at < next; at += 1) row.value[at] = (row.value[at] as number) * scale;
  }
  return row;
}
