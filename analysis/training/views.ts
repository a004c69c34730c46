/** Linear machines over cuts of the text: what the engine of sentiment counts, each cut weighted in its own way. */
import { type Block, type Counts, countFeatures, rarity, rowOf } from '../sparse.ts';
import { softmax } from './blend.ts';
import type { Classify } from './convolution.ts';
import { marginOf, trainSvm } from './svm.ts';

/** Cuts of the text that a linear machine is trained on. */
export interface View {
  readonly blocks: readonly Block[];
  /**
   * What weighs a feature: nothing, how rare it is, or how unevenly it is spread between a class and the rest (then that it
   * occurs counts, not how often; after Wang and Manning, 2012).
   */
  readonly weighting: 'none' | 'rarity' | 'contrast';
  readonly cost: number;
}

const buckets = 1 << 19;
/** Turns margins of the linear machines into values that a softmax makes sense of. */
const marginScale = 2.5;
/** What an evenly spread feature keeps of its weight. */
const evenWeight = 0.3;

/** Trains one machine a class on texts that are cut into words. Deterministic. */
export function trainView(
  view: View,
  texts: readonly (readonly string[])[],
  labels: readonly number[],
  classes: number,
): Classify {
  const count = (words: readonly string[]): Counts[] =>
    view.blocks.map((block) => countFeatures(words, block, buckets));
  const counts = texts.map(count);
  const margins =
    view.weighting === 'contrast'
      ? trainContrasts(counts, labels, classes, view.cost)
      : trainTogether(counts, labels, classes, view);
  return (words) => softmax(margins(count(words)).map((margin) => margin * marginScale));
}

type Margins = (counts: readonly Counts[]) => number[];

function trainTogether(
  counts: readonly (readonly Counts[])[],
  labels: readonly number[],
  classes: number,
  { weighting, cost }: View,
): Margins {
  const weights = weighting === 'rarity' ? rarity(counts, buckets) : null;
  const rows = counts.map((blocks) => rowOf(blocks, weights));
  const model = trainSvm(rows, labels, { classes, buckets, cost });
  return (blocks) => {
    const row = rowOf(blocks, weights);
    return model.weights.map((own) => marginOf(own, row));
  };
}

/** Each class sees its own rows, for a feature that tells one class from the rest may say nothing of another. */
function trainContrasts(
  counts: readonly (readonly Counts[])[],
  labels: readonly number[],
  classes: number,
  cost: number,
): Margins {
  const present = counts.map(presenceOf);
  const machines = Array.from({ length: classes }, (_, of) => {
    const sides = labels.map((label) => (label === of ? 1 : 0));
    const weights = contrasts(present, sides);
    const rows = present.map((blocks) => rowOf(blocks, weights));
    const [, own = new Float32Array()] = trainSvm(rows, sides, { classes: 2, buckets, cost }).weights;
    return { weights, own };
  });
  return (blocks) => {
    const here = presenceOf(blocks);
    return machines.map(({ weights, own }) => marginOf(own, rowOf(here, weights)));
  };
}

function presenceOf(blocks: readonly Counts[]): Counts[] {
  return blocks.map((counts) => new Map(Array.from(counts.keys(), (bucket) => [bucket, 1])));
}

/** The size of the log ratio between the shares of both sides that have the feature, one added to each count. */
function contrasts(texts: readonly (readonly Counts[])[], sides: readonly number[]): Float32Array {
  const inside = new Float64Array(buckets).fill(1);
  const outside = new Float64Array(buckets).fill(1);
  for (const [at, blocks] of texts.entries()) {
    const side = sides[at] === 1 ? inside : outside;
    for (const counts of blocks) for (const bucket of counts.keys()) side[bucket] = (side[bucket] ?? 0) + 1;
  }
  const members = sides.filter((side) => side === 1).length;
  const scale = (sides.length - members + 2) / (members + 2);
  return Float32Array.from(inside, (count, at) => {
    const ratio = (count / (outside[at] ?? 1)) * scale;
    return evenWeight + Math.abs(Math.log(ratio));
  });
}
