import { describe, expect, it } from 'vitest';
import { parseDate } from '../../crawler/date.ts';

const now = '2026-11-24T03:00:00Z';

describe('parseDate', () => {
  it.each([
    ['Thứ ba, 12/3/2024, 10:30 (GMT+7)', '2024-03-12T03:30:00Z'],
    ['Thứ bảy, 7/3/2026, 00:05 (GMT+7)', '2026-03-06T17:05:00Z'],
    ['Thứ bảy, 07/03/2026 - 08:07', '2026-03-07T01:07:00Z'],
    ['07/03/2026 08:52 (GMT+07:00)', '2026-03-07T01:52:00Z'],
    ['07/03/2026 08:06 GMT+7', '2026-03-07T01:06:00Z'],
    ['07-03-2026 - 00:01 AM', '2026-03-06T17:01:00Z'],
    ['- 07/03/2026 08:47', '2026-03-07T01:47:00Z'],
    ['28-12-2016, 01:16', '2016-12-27T18:16:00Z'],
    ['21 tháng 09 năm 2025', '2025-09-20T17:00:00Z'],
    ['Ngày 5 tháng 1, 2026 14h30', '2026-01-05T07:30:00Z'],
    ['12/3/2024 | 15 giờ 05', '2024-03-12T08:05:00Z'],
    ['09:12 13/07/2026', '2026-07-13T02:12:00Z'],
    ['8:15 CH 01/02/2026', '2026-02-01T13:15:00Z'],
    ['12:05 SA 01/02/2026', '2026-01-31T17:05:00Z'],
    ['1.2.26', '2026-01-31T17:00:00Z'],
  ])('reads %s as Vietnamese sites write it', (text, expected) => {
    expect(parseDate(text, { now })).toBe(expected);
  });

  it.each([
    ['2026-03-07T08:52:11.000 +07:00', '2026-03-07T01:52:11Z'],
    ['2026-03-07T08:52:11+0700', '2026-03-07T01:52:11Z'],
    ['2026-03-07T01:52:11Z', '2026-03-07T01:52:11Z'],
    ['2026-03-07T00:01:00', '2026-03-06T17:01:00Z'],
    ['2026-03-07 08:52', '2026-03-07T01:52:00Z'],
    ['2026-03-07', '2026-03-06T17:00:00Z'],
    ['Thu, 06 Feb 2025 20:45:46 +0700', '2025-02-06T13:45:46Z'],
    ['Thu, 06 Feb 2025 20:45:46 GMT', '2025-02-06T20:45:46Z'],
    ['Thu, 06 Feb 2025 20:45:46 EST', '2025-02-07T01:45:46Z'],
    ['Thu, 06 Feb 2025 20:45:46', '2025-02-06T13:45:46Z'],
    ['06-Feb-25 20:45 UTC', '2025-02-06T20:45:00Z'],
    ['March 12, 2024 10:30 PM', '2024-03-12T15:30:00Z'],
    ['2026-03-07T08:52:11-0530', '2026-03-07T14:22:11Z'],
    ['1741311600', '2025-03-07T01:40:00Z'],
    ['1741311600000', '2025-03-07T01:40:00Z'],
  ])('reads %s as machines write it', (text, expected) => {
    expect(parseDate(text, { now })).toBe(expected);
  });

  it.each([
    ['2 giờ trước', '2026-11-24T01:00:00Z'],
    ['15 phút trước', '2026-11-24T02:45:00Z'],
    ['3 ngày trước', '2026-11-21T03:00:00Z'],
    ['1 week ago', '2026-11-17T03:00:00Z'],
    ['Vừa xong', now],
    ['Hôm qua 10:30', '2026-11-23T03:30:00Z'],
    ['hôm nay, 08:00', '2026-11-24T01:00:00Z'],
    ['Hôm kia', '2026-11-21T17:00:00Z'],
  ])('reads %s against the given time', (text, expected) => {
    expect(parseDate(text, { now })).toBe(expected);
  });

  it('takes the local day for "yesterday" just after midnight in Vietnam', () => {
    expect(parseDate('hôm qua 23:50', { now: '2026-11-23T17:10:00Z' })).toBe('2026-11-23T16:50:00Z');
  });

  it.each([
    '',
    'hôm nay có mưa lớn ở miền Bắc',
    '31/02/2026',
    '32/01/2026',
    '12/13/2026',
    '07/13/2026 09:12',
    '2026-13-01',
    '25:61 01/02/2026',
    '01/02/1899',
    'Trang 1/20',
    'x'.repeat(5000),
    '01/02/2026 10:00 GMT+99',
  ])('gives nothing for %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('refuses a date more than a day ahead, and relative dates without a present', () => {
    expect(parseDate('26/11/2026', { now })).toBeNull();
    expect(parseDate('25/11/2026 09:00', { now })).toBe('2026-11-25T02:00:00Z');
    expect(parseDate('2 giờ trước')).toBeNull();
  });

  it('reads decomposed letters like composed ones', () => {
    expect(parseDate('2 giờ trước'.normalize('NFD'), { now })).toBe('2026-11-24T01:00:00Z');
  });
});
