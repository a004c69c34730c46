import { describe, expect, it } from 'vitest';
import { BadRequest } from '../../api/errors.ts';
import {
  addWeeks,
  daysUpTo,
  localMidnight,
  parseWeek,
  sameWeekYearBefore,
  weekdays,
  weekOf,
  weeksUpTo,
} from '../../api/week.ts';

describe('weekOf', () => {
  it.each([
    ['the last second of a Sunday in Vietnam', '2026-11-22T16:59:59Z', '2026-W47'],
    ['the first second of a Monday in Vietnam', '2026-11-22T17:00:00Z', '2026-W48'],
    ['a Sunday evening in UTC that is Monday in Vietnam', '2026-11-22T20:00:00Z', '2026-W48'],
    ['the last week of a year with 53', '2027-01-03T16:59:59Z', '2026-W53'],
    ['the first week of the year after', '2027-01-03T17:00:00Z', '2027-W01'],
    ['days of December in the next year', '2024-12-30T12:00:00Z', '2025-W01'],
    ['days of January in the last year', '2022-01-02T12:00:00Z', '2021-W52'],
    ['an offset other than UTC', '2026-11-22T23:59:59+07:00', '2026-W47'],
  ])('%s', (_, at, id) => {
    expect(weekOf(at).id).toBe(id);
  });

  it('gives the bounds of the week', () => {
    expect(weekOf('2026-11-18T00:00:00Z')).toEqual({
      id: '2026-W47',
      start: '2026-11-15T17:00:00Z',
      end: '2026-11-22T17:00:00Z',
      monday: '2026-11-16',
      sunday: '2026-11-22',
    });
  });
});

describe('sameWeekYearBefore', () => {
  it.each([
    ['2026-W47', '2025-W47'],
    ['2027-W10', '2026-W10'],
    ['2027-W52', '2026-W52'],
    ['2026-W53', '2025-W52'],
    ['2021-W01', '2020-W01'],
    ['2025-W01', '2024-W01'],
  ])('%s has %s', (week, before) => {
    expect(sameWeekYearBefore(parseWeek(week)).id).toBe(before);
  });
});

describe('daysUpTo', () => {
  it('crosses months', () => {
    expect(daysUpTo('2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });
});

describe('parseWeek', () => {
  it('reads what weekOf writes, for every week of twenty years', () => {
    let week = weekOf('2015-01-01T00:00:00Z');
    for (let index = 0; index < 1040; index += 1) {
      expect(parseWeek(week.id)).toEqual(week);
      expect(weekOf(week.start)).toEqual(week);
      week = addWeeks(week, 1);
    }
  });

  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-47', '2026-W7', 'W47', '', '2026-W47 '])(
    'refuses %j',
    (id) => {
      expect(() => parseWeek(id)).toThrow(BadRequest);
    },
  );
});

it('weeks follow one another without a gap', () => {
  const weeks = weeksUpTo(parseWeek('2027-W02'), 4);
  expect(weeks.map(({ id }) => id)).toEqual(['2026-W52', '2026-W53', '2027-W01', '2027-W02']);
  expect(weeks.map(({ end }) => end).slice(0, 3)).toEqual(weeks.map(({ start }) => start).slice(1));
});

it('weekdays are seven dates from Monday', () => {
  expect(weekdays(parseWeek('2026-W53'))).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
});

it('localMidnight is seven hours before midnight in UTC, and refuses impossible dates', () => {
  expect(localMidnight('2026-11-16')).toBe('2026-11-15T17:00:00Z');
  expect(localMidnight('2026-11-30', 1)).toBe('2026-11-30T17:00:00Z');
  for (const date of ['2026-02-30', '2026-13-01', '16/11/2026', '']) {
    expect(() => localMidnight(date)).toThrow(BadRequest);
  }
});
