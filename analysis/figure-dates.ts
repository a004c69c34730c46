/** Which time a sentence speaks of: facts are chosen by it, and by the day of publication where it names none. */
import type { Entity } from './entities.ts';

/** Days, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const farPast = '1900-01-01';
/** "Luật BHXH năm 2024", "Nghị định … ngày 30/6/2026": the date names the document, not the time. */
const naming =
  /(?:luat|nghi dinh|thong tu|quyet dinh|nghi quyet|cong van|bo luat|so|ky|ban hanh|\/[a-z0-9-]+)[^,;.]{0,45}$/u;
/** "sinh tháng 3/1965", "sinh năm 1970": a person's day. */
const birth = /(?:sinh|sn|tuoi)(?: ngay| thang| nam)*\s*$/u;
const since = /(?:tu|ke tu|bat dau|tinh tu|sang)(?: ngay| thang| nam| dau| giua| cuoi| sau)*\s*$/u;
const before = /(?:truoc|toi|den|den het|het)(?: ngay| thang| nam| dau| giua| cuoi)*\s*$/u;
const after = /sau(?: ngay| thang| nam)*\s*$/u;

/** "Người có thời gian đóng trước 01/7/2025": for whom something holds, not when. */
const condition =
  /(?:thoi gian|nguoi|ai|nhung|da|bat dau|co|lao dong)(?: da| bat dau| co)? (?:dong|tham gia|nghi huong|nghi huu|ve huu|huong luong huu|huong|nghi)(?: bhxh| bao hiem| bao hiem xa hoi| tu nguyen| bat buoc| bhxh tu nguyen){0,2} (?:truoc|tu|sau)(?: ngay| thang| nam)*\s*$/u;

const relative =
  /(?<![\p{L}])(?:(nam toi|sang nam|nam sau|nam ke tiep)|(nam ngoai|(?<!\p{N} )nam truoc(?! khi)|nam roi))(?![\p{L}])/gu;

const nextMonth = /(?<![\p{L}])(?:sang|dau|cuoi)? ?thang (?:sau|toi)(?![\p{L}])/gu;

/** "Từ mùng một tháng sau": the month after that of publication. */
function nextMonths(folded: string, from: number, to: number, today: string): Spoken[] {
  const first = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  const period = { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
  return [...folded.slice(from, to).matchAll(nextMonth)].map(({ index }) => ({
    start: from + index,
    period,
  }));
}

/** "Sang năm", "năm ngoái": counted from the day of publication. */
function relativeYears(folded: string, from: number, to: number, today: string): Spoken[] {
  return [...folded.slice(from, to).matchAll(relative)].map((match) => {
    const year = Number(today.slice(0, 4)) + (match[1] === undefined ? -1 : 1);
    const said = { from: `${year}-01-01`, to: `${year}-12-31` };
    const start = from + match.index;
    return { start, period: periodOf(folded.slice(Math.max(from, start - 20), start), said, today) };
  });
}

const bareYear =
  /(?<![\p{L}])(?:hoi|giua|dau|cuoi|tu|sang|den|toi|truoc|sau|trong|vao|cua) ((?:19|20)\p{N}{2})(?![\p{L}\p{N}]|[./-]\p{N})/gu;

/** "Giữa 2023", "từ 2026": a year without *năm*. */
function bareYears(folded: string, from: number, to: number, today: string): Spoken[] {
  return [...folded.slice(from, to).matchAll(bareYear)].flatMap((match) => {
    const year = match[1] ?? '';
    const start = from + match.index + match[0].length - year.length;
    const lead = folded.slice(Math.max(from, start - 60), start);
    if (birth.test(lead) || condition.test(lead)) return [];
    if (naming.test(lead) && !since.test(lead) && !before.test(lead)) return [];
    return [{ start, period: periodOf(lead, { from: `${year}-01-01`, to: `${year}-12-31` }, today) }];
  });
}

export interface Spoken {
  readonly start: number;
  readonly period: Period;
}

/**
 * The times that a sentence names, in order. `folded` is the sentence's field without diacritics, `entities` its dates and
 * years, `today` the day of publication.
 */
export function spokenTimes(
  folded: string,
  entities: readonly Entity[],
  today: string,
  { start: from, end }: { readonly start: number; readonly end: number },
): Spoken[] {
  const named = entities.flatMap((entity) => {
    const said = spanOf(entity, today);
    if (said === undefined) return [];
    const lead = folded.slice(Math.max(from, entity.start - 60), entity.start);
    if (birth.test(lead) || condition.test(lead)) return [];
    // "từ năm 2026" begins a year entity at "năm", a date at its first digit.
    if (naming.test(lead) && !since.test(lead) && !before.test(lead)) return [];
    return [{ start: entity.start, period: periodOf(lead, said, today) }];
  });
  const others = [bareYears, nextMonths, relativeYears].flatMap((read) => read(folded, from, end, today));
  return [...named, ...others].toSorted((a, b) => a.start - b.start);
}

function periodOf(lead: string, said: Period, today: string): Period {
  if (since.test(lead) || after.test(lead)) return { from: said.from, to: later(said.from, today) };
  if (before.test(lead))
    return {
      from: farPast,
      to: /truoc(?: ngay| thang| nam)*\s*$/u.test(lead) ? dayBefore(said.from) : said.to,
    };
  return said;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** `2026-07-01` gives `2026-06-30`. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** First and last day of a date, a month or a year; without a year, of the year of publication. */
function spanOf({ kind, value }: Entity, today: string): Period | undefined {
  if (kind === 'year') return { from: `${value}-01-01`, to: `${value}-12-31` };
  if (kind !== 'date') return undefined;
  const full = value.startsWith('--') ? `${today.slice(0, 4)}-${value.slice(2)}` : value;
  return /^\d{4}-\d{2}$/.test(full) ? { from: `${full}-01`, to: `${full}-31` } : { from: full, to: full };
}
