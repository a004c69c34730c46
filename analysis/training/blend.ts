/** Blends the opinions of several models into calibrated probabilities. */
import { scoreClasses } from './scores.ts';

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
/** Pulls scales towards equal parts and offsets towards nothing: the held-out texts are few. */
const pull = { scales: 0.02, offsets: 0.02 };
/** A class below this share of the texts is rare: its probability is raised as far as accuracy does not suffer. */
const rareShare = 0.15;
/** Fewer held-out texts of a class than this say nothing of how far to raise it. */
const fewestRare = 20;
const raises = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Accuracy counts ten times as much as the mean F1 when a rare class is raised. */
const macroWeight = 0.1;

/** Fits scales and offsets on held-out texts by gradient descent on the log loss. */
export function fitBlend(opinions: readonly Opinions[], labels: readonly number[], classes: number): Blend {
  const groups = opinions[0]?.length ?? 1;
  let blend: Blend = {
    scales: new Array<number>(groups).fill(1 / groups),
    offsets: new Array<number>(classes).fill(0),
  };
  for (let step = 0; step < steps; step += 1) blend = descend(blend, opinions, labels);
  return raiseRare(blend, opinions, labels, classes);
}

function descend(
  { scales, offsets }: Blend,
  opinions: readonly Opinions[],
  labels: readonly number[],
): Blend {
  const scaleSlopes = scales.map((scale) => pull.scales * (scale - 1 / scales.length));
  const offsetSlopes = offsets.map((offset) => pull.offsets * offset);
  for (const [at, rows] of opinions.entries()) {
    for (const [k, probability] of blendOpinions({ scales, offsets }, rows).entries()) {
      const error = (probability - (labels[at] === k ? 1 : 0)) / opinions.length;
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

function raiseRare(
  blend: Blend,
  opinions: readonly Opinions[],
  labels: readonly number[],
  classes: number,
): Blend {
  let best = blend;
  for (let rare = 0; rare < classes; rare += 1) {
    const count = labels.filter((label) => label === rare).length;
    if (count < fewestRare || count > rareShare * labels.length) continue;
    const candidates = raises.map((raise) => ({
      ...best,
      offsets: best.offsets.map((offset, k) => offset + (k === rare ? raise : 0)),
    }));
    const worth = candidates.map((candidate) => {
      const said = opinions.map((rows) => blendOpinions(candidate, rows));
      const { accuracy, macroF1 } = scoreClasses(labels, said, classes);
      return accuracy + macroWeight * macroF1;
    });
    best = candidates[worth.indexOf(Math.max(...worth))] ?? best;
  }
  return best;
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
