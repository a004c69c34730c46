import { type LocalDate, localDate } from './calendar.ts';
import { femaleNames, maleNames, places } from './people-and-places.ts';
import { integer, pick, type Random } from './random.ts';

/** Values that stay the same within one document: who, where, when. `fill` adds the numbers that it has drawn. */
export type Setting = Record<string, string>;

/** Retirement ages in normal conditions, [men, women], by year (Labour Code 45/2019, Decree 135/2020). */
const retirementAges: Readonly<Record<number, readonly [string, string]>> = {
  2026: ['61 tuổi 6 tháng', '57 tuổi'],
  2027: ['61 tuổi 9 tháng', '57 tuổi 4 tháng'],
  2028: ['62 tuổi', '57 tuổi 8 tháng'],
  2029: ['62 tuổi', '58 tuổi'],
  2030: ['62 tuổi', '58 tuổi 4 tháng'],
};

/** Chooses the people, places and dates of a document that is published at `time`. */
export function chooseSetting(random: Random, time: number): Setting {
  const date = localDate(time);
  const [xa, xa2] = twoDifferent(random, places);
  const [nu, nu2] = twoDifferent(random, femaleNames);
  const [nam, nam2] = twoDifferent(random, maleNames);
  const [tuoiNam, tuoiNu] = retirementAges[date.year] ?? ['62 tuổi', '60 tuổi'];
  const cap = xa.startsWith('phường') ? 'phường' : 'xã';
  return {
    xa,
    xa2,
    cap,
    nu,
    nu2,
    nam,
    nam2,
    tuoiNam,
    tuoiNu,
    ...dateWords(date, localDate(time - 86_400_000)),
  };
}

function dateWords(date: LocalDate, dayBefore: LocalDate): Setting {
  const lastMonth = date.month === 1 ? 12 : date.month - 1;
  return {
    ngay: `${date.day}/${date.month}`,
    homqua: `${dayBefore.day}/${dayBefore.month}`,
    thang: String(date.month),
    thangtruoc: String(lastMonth),
    namnay: String(date.year),
    namsau: String(date.year + 1),
  };
}

function twoDifferent(random: Random, items: readonly string[]): [string, string] {
  const first = pick(random, items);
  return [
    first,
    pick(
      random,
      items.filter((item) => item !== first),
    ),
  ];
}

/**
 * Fills a pattern: `{a|b|c}` chooses one, `{20..80}` a number, `{xa}` a value of the setting. The same range gives the same
 * number throughout a document, so that a headline and its article agree.
 * Choices may hold further braces. Throws on a name that the setting does not have.
 */
export function fill(pattern: string, random: Random, setting: Setting): string {
  let text = pattern;
  for (let depth = 0; depth < 5 && text.includes('{'); depth++) {
    text = text.replace(/\{([^{}]*)\}/g, (_, inside: string) => fillOne(inside, random, setting));
  }
  return text;
}

function fillOne(inside: string, random: Random, setting: Setting): string {
  if (inside.includes('|')) return pick(random, inside.split('|'));
  const range = /^(\d+)\.\.(\d+)$/.exec(inside);
  if (range) setting[inside] ??= thousands(integer(random, Number(range[1]), Number(range[2])));
  const value = setting[inside];
  if (value === undefined) throw new Error(`No value for {${inside}} in the setting of a demonstration text`);
  return value;
}

/** 1366200 → `1.366.200` */
function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `Nộp hồ sơ ở đâu?` → `nộp hồ sơ ở đâu?` without marks: how many people type. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** Short forms of social networks, whole words only, longest first. */
const shortForms: readonly (readonly [string, string])[] = [
  ['bảo hiểm xã hội', 'bhxh'],
  ['bảo hiểm y tế', 'bhyt'],
  ['bảo hiểm thất nghiệp', 'bhtn'],
  ['mọi người', 'mn'],
  ['công ty', 'cty'],
  ['không', 'ko'],
  ['được', 'đc'],
  ['những', 'n~'],
  ['người', 'ng'],
  ['nhưng', 'nhg'],
  ['trước', 'trc'],
  ['tháng', 'thg'],
  ['biết', 'bít'],
  ['nhiều', 'nhìu'],
  ['với', 'vs'],
  ['rồi', 'r'],
  ['gì', 'j'],
  ['vậy', 'v'],
  ['anh em', 'ae'],
];

export function teencode(text: string): string {
  let result = text;
  for (const [long, short] of shortForms) {
    result = result.replace(new RegExp(`(?<!\\p{L})${long}(?!\\p{L})`, 'giu'), short);
  }
  return result;
}

/** The part of an address that says what a page is about: `Mức đóng BHYT` → `muc-dong-bhyt`. */
export function slug(title: string): string {
  const words = withoutMarks(title)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.slice(0, 12).join('-');
}
