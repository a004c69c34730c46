/**
 * Whether a text speaks like one that spreads a claim or like one that doubts it, whatever the claim: a softmax over hashed runs
 * of words, with and without diacritics. The weights are learnt by `analysis/training/claim-voice.ts`.
 */
import { z } from 'zod';
import type { Reading } from './reading.ts';
import { countFeatures, rowOf, type SparseRow } from './sparse.ts';
import { findWords } from './words.ts';

/** The classes in the order of the weights; `states`: facts, news and opinions beside the claim. */
export const claimVoices = ['spreads', 'debunks', 'mentions', 'states'] as const;
export type ClaimVoice = (typeof claimVoices)[number];
const classes = claimVoices.length;

/** Buckets of runs of words; the bias stands behind them. */
const gramBuckets = 1 << 15;
export const voiceBuckets = gramBuckets + 1;
/** Words of a field that are read: what a text does with a claim is said early, and long texts cost time. */
export const voiceWords = 250;
const longestRun = 2;
const longestFoldedRun = 3;

/** As it stands in `claim-voice.json`: base64 of signed bytes, `bucket * classes + class`, to be multiplied by `scale`. */
export const voiceSchema = z
  .object({ scale: z.number().positive(), grams: z.base64() })
  .transform(({ scale, grams }) => ({ scale, grams: Int8Array.from(Buffer.from(grams, 'base64')) }))
  .refine(({ grams }) => grams.length === voiceBuckets * classes, 'weights of another length');
export type VoiceWeights = z.output<typeof voiceSchema>;

/** The row of a text that the model weighs. */
export function voiceRow(fields: readonly Reading[]): SparseRow {
  const words = fields.flatMap((field, at) => [
    ...(at > 0 ? ['|'] : []),
    ...findWords(field.text, voiceWords).map(({ form }) => form),
  ]);
  const { at, value } = rowOf(
    [
      countFeatures(words, { kind: 'words', upTo: longestRun }, gramBuckets),
      countFeatures(words, { kind: 'words', upTo: longestFoldedRun, folded: true }, gramBuckets),
    ],
    null,
  );
  const row = { at: new Int32Array(at.length + 1), value: new Float32Array(at.length + 1) };
  row.at.set(at);
  row.value.set(value);
  row.at[at.length] = gramBuckets;
  row.value[at.length] = 1;
  return row;
}

/** Probability of each voice. They add up to 1. */
export function readVoice(
  { scale, grams }: VoiceWeights,
  fields: readonly Reading[],
): Readonly<Record<ClaimVoice, number>> {
  const { at, value } = voiceRow(fields);
  const values = new Float64Array(classes);
  for (let index = 0; index < at.length; index += 1) {
    const from = (at[index] as number) * classes;
    const amount = scale * (value[index] as number);
    for (let k = 0; k < classes; k += 1)
      values[k] = (values[k] as number) + amount * (grams[from + k] as number);
  }
  const top = Math.max(...values);
  const parts = values.map((one) => Math.exp(one - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const [spreads = 0, debunks = 0, mentions = 0, states = 0] = parts.map((part) => part / total);
  return { spreads, debunks, mentions, states };
}
