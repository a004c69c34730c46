/** What a date is read against. */
export interface DateContext {
  /** ISO 8601. Relative dates need it; dates more than a day after it are refused. */
  readonly now?: string;
  /** Minutes east of Greenwich for dates without a zone; Vietnam's where it is not given. */
  readonly offset?: number;
  /** Reads `07/13/2026` the American way; Vietnam's day stands first where it is not given. */
  readonly monthFirst?: boolean;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

const vietnam = 7 * 60;
const dayMs = 86_400_000;
const earliestYear = 1990;
const latestYear = 2100;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  ict: 420,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
const unitMs: Readonly<Record<string, number>> = {
  giây: 1000,
  second: 1000,
  phút: 60_000,
  minute: 60_000,
  min: 60_000,
  giờ: 3_600_000,
  tiếng: 3_600_000,
  hour: 3_600_000,
  ngày: dayMs,
  day: dayMs,
  tuần: 7 * dayMs,
  week: 7 * dayMs,
};

const isoForm = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const dayFirstForm = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/u;
const wordsForm = /(?<!\d)(\d{1,2})\s+(?:tháng|thg|th)\s?(\d{1,2})\s?(?:,|năm|-|\/)?\s*(\d{4})(?!\d)/u;
const dayMonthName = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?!\d)/u;
const monthNameDay = /(?<![a-z])([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const clockForm =
  /(?<!\d)(\d{1,2})\s?(?::|h|giờ)\s?(\d{2})(?:\s?[:'p]\s?(\d{2}))?(?:[.,]\d+)?\s?(am|pm|sa|ch)?(?!\d)/u;
const numericZone = /(?:^|\s|\(|\d|t|c)([+-])(\d{1,2})(?::?(\d{2}))?\)?$/u;
const namedZone = /(?:\s|\d)(z|utc?|gmt|ict|[ecmp][sd]t)\)?$/u;
const relativeForm =
  /(?<!\d)(\d{1,3})\s(giây|phút|giờ|tiếng|ngày|tuần|seconds?|minutes?|mins?|hours?|days?|weeks?)\s(?:trước|ago)/u;

/**
 * Reads a date as Vietnamese sites and machines write it; day before month, Vietnam's time where neither it nor the context says a zone. Gives UTC ISO 8601
 * with seconds, or `null` for what is no date, impossible, or in the future: a date is never guessed.
 */
export function parseDate(text: string, context: DateContext = {}): string | null {
  const input = text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (input === '' || input.length > 200) return null;
  const now = context.now === undefined ? null : Date.parse(context.now);
  const instant = parseEpoch(input) ?? parseRelative(input, now) ?? parseAbsolute(input, context);
  if (instant === null || (now !== null && instant > now + dayMs)) return null;
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/u, 'Z');
}

function parseEpoch(input: string): number | null {
  if (!/^1\d{9}(?:\d{3})?$/u.test(input)) return null;
  return input.length === 10 ? Number(input) * 1000 : Number(input);
}

function parseRelative(input: string, now: number | null): number | null {
  if (now === null) return null;
  if (/^(?:vừa xong|mới đây|just now)/u.test(input)) return now;
  const [, count, unit = ''] = relativeForm.exec(input) ?? [];
  if (count !== undefined)
    return now - Number(count) * (unitMs[unit] ?? unitMs[unit.replace(/s$/u, '')] ?? Number.NaN);
  // Longer than this it is a sentence that happens to say "today".
  if (input.length > 40) return null;
  const daysBack = /hôm kia/u.test(input)
    ? 2
    : /hôm qua|yesterday/u.test(input)
      ? 1
      : /hôm nay|today/u.test(input)
        ? 0
        : null;
  if (daysBack === null) return null;
  const local = new Date(now - daysBack * dayMs + vietnam * 60_000);
  const date = { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
  return toInstant({ ...date, ...(readClock(input) ?? { hour: 0, minute: 0, second: 0 }), offset: vietnam });
}

function parseAbsolute(
  input: string,
  { offset: home = vietnam, monthFirst = false }: DateContext,
): number | null {
  const date = readDate(input, monthFirst);
  if (!date) return null;
  const rest = input.replace(date.matched, ' ').replace(/^\s*t(?=\d)/u, ' ');
  const zone = readZone(rest, home);
  const clock = readClock(zone.rest) ?? { hour: 0, minute: 0, second: 0 };
  return toInstant({ year: date.year, month: date.month, day: date.day, ...clock, offset: zone.offset });
}

function readDate(
  input: string,
  monthFirst: boolean,
): { year: number; month: number; day: number; matched: string } | null {
  const iso = isoForm.exec(input);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), matched: iso[0] };
  const words = wordsForm.exec(input);
  const numbers = words ?? dayFirstForm.exec(input);
  if (numbers) {
    const [matched, first, second, year] = numbers;
    const swap = monthFirst && words === null;
    return {
      year: fullYear(year),
      month: Number(swap ? first : second),
      day: Number(swap ? second : first),
      matched,
    };
  }
  const named = dayMonthName.exec(input);
  const month = monthOf(named?.[2]);
  if (named && month) return { year: fullYear(named[3]), month, day: Number(named[1]), matched: named[0] };
  const american = monthNameDay.exec(input);
  const first = monthOf(american?.[1]);
  if (american && first)
    return { year: Number(american[3]), month: first, day: Number(american[2]), matched: american[0] };
  return null;
}

function monthOf(name: string | undefined): number {
  return name === undefined ? 0 : months.indexOf(name.slice(0, 3)) + 1;
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return digits?.length === 2 ? year + (year >= 70 ? 1900 : 2000) : year;
}

function readZone(input: string, home: number): { offset: number; rest: string } {
  const text = input.trim();
  const numeric = numericZone.exec(text);
  if (numeric && (/:\d{2}/u.test(text.slice(0, numeric.index + 1)) || /(?:gmt|utc)\s?[+-]/u.test(text))) {
    const size = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    if (size > 14 * 60) return { offset: Number.NaN, rest: text };
    const rest = text.slice(0, numeric.index + 1);
    return { offset: numeric[1] === '-' ? -size : size, rest };
  }
  const named = namedZone.exec(text);
  if (named) return { offset: zones[named[1] ?? ''] ?? home, rest: text.slice(0, named.index + 1) };
  return { offset: home, rest: text };
}

function readClock(input: string): { hour: number; minute: number; second: number } | null {
  const match = clockForm.exec(input);
  if (!match) return null;
  const afternoon = match[4] === 'pm' || match[4] === 'ch';
  const morning = match[4] === 'am' || match[4] === 'sa';
  let hour = Number(match[1]);
  if (afternoon && hour < 12) hour += 12;
  if (morning && hour === 12) hour = 0;
  return { hour, minute: Number(match[2]), second: Number(match[3] ?? 0) };
}

function toInstant(parts: Parts): number | null {
  const { year, month, day, hour, minute, second, offset } = parts;
  if (year < earliestYear || year > latestYear || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  if (hour > 24 || minute > 59 || second > 60 || Number.isNaN(offset)) return null;
  return Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)) - offset * 60_000;
}
