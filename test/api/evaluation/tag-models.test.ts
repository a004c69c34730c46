import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLinearModel, scoreLinear } from '../../../analysis/linear.ts';
import { createRelevanceModel } from '../../../analysis/relevance.ts';
import { newsSamples, ownSamples, type TagSample, talkSamples } from '../../../api/evaluation/tag-samples.ts';
import { trainRelevance, trainTagModels, trainTopics } from '../../../api/evaluation/train-tags.ts';
import { knowledge } from '../../analysis/fixtures.ts';
import { dataDirectory } from '../../data-directory.ts';

const own = ownSamples('.', knowledge).filter(({ origin }) => origin === 'own');
const folds = 5;

/** Each sample with the models that were trained without it. */
function crossValidate<T>(
  samples: readonly TagSample[],
  judge: (train: TagSample[], test: TagSample[]) => T[],
) {
  return Array.from({ length: folds }, (_, fold) =>
    judge(
      samples.filter((_, index) => index % folds !== fold),
      samples.filter((_, index) => index % folds === fold),
    ),
  ).flat();
}

function share(right: readonly boolean[]): number {
  return right.filter(Boolean).length / right.length;
}

test('the model alone names the main topic of our own texts that it has not seen', () => {
  const right = crossValidate(
    own.filter(({ topics }) => topics !== null),
    (train, unseen) => {
      const model = openLinearModel(trainTopics(train, knowledge));
      return unseen.map(({ fields, topics }) => {
        const scored = scoreLinear(model, fields);
        const [best] = [...model.rows.keys()].sort((a, b) => (scored.logit(b) ?? 0) - (scored.logit(a) ?? 0));
        return topics?.includes(best ?? '') === true;
      });
    },
  );
  console.info(`topics, cross-validated on ${right.length} texts: ${share(right).toFixed(3)}`);
  expect(share(right)).toBeGreaterThanOrEqual(0.7);
});

const news = join(dataDirectory, 'nlp/rss-news/articles.jsonl.gz');
const word = existsSync(news) ? '' : ` (skipped: no news in ${dataDirectory})`;

test.skipIf(word !== '')(
  `cues and model tell the subject from what only looks like it, in our own texts that they have not seen${word}`,
  () => {
    const others = [...(newsSamples('.', dataDirectory, knowledge) ?? []), ...talkSamples(dataDirectory)];
    const judged = crossValidate(own, (train, unseen) => {
      const relevance = openLinearModel(trainRelevance([...train, ...others]));
      const model = createRelevanceModel({ ...knowledge, models: { ...knowledge.models, relevance } });
      return unseen.map(({ kind, fields, relevant, family }) => {
        const right = model.judge(kind, fields).relevant === relevant;
        return { family, relevant, right };
      });
    });
    for (const family of new Set(judged.map(({ family }) => family))) {
      const some = judged.filter((one) => one.family === family);
      console.info(`${family}: ${share(some.map(({ right }) => right)).toFixed(3)} of ${some.length}`);
    }
    const rightOf = (relevant: boolean) =>
      share(judged.filter((one) => one.relevant === relevant).map(({ right }) => right));
    // Many of our topic texts are comments that only make sense under an article: nothing in them names the subject.
    expect(rightOf(true)).toBeGreaterThanOrEqual(0.82);
    expect(rightOf(false)).toBeGreaterThanOrEqual(0.75);
  },
  120_000,
);

test.skipIf(word !== '')(
  `the committed weights are those of the training${word}`,
  async () => {
    for (const { file, bytes } of (await trainTagModels('.', dataDirectory)) ?? []) {
      expect(bytes === readFileSync(join('analysis/knowledge', file), 'utf8'), file).toBe(true);
    }
  },
  120_000,
);
