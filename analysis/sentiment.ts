/**
 * Sentiment towards the policy or its service: a softmax over cues of the lexicon and hashed runs of words, with and without
 * diacritics, calibrated for each kind of text. The weights are learnt by `analysis/training/sentiment.ts`.
 */
import type { AnalysedText, Evidence, SentimentFinding, SentimentLabel } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { foldDiacritics } from './normalise.ts';
import { evidenceAt, type Reading, readField } from './reading.ts';
import { createCueCounter, cueFeatures, type Extracted } from './sentiment-cues.ts';
import { bucketOf, countFeatures, rowOf, type SparseRow } from './sparse.ts';
import { findWords, type Word } from './words.ts';

export interface SentimentModel {
  classify(kind: AnalysedText['kind'], fields: readonly Reading[]): SentimentFinding;
  /** The sentiment of the sentences in which the evidence stands: what the text says where it speaks of one topic. */
  classifyAround(
    kind: AnalysedText['kind'],
    fields: readonly Reading[],
    evidence: readonly Evidence[],
  ): SentimentFinding;
}

/** The classes in the order of the weights. */
export const sentimentLabels = [
  'negative',
  'neutral',
  'positive',
] as const satisfies readonly SentimentLabel[];
const classes = sentimentLabels.length;

/** Buckets of runs of words; the cues and the kinds have numbers of their own behind them. */
export const gramBuckets = 1 << 15;
const textKinds = ['comment', 'post', 'article', 'video'] as const satisfies readonly AnalysedText['kind'][];
export const sentimentBuckets = gramBuckets + cueFeatures.length + textKinds.length;

/** How loud each part speaks before the weights: set on the development set of real documents. */
const loudness = { grams: 4, cues: 0.7, kind: 0.5 };
/** Words of a field that are read: sentiment stands in the title and the opening, and long texts cost time. */
const wordsRead = 250;
const longestRun = 2;

/** Values of the model, classes by `sentimentLabels`. `grams` holds `bucket * 3 + class`, to be multiplied by `scale`. */
export interface SentimentWeights {
  readonly scale: number;
  readonly grams: Int8Array;
  /** One row a feature of `cueFeatures`, then one a kind of text. */
  readonly dense: readonly (readonly number[])[];
  readonly calibration: Readonly<Record<AnalysedText['kind'], Calibration>>;
}

export interface Calibration {
  readonly scale: number;
  readonly offsets: readonly number[];
}

export interface SentimentRow {
  readonly row: SparseRow;
  readonly extracted: Extracted;
}

/** Makes the function that turns a text into the row which the model weighs. */
export function createSentimentRows(
  lexicon: Knowledge['lexicons']['sentiment'],
): (kind: AnalysedText['kind'], fields: readonly Reading[]) => SentimentRow {
  const count = createCueCounter(lexicon);
  return (kind, fields) => {
    const words = fields.flatMap((field, at) => [
      ...(at > 0 ? ['|'] : []),
      ...findWords(field.text, wordsRead).map(({ form }) => form),
    ]);
    const extracted = count(kind, fields);
    const grams = rowOf(
      [
        countFeatures(words, { kind: 'words', upTo: longestRun }, gramBuckets),
        countFeatures(words, { kind: 'words', upTo: longestRun, folded: true }, gramBuckets),
      ],
      null,
    );
    return { row: joined(grams, kind, extracted), extracted };
  };
}

function joined(grams: SparseRow, kind: AnalysedText['kind'], { features }: Extracted): SparseRow {
  const size = grams.at.length;
  const row = {
    at: new Int32Array(size + features.length + 1),
    value: new Float32Array(size + features.length + 1),
  };
  row.at.set(grams.at);
  row.value.set(grams.value.map((value) => value * loudness.grams));
  for (const [at, feature] of features.entries()) {
    row.at[size + at] = gramBuckets + at;
    row.value[size + at] = feature * loudness.cues;
  }
  row.at[size + features.length] = gramBuckets + features.length + textKinds.indexOf(kind);
  row.value[size + features.length] = loudness.kind;
  return row;
}

/** Compiles the lexicon of sentiment and takes the trained weights. */
export function createSentimentModel({ lexicons, sentiment: weights }: Knowledge): SentimentModel {
  const rowsOf = createSentimentRows(lexicons.sentiment);
  function classify(kind: AnalysedText['kind'], fields: readonly Reading[]): SentimentFinding {
    const { row, extracted } = rowsOf(kind, fields);
    const scores = scoresOf(weights, kind, row);
    const label = labelOf(scores);
    const evidence = label === 'neutral' ? [] : strongest(weights, label, fields, extracted.evidence(label));
    return { label, scores, evidence };
  }
  return {
    classify,
    classifyAround: (kind, fields, evidence) => classify(kind, sentencesOf(fields, evidence)),
  };
}

