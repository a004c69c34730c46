/**
 * Things with a value that a text names: money, percentages, ages, durations, dates and years, legal documents, telephone
 * numbers, addresses, hashtags. Each with its place and a normal form that can be compared.
 */
import { findTokens } from './nlp.ts';
import { foldDiacritics, isUndiacritised, lowerAccented } from './normalise.ts';
import { readNumber, readTail } from './numbers.ts';
import type { Reading } from './reading.ts';

type EntityKind =
  | 'money'
  | 'percent'
  | 'age'
  | 'duration'
  | 'date'
  | 'year'
  | 'period'
  | 'legal'
  | 'phone'
  | 'url'
  | 'email'
  | 'hashtag';

export interface Entity {
  readonly kind: EntityKind;
  /** UTF-16 offsets in the NFC text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /**
   * Money in đồng, percent in hundredths, age and duration in months (days for what is given in days or weeks), the year, or
   * the first year of a period. `null` for what has no amount.
   */
  readonly amount: number | null;
  /**
   * Comparable form: `1263600 VND`, `22 %`, `684 months`, `15 days`, `2025-07-01` (`2025-07`, `--07-01` where the text gives less),
   * `2021/2025`, `41/2024/QH15`, `0912345678`, the address, the tag in lower case without diacritics.
   */
  readonly value: string;
}

interface Piece {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

type Found = Omit<Entity, 'quote'>;

/** Everything of the kinds above in an NFC text, in order, without overlaps: the longest and the most certain reading wins. */
export function findEntities(text: string): Entity[] {
  const lower = lowerAccented(text);
  const candidates = [
    ...addresses(text),
    ...matchAll(lower, legal, legalOf),
    ...dates(lower),
    ...matchAll(lower, phone, phoneOf),
    ...amounts(lower, isUndiacritised(text)),
  ];
  const taken: Found[] = [];
  // By character, so that a text of amounts alone costs no more than its length.
  const covered = new Uint8Array(text.length);
  for (const found of candidates) {
    if (covered.subarray(found.start, found.end).includes(1)) continue;
    covered.fill(1, found.start, found.end);
    taken.push(found);
  }
  return taken
    .toSorted((a, b) => a.start - b.start)
    .map((found) => ({ ...found, quote: text.slice(found.start, found.end) }));
}

const known = new WeakMap<Reading, readonly Entity[]>();

/** The entities of a field, found once however many steps of the analysis ask for them. */
export function entitiesOf(reading: Reading): readonly Entity[] {
  const found = known.get(reading) ?? findEntities(reading.text);
  known.set(reading, found);
  return found;
}

// ---- addresses: wink's tokens serve -----------------------------------------------------------------------------

const bareHost =
  /(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]{1,63}\.){1,4}(?:vn|com|net|org|info|gov|edu|asia|io|xyz|top)(?:\/[^\s<>"]*[^\s<>".,;:!?)\]])?(?![\p{L}\p{N}])/gu;

/** What every bare host has: most texts have none and are not searched further. */
const hostSuffix = /\.(?:vn|com|net|org|info|gov|edu|asia|io|xyz|top)/;

/** wink's own pattern ends at the first letter with a diacritic. */
const hashtag = /(?<![\p{L}\p{N}&])#[\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*/gu;

function addresses(text: string): Found[] {
  const kinds: Readonly<Record<string, EntityKind>> = { url: 'url', email: 'email' };
  // Cutting a text into tokens costs more than all the rest: only where there can be an address.
  const tokens = (/@|\/\//.test(text) ? findTokens(text) : []).flatMap(
    ({ type, start, end, value }): Found[] => {
      const kind = kinds[type];
      if (kind === undefined) return [];
      return [{ kind, start, end, amount: null, value }];
    },
  );
  const lower = text.toLowerCase();
  const hosts = matchAll(hostSuffix.test(lower) ? lower : '', bareHost, (match, span) => ({
    kind: 'url',
    ...span,
    amount: null,
    value: match[0],
  }));
  const tags = matchAll(text.includes('#') ? text : '', hashtag, (match, span) => ({
    kind: 'hashtag',
    ...span,
    amount: null,
    value: foldDiacritics(match[0]),
  }));
  return [...tokens, ...tags, ...hosts];
}

// ---- legal documents --------------------------------------------------------------------------------------------

const legal =
  /(?<![\p{L}\p{N}/.-])(?:\d{1,3}-(?:nq|ct|kl|qđ|qd)\/tw|\d{1,5}(?:\/(?:19|20)\d{2})?\/(?:qh\d{1,2}|(?:nđ|nd|nq|qđ|qd|tt|ttlt|ct|cv|kh|hd|tb|bc|ubnd|hđnd|hdnd|bhxh|vbhn|pl|bl)(?:-[a-zđ]{2,10}){0,3}))(?![\p{L}\p{N}])/gu;
