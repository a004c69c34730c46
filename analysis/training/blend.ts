/** Blends the opinions of several models into calibrated probabilities. */
/** What each model group says of a text: one row of log probabilities a group. */
export type Opinions = readonly (readonly number[])[];

export interface Blend {
  /** How far each group is heard. */
  readonly scales: readonly number[];
  /** What is added to each class. */
  readonly offsets: readonly number[];
}

const steps = 400;
const rate = 0.3;
const gentlePull = { scales: 0.02, offsets: 0.02 };
export interface FitBlendOptions {
  /** How much each text counts; all alike without it. */
  readonly weights?: readonly number[];
  /** What pulls scales towards equal parts and offsets towards nothing: the held-out texts are few. */
  readonly pull?: { readonly scales: number; readonly offsets: number };
}

/** Fits scales and offsets on held-out texts by gradient descent on the log loss. */
export function fitBlend(
  opinions: readonly Opinions[],
  labels: readonly number[],
  classes: number,
  { weights = labels.map(() => 1), pull = gentlePull }: FitBlendOptions = {},
): Blend {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const groups = opinions[0]?.length ?? 1;
  let blend: Blend = {
    scales: new Array<number>(groups).fill(1 / groups),
    offsets: new Array<number>(classes).fill(0),
  };
  for (let step = 0; step < steps; step += 1) blend = descend(blend, opinions, labels, shares, pull);
  return blend;
}

function descend(
  { scales, offsets }: Blend,
  opinions: readonly Opinions[],
  labels: readonly number[],
  shares: readonly number[],
  pull: { readonly scales: number; readonly offsets: number },
): Blend {
  const scaleSlopes = scales.map((scale) => pull.scales * (scale - 1 / scales.length));
  const offsetSlopes = offsets.map((offset) => pull.offsets * offset);
  for (const [at, rows] of opinions.entries()) {
    for (const [k, probability] of blendOpinions({ scales, offsets }, rows).entries()) {
      const error = (probability - (labels[at] === k ? 1 : 0)) * (shares[at] ?? 0);
      offsetSlopes[k] = (offsetSlopes[k] ?? 0) + error;
      for (const [group, row] of rows.entries()) {
        scaleSlopes[group] = (scaleSlopes[group] ?? 0) + error * (row[k] ?? 0);
      }
    }
  }
  return {
    scales: scales.map((scale, group) => scale - rate * (scaleSlopes[group] ?? 0)),
    offsets: offsets.map((offset, k) => offset - rate * (offsetSlopes[k] ?? 0)),
  };
}

/** Probabilities from what the groups say. */
export function blendOpinions({ scales, offsets }: Blend, rows: Opinions): number[] {
  return softmax(
    offsets.map((offset, k) =>
      rows.reduce((sum, row, group) => sum + (scales[group] ?? 0) * (row[k] ?? 0), offset),
    ),
  );
}

/** Values as probabilities that sum to 1. */
export function softmax(values: readonly number[]): number[] {
  const top = Math.max(...values);
  const parts = values.map((value) => Math.exp(value - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
