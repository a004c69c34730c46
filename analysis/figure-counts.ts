/** What a text counts without a unit of measure: how many times as much, how many benefits, funds, diseases or people. */
import type { Amount } from './figure-amounts.ts';
import { isUndiacritised, lowerAccented } from './normalise.ts';
import { readNumber } from './numbers.ts';

const digit = '(?:hai|ba|bon|nam|sau|bay|tam|chin)';
const times = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{N}{1,3}|(?:muoi|${digit})(?: muoi)?(?: ${digit}| lam| mot| tu)?) lan(?! thu| luot)(?![\\p{L}])`,
  'gu',
);
const things = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(\\p{N}+(?:[.,]\\p{N}+)*|(?:muoi|${digit})(?: muoi)?(?: ${digit}| lam| mot)?)((?: (?:trieu|nghin|ngan))?) (che do|quyen loi|quy|nhom benh|loai benh|benh|nguoi|phuong thuc|hinh thuc|cach dong|than nhan|lao dong|gio)(?![\\p{L}])`,
  'gu',
);
/** Number words that are other words where accents are written. */
const ambiguous = new Set(['nam', 'sau', 'bay', 'tam', 'tu']);

/** "10 lần", "mười hai lần". */
export function timesOf(text: string, folded: string): Amount[] {
  return [...folded.matchAll(times)].flatMap((match) => {
    const value = readNumber((match[1] ?? '').split(' '), 0)?.value;
    return value === undefined ? [] : [amountOf(text, match, { times: value })];
  });
}

/** "Sáu chế độ", "18,8 triệu người". */
export function thingsOf(text: string, folded: string): Amount[] {
  return [...folded.matchAll(things)].flatMap((match) => {
    const words = lowerAccented(text.slice(match.index, match.index + match[0].length)).split(/\s+/u);
    if (ambiguous.has(words[0] ?? '') && !isUndiacritised(text)) return [];
    const number = readNumber(words, 0);
    if (number === undefined) return [];
    const amount = amountOf(text, match, { count: number.value });
    return [{ ...amount, noun: match[3] ?? '', precision: number.scaled ? 'rounded' : 'exact' } as const];
  });
}

function amountOf(text: string, match: RegExpExecArray, as: Amount['as']): Amount {
  const [start, end] = [match.index, match.index + match[0].length];
  const quote = text.slice(start, end);
  return { start, end, quote, as, per: undefined, role: 'whole', precision: 'exact' };
}
