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
  let hash = 2166136261;
  for (let at = 0; at < feature.length; at += 1) {
    hash ^= feature.charCodeAt(at);
    hash = Math.imul(hash, 16777619);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) & (buckets - 1);
}

/** Counts one block's features. */
export function countFeatures(words: readonly string[], block: Block, buckets: number): Counts {
  const counts = new Map<number, number>();
  for (const feature of featuresOf(words, block)) {
    const bucket = bucketOf(feature, buckets);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return counts;
}

function* featuresOf(words: readonly string[], block: Block): Iterable<string> {
  if (block.kind === 'words') {
    const forms = block.folded === true ? words.map(foldDiacritics) : words;
    yield* wordGrams(forms, block.upTo, block.folded === true ? 'F' : 'W');
  } else if (block.kind === 'letters') yield* letterGrams(words, block.from, block.upTo);
  else if (block.kind === 'pairs') yield* wordPairs(words);
  else yield* negatedWords(words);
}

function* wordGrams(words: readonly string[], upTo: number, tag: string): Iterable<string> {
  const padded = ['<', ...words, '>'];
  for (let at = 0; at < padded.length; at += 1) {
    let gram = tag;
    for (let to = at; to < Math.min(padded.length, at + upTo); to += 1) {
      gram += ` ${padded[to]}`;
      if (to > at || (at > 0 && at < padded.length - 1)) yield gram;
    }
  }
}

function* letterGrams(words: readonly string[], from: number, upTo: number): Iterable<string> {
  const text = ` ${words.join(' ')} `;
  for (let length = from; length <= upTo; length += 1) {
    for (let at = 0; at + length <= text.length; at += 1) yield `C${text.slice(at, at + length)}`;
  }
}

function* wordPairs(words: readonly string[]): Iterable<string> {
  const some = words.slice(0, pairedWords);
  for (const word of some) yield `W ${word}`;
  for (let a = 0; a < some.length; a += 1) {
    for (let b = a + 1; b < some.length; b += 1) {
      const [first, second] = [some[a] as string, some[b] as string];
      yield first < second ? `P${first}|${second}` : `P${second}|${first}`;
    }
  }
}

function* negatedWords(words: readonly string[]): Iterable<string> {
  let reach = 0;
  for (const word of words) {
    if (/^[.,;!?]/.test(word) || word === 'nhưng') reach = 0;
    else if (negations.has(word)) reach = negationReach;
    else if (reach > 0) {
      reach -= 1;
      yield `N${word}`;
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
