/** Fits the softmax of `analysis/sentiment.ts`: logistic regression by gradient descent, small enough to run in a test. */
import type { SentimentLabel } from '../../analysis/finding.ts';
import { sentimentFeatures } from '../../analysis/sentiment.ts';

export interface FitSample {
  readonly features: readonly number[];
  readonly label: SentimentLabel;
  /** How much the sample counts. */
  readonly weight: number;
}

export interface SentimentWeights {
  readonly negative: readonly number[];
  readonly positive: readonly number[];
}

const steps = 3000;
const rate = 0.5;
const shrinkage = 0.003;

/** Rare classes count by the root of their rarity. Deterministic. */
export function fitSentiment(samples: readonly FitSample[]): SentimentWeights {
  const size = sentimentFeatures.length;
  const weights = { negative: new Array<number>(size).fill(0), positive: new Array<number>(size).fill(0) };
  const balanced = balance(samples);
  const total = balanced.reduce((sum, sample) => sum + sample.weight, 0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = gradientOf(balanced, weights);
    for (const label of ['negative', 'positive'] as const) {
      weights[label] = weights[label].map(
        (weight, at) =>
          weight - rate * ((gradient[label][at] ?? 0) / total + (at === 0 ? 0 : shrinkage * weight)),
      );
    }
  }
  return weights;
}

/**
 * The label that each sample gets from weights fitted on the other folds: what the model does with texts that it has not seen.
 * Samples are dealt to the folds in turn.
 */
export function crossLabels(samples: readonly FitSample[], folds: number): SentimentLabel[] {
  const fits = Array.from({ length: folds }, (_, fold) =>
    fitSentiment(samples.filter((_, at) => at % folds !== fold)),
  );
  return samples.map(({ features }, at) => {
    const weights = fits[at % folds] ?? { negative: [], positive: [] };
    const negative = dot(weights.negative, features);
    const positive = dot(weights.positive, features);
    if (Math.max(negative, positive) <= 0) return 'neutral';
    return negative > positive ? 'negative' : 'positive';
  });
}

function balance(samples: readonly FitSample[]): FitSample[] {
  const count = (label: SentimentLabel) => samples.filter((sample) => sample.label === label).length;
  const factors = { negative: count('negative'), neutral: count('neutral'), positive: count('positive') };
  return samples.map((sample) => ({
    ...sample,
    weight: sample.weight * Math.sqrt(samples.length / (3 * factors[sample.label])),
  }));
}

function gradientOf(samples: readonly FitSample[], weights: SentimentWeights) {
  const size = sentimentFeatures.length;
  const gradient = { negative: new Array<number>(size).fill(0), positive: new Array<number>(size).fill(0) };
  for (const { features, label, weight } of samples) {
    const negative = Math.exp(dot(weights.negative, features));
    const positive = Math.exp(dot(weights.positive, features));
    const total = 1 + negative + positive;
    const errors = {
      negative: negative / total - (label === 'negative' ? 1 : 0),
      positive: positive / total - (label === 'positive' ? 1 : 0),
    };
    for (const [at, value] of features.entries()) {
      gradient.negative[at] = (gradient.negative[at] ?? 0) + weight * errors.negative * value;
      gradient.positive[at] = (gradient.positive[at] ?? 0) + weight * errors.positive * value;
    }
  }
  return gradient;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, weight, at) => sum + weight * (b[at] ?? 0), 0);
}
