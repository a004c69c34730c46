import { BadRequest } from './errors.ts';
import { instant } from './instant.ts';

/** An ISO week in Asia/Ho_Chi_Minh. */
export interface Week {
  /** For instance `2026-W47`. */
  readonly id: string;
  /** First instant, UTC ISO 8601. */
  readonly start: string;
  /** First instant of the next week. */
  readonly end: string;
  /** Monday and Sunday as local dates, `YYYY-MM-DD`. */
  readonly monday: string;
  readonly sunday: string;
}

/** Vietnam keeps UTC+7 all year (since 1975), so local time is plain arithmetic. */
const offset = 7 * 3_600_000;
const day = 86_400_000;

/** Midnight (UTC) of the Monday of the week that a local calendar day, given as its UTC midnight, lies in. */
function mondayOf(localDay: number): number {
  const weekday = (new Date(localDay).getUTCDay() + 6) % 7;
  return localDay - weekday * day;
}

/** Monday of week 1 of a year: the week with 4 January. */
function firstMonday(year: number): number {
  return mondayOf(Date.UTC(year, 0, 4));
}

function weekFromMonday(monday: number): Week {
  const year = new Date(monday + 3 * day).getUTCFullYear();
  const number = Math.round((monday - firstMonday(year)) / (7 * day)) + 1;
  return {
    id: `${year}-W${String(number).padStart(2, '0')}`,
    start: instant(new Date(monday - offset)),
    end: instant(new Date(monday + 7 * day - offset)),
    monday: dateText(monday),
    sunday: dateText(monday + 6 * day),
  };
}

function dateText(localDay: number): string {
  return new Date(localDay).toISOString().slice(0, 10);
}

/** The ISO week, Monday to Sunday in Asia/Ho_Chi_Minh, in which an instant lies. */
export function weekOf(at: Date | string): Week {
  return weekFromMonday(mondayOf(Math.floor((new Date(at).getTime() + offset) / day) * day));
}

/** Reads `2026-W47`. Throws `BadRequest` for anything else, weeks that a year does not have included. */
export function parseWeek(id: string): Week {
  const parts = /^(\d{4})-W(\d{2})$/.exec(id);
  const week = parts && weekFromMonday(firstMonday(Number(parts[1])) + (Number(parts[2]) - 1) * 7 * day);
  if (!week || week.id !== id)
    throw new BadRequest(`not a week: ${id.slice(0, 40)} (expected for instance 2026-W47)`);
  return week;
}

/** The week so many weeks later (earlier, if negative). */
export function addWeeks(week: Week, count: number): Week {
  return weekFromMonday(Date.parse(week.monday) + count * 7 * day);
}

/** The week of the same number a year before; the last one of that year, where it has no week 53. */
export function sameWeekYearBefore(week: Week): Week {
  const before = addWeeks(week, -52);
  return before.id.slice(4) === week.id.slice(4) ? before : addWeeks(week, -53);
}

/** The chosen week and those before it, oldest first. */
export function weeksUpTo(week: Week, count: number): Week[] {
  return Array.from({ length: count }, (_, index) => addWeeks(week, index - count + 1));
}

/** The seven local dates of a week, Monday first. */
export function weekdays(week: Week): string[] {
  return Array.from({ length: 7 }, (_, index) => dateText(Date.parse(week.monday) + index * day));
}

/** Local dates from the first to the last, both counted; below one where the last comes first. */
export function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / day + 1;
}

/** So many consecutive local dates, the last of them given. */
export function daysUpTo(date: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => dateText(Date.parse(date) + (index - count + 1) * day));
}

/** The local date (`YYYY-MM-DD`) of an instant. */
export function localDateOf(at: string): string {
  return dateText(Date.parse(at) + offset);
}

/** First instant of a local date (`YYYY-MM-DD`); `addDays` moves it on. Throws `BadRequest` for an impossible date. */
export function localMidnight(date: string, addDays = 0): string {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(parsed) || dateText(parsed) !== date) {
    throw new BadRequest(`not a date: ${date.slice(0, 40)} (expected YYYY-MM-DD)`);
  }
  return instant(new Date(parsed + addDays * day - offset));
}
