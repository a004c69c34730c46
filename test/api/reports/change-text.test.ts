import { expect, test } from 'vitest';
import {
  type Comparability,
  changeCell,
  changesPhrase,
  comparability,
  isUncertainFall,
  meanCell,
  pointChange,
  previousCell,
  shareCell,
} from '../../../api/reports/change-text.ts';
import type { Compared } from '../../../api/reports/comparing.ts';
import { weekly } from './weekly-fixture.ts';

const sound: Comparability = {
  unfinished: false,
  previousKnown: true,
  missing: 0,
  gap: false,
  meanGap: false,
};
const gaps: Comparability = { ...sound, missing: 3 };
const unfinished: Comparability = { ...sound, unfinished: true };
const first: Comparability = { ...sound, previousKnown: false };

const counts = (count: number, previous: number, mean4: number | null = null): Compared => ({
  count,
  previous,
  mean4,
});

test.each([
  [counts(128, 112), sound, '+16 (+14,3%)'],
  [counts(98, 112), sound, '−14 (−12,5%)'],
  [counts(112, 112), sound, '0'],
  [counts(2468, 1234), sound, '+1.234 (+100,0%)'],
  // Bases below 10 get no percentage.
  [counts(12, 9), sound, '+3'],
  [counts(12, 10), sound, '+2 (+20,0%)'],
  [counts(0, 4), sound, '−4'],
  [counts(5, 0), sound, '+5'],
  // A fall beside a gap in collection is marked; a rise is not.
  [counts(98, 112), gaps, '−14 (*)'],
  [counts(128, 112), gaps, '+16 (+14,3%)'],
  [counts(98, 112), unfinished, '–'],
  [counts(98, 0), first, '–'],
])('change of %j under %j is %s', (compared, allowed, cell) => {
  expect(changeCell(compared, allowed)).toBe(cell);
});

test('a phrase says rise, fall, no change', () => {
  expect(changesPhrase(counts(128, 112, 104.5), 'tin bài', sound)).toBe(
    'tăng 16 tin bài (14,3%) so với tuần trước (112 tin bài); tăng 23,5 tin bài (22,5%) so với trung bình 4 tuần trước (104,5 tin bài/tuần)',
  );
  expect(changesPhrase(counts(90, 100, 90), 'tin bài', sound)).toBe(
    'giảm 10 tin bài (10,0%) so với tuần trước (100 tin bài); không đổi so với trung bình 4 tuần trước (90 tin bài/tuần)',
  );
});

test('no phrase says "giảm" while sources were out of reach', () => {
  const phrase = changesPhrase(counts(90, 100, 120), 'tin bài', gaps);
  expect(phrase).not.toContain('giảm');
  expect(phrase).toContain('thấp hơn 10 tin bài so với tuần trước');
  expect(phrase).not.toContain('%');
});

test('what is not known is not compared', () => {
  expect(changesPhrase(counts(9, 20, null), 'tin bài', sound)).toContain(
    'không đủ dữ liệu để so sánh với trung bình 4 tuần trước',
  );
  expect(changesPhrase(counts(9, 0, null), 'tin bài', first)).toBe(
    'không đủ dữ liệu để so sánh với các tuần trước',
  );
  expect(changesPhrase(counts(9, 20, 20), 'tin bài', unfinished)).toContain('chưa kết thúc');
  expect(previousCell(counts(9, 0), first)).toBe('–');
  expect(previousCell(counts(9, 0), sound)).toBe('0');
  expect(meanCell(null)).toBe('–');
  expect(meanCell(1101.75)).toBe('1.101,8');
});

test('shares need a whole of ten', () => {
  expect(shareCell(1, 8)).toBe('–');
  expect(shareCell(1, 10)).toBe('10,0%');
  expect(pointChange({ part: 5, whole: 10 }, { part: 1, whole: 9 })).toBeNull();
  expect(pointChange({ part: 5, whole: 10 }, { part: 2, whole: 10 })).toBeCloseTo(30);
});

test('comparability is read off the report', () => {
  expect(comparability(weekly)).toEqual({ ...sound, missing: 2 });
  const early = { ...weekly, cutOff: '2026-02-05T01:00:00.000Z' };
  expect(comparability(early).unfinished).toBe(true);
  const atTheEnd = { ...weekly, cutOff: '2026-02-08T17:00:00Z' };
  expect(comparability(atTheEnd).unfinished).toBe(false);
  const beginning = { ...weekly, documents: counts(40, 0, null) };
  expect(comparability(beginning).previousKnown).toBe(false);
});

test('a fall is uncertain only beside a gap and a week to compare with', () => {
  expect(isUncertainFall(counts(9, 10), gaps)).toBe(true);
  expect(isUncertainFall(counts(10, 9, 12), gaps)).toBe(true);
  expect(isUncertainFall(counts(9, 10), sound)).toBe(false);
  expect(isUncertainFall(counts(11, 10, 10), gaps)).toBe(false);
  expect(isUncertainFall(counts(9, 10), { ...gaps, unfinished: true })).toBe(false);
});

test('nothing is compared across a material gap in collection', () => {
  const gap = { rows: [], missingShare: 0.4, material: true, previousMaterial: false, meanMaterial: false };
  const allowed = comparability({ ...weekly, gaps: gap });
  expect(changeCell(counts(98, 112), allowed)).toBe('–');
  expect(changesPhrase(counts(98, 112, 100), 'tin bài', allowed)).not.toMatch(/giảm|thấp hơn/);
  const before = comparability({ ...weekly, gaps: { ...gap, material: false, meanMaterial: true } });
  expect(changesPhrase(counts(98, 90, null), 'tin bài', { ...before, missing: 0 })).toMatch(
    /^tăng 8 tin bài .*; không so sánh với trung bình 4 tuần trước/,
  );
});
