import { describe, expect, it } from 'vitest';
import { type Check, suitingMinutes } from '../../api/check-interval.ts';

const news: Check = { outcome: 'ok', listed: 20, known: 17 };
const old: Check = { outcome: 'ok', listed: 20, known: 20 };
const unchanged: Check = { outcome: 'unchanged', listed: 0, known: 0 };
const failed: Check = { outcome: 'failed', listed: 0, known: 0 };
const overflow: Check = { outcome: 'ok', listed: 20, known: 0 };
const times = (count: number, check: Check): Check[] => Array.from({ length: count }, () => check);

describe('the minutes between two checks', () => {
  it.each([
    ['a source that is new', 60, [], 60],
    ['a first check that knew nothing', 60, [overflow], 60],
    ['a list that goes on', 60, times(96, news), 60],
    ['a quiet day', 60, [...times(23, unchanged), ...times(10, news)], 60],
    ['more than a quiet day', 60, [...times(20, unchanged), ...times(4, old), ...times(10, news)], 120],
    ['quiet for days', 60, times(96, unchanged), 180],
    ['news after quiet days', 60, [news, ...times(90, unchanged)], 60],
    ['quiet for days, but seldom checked anyway', 720, times(96, unchanged), 720],
    ['quiet for days, checked often', 20, times(96, unchanged), 80],
    ['a list that overflowed', 60, [news, overflow, news, news], 30],
    ['one that overflowed again and again', 60, [overflow, news, overflow, overflow, news], 15],
    ['one that overflows at the shortest', 12, [overflow, overflow, overflow, news], 10],
    ['one that may be checked even oftener', 5, [overflow, news], 5],
    ['one that overflowed long ago', 60, [...times(24, news), overflow, news], 60],
    ['a short list', 60, times(10, { outcome: 'ok', listed: 3, known: 0 }), 60],
    ['a few failures', 60, [...times(5, failed), news], 60],
    ['many failures', 60, [...times(6, failed), news], 120],
    ['nothing but failures', 60, times(96, failed), 180],
    ['an end of failures', 60, [unchanged, ...times(90, failed)], 60],
  ] as const)('for %s', (_, every, checks, minutes) => {
    expect(suitingMinutes(every, checks)).toBe(minutes);
  });
});
