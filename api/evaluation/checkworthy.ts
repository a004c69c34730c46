/** How well the sentences that deserve a check come first: on sets of our own, sentence by sentence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckworthyRules, createCheckworthyModel } from '../../analysis/checkworthy.ts';
import { readField } from '../../analysis/reading.ts';
import type { CheckworthySample } from '../../analysis/training/checkworthy.ts';
import { type Figures, prefixed } from './figures.ts';

interface Ranked {
  readonly score: number;
  readonly isCheckworthy: boolean;
}

/** Weights were fitted on *tuning*; of *heldOut* only the score was looked at. */
const ownSets = { tuning: 'tuning', heldOut: 'held-out' } as const;

/** Shares, 0–1: average precision, precision among the first 20 and 50, area under the ROC curve. */
export function checkworthyFigures(rules: CheckworthyRules, root: string): Figures {
  const model = createCheckworthyModel(rules);
  return Object.assign(
    {},
    ...Object.entries(ownSets).map(([name, file]) => {
      const ranked = loadCheckworthy(root, file).map(({ text, isCheckworthy }) => ({
        score: Math.max(...model.answer(readField('text', text)).map(({ yes }) => model.score(yes))),
        isCheckworthy,
      }));
      return prefixed(`checkworthy.${name}`, rankingFigures(ranked));
    }),
  );
}

/** Sentences of one of our sets. */
export function loadCheckworthy(root: string, set: 'tuning' | 'held-out'): CheckworthySample[] {
  const file = join(root, 'api', 'evaluation', 'sets', `checkworthy-${set}.jsonl`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { text, gold } = JSON.parse(line) as { text: string; gold: { checkworthy: boolean } };
      return { text, isCheckworthy: gold.checkworthy };
    });
}

/** Sentences with one score share their ranks: their order says nothing. */
export function rankingFigures(ranked: readonly Ranked[]): Figures {
  const ties = [...new Set(ranked.map(({ score }) => score))]
    .toSorted((a, b) => b - a)
    .map((score) => ranked.filter((one) => one.score === score))
    .map((tied) => ({ size: tied.length, worthy: tied.filter((one) => one.isCheckworthy).length }));
  const worthy = ties.reduce((sum, tie) => sum + tie.worthy, 0);
  const others = ranked.length - worthy;
  let [seen, hits, precision, area] = [0, 0, 0, 0];
  for (const tie of ties) {
    area += (tie.size - tie.worthy) * (hits + tie.worthy / 2);
    seen += tie.size;
    hits += tie.worthy;
    precision += (tie.worthy * hits) / seen;
  }
  return {
    averagePrecision: precision / worthy,
    precisionAt20: precisionAt(ties, 20),
    precisionAt50: precisionAt(ties, 50),
    rocAuc: area / (worthy * others),
  };
}

function precisionAt(
  ties: readonly { readonly size: number; readonly worthy: number }[],
  most: number,
): number {
  let [left, hits] = [most, 0];
  for (const { size, worthy } of ties) {
    const taken = Math.min(size, left);
    hits += (taken * worthy) / size;
    left -= taken;
  }
  return hits / most;
}
