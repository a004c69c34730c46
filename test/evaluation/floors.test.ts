import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAnalyser } from '../../analysis/analyse.ts';
import { claimWeights } from '../../analysis/claim-scorer.ts';
import { claimsFromKnowledge, type Knowledge, loadKnowledge } from '../../analysis/knowledge.ts';
import { readField } from '../../analysis/reading.ts';
import { createFeatureExtractor, sentimentWeights } from '../../analysis/sentiment.ts';
import { dataDirectory, loadDevSets, loadNeutralTexts, type Sample } from './dev-sets.ts';
import { evaluate, type Figures, prefixed, sentimentFigures } from './evaluate.ts';
import { claimRows, fitClaims } from './fit-claims.ts';
import { crossLabels, type FitSample, fitSentiment } from './fit-sentiment.ts';

interface Floors {
  readonly atLeast: Readonly<Record<string, number>>;
  readonly atMost: Readonly<Record<string, number>>;
}

const sets = loadDevSets();
const word = sets === null ? ` (skipped: no development sets in ${dataDirectory})` : '';
const floors = JSON.parse(readFileSync('test/evaluation/floors.json', 'utf8')) as Floors;

/** What the fit of sentiment reads, by set; written texts count less than real ones. */
function sentimentSamples({ lexicons }: Knowledge): { documents: FitSample[]; claims: FitSample[] } {
  const extract = createFeatureExtractor(lexicons.sentiment);
  const read = (samples: readonly Sample[], weight: number) =>
    samples
      .filter((sample) => sample.relevant)
      .map(({ text, sentiment }) => {
        const title = text.title === null ? [] : [readField('title', text.title)];
        const { features } = extract(text.kind, [...title, readField('text', text.text)]);
        return { features, label: sentiment, weight };
      });
  return { documents: read(sets?.documents ?? [], 1), claims: read(sets?.claims ?? [], 0.6) };
}

const folds = 10;

/** Sentiment on texts that its weights have not seen, fitted on both sets as the product's weights are. */
function sentimentQuality(knowledge: Knowledge): Figures {
  const { documents, claims } = sentimentSamples(knowledge);
  const labels = crossLabels([...documents, ...claims], folds);
  const gold = (samples: readonly FitSample[]) => samples.map(({ label }) => label);
  return {
    ...prefixed(
      'sentiment.documents.unseen',
      sentimentFigures(labels.slice(0, documents.length), gold(documents)),
    ),
    ...prefixed('sentiment.claims.unseen', sentimentFigures(labels.slice(documents.length), gold(claims))),
  };
}

test.skipIf(sets === null)(`the analyser keeps its floors on the development sets${word}`, async () => {
  const knowledge = await loadKnowledge('analysis/knowledge');
  const analyser = createAnalyser(knowledge, claimsFromKnowledge(knowledge));
  const figures: Figures = {
    ...evaluate(analyser, sets?.documents ?? [], sets?.claims ?? []),
    ...sentimentQuality(knowledge),
  };
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
  const { documents, claims } = sentimentSamples(await loadKnowledge('analysis/knowledge'));
  const fitted = fitSentiment([...documents, ...claims]);
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
