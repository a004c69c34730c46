/** Learns the weights of `analysis/sentiment.ts` from labelled texts. The same texts give the same weights. */
import type { AnalysedText, SentimentLabel } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Confusion } from '../quantify.ts';
import { type Reading, readField } from '../reading.ts';
import {
  type Calibration,
  createSentimentRows,
  gramBuckets,
  type SentimentWeights,
  sentimentBuckets,
  sentimentLabels,
} from '../sentiment.ts';
import type { SparseRow } from '../sparse.ts';
import { fitBlend, softmax } from './blend.ts';
import { strip } from './engine.ts';
import { strongestOf } from './scores.ts';
import { fitSoftmax, valuesOf } from './softmax.ts';

export interface SentimentSample {
  readonly text: Pick<AnalysedText, 'kind' | 'title' | 'text'>;
  readonly sentiment: SentimentLabel;
  /** `real`: a document as collected; `claims`: written to test the finding of claims; `own`: the project's own texts. */
  readonly origin: 'real' | 'claims' | 'own';
}

const classes = sentimentLabels.length;
const cost = 1.5;
/** Texts written about claims speak of claims more than of policy. */
const originWeights = { real: 1, claims: 0.5, own: 1 };
/** Neutral is common among real documents and rarely told by a word; praise is rare. */
const labelWeights: Readonly<Record<SentimentLabel, number>> = { negative: 1, neutral: 0.8, positive: 1.4 };
const folds = 5;

interface Prepared {
  readonly sample: SentimentSample;
  /** As written, and without diacritics. */
  readonly rows: readonly SparseRow[];
}

/** A prediction of a model that has not seen the text. */
export interface Unseen {
  readonly sample: SentimentSample;
  readonly probabilities: readonly number[];
  readonly bare: readonly number[];
}

/**
 * Trains on all samples and calibrates on predictions of models that have not seen them. Those predictions come too, for
 * honest figures: calibrated without the text that they judge.
 */
export function trainSentiment(
  samples: readonly SentimentSample[],
  lexicon: Knowledge['lexicons']['sentiment'],
): { weights: SentimentWeights; unseen: readonly Unseen[] } {
  const rowsOf = createSentimentRows(lexicon);
  const prepared = samples.map((sample) => ({
    sample,
    rows: [sample.text, stripped(sample.text)].map((text) => rowsOf(text.kind, fieldsOf(text)).row),
  }));
  const held = crossValidate(prepared);
  return {
    weights: { ...quantised(learnWeights(prepared)), calibration: calibrate(held) },
    unseen: judgeUnseen(held),
  };
}

function fieldsOf({ title, text }: SentimentSample['text']): Reading[] {
  const body = readField('text', text);
  return title === null || title.trim() === '' ? [body] : [readField('title', title), body];
}

function stripped(text: SentimentSample['text']): SentimentSample['text'] {
  return { kind: text.kind, title: text.title === null ? null : strip(text.title), text: strip(text.text) };
}

function learnWeights(prepared: readonly Prepared[]): Float32Array {
  return fitSoftmax(
    prepared.flatMap(({ sample, rows }) =>
      rows.map((row) => ({
        row,
        label: sentimentLabels.indexOf(sample.sentiment),
        weight: originWeights[sample.origin] * labelWeights[sample.sentiment],
      })),
    ),
    { classes, buckets: sentimentBuckets, cost },
  );
}

interface Held {
  readonly sample: SentimentSample;
  readonly values: readonly (readonly number[])[];
}

/** Each text is judged by the model of the fold that leaves it out. */
function crossValidate(prepared: readonly Prepared[]): Held[] {
  const foldOf = (at: number) => (at * 7919 + 13) % folds;
  const models = Array.from({ length: folds }, (_, fold) =>
    learnWeights(prepared.filter((_, at) => foldOf(at) !== fold)),
  );
  return prepared.map(({ sample, rows }, at) => ({
    sample,
    values: rows.map((row) => valuesOf(models[foldOf(at)] ?? [], row, classes)),
  }));
}

const none: Calibration = { scale: 1, offsets: [0, 0, 0] };
/** Real documents are harder than texts written for a label, and the ones that the probabilities are for. */
const calibrationWeights = { real: 3, claims: 0.5, own: 1 };
/** Offsets stay small: the real texts of a kind are few. */
const calibrationPull = { scales: 0.02, offsets: 0.3 };

/** One scale and one offset a class for each kind of text; videos are described as articles are. */
function calibrate(held: readonly Held[]): SentimentWeights['calibration'] {
  const of = (kind: AnalysedText['kind']): Calibration => {
    const own = held.filter(({ sample }) => sample.text.kind === kind);
    if (own.length === 0) return none;
    const blend = fitBlend(
      own.flatMap(({ values }) => values.map((row) => [row])),
      own.flatMap(({ sample, values }) => values.map(() => sentimentLabels.indexOf(sample.sentiment))),
      classes,
      {
        weights: own.flatMap(({ sample, values }) => values.map(() => calibrationWeights[sample.origin])),
        pull: calibrationPull,
      },
    );
    return { scale: rounded(blend.scales[0] ?? 1), offsets: blend.offsets.map(rounded) };
  };
  const article = of('article');
  return { comment: of('comment'), post: of('post'), article, video: article };
}

/** Each text by a calibration that has not seen it. */
function judgeUnseen(held: readonly Held[]): Unseen[] {
  const foldOf = (at: number) => Math.floor(at / folds) % folds;
  const calibrations = Array.from({ length: folds }, (_, fold) =>
    calibrate(held.filter((_, at) => foldOf(at) !== fold)),
  );
  return held.map(({ sample, values }, at) => {
    const { scale, offsets } = calibrations[foldOf(at)]?.[sample.text.kind] ?? none;
    const [probabilities = [], bare = []] = values.map((row) =>
      softmax(row.map((value, k) => value * scale + (offsets[k] ?? 0))),
    );
    return { sample, probabilities, bare };
  });
}

/**
 * How the model's labels meet those of people on real documents that it has not seen: what shares of sentiment are corrected
 * by. Texts that were written for a label are easier to tell, so they are left out.
 */
export function confusionOf(unseen: readonly Unseen[]): Confusion {
  const real = unseen.filter(({ sample }) => sample.origin === 'real');
  return {
    counts: sentimentLabels.map((right) =>
      sentimentLabels.map(
        (_, said) =>
          real.filter(
            ({ sample, probabilities }) => sample.sentiment === right && strongestOf(probabilities) === said,
          ).length,
      ),
    ),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function quantised(weights: Float32Array): Omit<SentimentWeights, 'calibration'> {
  const grams = weights.subarray(0, gramBuckets * classes);
  const largest = grams.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-6);
  const scale = largest / 127;
  const dense = Array.from({ length: sentimentBuckets - gramBuckets }, (_, at) =>
    Array.from(weights.subarray((gramBuckets + at) * classes, (gramBuckets + at + 1) * classes), rounded),
  );
  return { scale, grams: Int8Array.from(grams, (weight) => Math.round(weight / scale)), dense };
}

/** The weights as the JSON of `analysis/knowledge/sentiment.json`. */
export function renderSentimentWeights({ scale, grams, dense, calibration }: SentimentWeights): string {
  const file = { scale, grams: Buffer.from(grams.buffer).toString('base64'), dense, calibration };
  return `${JSON.stringify(file)}\n`;
}
