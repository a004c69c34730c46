/**
 * Whether a text speaks like one that spreads a claim or like one that doubts it, whatever the claim: a softmax over hashed runs
 * of words, with and without diacritics. The weights are learnt by `analysis/training/claim-voice.ts`.
 */
import { z } from 'zod';
import type { Reading } from './reading.ts';
import { classifyRuns, type RunWeights, runBuckets } from './word-runs.ts';
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
  .transform(
    ({ scale, grams }): RunWeights => ({ scale, bytes: Int8Array.from(Buffer.from(grams, 'base64')) }),
  )
  .refine(({ bytes }) => bytes.length === runBuckets * classes, 'weights of another length');

/** The words of a text that the model weighs. */
export function voicedWords(fields: readonly Reading[]): string[] {
  return fields.flatMap((field, at) => [
    ...(at > 0 ? ['|'] : []),
    ...findWords(field.text, voiceWords).map(({ form }) => form),
  ]);
}

/** Probability of each voice. They add up to 1. */
export function readVoice(
  weights: RunWeights,
  fields: readonly Reading[],
): Readonly<Record<ClaimVoice, number>> {
  const [spreads = 0, debunks = 0, mentions = 0, states = 0] = classifyRuns(
    weights,
    classes,
    voicedWords(fields),
  );
  return { spreads, debunks, mentions, states };
}
