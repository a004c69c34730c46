/**
 * Which daily counts are improbably high. The baseline is robust and knows the weekday; the surprise is the tail of a negative
 * binomial distribution. After Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett, "An improved algorithm for outbreak
 * detection in multiple surveillance systems" (Statistics in Medicine 32, 2013): past outbursts are weighted down by their Anscombe
 * residual, the dispersion is estimated from what is left. Their yearly season and trend are left out: eight weeks have neither.
 */

/** Consecutive days before the day in question, oldest first. `null`: the day was not collected and says nothing. */
export type DayHistory = readonly (number | null)[];

export interface Surprise {
  /** Documents that such a day usually has. */
  readonly expected: number;
  /** Variance over mean; 1: Poisson. */
  readonly dispersion: number;
  /** Minus the decimal logarithm of the probability of as many documents or more. */
  readonly surprise: number;
}

export interface BurstRule {
  /** Fewer documents on a day are no burst, however rare. */
  readonly leastCount: number;
  readonly leastSurprise: number;
  /** How many times the expected count it must be. */
  readonly leastRatio: number;
}

/** Days that the baseline is drawn from. */
export const baselineDays = 56;
/** For these days a burst of the same subject is the same burst. */
export const coolDownDays = 7;

/**
 * One day in ten thousand by chance, if the counts were what they are taken for. Of a dozen and a half topics that is one false burst
 * in a year and a half.
 */
export const subjectRule: BurstRule = { leastCount: 5, leastSurprise: 4, leastRatio: 2 };
/** A term that fewer of the day's documents use is no news of the day. Chosen on half a year of general news. */
const leastTermShare = 0.03;

/** Terms are many, and chosen by how they stand out: they must stand out by far more, on a day of so many documents. */
export function termRuleOf(documents: number): BurstRule {
  return {
    leastCount: Math.max(subjectRule.leastCount, Math.ceil(leastTermShare * documents)),
    leastSurprise: 6,
    leastRatio: 3,
  };
}

/** Fewer days do not make a baseline. */
const fewestDays = 21;
/** From this Anscombe residual on a past day counts less (Noufaily et al., section 3.4). */
const outlyingResidual = 2.58;
/** Weeks of "no difference" that each weekday's factor starts from, so that a single loud Monday makes no weekday. */
const weekdayPrior = 4;
const rounds = 3;

/** How improbable a day's count is after what came before. `null`: too little is known. */
export function surpriseOf(count: number, history: DayHistory): Surprise | null {
  const known = history.flatMap((value, index) =>
    value === null ? [] : [{ value, weekday: (history.length - index) % 7 }],
  );
  if (known.length < fewestDays) return null;
  let weights = known.map(() => 1);
  let fit = fitBaseline(known, weights);
  for (let round = 0; round < rounds; round += 1) {
    weights = known.map(({ value, weekday }) => weightOf(value, expectedOn(fit, weekday), fit.dispersion));
    fit = fitBaseline(known, weights);
  }
  // What never occurred is taken to occur once in as many days.
  const expected = Math.max(expectedOn(fit, 0), 1 / known.length);
  return { expected, dispersion: fit.dispersion, surprise: tailSurprise(count, expected, fit.dispersion) };
}

/** Whether a count is a burst by a rule. */
export function isBurst(count: number, found: Surprise, rule: BurstRule): boolean {
  return (
    count >= rule.leastCount &&
    found.surprise >= rule.leastSurprise &&
    count >= rule.leastRatio * found.expected
  );
}

interface KnownDay {
  readonly value: number;
  /** Days before the day in question, modulo seven: 0 is the same weekday. */
  readonly weekday: number;
}

interface Baseline {
  readonly mean: number;
  readonly factors: readonly number[];
  readonly dispersion: number;
}

function expectedOn({ mean, factors }: Baseline, weekday: number): number {
  return mean * (factors[weekday] ?? 1);
}

function fitBaseline(days: readonly KnownDay[], weights: readonly number[]): Baseline {
  const total = sum(weights);
  const mean = sum(days.map(({ value }, index) => value * (weights[index] ?? 0))) / total;
  if (mean === 0) return { mean: 0, factors: [1, 1, 1, 1, 1, 1, 1], dispersion: 1 };
  const factors = [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
    const own = days.map((day, index) => (day.weekday === weekday ? (weights[index] ?? 0) : 0));
    const seen = sum(days.map(({ value }, index) => value * (own[index] ?? 0)));
    return (seen + weekdayPrior * mean) / ((sum(own) + weekdayPrior) * mean);
  });
  const squares = days.map(({ value, weekday }, index) => {
    const expected = mean * (factors[weekday] ?? 1);
    return ((weights[index] ?? 0) * (value - expected) ** 2) / expected;
  });
  return { mean, factors, dispersion: Math.max(1, sum(squares) / Math.max(1, total - 1)) };
}

/** 1 for an ordinary day; the square of its residual less for one that lies far above what was expected. */
function weightOf(value: number, expected: number, dispersion: number): number {
  if (expected === 0 || value <= expected) return 1;
  const residual =
    (1.5 * (value ** (2 / 3) - expected ** (2 / 3))) / (expected ** (1 / 6) * Math.sqrt(dispersion));
  return residual > outlyingResidual ? residual ** -2 : 1;
}

/**
 * Minus log10 of P(X >= count) for a negative binomial with this mean and variance = dispersion × mean, or Poisson where the dispersion is
 * 1. 0 where the count is no more than expected. Logarithms throughout: probabilities of thousands of documents underflow.
 */
export function tailSurprise(count: number, expected: number, dispersion: number): number {
  if (count <= expected || count <= 0) return 0;
  const excess = dispersion - 1;
  const size = expected / excess;
  // P(k + 1) / P(k).
  const ratio =
    excess < 1e-6
      ? (k: number) => expected / (k + 1)
      : (k: number) => (((k + size) / (k + 1)) * excess) / dispersion;
  let logarithm = excess < 1e-6 ? -expected : -size * Math.log(dispersion);
  for (let k = 0; k < count; k += 1) logarithm += Math.log(ratio(k));
  let tail = 1;
  let term = 1;
  for (let k = count; term > 1e-12 * tail; k += 1) {
    term *= ratio(k);
    tail += term;
  }
  return Math.max(0, -(logarithm + Math.log(tail)) / Math.LN10);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
