/**
 * Forms of amounts that only a text about figures makes certain, beyond `entities.ts`: ages without *tuổi*, glued units of
 * teencode, halves, and the first number of a range, whose unit stands behind the second.
 */
import type { Entity } from './entities.ts';
import { readNumber } from './numbers.ts';

/** The number is the first group; the second, of an age, months. */
interface Form {
  readonly pattern: RegExp;
  readonly kind: Entity['kind'];
  /** Months, days or hundredths of one; for what has a fixed value, that. */
  readonly scale: number;
  /** What the number can be. */
  readonly range: readonly [number, number];
  /** Of durations that are not in months. */
  readonly unit?: 'days';
}

const forms: readonly Form[] = [
  // "ở tuổi 62", "đủ tuổi 57"
  {
    pattern:
      /(?<![\p{L}])tuoi (?:thu )?(\p{N}{2,3})(?![\p{L}\p{N}]|[.,/%-]\p{N}|\s*(?:%|nam|thang|trieu|nguoi|phan|ngay))/gu,
    kind: 'age',
    scale: 12,
    range: [10, 110],
  },
  // "57t4th"
  {
    pattern: /(?<![\p{L}\p{N}.,/-])(\p{N}{2})\s?t\s?(\p{N}{1,2})(?:\s?(?:th|thg|thang))?(?![\p{L}\p{N}])/gu,
    kind: 'age',
    scale: 12,
    range: [45, 75],
  },
  // "62t", "75 t"
  {
    pattern: /(?<![\p{L}\p{N}.,/-])(\p{N}{2,3})\s?t(?![\p{L}\p{N}])/gu,
    kind: 'age',
    scale: 12,
    range: [14, 110],
  },
  // "6th", "12 thg"
  {
    pattern: /(?<![\p{L}\p{N}.,/-])(\p{N}{1,3})(?:th|\s?thg|\s?thag)(?![\p{L}\p{N}])/gu,
    kind: 'duration',
    scale: 1,
    range: [1, 480],
  },
  // "15n"
  {
    pattern: /(?<![\p{L}\p{N}.,/-])(\p{N}{1,2})n(?![\p{L}\p{N}])/gu,
    kind: 'duration',
    scale: 12,
    range: [1, 45],
  },
  // "nghỉ nửa năm"
  {
    pattern:
      /(?<=(?:viec|lam|duoc|cho|doi|sau|trong|du|nghi) )(nua) nam(?! (?:dau|cuoi|sau)(?![\p{L}]))(?![\p{L}])/gu,
    kind: 'duration',
    scale: 6,
    range: [1, 1],
  },
  // "hạ tuổi … từ 75 xuống 70"
  {
    pattern:
      /(?<![\p{L}])(?:ha|giam|nang|tang) (?:do )?tuoi(?: [\p{L}]+){0,8},? tu \p{N}{2} (?:xuong|len) (?:con |toi |den )?(\p{N}{2})(?![\p{L}\p{N}]|[.,/%-]\p{N})/gu,
    kind: 'age',
    scale: 12,
    range: [40, 100],
  },
  // "nửa tháng lương"
  {
    pattern: /(?<![\p{L}])(nua) thang(?= (?:luong|binh quan|tien luong))/gu,
    kind: 'duration',
    scale: 0.5,
    range: [1, 1],
  },
  // "2.530.000" alone
  {
    pattern:
      /(?<![\p{L}\p{N}.,/-])(\p{N}{1,3}(?:[.,]000|[.,]\p{N}{3}[.,]\p{N}{3}|\p{N}{2}[.,]\p{N}{3}))(?![\p{L}\p{N}]|[.,/%-]\p{N}|\s*(?:nguoi(?! (?:sau|thu|dau|ke|tiep))|luot|ho|the|doanh|don|lao|ty|trieu|nghin|ngan|truong|ca|so))/gu,
    kind: 'money',
    scale: 1,
    range: [50_000, 200_000_000],
  },
  // "ngày làm việc thứ 16"
  {
    pattern: /(?<![\p{L}])ngay (?:lam viec )?thu (\p{N}{1,2}|muoi mot|muoi sau)(?![\p{L}\p{N}])/gu,
    kind: 'duration',
    scale: 1,
    range: [1, 99],
    unit: 'days',
  },
  // "một nửa mức đóng", "phân nửa", "nửa lương"
  {
    pattern: /(?<![\p{L}])((?:(?:mot|phan) )?nua)(?= (?:muc|tien|phi|gia|so tien|luong|phan))/gu,
    kind: 'percent',
    scale: 50,
    range: [1, 1],
  },
];

