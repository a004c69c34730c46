/** How good predicted probabilities are, held against the right labels. */
import { createRandom } from '../random.ts';

export interface ClassScores {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly weightedF1: number;
  /** One a class, in the order of the classes. */
  readonly f1: readonly number[];
  /** Expected calibration error in ten bins of confidence. */
  readonly calibrationError: number;
}

const bins = 10;

/** Classes without any text, predicted or due, do not count for the mean F1. */
export function scoreClasses(
  labels: readonly number[],
  probabilities: readonly (readonly number[])[],
  classes: number,
): ClassScores {
  const predicted = probabilities.map(strongestOf);
  const perClass = Array.from({ length: classes }, (_, of) => {
    const due = labels.filter((label) => label === of).length;
    const said = predicted.filter((label) => label === of).length;
    const right = labels.filter((label, at) => label === of && predicted[at] === of).length;
    return { due, said, f1: due + said === 0 ? 0 : (2 * right) / (due + said) };
  });
  const present = perClass.filter(({ due, said }) => due + said > 0);
  const count = Math.max(1, labels.length);
  return {
    accuracy: labels.filter((label, at) => predicted[at] === label).length / count,
    macroF1: present.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, present.length),
    weightedF1: perClass.reduce((sum, { f1, due }) => sum + f1 * due, 0) / count,
    f1: perClass.map(({ f1 }) => f1),
    calibrationError: calibrationError(labels, probabilities),
  };
}

/** The class of the highest probability, the first of equals. */
export function strongestOf(probabilities: readonly number[]): number {
  return probabilities.reduce(
    (best, probability, at) => (probability > (probabilities[best] ?? 0) ? at : best),
    0,
  );
}

/** Mean distance between confidence and accuracy in bins of confidence, weighted by the texts in each. */
function calibrationError(labels: readonly number[], probabilities: readonly (readonly number[])[]): number {
  const gaps = new Float64Array(bins);
  for (const [at, row] of probabilities.entries()) {
    const said = strongestOf(row);
    const confidence = row[said] ?? 0;
    const bin = Math.min(bins - 1, Math.floor(confidence * bins));
    gaps[bin] = (gaps[bin] ?? 0) + confidence - (said === labels[at] ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, labels.length);
}

const draws = 1000;

/**
 * The calibration error that these probabilities would show if they were exactly right: labels are drawn from them again and
 * again. The mean, and what 95 % of the draws stay below. Few texts show an error by chance alone; a measured one tells of bad
 * calibration only where it is above.
 */
export function calibrationErrorByChance(probabilities: readonly (readonly number[])[]): {
  readonly mean: number;
  readonly high: number;
} {
  const random = createRandom(17);
  const errors = Float64Array.from({ length: draws }, () =>
    calibrationError(
      probabilities.map((row) => drawn(row, random())),
      probabilities,
    ),
  ).sort();
  return {
    mean: errors.reduce((sum, error) => sum + error, 0) / draws,
    high: errors[Math.ceil(0.95 * draws) - 1] ?? 0,
  };
}

/**
 * Between what 95 % of the calibration errors lie when the texts are drawn again, with repeats (percentile bootstrap). It tends
 * to lie high, because repeats leave more to chance: hold it against `calibrationErrorByChance`.
 */
export function calibrationErrorInterval(
  labels: readonly number[],
  probabilities: readonly (readonly number[])[],
): [number, number] {
  const random = createRandom(23);
  const errors = Float64Array.from({ length: draws }, () => {
    const chosen = labels.map(() => Math.floor(random() * labels.length));
    return calibrationError(
      chosen.map((at) => labels[at] ?? 0),
      chosen.map((at) => probabilities[at] ?? []),
    );
  }).sort();
  return [errors[Math.floor(0.025 * draws)] ?? 0, errors[Math.ceil(0.975 * draws) - 1] ?? 0];
}

/** The class that a number in [0, 1) falls to. */
function drawn(probabilities: readonly number[], number: number): number {
  let rest = number;
  const found = probabilities.findIndex((probability) => {
    rest -= probability;
    return rest < 0;
  });
  return found < 0 ? probabilities.length - 1 : found;
}

/** Cohen's kappa of two passes over the same texts: agreement beyond what their label shares give by chance. */
export function kappaOf(first: readonly string[], second: readonly string[]): number {
  const count = first.length;
  const agreed = first.filter((label, at) => label === second[at]).length / count;
  const chance = [...new Set([...first, ...second])].reduce((sum, label) => {
    const share = (labels: readonly string[]) => labels.filter((other) => other === label).length / count;
    return sum + share(first) * share(second);
  }, 0);
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}

/** The 95 % interval of a share of `right` in `count` (Wilson, 1927). */
export function wilsonInterval(right: number, count: number): [number, number] {
  if (count === 0) return [0, 1];
  const z = 1.96;
  const share = right / count;
  const middle = share + (z * z) / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const whole = 1 + (z * z) / count;
  return [(middle - reach) / whole, (middle + reach) / whole];
}
