/** Overlap of an extracted text with the gold text of one page, as shares that sum to one. */
export interface BodyScore {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
}

const gramSize = 4;

function countGrams(text: string): Map<string, number> {
  const tokens = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const grams = new Map<string, number>();
  const size = Math.min(gramSize, tokens.length);
  for (let at = 0; size > 0 && at + size <= tokens.length; at += 1) {
    const gram = tokens.slice(at, at + size).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** Compares multisets of word 4-grams (one gram of all words for shorter texts). */
export function scoreBody(gold: string, found: string): BodyScore {
  const expected = countGrams(gold);
  const actual = countGrams(found);
  let shared = 0;
  for (const [gram, count] of expected) shared += Math.min(count, actual.get(gram) ?? 0);
  const size = (grams: Map<string, number>): number =>
    [...grams.values()].reduce((sum, count) => sum + count, 0);
  const falsePositive = size(actual) - shared;
  const falseNegative = size(expected) - shared;
  const all = shared + falsePositive + falseNegative;
  if (all === 0) return { truePositive: 0, falsePositive: 0, falseNegative: 0 };
  return {
    truePositive: shared / all,
    falsePositive: falsePositive / all,
    falseNegative: falseNegative / all,
  };
}

/** Precision, recall and F1 over the summed shares of all pages. */
export function sumScores(scores: readonly BodyScore[]): { precision: number; recall: number; f1: number } {
  const total = { truePositive: 0, falsePositive: 0, falseNegative: 0 };
  for (const score of scores) {
    total.truePositive += score.truePositive;
    total.falsePositive += score.falsePositive;
    total.falseNegative += score.falseNegative;
  }
  const precision = total.truePositive / Math.max(Number.EPSILON, total.truePositive + total.falsePositive);
  const recall = total.truePositive / Math.max(Number.EPSILON, total.truePositive + total.falseNegative);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall) };
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** F1 over the multiset of words of one page: order counts for little in a thread. */
export function scoreWords(gold: string, found: string): number {
  const left = new Map<string, number>();
  const expected = wordsOf(gold);
  const actual = wordsOf(found);
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of actual) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, expected.length + actual.length);
}

/** How many of the segments that a text must hold are in it, and how many of those that it must not hold are not. */
export function scoreSegments(
  text: string,
  wanted: readonly string[],
  unwanted: readonly string[],
): { present: number; wanted: number; absent: number; unwanted: number } {
  const plain = (part: string): string => part.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const all = plain(text);
  return {
    present: wanted.filter((segment) => all.includes(plain(segment))).length,
    wanted: wanted.length,
    absent: unwanted.filter((segment) => !all.includes(plain(segment))).length,
    unwanted: unwanted.length,
  };
}

/** Whether two dates are the same day: in the zone that the expected one names, in UTC or in Vietnam. */
export function sameDay(gold: string, found: string): boolean {
  const instant = Date.parse(found);
  if (Number.isNaN(instant)) return false;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})$/u.exec(gold) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const day = gold.slice(0, 10).replace(/^(\d{2})\/(\d{2})\/(\d{4})$/u, '$3-$2-$1');
  return [offset, 0, 420].some(
    (zone) => new Date(instant + zone * 60_000).toISOString().slice(0, 10) === day,
  );
}

/** Whether two names or titles hold the same words. */
export function sameName(gold: string, found: string): boolean {
  const key = (text: string): string =>
    (
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    )
      .sort()
      .join(' ');
  return key(gold) === key(found);
}
