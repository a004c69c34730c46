/** All figures of quality, beside the floors that they keep. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyser } from '../../analysis/analyse.ts';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { claimsFromKnowledge, loadKnowledge, loadRestorer } from '../../analysis/knowledge.ts';
import { sentimentLabels } from '../../analysis/sentiment.ts';
import { scoreRestorer } from '../../analysis/training/restore.ts';
import {
  calibrationErrorByChance,
  calibrationErrorInterval,
  kappaOf,
  scoreClasses,
} from '../../analysis/training/scores.ts';
import { trainSentiment, type Unseen } from '../../analysis/training/sentiment.ts';
import { checkworthyFigures } from './checkworthy.ts';
import { type DevSets, loadDevSets, loadOwnLabels, type Sample, sentimentSamples } from './dev-sets.ts';
import { evaluate, type Figures } from './figures.ts';
import { loadGenres, loadNewsCorpus } from './newspapers.ts';
import { quantificationFigures } from './quantification.ts';
import { measureRobustness, type RobustnessRow, renderRobustness } from './robustness.ts';
import { storyFigures } from './stories.ts';
import { verdictFigures } from './verdicts.ts';

export interface Quality {
  /** Shares, 0–1, by name. */
  readonly figures: Figures;
  readonly floors: Floors;
  readonly robustness: readonly RobustnessRow[];
  /** What could not be measured, and why. */
  readonly missing: readonly string[];
  /** Floors and ceilings that are broken. Those whose figure could not be measured are not. */
  readonly broken: readonly string[];
}

interface Floors {
  readonly atLeast: Figures;
  readonly atMost: Figures;
}

/** Every so many texts of the news corpus are restored: forty thousand syllables tell enough. */
const newsSampled = 8;

/** Measures everything that the repository and the data directory allow. `root` is where the data files stand. */
export async function measureQuality(
  root: string,
  dataDirectory: string,
  progress: (step: string) => void = () => {},
): Promise<Quality> {
  const sets = loadDevSets(dataDirectory);
  const missing =
    sets === null
      ? [`no development sets in ${dataDirectory}: relevance, topics, claims, real documents`]
      : [];
  const knowledge = await loadKnowledge(join(root, 'analysis', 'knowledge'));
  const analyser = createAnalyser(knowledge, buildClaimIndex(claimsFromKnowledge(knowledge)));
  progress('development sets');
  const analysed = sets === null ? {} : evaluate(analyser, sets.documents, sets.claims);
  progress('sentiment, cross-validated');
  const { unseen } = trainSentiment(
    sentimentSamples(join(root, 'analysis', 'training'), sets),
    knowledge.lexicons.sentiment,
  );
  progress('diacritics');
  const restored = await restoreFigures(root, dataDirectory, missing);
  progress('stories');
  const stories = storyFigures(dataDirectory, knowledge.rarity);
  if (stories === null) missing.push(`no clusters of news in ${dataDirectory}: stories`);
  progress('robustness');
  const robustness = sets === null ? [] : measureRobustness(analyser, sets);
  // The model has learnt the development sets: what it says of them unseen is the figure that counts.
  const figures = {
    ...analysed,
    ...verdictFigures(analyser, root, sets === null ? null : join(dataDirectory, 'claims-dev', 'dev.jsonl')),
    ...checkworthyFigures(knowledge.checkworthyRules, root),
    ...sentimentFigures(unseen),
    ...quantificationFigures(unseen),
    ...agreementFigures(root, sets),
    ...restored,
    ...stories,
  };
  const floors = JSON.parse(readFileSync(join(root, 'api', 'evaluation', 'floors.json'), 'utf8')) as Floors;
  return { figures, floors, robustness, missing, broken: brokenFloors(figures, floors) };
}

function brokenFloors(measured: Figures, { atLeast, atMost }: Floors): string[] {
  const below = Object.entries(atLeast).filter(([name, floor]) => (measured[name] ?? floor) < floor);
  const above = Object.entries(atMost).filter(([name, ceiling]) => (measured[name] ?? ceiling) > ceiling);
  return [
    ...below.map(([name, floor]) => `${name} is ${measured[name]?.toFixed(3)}, the floor is ${floor}`),
    ...above.map(([name, ceiling]) => `${name} is ${measured[name]?.toFixed(3)}, the ceiling is ${ceiling}`),
  ];
}

const origins = { real: 'documents', claims: 'claims', own: 'own' } as const;

