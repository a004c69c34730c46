/**
 * Stacks voices: a logistic regression hears what each says of each class, so that one voice may be believed about one class and
 * another about the next. Its probabilities are calibrated where the voices speak of texts that they have not learnt.
 */
import type { SparseRow } from '../sparse.ts';
import { type Opinions, softmax } from './blend.ts';
import { scoreClasses } from './scores.ts';
import { fitSoftmax, valuesOf } from './softmax.ts';

export interface Stack {
  /** As `fitSoftmax` gives them, the bias last. */
  readonly weights: Float32Array;
  /** What is added to the value of each class. */
  readonly raises: readonly number[];
}

const cost = 0.05;
/** A class below this share of the texts is rare: it is seldom the likeliest, so its value is raised where that pays. */
const rareShare = 0.15;
/** Fewer texts of a class than this say nothing of how far to raise it. */
const fewestRare = 100;
const raises = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** What a point of mean F1 is worth in points of accuracy when a rare class is raised. */
const macroWeight = 0.3;

/** Fits on voices that have not learnt the texts. Deterministic. */
export function fitStack(opinions: readonly Opinions[], labels: readonly number[], classes: number): Stack {
  const rows = opinions.map(rowOf);
  const weights = fitSoftmax(
    rows.map((row, at) => ({ row, label: labels[at] ?? 0, weight: 1 })),
    { classes, buckets: rows[0]?.at.length ?? 1, cost },
  );
  const values = rows.map((row) => valuesOf(weights, row, classes));
  return { weights, raises: raiseRare(values, labels, classes) };
}

/** The probability of each class. */
export function hear({ weights, raises: own }: Stack, opinions: Opinions): number[] {
  return softmax(raised(valuesOf(weights, rowOf(opinions), own.length), own));
}

/** All that is said, and a one for the bias. */
function rowOf(opinions: Opinions): SparseRow {
  const value = Float32Array.of(...opinions.flat(), 1);
  return { at: Int32Array.from(value.keys()), value };
}

function raised(values: readonly number[], by: readonly number[]): number[] {
  return values.map((value, k) => value + (by[k] ?? 0));
}

function raiseRare(
  values: readonly (readonly number[])[],
  labels: readonly number[],
  classes: number,
): number[] {
  const best = new Array<number>(classes).fill(0);
  for (let rare = 0; rare < classes; rare += 1) {
    const count = labels.filter((label) => label === rare).length;
    if (count < fewestRare || count > rareShare * labels.length) continue;
    const worth = raises.map((raise) => {
      const by = best.map((own, k) => (k === rare ? raise : own));
      return worthOf(values, by, labels);
    });
    best[rare] = raises[worth.indexOf(Math.max(...worth))] ?? 0;
  }
  return best;
}

function worthOf(
  values: readonly (readonly number[])[],
  by: readonly number[],
  labels: readonly number[],
): number {
  const said = values.map((row) => softmax(raised(row, by)));
  const { accuracy, macroF1 } = scoreClasses(labels, said, by.length);
  return accuracy + macroWeight * macroF1;
}
