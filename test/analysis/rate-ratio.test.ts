import { expect, it } from 'vitest';
import { rateRatio } from '../../analysis/rate-ratio.ts';

it('knows no ratio against nothing', () => {
  expect(rateRatio(0, 5)).toBeNull();
});

it('gives the exact interval of Clopper and Pearson', () => {
  // 5 of 20: their tables give 0.0866 to 0.4910.
  const found = rateRatio(15, 5);
  expect(found?.ratio).toBeCloseTo(1 / 3, 6);
  expect(found?.low).toBeCloseTo(0.08657 / (1 - 0.08657), 3);
  expect(found?.high).toBeCloseTo(0.49105 / (1 - 0.49105), 3);
});

it('has an upper end where nothing came after: 3.7 by the rule 1 − (α/2)^(1/n)', () => {
  const share = 1 - 0.025 ** (1 / 10);
  expect(rateRatio(10, 0)).toMatchObject({ ratio: 0, low: 0 });
  expect(rateRatio(10, 0)?.high).toBeCloseTo(share / (1 - share), 6);
});

it('is narrower with more, and holds for thousands', () => {
  const few = rateRatio(10, 5);
  const many = rateRatio(4000, 2000);
  expect((many?.high ?? 9) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0));
  expect(many?.low).toBeGreaterThan(0.47);
  expect(many?.high).toBeLessThan(0.53);
});