const marked: Readonly<Record<string, string>> = {
  ND: 'NĐ',
  QD: 'QĐ',
  HDND: 'HĐND',
  TTG: 'TTg',
  BLDTBXH: 'BLĐTBXH',
};

function legalOf(match: RegExpMatchArray, span: Omit<Piece, 'word'>): Found {
  const value = match[0]
    .toUpperCase()
    .replace(/[\p{L}]+/gu, (part) => marked[part] ?? part)
    .replaceAll('TTG', 'TTg');
  return { kind: 'legal', ...span, amount: null, value };
}

// ---- telephone numbers ------------------------------------------------------------------------------------------

const phone =
  /(?<![\p{L}\p{N}.,/-])(?:(?:\+84|84|0)(?:[ .-]?\d){8,10}|1[89]00(?:[ .-]?\d){4,6})(?![\p{L}\p{N}/]|[.,-]\d)/gu;

function phoneOf(match: RegExpMatchArray, span: Omit<Piece, 'word'>): Found | undefined {
  const digits = match[0].replace(/\D/gu, '').replace(/^84(?=\d{9,10}$)/, '0');
  const sound = /^0\d{9,10}$/.test(digits) || /^1[89]00\d{4,6}$/.test(digits);
  return sound ? { kind: 'phone', ...span, amount: null, value: digits } : undefined;
}

// ---- dates ------------------------------------------------------------------------------------------------------

