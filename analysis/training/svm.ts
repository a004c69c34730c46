/** Linear support vector machines, one class against the rest, by dual coordinate descent (Hsieh and others, 2008). */

import { createRandom, shuffled } from '../random.ts';
import type { SparseRow } from '../sparse.ts';

/** `weights[class][bucket]`; the last number of each is the bias. */
export interface LinearModel {
  readonly weights: readonly Float32Array[];
}

export interface SvmOptions {
  readonly buckets: number;
  /** Price of an error against the size of the weights. */
  readonly cost: number;
  /** How many times as dear an error on a text of the class is as one on the rest; alike without it. */
  readonly insideWeight?: number;
}

const epochs = 30;
const tolerance = 0.01;

/** One machine a class: squared hinge loss, L2. Deterministic. */
export function trainSvm(
  rows: readonly SparseRow[],
  labels: readonly number[],
  { classes, ...options }: SvmOptions & { readonly classes: number },
): LinearModel {
  return {
    weights: Array.from({ length: classes }, (_, of) =>
      trainMachine(
        rows,
        labels.map((label) => label === of),
        options,
      ),
    ),
  };
}

/** The machine that tells the texts `inside` a class from the rest; its last weight is the bias. */
export function trainMachine(
  rows: readonly SparseRow[],
  inside: readonly boolean[],
  { buckets, cost, insideWeight = 1 }: SvmOptions,
): Float32Array {
  const norms = rows.map((row) => row.value.reduce((sum, value) => sum + value * value, 1));
  const weights = new Float32Array(buckets + 1);
  const dual = new Float64Array(rows.length);
  const random = createRandom(1);
  const outsideSlack = 1 / (2 * cost);
  const insideSlack = outsideSlack / insideWeight;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let largest = 0;
    for (const index of shuffled(rows.length, random)) {
      const row = rows[index] as SparseRow;
      const sign = inside[index] === true ? 1 : -1;
      const slack = sign > 0 ? insideSlack : outsideSlack;
      const held = dual[index] as number;
      const gradient = sign * marginOf(weights, row) - 1 + held * slack;
      const next = Math.max(0, held - gradient / ((norms[index] as number) + slack));
      const step = (next - held) * sign;
      dual[index] = next;
      if (step !== 0) addTo(weights, row, step);
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < tolerance) break;
  }
  return weights;
}

/** The decision value of one class. */
export function marginOf(weights: Float32Array, { at, value }: SparseRow): number {
  let sum = weights[weights.length - 1] as number;
  for (let index = 0; index < at.length; index += 1) {
    sum += (weights[at[index] as number] as number) * (value[index] as number);
  }
  return sum;
}

function addTo(weights: Float32Array, { at, value }: SparseRow, step: number): void {
  const bias = weights.length - 1;
  weights[bias] = (weights[bias] as number) + step;
  for (let index = 0; index < at.length; index += 1) {
    const bucket = at[index] as number;
    weights[bucket] = (weights[bucket] as number) + step * (value[index] as number);
  }
}
