/** Logistic regression over sparse features, and its weights as bytes. Deterministic: the same samples and seed, the same bytes. */
import type { LinearModelFile } from '../linear.ts';

export interface LinearSample {
  /** Bucket and weight of each gram. */
  readonly features: ReadonlyMap<number, number>;
  readonly labels: ReadonlySet<string>;
  /** How much the sample counts. */
  readonly weight: number;
}

export interface FitOptions {
  readonly buckets: number;
  readonly epochs: number;
  /** Step of AdaGrad. */
  readonly rate: number;
  /** L2, per step on the weights that are touched. */
  readonly shrinkage: number;
  /** How much more a sample with the label counts than one without: rare labels need it. */
  readonly positiveWeight: number;
  readonly seed: number;
}

interface Row {
  bias: number;
  readonly weights: Float64Array;
}

/** Fits one row a label, each against all samples without it. */
export function fitLinear(
  samples: readonly LinearSample[],
  labels: readonly string[],
  options: FitOptions,
): LinearModelFile {
  const order = shuffledOrders(samples.length, options);
  return {
    buckets: options.buckets,
    labels: labels.map((name) => ({ name, ...pack(fitRow(samples, name, order, options)) })),
  };
}

function fitRow(
  samples: readonly LinearSample[],
  label: string,
  orders: readonly (readonly number[])[],
  { buckets, rate, shrinkage, positiveWeight }: FitOptions,
): Row {
  const row: Row = { bias: 0, weights: new Float64Array(buckets) };
  const squares = new Float64Array(buckets).fill(1e-3);
  let biasSquares = 1e-3;
  for (const order of orders) {
    for (const index of order) {
      const sample = samples[index];
      if (sample === undefined) continue;
      const has = sample.labels.has(label);
      const error = logistic(dot(row, sample.features)) - (has ? 1 : 0);
      const step = error * sample.weight * (has ? positiveWeight : 1);
      for (const [bucket, value] of sample.features) {
        const weight = row.weights[bucket] ?? 0;
        const gradient = step * value + shrinkage * weight;
        const square = (squares[bucket] ?? 0) + gradient * gradient;
        squares[bucket] = square;
        row.weights[bucket] = weight - (rate * gradient) / Math.sqrt(square);
      }
      biasSquares += step * step;
      row.bias -= (rate * step) / Math.sqrt(biasSquares);
    }
  }
  return row;
}

function dot(row: Row, features: ReadonlyMap<number, number>): number {
  let sum = row.bias;
  for (const [bucket, value] of features) sum += value * (row.weights[bucket] ?? 0);
  return sum;
}

function pack({ bias, weights }: Row): { bias: number; scale: number; weights: string } {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9);
  const scale = Number((most / 127).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return {
    bias: Number(bias.toFixed(4)),
    scale,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

function shuffledOrders(count: number, { epochs, seed }: FitOptions): number[][] {
  const random = generator(seed);
  return Array.from({ length: epochs }, () => {
    const order = Array.from({ length: count }, (_, index) => index);
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    return order;
  });
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