function scoresOf(
  weights: SentimentWeights,
  kind: AnalysedText['kind'],
  row: SparseRow,
): Record<SentimentLabel, number> {
  const { scale, offsets } = weights.calibration[kind];
  const values = weigh(weights, row).map((value, k) => value * scale + (offsets[k] ?? 0));
  const top = Math.max(...values);
  const parts = values.map((value) => Math.exp(value - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const [negative = 0, neutral = 0, positive = 0] = parts.map((part) => part / total);
  return { negative, neutral, positive };
}

function weigh({ scale, grams, dense }: SentimentWeights, { at, value }: SparseRow): number[] {
  const values = new Array<number>(classes).fill(0);
  for (let index = 0; index < at.length; index += 1) {
    const bucket = at[index] as number;
    const amount = value[index] as number;
    for (let k = 0; k < classes; k += 1) {
      const weight =
        bucket < gramBuckets
          ? scale * (grams[bucket * classes + k] as number)
          : (dense[bucket - gramBuckets]?.[k] ?? 0);
      values[k] = (values[k] as number) + weight * amount;
    }
  }
  return values;
}

function labelOf(scores: Readonly<Record<SentimentLabel, number>>): SentimentLabel {
  if (scores.negative > scores.neutral && scores.negative >= scores.positive) return 'negative';
  return scores.positive > scores.neutral ? 'positive' : 'neutral';
}

const maxEvidence = 5;
/** A run of words that says less than this is not shown as a reason unless nothing else is there. */
const telling = 0.25;

/** The cues of the lexicon first, then the runs of words that spoke most for the label. In the order of the text. */
function strongest(
  weights: SentimentWeights,
  label: SentimentLabel,
  fields: readonly Reading[],
  cues: readonly Evidence[],
): Evidence[] {
  const runs = fields
    .flatMap((field) => tellingRuns(weights, label, field))
    .toSorted((a, b) => b.worth - a.worth);
  const chosen = cues.slice(0, maxEvidence);
  for (const { evidence, worth } of runs) {
    if (chosen.length >= maxEvidence || (worth < telling && chosen.length > 0)) break;
    if (!chosen.some((other) => overlaps(other, evidence))) chosen.push(evidence);
  }
  return chosen.toSorted((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

function tellingRuns(
  weights: SentimentWeights,
  label: SentimentLabel,
  field: Reading,
): { evidence: Evidence; worth: number }[] {
  const words = findWords(field.text, wordsRead);
  return words.slice(1).flatMap((second, at) => {
    const first = words[at] as Word;
    if (!/\p{L}/u.test(first.form) || !/\p{L}/u.test(second.form)) return [];
    const worth = worthOf(weights, label, [first.form, second.form]);
    return worth > 0 ? [{ evidence: evidenceAt(field, first.start, second.end), worth }] : [];
  });
}

/** What a pair of words says for the label against the others, both as written and without diacritics. */
function worthOf(
  { scale, grams }: SentimentWeights,
  label: SentimentLabel,
  pair: readonly [string, string],
): number {
  const own = sentimentLabels.indexOf(label);
  const folded = pair.map(foldDiacritics);
  const features = [`W ${pair.join(' ')}`, `F ${folded.join(' ')}`, ...pair.map((form) => `W ${form}`)];
  return features.reduce((sum, feature) => {
    const from = bucketOf(feature, gramBuckets) * classes;
    const [a = 0, b = 0, c = 0] = grams.subarray(from, from + classes);
    return sum + scale * ((grams[from + own] ?? 0) - (a + b + c) / classes);
  }, 0);
}

/** Readings of those sentences alone in which evidence stands. */
function sentencesOf(fields: readonly Reading[], evidence: readonly Evidence[]): Reading[] {
  return fields.flatMap((field) => {
    const places = evidence.filter((place) => place.field === field.field);
    const spoken = field.sentences.filter(({ start, end }) =>
      places.some((place) => place.start < end && place.end > start),
    );
    const text = spoken.map(({ start, end }) => field.text.slice(start, end)).join('\n');
    return text === '' ? [] : [readField(field.field, text)];
  });
}
