import { describe, expect, it } from 'vitest';
import { weekdayDate } from '../../api/reports/vietnamese.ts';
import {
  formatChange,
  formatDate,
  formatDateTime,
  formatLocalDate,
  formatNumber,
  formatPercent,
  formatPoints,
  formatScore,
  formatWeek,
  formatWeekWithDates,
  negativeShare,
} from '../../web/format.ts';
import { week } from './fixtures.ts';

describe('numbers', () => {
  it('are written as in Vietnam', () => {
    expect(formatNumber(1234)).toBe('1.234');
    expect(formatNumber(17.55)).toBe('17,6');
    expect(formatNumber(-3)).toBe('−3');
    expect(formatPercent(0.125)).toBe('12,5%');
    expect(formatScore(0.8)).toBe('0,80');
  });

  it('compare against a base only where there is one', () => {
    expect(formatChange(86, 74)).toBe('+16,2%');
    expect(formatChange(3, 6)).toBe('−3');
    expect(formatChange(11, 9)).toBe('+2');
    expect(formatChange(20, 20)).toBe('0%');
    expect(formatChange(5, 0)).toBeNull();
    expect(formatChange(5, null)).toBeNull();
  });

  it('give differences of shares in points', () => {
    expect(formatPoints(0.244, 0.162)).toBe('+8,2');
    expect(formatPoints(0.1, 0.3)).toBe('−20');
    expect(formatPoints(0.1, 0.1)).toBe('0');
  });

  it('have no share of nothing', () => {
    expect(negativeShare({ negative: 0, neutral: 0, positive: 0 })).toBeNull();
    expect(negativeShare({ negative: 1, neutral: 2, positive: 1 })).toBe(0.25);
  });
});

describe('times', () => {
  it('are Vietnamese time', () => {
    expect(formatDateTime('2026-11-23T17:05:00Z')).toBe('24/11/2026 00:05');
    expect(formatDate('2026-12-31T18:00:00Z')).toBe('01/01/2027');
    expect(formatLocalDate('2026-02-05')).toBe('05/02/2026');
  });

  it('that cannot be read are shown as they are', () => {
    expect(formatDateTime('hôm qua')).toBe('hôm qua');
  });

  it('name weekdays and weeks', () => {
    expect(weekdayDate('2026-11-16')).toBe('T2 16/11');
    expect(weekdayDate('2026-11-22')).toBe('CN 22/11');
    expect(formatWeek('2026-W05')).toBe('Tuần 5/2026');
    expect(formatWeekWithDates(week)).toBe('Tuần 47/2026 (16/11–22/11/2026)');
  });
});
