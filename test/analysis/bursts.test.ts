import { describe, expect, it } from 'vitest';
import { baselineDays, isBurst, subjectRule, surpriseOf, tailSurprise } from '../../analysis/bursts.ts';
import { randomOf } from './bursts-random.ts';

/** Eight weeks in which working days have `high` documents and the weekend `low`; the day in question is a Monday. */
const weeks = (high: number, low: number) =>
  Array.from({ length: baselineDays }, (_, index) => (index % 7 < 5 ? high : low));

describe('the tail', () => {
  it.each([
    // Minus the decimal logarithm of one less the probabilities of all smaller counts.
    [10, 3, 1, 2.9577],
    [20, 5, 1, 6.4619],
    [1, 0.1, 1, 1.0215],
  ])('of a Poisson count: %d where %d are expected', (count, expected, dispersion, surprise) => {
    expect(tailSurprise(count, expected, dispersion)).toBeCloseTo(surprise, 3);
  });

  it('is the exact sum of a negative binomial', () => {
    // Mean 4, dispersion 2: size 4, probability 1/2. P(X >= 10) summed by hand.
    let probability = 0.5 ** 4;
    let below = 0;
    for (let k = 0; k < 10; k += 1) {
      below += probability;
      probability *= ((k + 4) / (k + 1)) * 0.5;
    }
    expect(tailSurprise(10, 4, 2)).toBeCloseTo(-Math.log10(1 - below), 6);
  });

  it('grows less where counts scatter more, and does not underflow', () => {
    expect(tailSurprise(30, 10, 4)).toBeLessThan(tailSurprise(30, 10, 1));
    expect(tailSurprise(9000, 3000, 1)).toBeGreaterThan(1000);
    expect(tailSurprise(3, 5, 1)).toBe(0);
  });
});

describe('the baseline', () => {
  it('knows the weekday', () => {
    const monday = surpriseOf(10, weeks(10, 1));
    expect(monday?.expected).toBeGreaterThan(8);
    // The same eight weeks before a Sunday: six days later in the same pattern.
    const sunday = surpriseOf(10, [...weeks(10, 1).slice(6), ...weeks(10, 1).slice(0, 6)]);
    expect(sunday?.expected).toBeLessThan(5);
    expect(sunday?.surprise).toBeGreaterThan(monday?.surprise ?? 9);
  });

  it('is not drawn up by an outburst of the past', () => {
    const quiet = weeks(2, 2);
    const once = quiet.map((value, index) => (index === 20 || index === 21 ? 60 : value));
    const found = surpriseOf(14, once);
    expect(found?.expected).toBeLessThan(3);
    expect(found && isBurst(14, found, subjectRule)).toBe(true);
  });

  it('leaves out days that were not collected, and says nothing of too few', () => {
    const gaps = weeks(6, 6).map((value, index) => (index % 2 === 0 ? null : value));
    expect(surpriseOf(6, gaps)?.expected).toBeCloseTo(6, 1);
    expect(surpriseOf(60, weeks(6, 6).slice(0, 20))).toBeNull();
  });

  it('takes what never was for once in eight weeks', () => {
    const found = surpriseOf(5, weeks(0, 0));
    expect(found?.expected).toBeCloseTo(1 / 56, 5);
    expect(found && isBurst(5, found, subjectRule)).toBe(true);
  });
});

it('is seldom wrong on counts without events', () => {
  const draw = randomOf(20261130);
  let falseAlarms = 0;
  const days = 4000;
  for (let run = 0; run < days; run += 1) {
    const history = Array.from({ length: baselineDays }, () => draw(4));
    const count = draw(4);
    const found = surpriseOf(count, history);
    if (found && isBurst(count, found, subjectRule)) falseAlarms += 1;
  }
  // The threshold promises 0.4 in 4,000 for a known mean; an estimated one costs a little.
  expect(falseAlarms).toBeLessThanOrEqual(4);
});
