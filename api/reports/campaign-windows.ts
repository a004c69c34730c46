/** The window of a campaign, and those that it is held against. */
import type { DateRange } from '../store/daily-series.ts';
import { daysBetween, daysUpTo } from '../week.ts';

export interface ComparedWindow extends DateRange {
  /** `null`: the weeks before; otherwise the year of the same dates. */
  readonly year: number | null;
}

export type CampaignState = 'coming' | 'running' | 'over' | 'ended';

/** Years before the campaign that are looked at. */
const yearsBack = 3;

/** The days of a window that are over: a day that is going on would be held against a whole one. `null`: none is. */
export function elapsedOf({ from, to }: DateRange, today: string): DateRange | null {
  if (from >= today) return null;
  return { from, to: to < today ? to : daysLater(today, -1) };
}

/**
 * What the elapsed part of a window is held against, day by day on the same weekday: as many days, so many whole weeks before that the
 * whole windows don't meet.
 */
export function windowBefore(whole: DateRange, elapsed: DateRange): DateRange {
  const shift = Math.ceil(daysBetween(whole.from, whole.to) / 7) * 7;
  return { from: daysLater(elapsed.from, -shift), to: daysLater(elapsed.to, -shift) };
}

/**
 * The same dates in other years, the latest first: three years back, and those after as far as they are over by today. The year before
 * is always there. A 29 February is the 28th elsewhere.
 */
export function sameDatesInOtherYears(elapsed: DateRange, today: string): ComparedWindow[] {
  const own = Number(elapsed.from.slice(0, 4));
  const latest = Number(today.slice(0, 4));
  const years = Array.from({ length: latest - own + yearsBack + 1 }, (_, index) => latest - index);
  return years
    .filter((year) => year !== own)
    .map((year) => ({
      year,
      from: inYear(elapsed.from, year - own),
      to: inYear(elapsed.to, year - own),
    }))
    .filter(({ to }) => to < today);
}

/** The local dates of a window. */
export function datesOf({ from, to }: DateRange): string[] {
  return daysUpTo(to, daysBetween(from, to));
}

/** The same date some years later; a 29 February is the 28th where there is none. */
export function inYear(date: string, add: number): string {
  const year = Number(date.slice(0, 4)) + add;
  const moved = `${year}${date.slice(4)}`;
  return moved.endsWith('-02-29') && !isLeap(year) ? `${year}-02-28` : moved;
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}

function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
