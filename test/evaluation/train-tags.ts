/** Trains the models of relevance and topics and writes their weights. Run by `npm run train:tags`. */
import { writeFileSync } from 'node:fs';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { loadKnowledge } from '../../analysis/knowledge.ts';
import type { LinearModelFile } from '../../analysis/linear.ts';
import { hashGrams, weighGrams } from '../../analysis/ngrams.ts';
import { type FitOptions, fitLinear, type LinearSample } from '../../analysis/training/fit-linear.ts';
import { newsSamples, ownSamples, type TagSample, talkSamples } from './tag-samples.ts';

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

/** Reads what there is to train on, trains, writes `analysis/knowledge/*-model.json`. */
export async function trainTags(): Promise<void> {
  const knowledge = await loadKnowledge('analysis/knowledge');
  const samples = [...ownSamples(knowledge), ...newsSamples(knowledge), ...talkSamples()];
  for (const origin of ['own', 'registry', 'news', 'talk']) {
    const some = samples.filter((sample) => sample.origin === origin);
    console.info(`${origin}: ${some.length}, relevant ${some.filter((sample) => sample.relevant).length}`);
  }
  write('analysis/knowledge/relevance-model.json', trainRelevance(samples));
  write('analysis/knowledge/topic-model.json', trainTopics(samples, knowledge));
}

function write(file: string, model: LinearModelFile): void {
  writeFileSync(file, `${JSON.stringify(model)}\n`);
}
