import { describe, expect, it } from 'vitest';
import { type Confusion, quantify } from '../../analysis/quantify.ts';
import { createRandom } from '../../analysis/random.ts';

const rates = [
  [0.75, 0.2, 0.05],
  [0.05, 0.9, 0.05],
  [0, 0.4, 0.6],
];
const measured: Confusion = { counts: rates.map((row) => row.map((rate) => Math.round(rate * 1_000))) };

/** What the classifier would say of texts of these true shares. */
function said(shares: readonly number[], size: number): number[] {
  return [0, 1, 2].map((k) =>
    Math.round(size * shares.reduce((sum, share, j) => sum + share * (rates[j]?.[k] ?? 0), 0)),
  );
}

describe('shares of true classes', () => {
  it.each([[[0.3, 0.5, 0.2]], [[0.05, 0.9, 0.05]], [[0.6, 0.1, 0.3]]])(
    'are found behind the errors: %j',
    (shares) => {
      const [found] = quantify([said(shares, 10_000)], measured);
      for (const [k, share] of shares.entries()) {
        expect(found?.shares[k]?.estimate).toBeCloseTo(share, 2);
        expect(found?.shares[k]?.low).toBeLessThan(share);
        expect(found?.shares[k]?.high).toBeGreaterThan(share);
      }
    },
  );

  it('are those counted where the classifier does not err, and stay shares where the counts cannot be explained', () => {
    const [exact] = quantify([[20, 70, 10]], {
      counts: [
        [900, 0, 0],
        [0, 900, 0],
        [0, 0, 900],
      ],
    });
    expect(exact?.shares.map(({ estimate }) => Math.round(estimate * 100))).toEqual([20, 70, 10]);
    // Nobody of the third class is ever right, and yet all texts are said to be of it.
    const [odd] = quantify([[0, 0, 100]], measured);
    const estimates = odd?.shares.map(({ estimate }) => estimate) ?? [];
    expect(estimates.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(estimates.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  it('are surer of many texts than of few, and of errors that were measured well', () => {
    const width = (counts: number[], confusion: Confusion) => {
      const [found] = quantify([counts], confusion);
      return (found?.shares[0]?.high ?? 0) - (found?.shares[0]?.low ?? 0);
    };
    const few: Confusion = { counts: rates.map((row) => row.map((rate) => Math.round(rate * 20))) };
    expect(width(said([0.3, 0.5, 0.2], 50), measured)).toBeGreaterThan(
      width(said([0.3, 0.5, 0.2], 2_000), measured),
    );
    expect(width(said([0.3, 0.5, 0.2], 2_000), few)).toBeGreaterThan(
      width(said([0.3, 0.5, 0.2], 2_000), measured),
    );
  });

  it('have intervals that hold the truth about as often as they promise', () => {
    const random = createRandom(11);
    const shares = [0.3, 0.55, 0.15];
    let held = 0;
    const rounds = 120;
    for (let round = 0; round < rounds; round += 1) {
      const confusion = { counts: rates.map((row) => drawn(row, 60, random)) };
      const texts = drawn(shares, 200, random);
      const sums = [0, 0, 0];
      for (const [j, count] of texts.entries())
        for (const [k, met] of drawn(rates[j] ?? [], count, random).entries()) sums[k] = (sums[k] ?? 0) + met;
      const [found] = quantify([sums], confusion);
      held += shares.filter((share, k) => {
        const { low = 1, high = 0 } = found?.shares[k] ?? {};
        return low <= share && share <= high;
      }).length;
    }
    expect(held / (rounds * 3)).toBeGreaterThan(0.91);
  });

  it('are told apart from those before only where errors and chance cannot have made the difference', () => {
    const [, same] = quantify([said([0.3, 0.5, 0.2], 200), said([0.32, 0.5, 0.18], 200)], measured);
    expect(same?.changes?.[0]?.low).toBeLessThan(0);
    expect(same?.changes?.[0]?.high).toBeGreaterThan(0);
    const [first, risen] = quantify([said([0.1, 0.7, 0.2], 300), said([0.5, 0.3, 0.2], 300)], measured);
    expect(first?.changes).toBeNull();
    expect(risen?.changes?.[0]?.low).toBeGreaterThan(0);
  });

  it('are nothing without texts, and the same for the same counts', () => {
    expect(quantify([[0, 0, 0]], measured)).toEqual([null]);
    const [, after] = quantify(
      [
        [0, 0, 0],
        [5, 30, 5],
      ],
      measured,
    );
    expect(after?.changes).toBeNull();
    expect(quantify([[5, 30, 5]], measured)).toEqual(quantify([[5, 30, 5]], measured));
  });
});

function drawn(shares: readonly number[], size: number, random: () => number): number[] {
  const counts = shares.map(() => 0);
  for (let at = 0; at < size; at += 1) {
    let rest = random();
    const k = shares.findIndex((share) => {
      rest -= share;
      return rest < 0;
    });
    const met = k < 0 ? shares.length - 1 : k;
    counts[met] = (counts[met] ?? 0) + 1;
  }
  return counts;
}
