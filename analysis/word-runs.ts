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
