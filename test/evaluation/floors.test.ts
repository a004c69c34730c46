import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAnalyser } from '../../analysis/analyse.ts';
import { claimWeights } from '../../analysis/claim-scorer.ts';
import { claimsFromKnowledge, loadKnowledge } from '../../analysis/knowledge.ts';
import { readField } from '../../analysis/reading.ts';
import { createFeatureExtractor, sentimentWeights } from '../../analysis/sentiment.ts';
import { dataDirectory, loadDevSets, loadNeutralTexts, type Sample } from './dev-sets.ts';
import { evaluate } from './evaluate.ts';
import { claimRows, fitClaims } from './fit-claims.ts';
import { fitSentiment } from './fit-sentiment.ts';

interface Floors {
  readonly atLeast: Readonly<Record<string, number>>;
  readonly atMost: Readonly<Record<string, number>>;
}

const sets = loadDevSets();
const word = sets === null ? ` (skipped: no development sets in ${dataDirectory})` : '';
const floors = JSON.parse(readFileSync('test/evaluation/floors.json', 'utf8')) as Floors;

test.skipIf(sets === null)(`the analyser keeps its floors on the development sets${word}`, async () => {
  const knowledge = await loadKnowledge('analysis/knowledge');
  const analyser = createAnalyser(knowledge, claimsFromKnowledge(knowledge));
  const figures = evaluate(analyser, sets?.documents ?? [], sets?.claims ?? []);
  console.info(
    Object.entries(figures)
      .map(([name, value]) => `${name.padEnd(34)} ${value.toFixed(3)}`)
      .join('\n'),
  );
  for (const [name, floor] of Object.entries(floors.atLeast)) {
    expect(figures[name], name).toBeGreaterThanOrEqual(floor);
  }
  for (const [name, ceiling] of Object.entries(floors.atMost)) {
    expect(figures[name], name).toBeLessThanOrEqual(ceiling);
  }
});

test.skipIf(sets === null)(`the weights of sentiment are those of the fit${word}`, async () => {
  const { lexicons } = await loadKnowledge('analysis/knowledge');
  const extract = createFeatureExtractor(lexicons.sentiment);
  const fitSamples = (samples: readonly Sample[], weight: number) =>
    samples
      .filter((sample) => sample.relevant)
      .map(({ text, sentiment }) => {
        const title = text.title === null ? [] : [readField('title', text.title)];
        const { features } = extract(text.kind, [...title, readField('text', text.text)]);
        return { features, label: sentiment, weight };
      });
  // Written texts count less than real ones.
  const fitted = fitSentiment([
    ...fitSamples(sets?.documents ?? [], 1),
    ...fitSamples(sets?.claims ?? [], 0.6),
  ]);
  const rounded = (weights: readonly number[]) => weights.map((weight) => Math.round(weight * 100) / 100);
  expect({ negative: rounded(fitted.negative), positive: rounded(fitted.positive) }).toEqual(
    sentimentWeights,
  );
});

test.skipIf(sets === null)(
  `the weights of the claims are those of the fit${word}`,
  async () => {
    const knowledge = await loadKnowledge('analysis/knowledge');
    expect(fitClaims(claimRows(knowledge, loadNeutralTexts()))).toEqual(claimWeights);
  },
  240_000,
);
