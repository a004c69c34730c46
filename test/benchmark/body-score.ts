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