const fullDate = /(?<![\p{L}\p{N}./-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?![\p{L}\p{N}]|[./-]\d)/gu;
const wordedDate =
  /(?<![\p{L}\p{N}])(?:ngày|ngay)\s{1,3}(?:mùng\s{1,3}|mung\s{1,3})?(\d{1,2})\s{1,3}(?:tháng|thang)\s{1,3}(\d{1,2})(?:\s{1,3}(?:năm|nam)\s{1,3}((?:19|20)\d{2}))?(?![\p{L}\p{N}])/gu;
const shortDate =
  /(?<![\p{L}\p{N}])(?:ngày|ngay|từ|tu|hôm|đến|den|trước|truoc|sau)\s{1,3}(\d{1,2})[/-](\d{1,2})(?![\p{L}\p{N}]|[./-]\d)/gu;
const month =
  /(?<![\p{L}\p{N}])(?:tháng|thang)\s{0,3}(\d{1,2})(?:\s{0,3}[/-]\s{0,3}|\s{1,3}(?:năm|nam)\s{1,3})((?:19|20)\d{2})(?![\p{L}\p{N}])/gu;
const bareMonth = /(?<![\p{L}\p{N}./-])t?(\d{1,2})\/((?:19|20)\d{2})(?![\p{L}\p{N}]|[./-]\d|\/)/gu;
const period =
  /(?<![\p{L}\p{N}./-])((?:19|20)\d{2})\s{0,3}(?:-|–|đến(?:\s{1,3}năm)?|den(?:\s{1,3}nam)?)\s{0,3}((?:19|20)\d{2})(?![\p{L}\p{N}]|[./-]\d)/gu;
const year = /(?<![\p{L}\p{N}])(?:năm|nam)\s{1,3}((?:19|20)\d{2})(?![\p{L}\p{N}]|[./-]\d)/gu;

function dates(lower: string): Found[] {
  const date = (day: string | undefined, monthOf: string | undefined, yearOf: string | undefined) =>
    isoDate(Number(day), Number(monthOf), yearOf);
  return [
    ...matchAll(lower, fullDate, ([, day, , of, in_], span) => dated(date(day, of, in_), span)),
    ...matchAll(lower, wordedDate, ([, day, of, in_], span) => dated(date(day, of, in_), span)),
    ...matchAll(lower, period, ([, from, to], span) =>
      Number(from) < Number(to)
        ? { kind: 'period', ...span, amount: Number(from), value: `${from}/${to}` }
        : undefined,
    ),
    ...matchAll(lower, month, ([, of, in_], span) => dated(isoMonth(of, in_), span)),
    ...matchAll(lower, bareMonth, ([, of, in_], span) => dated(isoMonth(of, in_), span)),
    ...matchAll(lower, shortDate, (match, span) =>
      dated(date(match[1], match[2], undefined), { ...span, start: span.start + match[0].search(/\d/) }),
    ),
    ...matchAll(lower, year, ([, in_], span) => ({
      kind: 'year',
      ...span,
      amount: Number(in_),
      value: in_ ?? '',
    })),
  ];
}

function dated(value: string | undefined, span: Omit<Piece, 'word'>): Found | undefined {
  return value === undefined ? undefined : { kind: 'date', ...span, amount: null, value };
}

/** A day that the calendar has; without a year, one that some year has. */
function isoDate(day: number, of: number, in_: string | undefined): string | undefined {
  const real = new Date(Date.UTC(Number(in_ ?? 2000), of - 1, day));
  if (of < 1 || of > 12 || real.getUTCMonth() !== of - 1 || real.getUTCDate() !== day) return undefined;
  return `${in_ ?? '-'}-${two(of)}-${two(day)}`;
}

function isoMonth(of: string | undefined, in_: string | undefined): string | undefined {
  const number = Number(of);
  return number >= 1 && number <= 12 ? `${in_}-${two(number)}` : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

// ---- amounts ----------------------------------------------------------------------------------------------------

const piece = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{N}]/gu;

/** Units of money glued to digits or behind a number: what one of them is worth. */
const moneyUnits: Readonly<Record<string, number>> = {
  k: 1e3,
  tr: 1e6,
  củ: 1e6,
  cu: 1e6,
  trẹo: 1e6,
  tỏi: 1e9,
};
const dong = new Set(['đồng', 'dong', 'đ', 'vnđ', 'vnd', 'đông']);
/** What is counted in millions and is not money. */
const counted = new Set(
  'người nguoi lượt luot hồ thẻ the lao đối doi hộ ho cái tấn km dân dan bản giao doanh thành trường đơn don lần lan số so'.split(
    ' ',
  ),
);
const months: Readonly<Record<string, number>> = { năm: 12, nam: 12, tháng: 1, thang: 1, quý: 3, quy: 3 };
const days: Readonly<Record<string, number>> = { ngày: 1, ngay: 1, tuần: 7, tuan: 7 };

function amounts(lower: string, bare: boolean): Found[] {
  const pieces: Piece[] = [...lower.matchAll(piece)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const words = pieces.map(({ word }) => word);
  const found: Found[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const read = amountAt(pieces, words, at, bare);
    if (read === undefined) continue;
    found.push(read.found);
    at = read.to - 1;
  }
  return found;
}

interface Amount {
  readonly found: Found;
  readonly to: number;
}

function amountAt(
  pieces: readonly Piece[],
  words: readonly string[],
  at: number,
  bare: boolean,
): Amount | undefined {
  const first = pieces[at];
  const number = readNumber(words, at);
  if (first === undefined || number === undefined) return undefined;
  // A number in the middle of a code or a fraction is no amount, nor is that of a month: "tháng 7 năm nay".
  const before = pieces[at - 1];
  if (before?.end === first.start && /[\p{L}/-]/u.test(before.word)) return undefined;
  if (months[before?.word ?? ''] === 1 && months[words[number.to] ?? ''] === 12) return undefined;
  const spelled = !/^\p{N}/u.test(first.word);
  if (spelled && !bare && isAmbiguousBare(first.word)) return undefined;
  const make = (kind: EntityKind, to: number, amount: number, value: string): Amount => ({
    found: { kind, start: first.start, end: pieces[to - 1]?.end ?? first.end, amount, value },
    to,
  });
  return (
    percentAt(words, number.value, number.to, make) ??
    moneyAt(pieces, words, number, make) ??
    (number.scaled
      ? undefined
      : spanAt(words, number.value, number.to, spelled && isLoose(first.word, words[number.to], bare), make))
  );
}

/** "Sau nam" and, where accents are written, "năm nam" are no number of years. */
function isLoose(word: string, unit: string | undefined, bare: boolean): boolean {
  return word === 'sau' || (!bare && unit === 'nam');
}

type Make = (kind: EntityKind, to: number, amount: number, value: string) => Amount;

/** Undiacritised number words that are more often another word in accented text. */
function isAmbiguousBare(word: string): boolean {
  return ['nam', 'sau', 'bay', 'tam', 'lam', 'tu', 'ti', 'le', 'khong', 'ty'].includes(word);
}

function percentAt(words: readonly string[], value: number, to: number, make: Make): Amount | undefined {
  const length =
    words[to] === '%' ? 1 : /^(?:phần|phan) (?:trăm|tram)$/.test(`${words[to]} ${words[to + 1]}`) ? 2 : 0;
  return length === 0 ? undefined : make('percent', to + length, value, `${value} %`);
}

function moneyAt(
  pieces: readonly Piece[],
  words: readonly string[],
  number: { readonly value: number; readonly to: number; readonly scaled: boolean },
  make: Make,
): Amount | undefined {
  let { value, to } = number;
  let isMoney = number.scaled && !counted.has(words[to] ?? '');
  const unit = moneyUnits[words[to] ?? ''];
  const glued = pieces[to - 1]?.end === pieces[to]?.start;
  // A lone "k" behind a space is "không", "cu" without a tone may be anything: those must be glued.
  if (!number.scaled && unit !== undefined && (glued || !['k', 'cu'].includes(words[to] ?? ''))) {
    value *= unit;
    to += 1;
    isMoney = true;
    const rest = tenthsOf(pieces, words, to, unit);
    value += rest.value;
    to = rest.to;
  }
  if (dong.has(words[to] ?? '')) {
    isMoney = true;
    to += 1;
  }
  const rounded = Math.round(value);
  return isMoney ? make('money', to, rounded, `${rounded} VND`) : undefined;
}

/** *2tr3* is 2.3 million, *1tr263* is 1.263 million, *2tr350k* is 2.35 million, *2 củ rưỡi* two and a half. */
function tenthsOf(pieces: readonly Piece[], words: readonly string[], to: number, unit: number) {
  const rest = words[to] ?? '';
  if (rest === 'rưỡi' || rest === 'ruoi') return { value: unit / 2, to: to + 1 };
  const spoken = unit === 1e6 ? readTail(words, to) : undefined;
  if (spoken !== undefined) return { value: Math.round(spoken.value * unit), to: spoken.to };
  if (!/^\d{1,3}$/.test(rest) || pieces[to - 1]?.end !== pieces[to]?.start) return { value: 0, to };
  const thousands = words[to + 1] === 'k' && pieces[to]?.end === pieces[to + 1]?.start;
  if (thousands) return { value: Number(rest) * 1e3, to: to + 2 };
  return { value: Number(rest) * (unit / 10 ** rest.length), to: to + 1 };
}

function spanAt(
  words: readonly string[],
  value: number,
  to: number,
  after: boolean,
  make: Make,
): Amount | undefined {
  const unit = words[to] ?? '';
  if (unit === 'tuổi' || unit === 'tuoi') {
    const extra = monthsBehind(words, to + 1);
    const half = isHalf(words[to + 1]);
    const total = Math.round(value * 12) + (extra?.value ?? (half ? 6 : 0));
    return make('age', extra?.to ?? to + (half ? 2 : 1), total, `${total} months`);
  }
  // "Sau nam" without diacritics is "after the year" as often as "six years".
  if (after) return undefined;
  const month = months[unit];
  // "Tháng 7 năm 2025" and "15 năm 2025" name a year, not a number of years.
  if (month !== undefined && !/^(?:19|20)\d{2}$/.test(words[to + 1] ?? '')) {
    const extra = month === 12 ? monthsBehind(words, to + 1) : undefined;
    const half = isHalf(words[to + 1]);
    const total = Math.round(value * month * 10) / 10 + (extra?.value ?? (half ? month / 2 : 0));
    return make('duration', extra?.to ?? to + (half ? 2 : 1), total, `${total} months`);
  }
  const day = days[unit];
  return day === undefined ? undefined : make('duration', to + 1, value * day, `${value * day} days`);
}

/** "… 6 tháng", "… lẻ tám tháng" behind years. "Một tháng" is rather how often: "75 tuổi một tháng được …". */
function monthsBehind(words: readonly string[], at: number): { value: number; to: number } | undefined {
  const from = /^(?:lẻ|và|cộng)$/u.test(words[at] ?? '') ? at + 1 : at;
  const number = /^m[ộo]t$/u.test(words[from] ?? '') ? undefined : readNumber(words, from);
  if (number === undefined || months[words[number.to] ?? ''] !== 1) return undefined;
  const isMonth = number.value > 0 && number.value < 12 && Number.isInteger(number.value);
  // "Sau tháng 7": the month is named.
  return isMonth && !/^\d/.test(words[number.to + 1] ?? '')
    ? { value: number.value, to: number.to + 1 }
    : undefined;
}

/** "61 tuổi rưỡi", "một năm rưỡi". */
function isHalf(word: string | undefined): boolean {
  return word === 'rưỡi' || word === 'ruoi';
}

function matchAll(
  text: string,
  pattern: RegExp,
  make: (match: RegExpMatchArray, span: Omit<Piece, 'word'>) => Found | undefined,
): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    const found = make(match, { start, end: start + match[0].length });
    return found === undefined ? [] : [found];
  });
}
