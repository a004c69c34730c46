/**
 * Learning in folds: every learner is trained once a fold, on the texts outside it. So each text is judged by a model that has
 * not seen it, which is what a stack of learners needs to know; and a new text is judged by all of them, which err less together than one.
 */
import { createRandom, shuffled } from '../random.ts';

export interface Learner<Seen> {
  /** What it takes from a text that is cut into words. */
  readonly look: (words: readonly string[]) => Seen;
  /** Gives the probability of each class. Deterministic for a fold. */
  readonly train: (
    texts: readonly Seen[],
    labels: readonly number[],
    fold: number,
  ) => (text: Seen) => readonly number[];
}

/** One row of log probabilities, by class. */
export type LogRow = readonly number[];

export interface Voice {
  /** What is said of each training text by the model that has not seen it. */
  readonly unseen: readonly LogRow[];
  /** What all models together say of a text. */
  readonly speak: (words: readonly string[]) => LogRow;
}

/** A fold for each of `count` texts, by chance and of like size. */
export function foldsOf(count: number, folds: number): Int32Array {
  const fold = new Int32Array(count);
  for (const [place, at] of shuffled(count, createRandom(11)).entries()) fold[at] = place % folds;
  return fold;
}

/** Trains a learner in folds; `fold` has the number of each text's, from 0 on. */
export function learnInFolds<Seen>(
  learner: Learner<Seen>,
  texts: readonly (readonly string[])[],
  labels: readonly number[],
  fold: Int32Array,
): Voice {
  const { models, unseen } = trainModels(learner, texts, labels, fold);
  return {
    unseen,
    speak: (words) => {
      const text = learner.look(words);
      // A mean of logarithms would leave a rare class less than the unseen rows, which the stack is fitted on, give it.
      return logsOf(meanRow(models.map((classify) => classify(text))));
    },
  };
}

/** Apart from what keeps the models, so that what was seen of the training texts can go. */
function trainModels<Seen>(
  { look, train }: Learner<Seen>,
  texts: readonly (readonly string[])[],
  labels: readonly number[],
  fold: Int32Array,
) {
  const seen = texts.map(look);
  const models = Array.from({ length: new Set(fold).size }, (_, of) => {
    const outside = <T>(all: readonly T[]) => all.filter((_, at) => fold[at] !== of);
    return train(outside(seen), outside(labels), of);
  });
  const unseen = seen.map((text, at) => logsOf(models[fold[at] as number]?.(text) ?? []));
  return { models, unseen };
}

const leastProbability = 1e-9;

function logsOf(probabilities: readonly number[]): number[] {
  return probabilities.map((probability) => Math.log(probability + leastProbability));
}

function meanRow(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length);
}
