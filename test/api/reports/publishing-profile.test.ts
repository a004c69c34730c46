import { expect, it } from 'vitest';
import { publishingProfile } from '../../../api/reports/publishing-profile.ts';

const times = (count: number, iso: string) => Array.from({ length: count }, () => iso);

it('says nothing of few documents', () => {
  expect(publishingProfile(times(19, '2026-11-16T03:00:00Z'))).toBeNull();
});

it('counts days and hours of Vietnam: Sunday evening in UTC is Monday morning there', () => {
  const profile = publishingProfile([
    ...times(15, '2026-11-15T23:30:00Z'),
    ...times(5, '2026-11-22T16:59:00Z'),
  ]);
  expect(profile?.byWeekday).toEqual([15, 0, 0, 0, 0, 0, 5]);
  expect(profile?.byHour[6]).toBe(15);
  expect(profile?.byHour[23]).toBe(5);
  expect(profile?.busiest).toEqual([0, 6]);
});

it('finds the shortest stretch that holds four fifths', () => {
  const profile = publishingProfile([
    ...times(10, '2026-11-16T01:10:00Z'),
    ...times(10, '2026-11-17T03:10:00Z'),
    ...times(4, '2026-11-18T14:10:00Z'),
  ]);
  expect(profile?.hours).toEqual({ from: 8, to: 11 });
});

it('takes no date without a time for midnight', () => {
  const profile = publishingProfile(times(30, '2026-11-15T17:00:00Z'));
  expect(profile).toMatchObject({ documents: 30, byWeekday: [30, 0, 0, 0, 0, 0, 0], hours: null });
});
