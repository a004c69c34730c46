/** Trains the committed models from the repository's own texts and the data directory. The same data gives the same bytes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeClassifier } from '../../analysis/claim-classifier.ts';
import { loadCheckworthyRules, loadLexicons, loadWordings } from '../../analysis/knowledge.ts';
import { renderCheckworthy, trainCheckworthy } from '../../analysis/training/checkworthy.ts';
import { trainClaimClassifier } from '../../analysis/training/claim-classifier.ts';
import { renderClaimVoice, trainClaimVoice } from '../../analysis/training/claim-voice.ts';
import { trainRarity } from '../../analysis/training/rarity.ts';
import { trainRestorer } from '../../analysis/training/restore.ts';
import { confusionOf, renderSentimentWeights, trainSentiment } from '../../analysis/training/sentiment.ts';
import { trainWordVectors } from '../../analysis/training/word-vectors.ts';
import { loadCheckworthy } from './checkworthy.ts';
import { loadBystanders, loadDevSets, sentimentSamples } from './dev-sets.ts';
import { loadNewsCorpus, loadSubjectTexts } from './newspapers.ts';
import { trainTagModels } from './train-tags.ts';
import type { TrainedModel } from './trained-model.ts';
import { loadVectorTexts } from './vector-texts.ts';

export interface Training {
  readonly models: readonly TrainedModel[];
  /** What could not be trained, and why. */
  readonly missing: readonly string[];
}

/** A model whose data is missing is left as it is: a weaker one must not take its place unnoticed. */
export async function trainModels(root: string, dataDirectory: string): Promise<Training> {
  const models: TrainedModel[] = [];
  const missing: string[] = [];
  const tags = await trainTagModels(root, dataDirectory);
  if (tags === null) missing.push(`relevance and topics: no news in ${dataDirectory}`);
  else models.push(...tags);
  const sentiment = await trainSentimentModel(root, dataDirectory);
  if (sentiment === null) missing.push(`sentiment: no development sets in ${dataDirectory}`);
  else models.push(...sentiment);
  const news = loadNewsCorpus(dataDirectory);
  if (news === null) missing.push(`diacritics: no news corpus in ${dataDirectory}`);
  else models.push({ file: 'restore.bin', bytes: trainRestorer(news.train) });
  const subject = loadSubjectTexts(dataDirectory);
  if (news === null || subject === null) missing.push(`rarity of terms: no news in ${dataDirectory}`);
  else models.push({ file: 'term-rarity.bin', bytes: trainRarity(news.train, subject) });
  const spoken = loadVectorTexts(dataDirectory);
  if (spoken === null) missing.push(`word vectors: no news, comments or reviews in ${dataDirectory}`);
  else models.push({ file: 'word-vectors.bin', bytes: trainWordVectors(spoken) });
  if (subject === null) missing.push(`classifier of claims: no texts on the subject in ${dataDirectory}`);
  else models.push(await trainClassifierModel(root, dataDirectory));
  models.push(await trainVoiceModel(root), await trainCheckworthyModel(root));
  return { models, missing };
}

/** The weights, and how they err. `null` where the data is missing. */
export async function trainSentimentModel(
  root: string,
  dataDirectory: string,
): Promise<readonly TrainedModel[] | null> {
  const sets = loadDevSets(dataDirectory);
  if (sets === null) return null;
  const lexicons = await loadLexicons(join(root, 'analysis', 'knowledge'));
  const samples = sentimentSamples(join(root, 'analysis', 'training'), sets);
  const { weights, unseen } = trainSentiment(samples, lexicons.sentiment);
  return [
    { file: 'sentiment.json', bytes: renderSentimentWeights(weights) },
    { file: 'sentiment-confusion.json', bytes: `${JSON.stringify(confusionOf(unseen))}\n` },
  ];
}

/** How texts speak that spread claims; learnt from the registry's own texts alone, so nothing can be missing. */
export async function trainVoiceModel(root: string): Promise<TrainedModel> {
  const wordings = await loadWordings(join(root, 'analysis', 'knowledge'));
  return { file: 'claim-voice.json', bytes: renderClaimVoice(trainClaimVoice(wordings)) };
}

/** Which claim a text spreads; learnt from the registry's own texts, and from texts on the subject that spread none. */
export async function trainClassifierModel(root: string, dataDirectory: string): Promise<TrainedModel> {
  const wordings = await loadWordings(join(root, 'analysis', 'knowledge'));
  const bystanders = loadBystanders(join(root, 'analysis', 'training'), dataDirectory);
  return {
    file: 'claim-classifier.bin',
    bytes: encodeClassifier(trainClaimClassifier(wordings, bystanders)),
  };
}

/** What the questions on check-worthiness weigh; learnt from our own sentences. */
export async function trainCheckworthyModel(root: string): Promise<TrainedModel> {
  const rules = await loadCheckworthyRules(join(root, 'analysis', 'knowledge'));
  const trained = trainCheckworthy(rules, loadCheckworthy(root, 'tuning'));
  return { file: 'checkworthy.json', bytes: renderCheckworthy(trained) };
}

/** Writes what was trained beside the rest of the knowledge. */
export async function saveModels(root: string, { models }: Training): Promise<void> {
  for (const { file, bytes } of models) await writeFile(join(root, 'analysis', 'knowledge', file), bytes);
}
