/** Periods of reports: week, month, quarter, half-year, year, or any days, in Asia/Ho_Chi_Minh. */
import { BadRequest } from './errors.ts';
import { localMidnight, parseWeek } from './week.ts';

export type PeriodKind = 'week' | 'month' | 'quarter' | 'half' | 'year' | 'free';

export interface Period {
  /** `2026-W47`, `2026-11`, `2026-Q4`, `2026-H2`, `2026`, `2026-05-01..2026-05-31`. */
  readonly id: string;
  readonly kind: PeriodKind;
  /** Local dates, both inclusive, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** First instant, and the first one after it. */
  readonly start: string;
  readonly end: string;
}

const day = 86_400_000;
/** Ten years: more is a slip of the keyboard. */
const longestDays = 3_653;

/** Reads the id of a period. Throws `BadRequest` for what is none. */
export function parsePeriod(id: string): Period {
  if (/^\d{4}-W\d{2}$/.test(id)) {
    const { monday, sunday } = parseWeek(id);
    return period(id, 'week', monday, sunday);
  }
  const free = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(id);
  if (free) return freePeriod(id, free[1] ?? '', free[2] ?? '');
  const parts = /^(20\d{2})(?:-(?:(Q)([1-4])|(H)([12])|(0[1-9]|1[0-2])))?$/.exec(id);
  if (!parts) throw notAPeriod(id);
  const [, year = '', q, quarter, h, half, month] = parts;
  if (q) return months(id, 'quarter', year, Number(quarter) * 3 - 2, 3);
  if (h) return months(id, 'half', year, Number(half) * 6 - 5, 6);
  return month ? months(id, 'month', year, Number(month), 1) : months(id, 'year', year, 1, 12);
}

/** The period of the same kind that ends where this one begins; as many days before, for a free one. */
export function periodBefore(of: Period): Period {
  const before = dateOf(Date.parse(of.first) - day);
  if (of.kind === 'free') {
    const days = (Date.parse(of.last) - Date.parse(of.first)) / day;
    const first = dateOf(Date.parse(before) - days * day);
    return freePeriod(`${first}..${before}`, first, before);
  }
  return periodOf(before, of.kind);
}

/** The period of a kind that a local date lies in. */
export function periodOf(date: string, kind: Exclude<PeriodKind, 'free'>): Period {
  const [year = '', month = '01'] = date.split('-');
  switch (kind) {
    case 'year':
      return parsePeriod(year);
    case 'half':
      return parsePeriod(`${year}-H${Number(month) > 6 ? 2 : 1}`);
    case 'quarter':
      return parsePeriod(`${year}-Q${Math.ceil(Number(month) / 3)}`);
    case 'month':
      return parsePeriod(`${year}-${month}`);
    case 'week':
      return parsePeriod(isoWeek(date));
  }
}

/** Of a period, all ISO weeks whose Monday lies in it: every week belongs to one month, quarter or year. */
export function weeksOf({ first, last }: Period): Period[] {
  const weeks: Period[] = [];
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  const firstMonday = Date.parse(first) + ((7 - weekday) % 7) * day;
  for (let monday = firstMonday; monday <= Date.parse(last); monday += 7 * day)
    weeks.push(periodOf(dateOf(monday), 'week'));
  return weeks;
}

function isoWeek(date: string): string {
  const time = Date.parse(date);
  const thursday = time + (3 - ((new Date(time).getUTCDay() + 6) % 7)) * day;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function months(id: string, kind: PeriodKind, year: string, firstMonth: number, count: number): Period {
  const first = dateOf(Date.UTC(Number(year), firstMonth - 1, 1));
  const last = dateOf(Date.UTC(Number(year), firstMonth - 1 + count, 0));
  return period(id, kind, first, last);
}

function freePeriod(id: string, first: string, last: string): Period {
  const made = period(id, 'free', first, last);
  const days = (Date.parse(last) - Date.parse(first)) / day + 1;
  if (days < 1 || days > longestDays) throw notAPeriod(id);
  return made;
}

function period(id: string, kind: PeriodKind, first: string, last: string): Period {
  return { id, kind, first, last, start: localMidnight(first), end: localMidnight(last, 1) };
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function notAPeriod(id: string): BadRequest {
  return new BadRequest(
    `not a period: ${id.slice(0, 40)} (expected for instance 2026, 2026-H1, 2026-Q2, 2026-05, 2026-W21 or 2026-05-01..2026-05-31)`,
  );
}
