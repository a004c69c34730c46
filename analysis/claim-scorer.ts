/** How likely a piece of text spreads the claim that it is like: logistic regression over a few readable features. */
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
  /** How the figures of the text compare with those of the nearest wording. */
  readonly numbers: NumberComparison;
  readonly stance: StanceFinding;
}

/** Features of a candidate, in the order of `claimFeatureNames`. */
export function claimFeatures(index: ClaimIndex, candidate: ClaimCandidate): number[] {
  const { kind, syllables, likeness, meaning, stance, numbers } = candidate;
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

/** Logarithm: a tenth nearer than any other claim. */
const rivalMargin = 0.1;

/**
 * Whether the words themselves speak for spreading, whatever else raises the probability: they are rather those of wordings
 * than of look-alikes, of this claim and of all, and no other claim is about as near. What rests on a feature of `without` is not asked.
 */
export function isClear(likeness: Likeness, without: readonly ClaimFeature[] = []): boolean {
  const { claimOdds, styleOdds, together, rivalTogether } = likeness;
  return (
    (claimOdds > 0 || without.includes('claimWords')) &&
    (styleOdds > 0 || without.includes('styleWords')) &&
    (ratio(together, rivalTogether) > rivalMargin || without.includes('togetherOverRival'))
  );
}

/** By `claimFeatureNames`. Fitted on the registry's own texts: see `api/evaluation/fit-claims.ts`. */
export const claimWeights: readonly number[] = [
  -7.29, 2.37, -1.54, 1.18, 3.09, 1.5, -0.39, -0.3, 1.87, 1.71, -0.57, -1.51, 0.71, 3.36, 0.56, 0.75, 0.44,
  0.2, -2.17, -0.06, -1.49, -0.36, -1.2, -2.17, 0.94, 2.29, -2.09, 3.56, -0.14,
];
