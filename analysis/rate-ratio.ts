/** Whether something happens less often than before, with the uncertainty that small counts have. */

export interface RateRatio {
  /** Rate after over rate before. */
  readonly ratio: number;
  /** 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * Ratio of two Poisson rates over periods of the same length. Given their sum, the later count is binomial (Przyborowski and Wilenski
 * 1940), so the interval is Clopper and Pearson's (1934): exact, and rather too wide than too narrow. `null`: nothing before to compare with.
 */
export function rateRatio(before: number, after: number): RateRatio | null {
  if (before === 0) return null;
  const total = before + after;
  const low = after === 0 ? 0 : solve((share) => tailFrom(after, total, share), 0.025);
  const high = solve((share) => tailFrom(after + 1, total, share), 0.975);
  return { ratio: after / before, low: odds(low), high: odds(high) };
}

function odds(share: number): number {
  return share / (1 - share);
}

/** The share at which a function that rises from 0 to 1 reaches a value. */
function solve(rising: (share: number) => number, value: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(X >= least) of a binomial count, in logarithms: large counts underflow otherwise. */
function tailFrom(least: number, total: number, share: number): number {
  if (share <= 0) return 0;
  let logarithm = total * Math.log1p(-share);
  let below = 0;
  for (let k = 0; k < least; k += 1) {
    below += Math.exp(logarithm);
    logarithm += Math.log((total - k) / (k + 1)) + Math.log(share) - Math.log1p(-share);
  }
  return 1 - below;
}
