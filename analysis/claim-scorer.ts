/** How likely a piece of text spreads the claim that it is like: logistic regression over a few readable features. */
import { type ClaimIndex, type Likeness, numbersOf, spreadOdds, type WordCounts } from './claim-index.ts';
import type { AnalysedText } from './finding.ts';
import type { Syllable } from './reading.ts';
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

export interface ClaimCandidate {
  readonly kind: AnalysedText['kind'];
  readonly syllables: readonly Syllable[];
  readonly words: WordCounts;
  readonly likeness: Likeness;
  readonly stance: StanceFinding;
}

/** Features of a candidate, in the order of `claimFeatureNames`. */
export function claimFeatures(index: ClaimIndex, candidate: ClaimCandidate): number[] {
  const { kind, syllables, likeness, stance } = candidate;
  const { own, together, notTogether, notScore } = likeness;
  const words = spreadOdds(index, likeness.claim, candidate.words);
  const numbers = compareNumbers(likeness.nearest.numbers, numbersOf(syllables));
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
    ratio(own, notScore),
    ratio(together, notTogether),
    ratio(own, likeness.rival),
    ratio(together, likeness.rivalTogether),
    words.ofClaim,
    words.ofStyle,
    numbers === 'shared' ? 1 : 0,
    numbers === 'differ' ? 1 : 0,
    Math.min(2, stance.cues.debunk),
    Math.min(2, stance.cues.reassure),
    Math.min(2, stance.cues.ask),
    Math.min(2, stance.cues.victim),
    stance.cues.official > 0 ? 1 : 0,
    stance.asks ? 1 : 0,
    Math.log(Math.max(1, syllables.length) / 20),
    wordings < 20 ? 1 : 0,
    article,
    article * own,
    article * words.ofStyle,
  ];
}

/** Logarithm of how many times nearer, within reason. */
function ratio(a: number, b: number): number {
  return Math.max(-1.5, Math.min(1.5, Math.log((a + 0.05) / (b + 0.05))));
}

/** `differ`: both name figures, and none is the same. */
export function compareNumbers(
  wording: ReadonlySet<string>,
  text: ReadonlySet<string>,
): 'shared' | 'differ' | 'none' {
  if (wording.size === 0 || text.size === 0) return 'none';
  return [...wording].some((number) => text.has(number)) ? 'shared' : 'differ';
}

/** Probability that a candidate spreads its claim. */
export function spreadProbability(features: readonly number[]): number {
  const odds = features.reduce((sum, value, at) => sum + value * (claimWeights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}

const claimWordsAt = claimFeatureNames.indexOf('claimWords');
const styleWordsAt = claimFeatureNames.indexOf('styleWords');
const togetherOverRivalAt = claimFeatureNames.indexOf('togetherOverRival');
/** Logarithm: a tenth nearer than any other claim. */
const rivalMargin = 0.1;

/**
 * Whether the words themselves speak for spreading, whatever else raises the probability: they are rather those of wordings
 * than of look-alikes, of this claim and of all, and no other claim is about as near.
 */
export function isClear(features: readonly number[]): boolean {
  const at = (index: number) => features[index] ?? 0;
  return at(claimWordsAt) > 0 && at(styleWordsAt) > 0 && at(togetherOverRivalAt) > rivalMargin;
}

/** By `claimFeatureNames`. Fitted on the registry's own texts: see `api/evaluation/fit-claims.ts`. */
export const claimWeights: readonly number[] = [
  -2.63, 0.8, -1.89, 0.74, 1.85, 0.94, -0.09, 0.04, -0.27, -1.94, 0.57, 4.03, 0.54, 0.77, 0.19, 0.37, -2.28,
  -0.2, -1.35, -0.73, -1.58, -2.39, -0.02, 1.76, -1.96, 3.53, -0.18,
];
