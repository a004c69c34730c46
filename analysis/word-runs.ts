/** A text as hashed runs of its words, with and without diacritics: what the models of claims read. */
import { countFeatures, rowOf, type SparseRow } from './sparse.ts';

const hashed = 1 << 15;
/** Buckets of runs, and the bias behind them. */
export const runBuckets = hashed + 1;
const longestRun = 2;
const longestFoldedRun = 3;

/** The runs of words as they are given, each block of length 1, and a bias of 1. */
export function hashRuns(words: readonly string[]): SparseRow {
  const { at, value } = rowOf(
    [
      countFeatures(words, { kind: 'words', upTo: longestRun }, hashed),
      countFeatures(words, { kind: 'words', upTo: longestFoldedRun, folded: true }, hashed),
    ],
    null,
  );
  const row = { at: new Int32Array(at.length + 1), value: new Float32Array(at.length + 1) };
  row.at.set(at);
  row.value.set(value);
  row.at[at.length] = hashed;
  row.value[at.length] = 1;
  return row;
}

/** A softmax over runs: `bytes` by `bucket * classes + class`, to be multiplied by `scale`. */
export interface RunWeights {
  readonly bytes: Int8Array;
  readonly scale: number;
}

/** Probability of each class. They add up to 1. */
export function classifyRuns(
  { bytes, scale }: RunWeights,
  classes: number,
  words: readonly string[],
): Float64Array {
  const { at, value } = hashRuns(words);
  const values = new Float64Array(classes);
  for (let index = 0; index < at.length; index += 1) {
    const from = (at[index] as number) * classes;
    const amount = scale * (value[index] as number);
    for (let k = 0; k < classes; k += 1)
      values[k] = (values[k] as number) + amount * (bytes[from + k] as number);
  }
  const top = Math.max(...values);
  const parts = values.map((one) => Math.exp(one - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
