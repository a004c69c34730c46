/** The amounts of a text in the units that quantities are held in. */
import { type Entity, findEntities } from './entities.ts';
import { thingsOf, timesOf } from './figure-counts.ts';
import { rangeStarts, shortForms } from './figure-forms.ts';
import type { FigureRules } from './figure-rules.ts';

type Kind = FigureRules['quantities'][number]['kind'];

/** *step*: for each year; *window*: "6 tháng gần nhất", "24 tháng trước khi nghỉ"; *pay*: "2 tháng lương"; *whole*: none of them. */
export type Role = 'whole' | 'step' | 'window' | 'pay';

export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Its value as each kind that it can be: đồng, hundredths, months (ages and durations), days, times; an ISO day. */
  readonly as: Partial<Readonly<Record<Kind, number | string>>>;
  /** "… một tháng", "…/năm"; nothing where none is said. */
  readonly per: 'month' | 'year' | undefined;
  /** What it measures besides a whole: growth for each year ("mỗi năm thêm 2%"), or the time that is looked back on. */
  readonly role: Role;
  /** Of counts: what stands behind the number, without diacritics. */
  readonly noun?: string;
  /** Whether it is said to the last đồng, rounded ("1,26 triệu"), or with "khoảng", "gần", "hơn". */
  readonly precision: 'exact' | 'rounded' | 'about';
}

/** Amounts in order. `entities` are those of the same text. */
export function amountsOf(text: string, folded: string, entities: readonly Entity[]): Amount[] {
  const more = [...rangeEnds(text), ...shortForms(text, folded)].filter(
    (one) => !entities.some((entity) => entity.start < one.end && one.start < entity.end),
  );
  const whole = [...entities, ...more];
  const amounts = [...whole, ...rangeStarts(text, folded, whole)].flatMap((entity) => {
    const as = kindsOf(entity);
    if (as === undefined) return [];
    const { start, end, quote } = entity;
    const per = perOf(folded.slice(end, end + 16));
    return [
      { start, end, quote, as, per, role: roleOf(folded, entity), precision: precisionOf(folded, entity) },
    ];
  });
  return [...amounts, ...timesOf(text, folded), ...thingsOf(text, folded)].toSorted(
    (a, b) => a.start - b.start,
  );
}

const perMonth = /^\s*(?:đ|dong|vnd)?\s*(?:\/|moi |mot |1 |hang |tren )\s*(?:thang|th)(?![\p{L}])/u;
const perYear = /^\s*(?:đ|dong|vnd)?\s*(?:\/|moi |mot |1 |hang |tren )\s*(?:nam)(?![\p{L}])/u;

function perOf(tail: string): Amount['per'] {
  if (perMonth.test(tail)) return 'month';
  return perYear.test(tail) ? 'year' : undefined;
}

const eachYear =
  /(?<![\p{L}])(?:moi|tung|cu (?:moi |them |qua )?(?:mot |1 )?|them (?:mot |1 )?|qua (?:mot |1 )?) ?nam(?! nay| ngoai| truoc| sau| toi)(?:,? [\p{L}]+){0,9} $/u;
const ofYear =
  /^\s*(?:(?:luong huu|tien huu|muc huong|ty le|luong) )?(?:\/|cho |cua )?\s*(?:(?:moi|mot|1|tung) )?nam(?: (?:nghi|ve|dong|vuot|truoc|som|them|tuoi)|\s*[,.;)]|$)/u;
const lookedBack =
  /^\s*(?:dong )?(?:gan nhat|lien ke|lien truoc|cuoi(?: cung)?(?! nam)|truoc (?:khi|ngay|sinh|do|luc|thoi diem|thang))(?![\p{L}])/u;

/** Such months measure money, not time. */
const monthsOfPay = /^(?:(?!thang).)+thang (?:luong|tien luong|binh quan|thu nhap|muc binh quan)(?![\p{L}])/u;

function roleOf(folded: string, { kind, start, end }: Entity): Role {
  if (kind === 'duration' && lookedBack.test(folded.slice(end, end + 24))) return 'window';
  if (kind === 'duration' && monthsOfPay.test(folded.slice(start, end + 20))) return 'pay';
  if (kind !== 'duration' && kind !== 'percent') return 'whole';
  const isStep =
    eachYear.test(folded.slice(Math.max(0, start - 56), start)) ||
    (kind === 'percent' && ofYear.test(folded.slice(end, end + 40)));
  return isStep ? 'step' : 'whole';
}

const roughly = /(?:khoang|gan|hon|tren|tam|chung|xap xi|ngot|gan nhu)\s*$/u;

function precisionOf(folded: string, { kind, start, end }: Entity): Amount['precision'] {
  if (kind !== 'money') return 'exact';
  if (roughly.test(folded.slice(Math.max(0, start - 12), start))) return 'about';
  return /trieu|tr|cu|ty|k/u.test(folded.slice(start, end)) ? 'rounded' : 'exact';
}

function kindsOf({ kind, amount, value }: Entity): Amount['as'] | undefined {
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { date: value } : undefined;
  if (amount === null) return undefined;
  if (kind === 'money') return { money: amount };
  if (kind === 'percent') return { percent: amount };
  if (kind === 'age') return { age: amount };
  if (kind !== 'duration') return undefined;
  return value.endsWith('days') ? { days: amount } : { duration: amount, days: amount * 30 };
}

const range =
  /\p{N}-(?=\p{N}+(?:[.,]\p{N}+)*\s?(?:%|tr|k|đ|năm|nam|tháng|thang|ngày|ngay|tuổi|tuoi|phần|phan))/gu;

/** "18-20%": entities take a hyphen between digits for a code, so its end is read anew with a dash of the same length. */
function rangeEnds(text: string): Entity[] {
  const dashed = [...text.matchAll(range)].map(({ index }) => index + 1);
  return dashed.flatMap((dash) => {
    const from = dash + 1;
    const [first] = findEntities(text.slice(from, from + 40));
    if (first === undefined || first.start !== 0) return [];
    return [{ ...first, start: from, end: from + first.end }];
  });
}

const grouping = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** A value as Vietnamese readers write it: *2.530.000 đồng*, *61 tuổi 6 tháng*, *15 năm*. */
export function formatValue(kind: Kind, value: number | string): string {
  if (typeof value === 'string') return value.split('-').reverse().join('/');
  switch (kind) {
    case 'money':
      return `${grouping.format(value)} đồng`;
    case 'percent':
      return `${grouping.format(value)}%`;
    case 'count':
      return grouping.format(value);
    case 'times':
      return `${value} lần`;
    case 'days':
      return `${value} ngày`;
    case 'age':
      return formatMonths(value, 'tuổi');
    default:
      return value < 24 && value % 12 !== 0 ? `${grouping.format(value)} tháng` : formatMonths(value, 'năm');
  }
}

function formatMonths(months: number, unit: string): string {
  const rest = months % 12;
  return `${Math.floor(months / 12)} ${unit}${rest === 0 ? '' : ` ${rest} tháng`}`;
}
