/** Trains the models of relevance and topics. The same texts give the same bytes. */
import { join } from 'node:path';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { loadKnowledge } from '../../analysis/knowledge.ts';
import type { LinearModelFile } from '../../analysis/linear.ts';
import { hashGrams, weighGrams } from '../../analysis/ngrams.ts';
import { type FitOptions, fitLinear, type LinearSample } from '../../analysis/training/fit-linear.ts';
import { newsSamples, ownSamples, type TagSample, talkSamples } from './tag-samples.ts';
import type { TrainedModel } from './trained-model.ts';

const relevanceOptions: FitOptions = {
  buckets: 32_768,
  epochs: 12,
  rate: 0.3,
  shrinkage: 2e-5,
  positiveWeight: 2.5,
  seed: 20261124,
};
const topicOptions: FitOptions = {
  buckets: 16_384,
  epochs: 15,
  rate: 0.3,
  shrinkage: 2e-5,
  positiveWeight: 4,
  seed: 20261124,
};

/** The model that tells texts about the subject from others. */
export function trainRelevance(samples: readonly TagSample[]): LinearModelFile {
  const usable = samples.map(
    (sample): LinearSample => ({
      features: featuresOf(sample, relevanceOptions.buckets),
      labels: new Set(sample.relevant ? ['relevant'] : []),
      weight: sample.weight,
    }),
  );
  return fitLinear(usable, ['relevant'], relevanceOptions);
}

/** The model of the taxonomy's topics, one label each. */
export function trainTopics(samples: readonly TagSample[], { taxonomy }: Knowledge): LinearModelFile {
  const usable = samples.flatMap((sample): LinearSample[] =>
    sample.topics === null
      ? []
      : [
          {
            features: featuresOf(sample, topicOptions.buckets),
            labels: new Set(sample.topics),
            weight: sample.weight,
          },
        ],
  );
  const slugs = taxonomy.topics.map((topic) => topic.slug);
  return fitLinear(usable, slugs, topicOptions);
}

function featuresOf({ fields }: TagSample, buckets: number): Map<number, number> {
  return weighGrams(hashGrams(fields, buckets));
}

/** Trains both models. `null` where the news are missing: weaker weights must not take the place of the committed ones unnoticed. */
export async function trainTagModels(root: string, dataDirectory: string): Promise<TrainedModel[] | null> {
  const knowledge = await loadKnowledge(join(root, 'analysis', 'knowledge'));
  const news = newsSamples(root, dataDirectory, knowledge);
  if (news === null) return null;
  const samples = [...ownSamples(root, knowledge), ...news, ...talkSamples(dataDirectory)];
  return [
    { file: 'relevance-model.json', bytes: render(trainRelevance(samples)) },
    { file: 'topic-model.json', bytes: render(trainTopics(samples, knowledge)) },
  ];
}

function render(model: LinearModelFile): string {
  return `${JSON.stringify(model)}\n`;
}
