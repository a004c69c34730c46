import { describe, expect, it } from 'vitest';
import { instant } from '../../api/instant.ts';
import { type SourceWeek, usualRhythm } from '../../api/rhythm.ts';

const now = Date.UTC(2026, 10, 16);
const weekStart = (ago: number) => instant(new Date(now - (ago + 1) * 7 * 86_400_000));
const weeks = (counts: readonly (number | 'gap')[]): SourceWeek[] =>
  counts.map((count, ago) => ({
    start: weekStart(ago),
    count: count === 'gap' ? 0 : count,
    missing: count === 'gap' ? 0.5 : 0,
  }));
const long = '2025-01-01T00:00:00Z';

describe('usualRhythm', () => {
  it('is the mean of all weeks of an old source, quiet ones included', () => {
    expect(usualRhythm(weeks([8, 0, 8, 8]), long)).toEqual({ perWeek: 6, weeks: 4 });
  });

  it('does not underrate a source that is two weeks old', () => {
    expect(usualRhythm(weeks([10, 12, 0, 0, 0, 0, 0, 0]), weekStart(1))).toEqual({ perWeek: 11, weeks: 2 });
  });

  it('takes what a list named from before, without its oldest week', () => {
    expect(usualRhythm(weeks([10, 12, 14, 3, 0, 0, 1, 0]), weekStart(0))).toEqual({ perWeek: 12, weeks: 3 });
  });

  it('does not take one old article for a long life', () => {
    expect(usualRhythm(weeks([0, 0, 0, 0, 0, 0, 0, 1]), instant(new Date(now)))).toEqual({
      perWeek: null,
      weeks: 0,
    });
  });

  it('leaves out weeks with gaps', () => {
    expect(usualRhythm(weeks([10, 'gap', 12, 'gap']), long)).toEqual({ perWeek: 11, weeks: 2 });
    expect(usualRhythm(weeks(['gap', 'gap']), long)).toEqual({ perWeek: null, weeks: 0 });
  });

  it('bears a day of gaps in a week', () => {
    expect(usualRhythm([{ start: weekStart(0), count: 7, missing: 1 / 7 }], long).perWeek).toBe(7);
  });
});
