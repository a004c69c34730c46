/** Multinomial logistic regression over sparse rows, fitted by limited-memory BFGS. */
import type { SparseRow } from '../sparse.ts';

export interface WeightedRow {
  readonly row: SparseRow;
  readonly label: number;
  /** How much the text counts. */
  readonly weight: number;
}

export interface SoftmaxOptions {
  readonly classes: number;
  readonly buckets: number;
  /** Price of an error against the size of the weights. */
  readonly cost: number;
}

const steps = 100;
const remembered = 8;

/** Weights by bucket, then class: `weights[bucket * classes + class]`. Without a bias: rows carry one where it is wanted. Deterministic. */
export function fitSoftmax(
  texts: readonly WeightedRow[],
  { classes, buckets, cost }: SoftmaxOptions,
): Float32Array {
  const weights = new Float32Array(classes * buckets);
  minimise((at, slope) => loss(texts, at, slope, classes, cost), weights);
  return weights;
}

/** The value of each class before the softmax. */
export function valuesOf(weights: ArrayLike<number>, { at, value }: SparseRow, classes: number): number[] {
  const values = new Array<number>(classes).fill(0);
  for (let index = 0; index < at.length; index += 1) {
    const from = (at[index] as number) * classes;
    for (let k = 0; k < classes; k += 1) {
      values[k] = (values[k] as number) + (weights[from + k] as number) * (value[index] as number);
    }
  }
  return values;
}

function loss(
  texts: readonly WeightedRow[],
  weights: Float32Array,
  slope: Float32Array,
  classes: number,
  cost: number,
): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] as number;
    slope[at] = weight;
    sum += (weight * weight) / 2;
  }
  for (const { row, label, weight } of texts) {
    const values = valuesOf(weights, row, classes);
    const top = Math.max(...values);
    const total = values.reduce((all, value) => all + Math.exp(value - top), 0);
    sum -= cost * weight * ((values[label] as number) - top - Math.log(total));
    const errors = values.map(
      (value, k) => cost * weight * (Math.exp(value - top) / total - (k === label ? 1 : 0)),
    );
    for (let index = 0; index < row.at.length; index += 1) {
      const from = (row.at[index] as number) * classes;
      for (let k = 0; k < classes; k += 1) {
        slope[from + k] = (slope[from + k] as number) + (errors[k] as number) * (row.value[index] as number);
      }
    }
  }
  return sum;
}

type Objective = (at: Float32Array, slope: Float32Array) => number;

interface Pair {
  readonly move: Float32Array;
  readonly turn: Float32Array;
  readonly scale: number;
}

/** Moves `point` to a minimum of a smooth convex function. */
function minimise(objective: Objective, point: Float32Array): void {
  let slope: Float32Array = new Float32Array(point.length);
  let value = objective(point, slope);
  const pairs: Pair[] = [];
  for (let step = 0; step < steps; step += 1) {
    const direction = descentOf(slope, pairs);
    const found = search(objective, point, value, slope, direction, step === 0);
    if (found === undefined) return;
    const move = found.point.map((x, at) => x - (point[at] as number));
    const turn = found.slope.map((x, at) => x - (slope[at] as number));
    const product = inner(move, turn);
    if (product > 1e-10) pairs.push({ move, turn, scale: 1 / product });
    if (pairs.length > remembered) pairs.shift();
    const settled = Math.abs(value - found.value) < 1e-5 * Math.abs(found.value);
    point.set(found.point);
    slope = found.slope;
    value = found.value;
    if (settled) return;
  }
}

/** The two-loop recursion. */
function descentOf(slope: Float32Array, pairs: readonly Pair[]): Float32Array {
  const direction = slope.map((x) => -x);
  const shares = pairs.map(() => 0);
  for (let index = pairs.length - 1; index >= 0; index -= 1) {
    const { move, turn, scale } = pairs[index] as Pair;
    const share = scale * inner(move, direction);
    shares[index] = share;
    addScaled(direction, turn, -share);
  }
  const last = pairs.at(-1);
  if (last !== undefined) {
    const factor = 1 / (last.scale * inner(last.turn, last.turn));
    for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] as number) * factor;
  }
  for (const [index, { move, turn, scale }] of pairs.entries()) {
    addScaled(direction, move, (shares[index] as number) - scale * inner(turn, direction));
  }
  return direction;
}

function search(
  objective: Objective,
  point: Float32Array,
  value: number,
  slope: Float32Array,
  direction: Float32Array,
  first: boolean,
): { point: Float32Array; slope: Float32Array; value: number } | undefined {
  const fall = inner(slope, direction);
  if (fall >= 0) return undefined;
  let length = first ? Math.min(1, 1 / Math.sqrt(-fall)) : 1;
  for (let attempt = 0; attempt < 20; attempt += 1, length /= 2) {
    const next = point.map((x, at) => x + length * (direction[at] as number));
    const nextSlope = new Float32Array(point.length);
    const nextValue = objective(next, nextSlope);
    if (nextValue <= value + 1e-4 * length * fall) return { point: next, slope: nextSlope, value: nextValue };
  }
  return undefined;
}

function inner(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function addScaled(to: Float32Array, from: Float32Array, factor: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + factor * (from[at] as number);
}
