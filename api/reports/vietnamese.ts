/** Numbers, dates and changes in the form that Vietnamese administrative documents use. */

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const oneDecimal = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `1.234`, `12,5`: at most one decimal. */
export function number(value: number): string {
  return numbers.format(value);
}

/** `12,5%` of a whole, always with one decimal. */
export function percent(part: number, whole: number): string {
  return `${oneDecimal.format((100 * part) / whole)}%`;
}

interface LocalTime {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

/** An instant as it stands on a clock in Viet Nam, each part with leading zeros. */
export function localTime(iso: string): LocalTime {
  const parts = new Map(clock.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** Local date `YYYY-MM-DD` → `05/02/2026`. */
export function shortDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Local date `YYYY-MM-DD` → `05/02`. */
export function dayMonth(date: string): string {
  return date.slice(5).split('-').reverse().join('/');
}

const weekdays = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

/** Local date → `T2 16/11`. */
export function weekdayDate(date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return `${weekdays[day] ?? ''} ${dayMonth(date)}`.trim();
}

/** A week on an axis: the day it begins, `16/11`. */
export function weekShort(week: { readonly monday: string }): string {
  return dayMonth(week.monday);
}

/** Instant → `05/02/2026 08:30`. */
export function shortTime(iso: string): string {
  const { year, month, day, hour, minute } = localTime(iso);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

/** Instant → `08 giờ 30 phút ngày 05/02/2026`. */
export function longTime(iso: string): string {
  const { year, month, day, hour, minute } = localTime(iso);
  return `${hour} giờ ${minute} phút ngày ${day}/${month}/${year}`;
}

/** `tháng 02`, `tháng 3`: Decree 30/2020 gives the leading zero to January and February only. */
export function monthName(month: string): string {
  const value = Number(month);
  return `tháng ${value < 3 ? month : value}`;
}

/** Below 10 with a leading zero, as numbers of documents are written. */
export function padded(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** With its first letter large, to begin a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
