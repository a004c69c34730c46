/** Multinomial logistic regression by AdaGrad: for many classes, where L-BFGS (`softmax.ts`) takes minutes. */
import { createRandom, shuffled } from '../random.ts';
import { type SoftmaxOptions, valuesOf, type WeightedRow } from './softmax.ts';

export interface OnlineOptions extends Omit<SoftmaxOptions, 'cost'> {
  readonly epochs: number;
  readonly seed: number;
}

const rate = 0.5;
/** A class that is missed by less learns nothing: most are. It saves time, and most weights stay 0. */
const leastError = 0.06;
const firstSquare = 1e-6;

/** Weights by bucket, then class: `weights[bucket * classes + class]`. The same rows in the same order and the same seed give the same weights. */
export function fitOnlineSoftmax(
  texts: readonly WeightedRow[],
  { classes, buckets, epochs, seed }: OnlineOptions,
): Float32Array {
  const weights = new Float32Array(classes * buckets);
  const squares = new Float32Array(classes * buckets).fill(firstSquare);
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const at of shuffled(texts.length, random))
      learn(texts[at] as WeightedRow, classes, weights, squares);
  return weights;
}

function learn(
  { row, label, weight }: WeightedRow,
  classes: number,
  weights: Float32Array,
  squares: Float32Array,
): void {
  const values = valuesOf(weights, row, classes);
  const top = Math.max(...values);
  const total = values.reduce((sum, value) => sum + Math.exp(value - top), 0);
  for (let k = 0; k < classes; k += 1) {
    const error = weight * (Math.exp((values[k] as number) - top) / total - (k === label ? 1 : 0));
    if (Math.abs(error) < leastError) continue;
    for (let index = 0; index < row.at.length; index += 1) {
      const at = (row.at[index] as number) * classes + k;
      const slope = error * (row.value[index] as number);
      const square = (squares[at] as number) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(square);
    }
  }
}
