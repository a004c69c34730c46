/** How near the corrected shares of sentiment come to the true ones, and whether their intervals hold what they promise. */
import { quantify } from '../../analysis/quantify.ts';
import { createRandom, shuffled } from '../../analysis/random.ts';
import { sentimentLabels } from '../../analysis/sentiment.ts';
import { confusionOf, type Unseen } from '../../analysis/training/sentiment.ts';
import type { Figures } from './figures.ts';

const rounds = 100;
const weekSize = 100;
const seed = 7;

/**
 * Errors are measured on one half of the real documents; from the other half, weeks are made up whose shares are drawn evenly from
 * all possible ones (the artificial prevalence protocol of Forman 2008). Mean absolute error of a share, corrected and merely
 * counted, and the share of the 95 % intervals that hold the truth: fewer than 95 %, because the intervals know how unsure the first
 * half is, but not that the second is as small. Nothing where there are no real documents.
 */
export function quantificationFigures(unseen: readonly Unseen[]): Figures {
  const real = unseen.filter(({ sample }) => sample.origin === 'real');
  if (real.length === 0) return {};
  const random = createRandom(seed);
  const tried = Array.from({ length: rounds }, () => tryOnce(real, random)).flat();
  const mean = (of: (share: Tried) => number) =>
    tried.reduce((sum, share) => sum + of(share), 0) / tried.length;
  return {
    'sentiment.shares.error': mean(({ truth, corrected }) => Math.abs(truth - corrected)),
    'sentiment.shares.countedError': mean(({ truth, counted }) => Math.abs(truth - counted)),
    'sentiment.shares.inInterval': mean(({ held }) => Number(held)),
  };
}

interface Tried {
  readonly truth: number;
  readonly corrected: number;
  readonly counted: number;
  readonly held: boolean;
}

function tryOnce(real: readonly Unseen[], random: () => number): Tried[] {
  const { measured, counted } = halves(real, random);
  const week = sampleWeek(counted, random);
  const [quantified] = quantify([week.said], confusionOf(measured));
  return sentimentLabels.map((_, k) => {
    const share = quantified?.shares[k] ?? { estimate: 0, low: 0, high: 0 };
    const truth = (week.right[k] ?? 0) / weekSize;
    return {
      truth,
      corrected: share.estimate,
      counted: (week.said[k] ?? 0) / weekSize,
      held: share.low <= truth && truth <= share.high,
    };
  });
}

/** Two halves with as many texts of each class. */
function halves(real: readonly Unseen[], random: () => number) {
  const measured: Unseen[] = [];
  const counted: Unseen[] = [];
  for (const label of sentimentLabels) {
    const texts = real.filter(({ sample }) => sample.sentiment === label);
    for (const [at, index] of shuffled(texts.length, random).entries())
      (at % 2 === 0 ? measured : counted).push(texts[index] as Unseen);
  }
  return { measured, counted };
}

/** Texts drawn with replacement, under shares that are drawn first; as numbers of right and of said classes. */
function sampleWeek(texts: readonly Unseen[], random: () => number) {
  const { counts } = confusionOf(texts);
  const cuts = [random(), random()].toSorted((a, b) => a - b);
  const sums = { right: [0, 0, 0], said: [0, 0, 0] };
  for (let at = 0; at < weekSize; at += 1) {
    const place = random();
    const k = cuts.filter((cut) => cut <= place).length;
    sums.right[k] = (sums.right[k] ?? 0) + 1;
    const said = pick(counts[k] ?? [], random);
    sums.said[said] = (sums.said[said] ?? 0) + 1;
  }
  return sums;
}

/** A class, as often as its count says. */
function pick(counts: readonly number[], random: () => number): number {
  let rest = random() * counts.reduce((sum, count) => sum + count, 0);
  return counts.findIndex((count) => {
    rest -= count;
    return rest < 0;
  });
}
