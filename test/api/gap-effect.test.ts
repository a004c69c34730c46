import { describe, expect, it } from 'vitest';
import { missingShare, missingTime, overlapHours } from '../../api/gap-effect.ts';
import type { StoredGap } from '../../api/store/gaps.ts';
import { weekOf } from '../../api/week.ts';

/** Monday 16 November 2026, 00:00 in Vietnam, is Sunday 17:00 in UTC. */
const week = weekOf('2026-11-18T00:00:00Z');
const now = '2026-12-01T00:00:00Z';

function gap(from: string, to: string | null, change: Partial<StoredGap> = {}): StoredGap {
  return { sourceId: null, from, to, reason: 'off', backfilled: 0, ...change };
}

describe('a gap in a week of Vietnam', () => {
  it('counts from Monday midnight local time', () => {
    const early = gap('2026-11-15T12:00:00Z', '2026-11-15T17:00:00Z');
    expect(overlapHours(early, week, now)).toBe(0);
    expect(overlapHours(gap('2026-11-15T12:00:00Z', '2026-11-15T18:00:00Z'), week, now)).toBe(1);
    expect(overlapHours(gap('2026-11-22T16:00:00Z', '2026-11-22T23:00:00Z'), week, now)).toBe(1);
  });

  it('goes on until now where it is open', () => {
    expect(overlapHours(gap('2026-11-22T16:00:00Z', null), week, '2026-11-22T16:30:00Z')).toBe(0.5);
  });

  it('is missing time of its source and, without one, of every source', () => {
    const gaps = [
      gap('2026-11-16T00:00:00Z', '2026-11-16T21:00:00Z'),
      gap('2026-11-18T00:00:00Z', '2026-11-18T21:00:00Z', { sourceId: 'a' }),
    ];
    expect(missingTime(gaps, 'a', week, now)).toBeCloseTo(42 / 168);
    expect(missingTime(gaps, 'b', week, now)).toBeCloseTo(21 / 168);
  });
});

describe('missingShare', () => {
  const known = {
    perWeek: new Map([
      ['a', 90],
      ['b', 10],
    ]),
    now,
  };
  const day = (sourceId: string | null, backfilled = 0) =>
    gap('2026-11-17T00:00:00Z', '2026-11-18T00:00:00Z', { sourceId, backfilled });

  it('weighs a source by what it usually publishes', () => {
    expect(missingShare([day('a')], week, known)).toBeCloseTo(0.9 / 7);
    expect(missingShare([day('b')], week, known)).toBeCloseTo(0.1 / 7);
    expect(missingShare([day(null)], week, known)).toBeCloseTo(1 / 7);
  });

  it('forgives what was found afterwards', () => {
    expect(missingShare([day('a', 12)], week, known)).toBeLessThan(0.01);
    expect(missingShare([day('a', 500)], week, known)).toBe(0);
  });

  it('looks at what has passed of a week that is not over', () => {
    const later = { ...known, now: '2026-11-17T17:00:00Z' };
    expect(missingShare([gap('2026-11-16T17:00:00Z', null)], week, later)).toBeCloseTo(0.5);
  });

  it('is nothing without sources', () => {
    expect(missingShare([day(null)], week, { perWeek: new Map(), now })).toBe(0);
  });
});
