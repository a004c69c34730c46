/**
 * Whether a text speaks like one that spreads a claim or like one that doubts it, whatever the claim: a softmax over hashed runs
 * of words, with and without diacritics. The weights are learnt by `analysis/training/claim-voice.ts`.
 */
import { z } from 'zod';
import type { Reading } from './reading.ts';
import type { SparseRow } from './sparse.ts';
import { hashRuns, runBuckets } from './word-runs.ts';
import { findWords } from './words.ts';

/** The classes in the order of the weights; `states`: facts, news and opinions beside the claim. */
export const claimVoices = ['spreads', 'debunks', 'mentions', 'states'] as const;
export type ClaimVoice = (typeof claimVoices)[number];
const classes = claimVoices.length;

/** Words of a field that are read: what a text does with a claim is said early, and long texts cost time. */
export const voiceWords = 250;
/** As it stands in `claim-voice.json`: base64 of signed bytes, `bucket * classes + class`, to be multiplied by `scale`. */
export const voiceSchema = z
  .object({ scale: z.number().positive(), grams: z.base64() })
  .transform(({ scale, grams }) => ({ scale, grams: Int8Array.from(Buffer.from(grams, 'base64')) }))
  .refine(({ grams }) => grams.length === runBuckets * classes, 'weights of another length');
export type VoiceWeights = z.output<typeof voiceSchema>;

/** The row of a text that the model weighs. */
export function voiceRow(fields: readonly Reading[]): SparseRow {
  return hashRuns(
    fields.flatMap((field, at) => [
      ...(at > 0 ? ['|'] : []),
      ...findWords(field.text, voiceWords).map(({ form }) => form),
    ]),
  );
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