function sentimentFigures(unseen: readonly Unseen[]): Figures {
  return Object.fromEntries([
    ...Object.entries(origins).flatMap(([origin, name]) =>
      scoresOf(
        `sentiment.${name}`,
        unseen.filter(({ sample }) => sample.origin === origin),
      ),
    ),
    ...calibrationOf('sentiment.all', unseen),
  ]);
}

/** The calibration error between its bounds, and what exact probabilities would show. */
function calibrationOf(prefix: string, unseen: readonly Unseen[]): [string, number][] {
  const probabilities = unseen.map((judged) => judged.probabilities);
  const labels = unseen.map(({ sample }) => sentimentLabels.indexOf(sample.sentiment));
  const [low, high] = calibrationErrorInterval(labels, probabilities);
  const chance = calibrationErrorByChance(probabilities);
  return [
    [`${prefix}.calibrationError`, classScores(unseen, 'probabilities').calibrationError],
    [`${prefix}.calibrationErrorLow`, low],
    [`${prefix}.calibrationErrorHigh`, high],
    [`${prefix}.calibrationErrorByChance`, chance.mean],
    [`${prefix}.calibrationErrorByChanceHigh`, chance.high],
  ];
}

function scoresOf(prefix: string, unseen: readonly Unseen[]): [string, number][] {
  if (unseen.length === 0) return [];
  const plain = classScores(unseen, 'probabilities');
  return [
    [`${prefix}.macroF1`, plain.macroF1],
    [`${prefix}.accuracy`, plain.accuracy],
    ...sentimentLabels.map((label, k): [string, number] => [`${prefix}.f1.${label}`, plain.f1[k] ?? 0]),
    ...calibrationOf(prefix, unseen),
    [`${prefix}.undiacritisedMacroF1`, classScores(unseen, 'bare').macroF1],
  ];
}

function classScores(unseen: readonly Unseen[], form: 'probabilities' | 'bare') {
  return scoreClasses(
    unseen.map(({ sample }) => sentimentLabels.indexOf(sample.sentiment)),
    unseen.map((judged) => judged[form]),
    sentimentLabels.length,
  );
}

/**
 * How far two passes of labels agree: ours of a set that another annotator had labelled, and a second, blind pass over the
 * project's own texts.
 */
function agreementFigures(root: string, sets: DevSets | null): Figures {
  const training = join(root, 'analysis', 'training');
  return {
    ...(sets === null
      ? {}
      : { 'sentiment.agreement.kappa': agreement(join(training, 'second-labels.json'), sets.claims) }),
    'sentiment.agreement.ownKappa': agreement(
      join(training, 'second-labels-own.json'),
      loadOwnLabels(training),
    ),
  };
}

type Labelled = Pick<Sample, 'id' | 'sentiment'>;

function agreement(file: string, first: readonly Labelled[]): number {
  const second = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const both = first.filter(({ id }) => second[id] !== undefined);
  return kappaOf(
    both.map(({ sentiment }) => sentiment),
    both.map(({ id }) => second[id] ?? ''),
  );
}

async function restoreFigures(root: string, dataDirectory: string, missing: string[]): Promise<Figures> {
  const restore = await loadRestorer(join(root, 'analysis', 'knowledge'));
  const news = loadNewsCorpus(dataDirectory);
  if (news === null) missing.push(`no news corpus in ${dataDirectory}: restored diacritics`);
  const genres = {
    ...(news === null ? {} : { news: news.test.filter((_, at) => at % newsSampled === 0) }),
    ...loadGenres(dataDirectory),
  };
  return Object.fromEntries(
    Object.entries(genres).map(([name, texts]) => [
      `restore.${name}`,
      scoreRestorer(restore, texts).accuracy,
    ]),
  );
}

/** The figures beside their floors, the table and what is missing or broken, as lines for a terminal. */
export function renderQuality({ figures, floors, robustness, missing, broken }: Quality): string {
  const bound = (name: string): string => {
    const { [name]: floor } = floors.atLeast;
    const { [name]: ceiling } = floors.atMost;
    if (floor !== undefined) return `   at least ${floor.toFixed(3)}`;
    return ceiling === undefined ? '' : `   at most  ${ceiling.toFixed(3)}`;
  };
  return [
    ...Object.entries(figures).map(([name, value]) => `${name.padEnd(44)} ${value.toFixed(3)}${bound(name)}`),
    ...(robustness.length === 0 ? [] : ['', renderRobustness(robustness), '']),
    ...missing.map((what) => `not measured: ${what}`),
    ...broken.map((what) => `broken: ${what}`),
    broken.length === 0 ? 'All floors that could be measured hold.' : '',
  ].join('\n');
}