/** Men and women with a bare number beside them, where the text is about pensions: "nữ 55, nam 60". */
const sexAge =
  /(?<![\p{L}])(?:nu|phu nu|dan ba|chi em|nam|nam gioi|dan ong|lao dong nu|lao dong nam)(?: thi| la| o| du| phai| tu| khi| toi| den)?(?: du| la)? (\p{N}{2})(?![\p{L}\p{N}]|[.,/%-]\p{N}|\s*(?:%|nam|thang|trieu|tr|nguoi|phan|ngay|tuoi|lan|nghin|ngan|dong|k|th))/gu;

/** Amounts in the forms of this file. `folded` is the text without diacritics, of the same length. */
export function shortForms(text: string, folded: string): Entity[] {
  const found = forms.flatMap(({ pattern, kind, scale, range, unit = 'months' }) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const number = match[1] ?? '';
      const count = readNumber(number.split(' '), 0)?.value ?? 1;
      const amount = count * scale + Number(match[2] ?? 0);
      const value = kind === 'duration' ? `${amount} ${unit}` : undefined;
      return count < range[0] || count > range[1]
        ? []
        : [entityOf(text, match.index, match[0].length, kind, amount, value)];
    }),
  );
  return [...found, ...sexAges(text, folded)];
}

function sexAges(text: string, folded: string): Entity[] {
  if (!/(?<![\p{L}])huu(?![\p{L}])/u.test(folded)) return [];
  return [...folded.matchAll(sexAge)].flatMap((match) => {
    const number = match[1] ?? '';
    const start = match.index + match[0].length - number.length;
    // "Năm 60" is a year.
    if (/^n[ăĂ]m/iu.test(text.slice(match.index)) || Number(number) < 45 || Number(number) > 70) return [];
    return [entityOf(text, start, number.length, 'age', Number(number) * 12)];
  });
}

const inWords = '(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|lam|tram)';
const inDigits = '\\p{N}+(?:[.,]\\p{N}+)*';
/** A lone "năm" before "đến" is a year. */
const firstEnd = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(${inDigits}|(?!nam (?:den|toi|hoac))${inWords}(?: ${inWords})*)\\s?(?:-|–|—|den|toi|hoac)\\s?$`,
  'u',
);
const number = new RegExp(`^(?:${inDigits}|${inWords}(?: ${inWords})*)`, 'u');

/** "Từ 5 đến 10 triệu", "12–15%": the first number has the unit of the second. `entities` are those of the same text. */
export function rangeStarts(text: string, folded: string, entities: readonly Entity[]): Entity[] {
  return entities.flatMap((entity) => {
    if (entity.amount === null || !['money', 'percent', 'duration', 'age'].includes(entity.kind)) return [];
    const from = Math.max(0, entity.start - 24);
    const match = firstEnd.exec(folded.slice(from, entity.start));
    if (match === null) return [];
    const first = numberIn(match[1] ?? '');
    const second = numberIn(number.exec(folded.slice(entity.start, entity.end))?.[0] ?? '');
    if (first === undefined || second === undefined || second === 0) return [];
    const start = from + match.index;
    if (entities.some((other) => other.start <= start && start < other.end)) return [];
    const amount = Math.round(first * (entity.amount / second) * 100) / 100;
    return [entityOf(text, start, (match[1] ?? '').length, entity.kind, amount, entity.value)];
  });
}

function numberIn(words: string): number | undefined {
  return readNumber(words.split(' '), 0)?.value;
}

function entityOf(
  text: string,
  start: number,
  length: number,
  kind: Entity['kind'],
  amount: number,
  value = kind === 'percent' ? `${amount} %` : `${amount} months`,
): Entity {
  return { kind, start, end: start + length, quote: text.slice(start, start + length), amount, value };
}
