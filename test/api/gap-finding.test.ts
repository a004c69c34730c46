import { describe, expect, it } from 'vitest';
import {
  findOfficeGaps,
  findSourceGaps,
  officeLimit,
  type RunTrace,
  sourceLimit,
} from '../../api/gap-finding.ts';

const day = (hours: number) => new Date(Date.UTC(2026, 10, 16, hours)).toISOString().slice(0, 19).concat('Z');

function run(hours: number, outcome: RunTrace['outcome'] = 'ok', sourceId = 'a'): RunTrace {
  return { sourceId, startedAt: day(hours), finishedAt: day(hours), outcome };
}

const hour = 3_600_000;

describe('the limits', () => {
  it('are three checks of the source, never fewer than six hours', () => {
    expect([5, 60, 240].map((minutes) => sourceLimit(minutes) / hour)).toEqual([6, 6, 12]);
  });

  it('of all together follow the quickest source', () => {
    expect(officeLimit([1440, 30]) / hour).toBe(3);
    expect(officeLimit([]) / hour).toBe(3);
  });
});

describe('gaps of everything', () => {
  const options = { limit: 3 * hour, now: day(40) };

  it('lie between the end of one check and the start of the next, and stay open at the end', () => {
    expect(findOfficeGaps([run(0), run(2), run(20), run(22, 'failed')], options)).toEqual([
      { sourceId: null, from: day(2), to: day(20), reason: 'off' },
      { sourceId: null, from: day(22), to: null, reason: 'off' },
    ]);
  });

  it('do not lie in a long check that other ones follow', () => {
    const long = { ...run(0), finishedAt: day(30) };
    expect(findOfficeGaps([long, run(1), run(31), run(33), run(36), run(38)], options)).toEqual([]);
  });

  it('say when they begin with a killed check', () => {
    const gaps = findOfficeGaps([run(0), run(1, 'aborted'), run(39)], options);
    expect(gaps.map(({ reason }) => reason)).toEqual(['killed']);
  });

  it('are none where nothing was ever checked', () => {
    expect(findOfficeGaps([], options)).toEqual([]);
  });
});

describe('gaps of a source', () => {
  const find = (
    runs: RunTrace[],
    change: { enabled?: boolean; office?: ReturnType<typeof findOfficeGaps> } = {},
  ) =>
    findSourceGaps(
      { sourceId: 'a', enabled: change.enabled ?? true, since: day(0), runs },
      { limit: 6 * hour, now: day(40), office: change.office ?? [] },
    );

  it('go from the last success to the next, and name the failures between', () => {
    expect(find([run(0), run(1, 'failed'), run(9, 'failed'), run(30), run(35), run(39)])).toEqual([
      { sourceId: 'a', from: day(0), to: day(30), reason: 'failing' },
    ]);
  });

  it('are none for a failure that passes soon', () => {
    expect(
      find([run(0), run(1, 'failed'), run(5), run(10), run(16), run(20), run(25), run(30), run(36)]),
    ).toEqual([]);
  });

  it('tell a check that was never made from one that was broken off', () => {
    expect(
      find([run(0), run(10), run(12, 'aborted'), run(30), run(35), run(39)]).map(({ reason }) => reason),
    ).toEqual(['missed', 'killed']);
  });

  it('stay open while a source is on, and end where it is switched off', () => {
    expect(find([run(0), run(1, 'failed')])).toEqual([
      { sourceId: 'a', from: day(0), to: null, reason: 'failing' },
    ]);
    expect(find([run(0), run(1, 'failed')], { enabled: false })).toEqual([]);
  });

  it('are what is left when nothing was collected at all', () => {
    const office = [{ sourceId: null, from: day(2), to: day(20), reason: 'off' as const }];
    expect(find([run(0), run(21), run(26), run(31), run(36)], { office })).toEqual([]);
    expect(find([run(0), run(20, 'failed'), run(30), run(35), run(40)], { office })).toEqual([
      { sourceId: 'a', from: day(20), to: day(30), reason: 'failing' },
    ]);
  });
});
