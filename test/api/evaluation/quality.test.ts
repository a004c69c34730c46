import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDevSets } from '../../../api/evaluation/dev-sets.ts';
import { measureQuality, renderQuality } from '../../../api/evaluation/quality.ts';
import { trainSentimentModel } from '../../../api/evaluation/train.ts';
import { dataDirectory } from '../../data-directory.ts';

const present = loadDevSets(dataDirectory) !== null;
const word = present ? '' : ` (in part: no development sets in ${dataDirectory})`;
const minutes = 60_000;

test(`every floor holds${word}`, { timeout: 10 * minutes }, async () => {
  const quality = await measureQuality('.', dataDirectory);
  console.info(renderQuality(quality));
  expect(quality.broken).toEqual([]);
  if (!present) return;
  // What typing costs: these drops may shrink, never grow.
  const drops = Object.fromEntries(quality.robustness.map(({ variant, drops }) => [variant, drops]));
  for (const variant of ['NFD', 'old tone placement', 'new tone placement', 'ALL CAPS']) {
    for (const [column, drop] of Object.entries(drops[variant] ?? {})) {
      expect(drop, `${variant}: ${column}`).toBeLessThanOrEqual(0.005);
    }
  }
  expect(drops['no diacritics']?.['topics F1']).toBeLessThanOrEqual(0.02);
  expect(drops.typos?.['topics F1']).toBeLessThanOrEqual(0.06);
});

test('without the data, what the repository holds is still measured', { timeout: 5 * minutes }, async () => {
  const { figures, missing, robustness } = await measureQuality('.', join(dataDirectory, 'nowhere'));
  expect(missing).toHaveLength(3);
  expect(robustness).toEqual([]);
  expect(figures['sentiment.own.macroF1']).toBeGreaterThan(0.7);
  expect(figures['sentiment.agreement.ownKappa']).toBeGreaterThan(0.75);
  expect(figures['relevance.documents.f1']).toBeUndefined();
});

test.skipIf(!present)(
  `the weights of sentiment and their errors are those of the training${word}`,
  { timeout: 5 * minutes },
  async () => {
    const trained = await trainSentimentModel('.', dataDirectory);
    expect(trained?.map(({ file }) => file)).toEqual(['sentiment.json', 'sentiment-confusion.json']);
    for (const { file, bytes } of trained ?? [])
      expect(bytes === readFileSync(`analysis/knowledge/${file}`, 'utf8'), file).toBe(true);
  },
);
