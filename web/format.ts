/** Numbers, dates and shares as Vietnamese documents write them: 1.234, 12,5%, 24/11/2026 08:30, on Vietnamese time. */
import { secondsAfter } from '../api/instant.ts';
import { parsePeriod } from '../api/period.ts';
import type { Compared, SentimentCounts } from '../api/reports/comparing.ts';
import { periodName } from '../api/reports/period-name.ts';
import { dayMonth } from '../api/reports/vietnamese.ts';
import type { Week } from '../api/week.ts';
import { vi } from './text/vi.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const minus = '\u2212';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const score = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A number with at most one decimal: `1.234`, `17,5`. */
export function formatNumber(value: number): string {
  return number.format(value).replace('-', minus);
}

/** A likeness or probability with two decimals: `0,83`. */
export function formatScore(value: number): string {
  return score.format(value);
}

/** A share between 0 and 1 as `12,5%`, written as the reports write it. */
export function formatPercent(share: number): string {
  return `${formatNumber(share * 100)}%`;
}

/** A share that may not be known. */
export function formatShare(share: number | null): string {
  return share === null ? vi.common.none : formatPercent(share);
}

function dateParts(iso: string): Record<string, string> | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
}

/** `dd/MM/yyyy HH:mm`; an unreadable time is shown as it is. */
export function formatDateTime(iso: string): string {
  const at = dateParts(iso);
  return at ? `${at.day}/${at.month}/${at.year} ${at.hour}:${at.minute}` : iso;
}

/** `dd/MM/yyyy` of an instant. */
export function formatDate(iso: string): string {
  const at = dateParts(iso);
  return at ? `${at.day}/${at.month}/${at.year}` : iso;
}

/** A local date `YYYY-MM-DD` as `dd/MM/yyyy`. */
export function formatLocalDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** `Tuần 47/2026`. */
export function formatWeek(id: string): string {
  const match = /^(\d{4})-W(\d{2})$/.exec(id);
  return match ? vi.week.title(Number(match[2]), Number(match[1])) : id;
}

/** A period of a report within a sentence: `tuần 47/2026`, `quý IV năm 2026`, `từ ngày … đến ngày …`. */
function formatPeriod(id: string): string {
  const period = parsePeriod(id);
  return period.kind === 'week' ? formatWeek(id).toLowerCase() : periodName(period);
}

/** What a report is on: its period, and its campaign where it has one. */
export function formatSubject({
  campaign,
  period,
}: {
  readonly campaign: string | null;
  readonly period: string;
}): string {
  return campaign === null ? formatPeriod(period) : `${campaign}, ${formatPeriod(period)}`;
}

/** `Tuần 47/2026 (16/11–22/11/2026)`. */
export function formatWeekWithDates(week: Week): string {
  return `${formatWeek(week.id)} (${dayMonth(week.monday)}–${formatLocalDate(week.sunday)})`;
}

/** From this base on a percentage says more than the difference itself. */
const smallestBase = 10;

/** Signed change of a count against a reference: `+12,5%`, on a small base the difference `−3`; `null` against nothing. */
export function formatChange(count: number, reference: number | null): string | null {
  if (reference === null || reference === 0) return null;
  const difference = count - reference;
  const amount = Math.abs(difference);
  return (
    sign(difference) + (reference < smallestBase ? formatNumber(amount) : formatPercent(amount / reference))
  );
}

/** Signed difference of two shares in percentage points, without the unit: `+2,5`. */
export function formatPoints(share: number, reference: number): string {
  const difference = Math.round((share - reference) * 1000) / 10;
  return `${sign(difference)}${formatNumber(Math.abs(difference))}`;
}

function sign(value: number): string {
  if (value > 0) return '+';
  return value < 0 ? minus : '';
}

/** Direction of a change against the previous week. */
export function directionOf(compared: Pick<Compared, 'count' | 'previous'>): 'up' | 'down' | 'same' {
  if (compared.count === compared.previous) return 'same';
  return compared.count > compared.previous ? 'up' : 'down';
}

/** Share of negative documents; `null` without documents. */
export function negativeShare(counts: SentimentCounts): number | null {
  const total = counts.negative + counts.neutral + counts.positive;
  return total === 0 ? null : counts.negative / total;
}

/** What a source usually publishes in a week; `null` while that is not known. */
export function formatUsual(perWeek: number | null): string | null {
  if (perWeek === null) return null;
  return formatNumber(perWeek < 10 ? Math.round(perWeek * 10) / 10 : Math.round(perWeek));
}

/** An instant as a form's field for local date and time holds it: `2026-11-18T08:30`. */
export function localDateTime(iso: string): string {
  return secondsAfter(iso, 7 * 3600).slice(0, 16);
}
