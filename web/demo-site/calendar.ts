/** Times of the demonstration: milliseconds since 1970, read in Vietnam's time zone (+07:00, no summer time). */

const hour = 3_600_000;
const day = 24 * hour;
const zone = 7 * hour;
const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

/** Full weeks before the current one. */
export const fullWeeks = 12;

export interface DemoWeek {
  /** 0 is the oldest; `fullWeeks` is the current, partial week. */
  readonly index: number;
  /** Monday, 00:00 local time. */
  readonly monday: number;
}

/** The weeks that the demonstration covers: twelve full ones and the one that `now` lies in. */
export function demoWeeks(now: Date): DemoWeek[] {
  const local = now.getTime() + zone;
  const midnight = local - (((local % day) + day) % day);
  const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
  const current = midnight - sinceMonday * day - zone;
  return Array.from({ length: fullWeeks + 1 }, (_, index) => ({
    index,
    monday: current - (fullWeeks - index) * 7 * day,
  }));
}

/** ISO week of a local time, for instance `2026-W47`. */
export function isoWeek(time: number): string {
  const date = new Date(time + zone);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * day);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - newYear) / (7 * day));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: string;
}

export function localDate(time: number): LocalDate {
  const date = new Date(time + zone);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: weekdays[date.getUTCDay()] ?? '',
  };
}

/** The instant of a weekday (0 = Monday) and hour of a week. */
export function timeInWeek(week: DemoWeek, weekday: number, hours: number, minutes: number): number {
  return week.monday + weekday * day + hours * hour + minutes * 60_000;
}

/** `2026-11-24T10:30:00+07:00` */
export function isoLocal(time: number): string {
  return `${new Date(time + zone).toISOString().slice(0, 19)}+07:00`;
}

/** `Thứ ba, 24/11/2026, 10:30 (GMT+7)`, as newspapers show it. */
export function visibleDate(time: number): string {
  const { weekday, day: d, month, year, hour: h, minute } = localDate(time);
  return `${weekday}, ${d}/${month}/${year}, ${two(h)}:${two(minute)} (GMT+7)`;
}

/** `Tue, 24 Nov 2026 10:30:00 +0700`, as feeds write it. */
export function feedDate(time: number): string {
  const utc = new Date(time + zone).toUTCString();
  return utc.replace('GMT', '+0700');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
