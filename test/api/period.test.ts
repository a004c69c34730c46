import { expect, it } from 'vitest';
import { BadRequest } from '../../api/errors.ts';
import { parsePeriod, periodBefore, periodOf, weeksOf } from '../../api/period.ts';

it.each([
  ['2026', 'year', '2026-01-01', '2026-12-31'],
  ['2026-H1', 'half', '2026-01-01', '2026-06-30'],
  ['2026-H2', 'half', '2026-07-01', '2026-12-31'],
  ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
  ['2028-02', 'month', '2028-02-01', '2028-02-29'],
  ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
  ['2026-05-01..2026-05-31', 'free', '2026-05-01', '2026-05-31'],
])('%s is a %s from %s to %s', (id, kind, first, last) => {
  expect(parsePeriod(id)).toMatchObject({ id, kind, first, last });
});

it('begins and ends at midnight in Viet Nam', () => {
  expect(parsePeriod('2026-01')).toMatchObject({
    start: '2025-12-31T17:00:00Z',
    end: '2026-01-31T17:00:00Z',
  });
});

it.each([
  '',
  '26',
  '2026-13',
  '2026-Q5',
  '2026-W54',
  '2026-02-30..2026-03-01',
  '2026-03-02..2026-03-01',
  '1999',
])('refuses %j', (id) => {
  expect(() => parsePeriod(id)).toThrow(BadRequest);
});

it.each([
  ['2026', '2025'],
  ['2026-H1', '2025-H2'],
  ['2026-Q1', '2025-Q4'],
  ['2026-01', '2025-12'],
  ['2027-W01', '2026-W53'],
  ['2026-05-01..2026-05-31', '2026-03-31..2026-04-30'],
])('%s comes after %s', (id, before) => {
  expect(periodBefore(parsePeriod(id)).id).toBe(before);
});

it('finds the ISO week of a date at the turn of the year', () => {
  expect(periodOf('2027-01-03', 'week').id).toBe('2026-W53');
  expect(periodOf('2024-12-30', 'week').id).toBe('2025-W01');
});

it('gives every week to one quarter', () => {
  const weeks = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].flatMap((id) => weeksOf(parsePeriod(id)));
  expect(weeks.map(({ id }) => id)).toEqual(weeksOf(parsePeriod('2026')).map(({ id }) => id));
  expect(weeks).toHaveLength(52);
  expect(weeks[0]?.first).toBe('2026-01-05');
});
