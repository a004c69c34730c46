/** Learns the weights of `analysis/claim-voice.ts` from the registry's own texts. The same texts give the same weights. */
import { type ClaimVoice, claimVoices, voicedWords } from '../claim-voice.ts';
import type { Knowledge } from '../knowledge.ts';
import { readField } from '../reading.ts';
import { hashRuns, type RunWeights, runBuckets } from '../word-runs.ts';
import { strip } from './engine.ts';
import { fitSoftmax } from './softmax.ts';

const cost = 6;

/** By what a look-alike was written as. One that spreads another claim teaches nothing: it may be of any voice. */
const voiceOfKind: Readonly<Record<string, ClaimVoice | undefined>> = {
  debunk: 'debunks',
  question: 'mentions',
  victim: 'mentions',
  mention: 'mentions',
  'true-fact': 'states',
  news: 'states',
  official: 'states',
  opinion: 'states',
};

/** Fits on every wording and look-alike, as written and without diacritics. */
export function trainClaimVoice(wordings: Knowledge['wordings']): RunWeights {
  const samples = wordings.flatMap(({ wordings: own, lookalikes }) => [
    ...own.map(({ text }) => ({ text, voice: 'spreads' as const })),
    ...lookalikes.flatMap(({ text, kind }) => {
      const voice = voiceOfKind[kind];
      return voice === undefined ? [] : [{ text, voice }];
    }),
  ]);
  const weights = fitSoftmax(
    samples.flatMap(({ text, voice }) =>
      [text, strip(text)].map((form) => ({
        row: hashRuns(voicedWords([readField('text', form)])),
        label: claimVoices.indexOf(voice),
        weight: 1,
      })),
    ),
    { classes: claimVoices.length, buckets: runBuckets, cost },
  );
  const largest = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-6);
  const scale = largest / 127;
  return { scale, bytes: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

/** The weights as the JSON of `analysis/knowledge/claim-voice.json`. */
export function renderClaimVoice({ scale, bytes }: RunWeights): string {
  return `${JSON.stringify({ scale, grams: Buffer.from(bytes.buffer).toString('base64') })}\n`;
}
