/** Learns the weights of `analysis/claim-classifier.ts`. The same texts give the same weights. */
import { type ClaimClassifier, classifiedWordsOf } from '../claim-classifier.ts';
import type { AnalysedText } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import { readField } from '../reading.ts';
import { hashRuns, runBuckets } from '../word-runs.ts';
import { strip } from './engine.ts';
import { fitOnlineSoftmax } from './online-softmax.ts';
import type { WeightedRow } from './softmax.ts';

const epochs = 8;
const seed = 20261201;
/** Sentences of a document that are learnt, if they have this many letters, and how much each counts. */
const bystanderSentences = 6;
const bystanderLetters = 30;
const bystanderWeight = 0.5;
/** Weights of less than this many steps of a byte are dropped. */
const leastStep = 8;

/** Fits on every wording and look-alike, as written and without diacritics, and on sentences of texts that spread nothing. */
export function trainClaimClassifier(
  wordings: Knowledge['wordings'],
  bystanders: readonly AnalysedText[],
): ClaimClassifier {
  const classOf = new Map(wordings.map(({ claimId }, at) => [claimId, at + 1]));
  const classes = classOf.size + 1;
  const rows = [
    ...wordings.flatMap(({ claimId, wordings: own, lookalikes }) => [
      ...own.flatMap(({ text }) => inBothForms(text, classOf.get(claimId) ?? 0)),
      // A look-alike that spreads another claim may be of any class.
      ...lookalikes.flatMap(({ text, kind }) => (kind === 'other-claim' ? [] : inBothForms(text, 0))),
    ]),
    ...bystanders.flatMap(sentencesOf),
  ];
  return quantise(fitOnlineSoftmax(rows, { classes, buckets: runBuckets, epochs, seed }), classOf);
}

function inBothForms(text: string, label: number): WeightedRow[] {
  return [text, strip(text)].map((form) => rowOf(form, label, 1));
}

function rowOf(text: string, label: number, weight: number): WeightedRow {
  return { row: hashRuns(classifiedWordsOf(text)), label, weight };
}

function sentencesOf(document: AnalysedText): WeightedRow[] {
  const { text, sentences } = readField('text', document.text);
  return sentences
    .slice(0, bystanderSentences)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.length > bystanderLetters)
    .map((sentence) => rowOf(sentence, 0, bystanderWeight));
}

function quantise(weights: Float32Array, classOf: ReadonlyMap<string, number>): ClaimClassifier {
  const largest = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-6);
  const scale = Math.fround(largest / 127);
  const bytes = Int8Array.from(weights, (weight) => {
    const step = Math.round(weight / scale);
    return Math.abs(step) < leastStep ? 0 : step;
  });
  return { classOf, classes: classOf.size + 1, bytes, scale };
}
