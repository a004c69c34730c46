import { expect, it } from 'vitest';
import { comingOccasions } from '../../../api/reports/outlook.ts';

it.each([
  ['2026-12-20T01:00:00Z', 'ngày 01/01'],
  ['2026-04-20T01:00:00Z', 'Tháng vận động'],
  ['2026-06-22T01:00:00Z', 'ngày 01/7'],
  ['2026-08-17T01:00:00Z', 'đầu năm học'],
  ['2027-01-05T01:00:00Z', 'Tết Nguyên đán (ngày 06/02/2027)'],
])('on %s it looks ahead to %s', (from, text) => {
  expect(comingOccasions(from).join('; ')).toContain(text);
});

it('says nothing where nothing comes, nor of what is over', () => {
  expect(comingOccasions('2026-03-02T01:00:00Z')).toEqual([]);
  expect(comingOccasions('2027-02-06T17:00:00Z')).toEqual([]);
});
