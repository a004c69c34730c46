/** How likely a piece of text spreads the claim that it is like: logistic regression over a few readable features. */
import type { ClassifierOpinion } from './claim-classifier.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { MeaningLikeness } from './claim-meaning.ts';
import type { Likeness } from './claim-search.ts';
import type { AnalysedText } from './finding.ts';
import type { StanceFinding } from './stance.ts';

/** In the order of `claimFeatures` and of `claimWeights`. */
export const claimFeatureNames = [
  'bias',
  'own',
  'ownSquared',
  'second',
  'together',
  'notTogether',
  'statement',
  'notScore',
  'meaning',
  'notMeaning',
  'learntOverNone',
  'learntOverOthers',
  'learntShare',
  'unlearnt',
  'ownOverNot',
  'togetherOverNot',
  'ownOverRival',
  'togetherOverRival',
  'claimWords',
  'styleWords',
  'numbersShared',
  'numbersDiffer',
  'debunkCues',
  'reassureCues',
  'askCues',
  'victimCues',
  'official',
  'questionMark',
  'length',
  'fewWordings',
  'article',
  'articleOwn',
  'articleStyle',
] as const;
export type ClaimFeature = (typeof claimFeatureNames)[number];

export interface ClaimCandidate {
  readonly kind: AnalysedText['kind'];
  /** How many. */
  readonly syllables: number;
  readonly likeness: Likeness;
  readonly meaning: MeaningLikeness;
  /** `undefined`: the claim was not learnt. */
  readonly opinion: ClassifierOpinion | undefined;
  /** How the figures of the text compare with those of the nearest wording. */
  readonly numbers: NumberComparison;
  readonly stance: StanceFinding;
}

/** Features of a candidate, in the order of `claimFeatureNames`. */
export function claimFeatures(index: ClaimIndex, candidate: ClaimCandidate): number[] {
  const { kind, syllables, likeness, meaning, opinion, stance, numbers } = candidate;
  const { own, together, notTogether, notScore } = likeness;
  const article = kind === 'article' || kind === 'video' ? 1 : 0;
  const wordings = index.claims[likeness.claim]?.wordings.length ?? 0;
  return [
    1,
    own,
    own * own,
    likeness.second,
    together,
    notTogether,
    likeness.statement,
    notScore,
    meaning.own,
    meaning.not,
    opinion?.overNone ?? 0,
    opinion?.overOthers ?? 0,
    opinion?.share ?? 0,
    opinion === undefined ? 1 : 0,
    ratio(own, notScore),
    ratio(together, notTogether),
    ratio(own, likeness.rival),
    ratio(together, likeness.rivalTogether),
    likeness.claimOdds,
    likeness.styleOdds,
    numbers === 'shared' ? 1 : 0,
    numbers === 'differ' ? 1 : 0,
    Math.min(2, stance.cues.debunk),
    Math.min(2, stance.cues.reassure),
    Math.min(2, stance.cues.ask),
    Math.min(2, stance.cues.victim),
    stance.cues.official > 0 ? 1 : 0,
    stance.asks ? 1 : 0,
    Math.log(Math.max(1, syllables) / 20),
    wordings < 20 ? 1 : 0,
    article,
    article * own,
    article * likeness.styleOdds,
  ];
}

/** Logarithm of how many times nearer, within reason. */
function ratio(a: number, b: number): number {
  return Math.max(-1.5, Math.min(1.5, Math.log((a + 0.05) / (b + 0.05))));
}

/** `differ`: both name figures, and none is the same. */
export type NumberComparison = 'shared' | 'differ' | 'none';

/** Compares the figures of a wording with those of a text. */
export function compareNumbers(wording: ReadonlySet<string>, text: ReadonlySet<string>): NumberComparison {
  if (wording.size === 0 || text.size === 0) return 'none';
  for (const number of wording) if (text.has(number)) return 'shared';
  return 'differ';
}

/** Probability that a candidate spreads its claim. */
export function spreadProbability(
  features: readonly number[],
  weights: readonly number[] = claimWeights,
): number {
  const odds = features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Whether the words themselves speak for spreading, whatever else raises the probability: they are rather those of wordings
 * than of look-alikes, of this claim and of all. What rests on a feature of `without` is not asked.
 */
export function isClear({ claimOdds, styleOdds }: Likeness, without: readonly ClaimFeature[] = []): boolean {
  return (
    (claimOdds > 0 || without.includes('claimWords')) && (styleOdds > 0 || without.includes('styleWords'))
  );
}

/** By `claimFeatureNames`. Fitted on the registry's own texts: see `api/evaluation/fit-claims.ts`. */
export const claimWeights: readonly number[] = [
  -5.6, 2.31, -1.97, 2.04, 0.11, -2.29, -1.74, -1.49, 2.91, 2.25, 0.37, 0.24, 0.26, -1.26, -0.75, -1.12, 0.84,
  2.8, 0.35, 0.51, 0.25, 0.18, -1.74, -0.08, -1.5, -0.37, -0.74, -0.67, 0.76, 1.47, -1.03, 3.73, 0.09,
];
