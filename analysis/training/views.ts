/** Linear machines over cuts of the text: what the engine of sentiment counts, each cut weighted in its own way. */
import { type Block, type Counts, countFeatures, rarity, rowOf } from '../sparse.ts';
import { softmax } from './blend.ts';
import { marginOf, trainMachine, trainSvm } from './svm.ts';

/** Cuts of the text that a linear machine is trained on. */
export interface View {
  readonly blocks: readonly Block[];
  /**
   * What weighs a feature: nothing, how rare it is, or how unevenly it is spread between a class and the rest (then that it
   * occurs counts, not how often; after Wang and Manning, 2012).
   */
  readonly weighting: 'none' | 'rarity' | 'contrast';
  readonly cost: number;
  /** With contrasts: errors on a class are dearer the rarer it is, up to so many times; alike without it. */
  readonly dearest?: number;
}

const buckets = 1 << 19;
/** Turns margins of the linear machines into values that a softmax makes sense of. */
const marginScale = 2.5;
/** What an evenly spread feature keeps of its weight. */
const evenWeight = 0.3;

/** What a view sees of a text that is cut into words. Where only the presence of a feature tells, each counts once. */
export function look({ blocks, weighting }: View, words: readonly string[]): Counts[] {
  const counts = blocks.map((block) => countFeatures(words, block, buckets));
  return weighting === 'contrast' ? presenceOf(counts) : counts;
}

/** Trains one machine a class on what `look` sees of the texts. Deterministic. */
export function trainView(
  view: View,
  texts: readonly (readonly Counts[])[],
  labels: readonly number[],
  classes: number,
): (counts: readonly Counts[]) => number[] {
  const train = view.weighting === 'contrast' ? trainContrasts : trainTogether;
  const margins = train(texts, labels, classes, view);
  return (counts) => softmax(margins(counts).map((margin) => margin * marginScale));
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
  { cost, dearest = 1 }: View,
): Margins {
  const machines = Array.from({ length: classes }, (_, of) => {
    const inside = labels.map((label) => label === of);
    const weights = contrasts(counts, inside);
    const rows = counts.map((blocks) => rowOf(blocks, weights));
    const insideWeight = Math.min(dearest, Math.max(1, Math.sqrt(oddsAgainst(inside))));
    return { weights, own: trainMachine(rows, inside, { buckets, cost, insideWeight }) };
  });
  return (blocks) => machines.map(({ weights, own }) => marginOf(own, rowOf(blocks, weights)));
}

/** How many texts outside there are to one inside. */
function oddsAgainst(isInside: readonly boolean[]): number {
  const members = isInside.filter((is) => is).length;
  return (isInside.length - members) / Math.max(1, members);
}

function presenceOf(blocks: readonly Counts[]): Counts[] {
  return blocks.map((counts) => new Map(Array.from(counts.keys(), (bucket) => [bucket, 1])));
}

/** The size of the log ratio between the shares of both sides that have the feature, one added to each count. */
function contrasts(texts: readonly (readonly Counts[])[], isInside: readonly boolean[]): Float32Array {
  const inside = new Float64Array(buckets).fill(1);
  const outside = new Float64Array(buckets).fill(1);
  for (const [at, blocks] of texts.entries()) {
    const side = isInside[at] === true ? inside : outside;
    for (const counts of blocks) for (const bucket of counts.keys()) side[bucket] = (side[bucket] ?? 0) + 1;
  }
  const members = isInside.filter((is) => is).length;
  const scale = (isInside.length - members + 2) / (members + 2);
  return Float32Array.from(inside, (count, at) => {
    const ratio = (count / (outside[at] ?? 1)) * scale;
    return evenWeight + Math.abs(Math.log(ratio));
  });
}
