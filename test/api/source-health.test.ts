import { describe, expect, it } from 'vitest';
import { poissonAtMost, type SourceSigns, sourceHealth } from '../../api/source-health.ts';

const steady: SourceSigns = {
  enabled: true,
  lastOutcome: 'ok',
  daysQuiet: 1,
  lastSevenDays: 19,
  usualPerWeek: 20,
};

describe('sourceHealth', () => {
  it.each([
    ['a steady source', {}, 'ok'],
    ['a weaker week within chance', { lastSevenDays: 11 }, 'ok'],
    ['a source that seldom publishes', { lastSevenDays: 0, usualPerWeek: 2, daysQuiet: 10 }, 'ok'],
    ['far less than usual', { lastSevenDays: 4 }, 'falling'],
    ['nothing where much is usual', { lastSevenDays: 0, daysQuiet: 8 }, 'silent'],
    ['nothing for long', { lastSevenDays: 0, usualPerWeek: 0, daysQuiet: 22 }, 'silent'],
    ['a failed check, whatever the rhythm', { lastOutcome: 'failed', lastSevenDays: 0 }, 'failing'],
    ['no check yet', { lastOutcome: null }, 'never'],
    ['switched off', { enabled: false, lastOutcome: 'failed' }, 'off'],
  ] as const)('judges %s', (_name, change, health) => {
    expect(sourceHealth({ ...steady, ...change })).toBe(health);
  });
});

describe('poissonAtMost', () => {
  it('agrees with the tables', () => {
    expect(poissonAtMost(0, 2)).toBeCloseTo(0.1353, 4);
    expect(poissonAtMost(3, 5)).toBeCloseTo(0.265, 3);
  });
});
