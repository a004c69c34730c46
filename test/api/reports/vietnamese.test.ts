import { expect, test } from 'vitest';
import {
  localTime,
  longTime,
  monthName,
  number,
  padded,
  percent,
  shortDate,
  shortTime,
} from '../../../api/reports/vietnamese.ts';

test.each([
  [1234, '1.234'],
  [1234567.25, '1.234.567,3'],
  [0.5, '0,5'],
  [7, '7'],
])('%d is written %s', (value, text) => {
  expect(number(value)).toBe(text);
});

test('percentages have one decimal', () => {
  expect(percent(1, 8)).toBe('12,5%');
  expect(percent(1, 2)).toBe('50,0%');
});

test('dates and times are those of Viet Nam', () => {
  expect(localTime('2026-02-04T17:30:00Z')).toEqual({
    year: '2026',
    month: '02',
    day: '05',
    hour: '00',
    minute: '30',
  });
  expect(shortTime('2026-12-31T18:05:00Z')).toBe('01/01/2027 01:05');
  expect(longTime('2026-02-04T17:30:00Z')).toBe('00 giờ 30 phút ngày 05/02/2026');
  expect(shortDate('2026-02-05')).toBe('05/02/2026');
});

test('leading zeros follow Decree 30/2020', () => {
  expect(['01', '02', '03', '09', '10', '12'].map(monthName)).toEqual([
    'tháng 01',
    'tháng 02',
    'tháng 3',
    'tháng 9',
    'tháng 10',
    'tháng 12',
  ]);
  expect([1, 9, 10, 105].map(padded)).toEqual(['01', '09', '10', '105']);
});
