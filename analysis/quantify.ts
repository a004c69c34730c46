/**
 * How the sentiment of many texts is really spread, when each is classified with known errors. Counting labels is biased by
 * those errors; here the counts are explained by the shares of the true classes that would most likely have given them.
 *
 * Adjusted classify and count: G. Forman, "Quantifying counts and costs via classification", Data Mining and Knowledge Discovery
 * 17 (2008); for several classes D. Hopkins and G. King, "A method of automated nonparametric content analysis for social
 * science", American Journal of Political Science 54 (2010). The equation is solved by maximum likelihood, so that shares
 * stay between 0 and 1. The intervals come from D. Rubin's Bayesian bootstrap (Annals of Statistics 9, 1981) over both the texts
 * on which the errors were measured and the texts counted. It assumes that the classifier errs on the texts counted as it
 * did on those measured; what a change of their nature does to it is not in the interval.
 */
import { createRandom } from './random.ts';

/** How a classifier's labels met the right ones, on texts that it had not learnt. */
export interface Confusion {
  /** Rows: the right class; columns: the class said. Both in the order of the classes. Numbers of texts. */
  readonly counts: readonly (readonly number[])[];
}

/** A share with its 95 % interval; all between 0 and 1. */
export interface Share {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface Quantified {
  /** One a class. They sum to 1 in their estimates. */
  readonly shares: readonly Share[];
  /** One a class: how far its share stands from the set before, −1 to 1; `null` for the first set and after an empty one. */
  readonly changes: readonly Share[] | null;
}

const draws = 500;
const tail = 0.025;
/** Jeffreys' prior: an error that was never met among few texts is rare, not impossible. */
const unseen = 0.5;
const seed = 20_081;

/**
 * The corrected shares of several sets of texts, in order. `counts`: how many texts of each set were given each class. An empty
 * set gives `null`. The same counts give the same shares.
 */
export function quantify(
  counts: readonly (readonly number[])[],
  confusion: Confusion,
): readonly (Quantified | null)[] {
  const random = createRandom(seed);
  const rates = confusion.counts.map(normalised);
  const estimates = counts.map((said) => (total(said) === 0 ? null : likeliest(normalised(said), rates)));
  // The errors are the same for all sets of one draw: what is unsure of them cancels out in a change.
  const drawn = Array.from({ length: draws }, () => {
    const errors = confusion.counts.map((row) => drawShares(row, random));
    return counts.map((said) => (total(said) === 0 ? null : likeliest(drawShares(said, random), errors)));
  });
  return estimates.map((estimate, set) => {
    if (estimate === null) return null;
    const before = estimates[set - 1] ?? null;
    return {
      shares: estimate.map((share, k) =>
        spanOf(
          share,
          drawn.map((sets) => sets[set]?.[k] ?? 0),
        ),
      ),
      changes:
        before === null
          ? null
          : estimate.map((share, k) =>
              spanOf(
                share - (before[k] ?? 0),
                drawn.map((sets) => (sets[set]?.[k] ?? 0) - (sets[set - 1]?.[k] ?? 0)),
              ),
            ),
    };
  });
}

function spanOf(estimate: number, values: readonly number[]): Share {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? estimate;
  // The mode of a skewed likelihood may lie outside of the quantiles of its draws.
  return { estimate, low: Math.min(estimate, at(tail)), high: Math.max(estimate, at(1 - tail)) };
}

const mostSteps = 500;
const still = 1e-5;

/** The shares of the true classes under which the shares of the labels are likeliest, by expectation and maximisation. */
function likeliest(said: readonly number[], errors: readonly (readonly number[])[]): number[] {
  let shares = said.map(() => 1 / said.length);
  for (let step = 0; step < mostSteps; step += 1) {
    const expected = said.map((_, k) =>
      shares.reduce((sum, share, j) => sum + share * (errors[j]?.[k] ?? 0), 0),
    );
    const next = shares.map((share, j) =>
      said.reduce((sum, part, k) => {
        const whole = expected[k] as number;
        return whole === 0 ? sum : sum + (part * share * (errors[j]?.[k] ?? 0)) / whole;
      }, 0),
    );
    const moved = next.reduce((most, share, j) => Math.max(most, Math.abs(share - (shares[j] as number))), 0);
    shares = normalised(next);
    if (moved < still) break;
  }
  return shares;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function normalised(values: readonly number[]): number[] {
  const sum = total(values);
  return values.map((value) => value / sum);
}

/** Shares as they might have been, had other texts of the same kind been met: a draw from the Dirichlet distribution. */
function drawShares(counts: readonly number[], random: () => number): number[] {
  return normalised(counts.map((count) => drawGamma(count + unseen, random)));
}

/** A gamma variate of a shape, by G. Marsaglia and W. Tsang, ACM Transactions on Mathematical Software 26 (2000). */
function drawGamma(shape: number, random: () => number): number {
  if (shape < 1) return drawGamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
