/**
 * Sentiment towards the policy or its service: counts of lexicon cues, turned into probabilities by a small softmax.
 * Conservative: announcements, guides and questions are neutral unless something speaks against it.
 */
import type { AnalysedText, Evidence, SentimentFinding, SentimentLabel } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';

type Cue = keyof Knowledge['lexicons']['sentiment'];

export interface SentimentModel {
  classify(kind: AnalysedText['kind'], fields: readonly Reading[]): SentimentFinding;
}

/** Features of a text; the softmax has one weight a class for each. */
export const sentimentFeatures = [
  'bias',
  'positive',
  'positivePolicy',
  'negative',
  'negativeEvent',
  'neutral',
  'titlePositive',
  'titleNegative',
  'question',
  'short',
  'exclaims',
] as const;

/** Fitted on the development sets by `test/evaluation/fit-sentiment.ts`, which a test repeats; neutral is the reference. */
export const sentimentWeights: Readonly<Record<'negative' | 'positive', readonly number[]>> = {
  negative: [-1.23, 0.34, -0.13, 1.27, 1.94, -1.04, -0.72, 0.88, 0.33, 0.86, 1.17],
  positive: [-0.55, 1.36, 1.47, -0.7, -0.68, -0.98, 1.39, -0.74, -1.27, -0.1, -0.27],
};

/** Syllables before a cue in which a negation turns it round. */
const negationReach = 3;
const maxEvidence = 5;

/** Compiles the lexicon of sentiment. */
export function createSentimentModel({ lexicons }: Knowledge): SentimentModel {
  const extract = createFeatureExtractor(lexicons.sentiment);
  return {
    classify(kind, fields) {
      const { features, evidence } = extract(kind, fields);
      const scores = softmax(
        dot(sentimentWeights.negative, features),
        dot(sentimentWeights.positive, features),
      );
      const label = labelOf(scores);
      return { label, scores, evidence: label === 'neutral' ? [] : evidence(label) };
    },
  };
}

export interface Extracted {
  readonly features: readonly number[];
  readonly evidence: (label: 'negative' | 'positive') => Evidence[];
}

interface Polar {
  readonly reading: Reading;
  readonly hit: PhraseHit<Cue>;
  readonly cue: Cue;
  readonly weight: number;
}

/** Makes the function that counts the features: apart from the model so that it can be fitted. */
export function createFeatureExtractor(
  lexicon: Knowledge['lexicons']['sentiment'],
): (kind: AnalysedText['kind'], fields: readonly Reading[]) => Extracted {
  const table = compilePhrases<Cue>(
    (Object.entries(lexicon) as [Cue, string[]][]).flatMap(([cue, phrases]) =>
      phrases.map((phrase) => [phrase, cue] as const),
    ),
  );
  return (kind, fields) => {
    const polar = fields.flatMap((reading) => polarHits(reading, findPhrases(table, reading)));
    return { features: featuresOf(kind, fields, polar), evidence: (label) => evidenceFor(polar, label) };
  };
}

const polarCues: readonly Cue[] = ['positive', 'positive_policy', 'negative', 'negative_event', 'neutral'];
/** What a negated cue counts as: *không hài lòng* is a complaint, *không lỗi* hardly praise. */
const negated: Partial<Record<Cue, Cue>> = { positive: 'negative', positive_policy: 'neutral' };

function polarHits(reading: Reading, hits: readonly PhraseHit<Cue>[]): Polar[] {
  const at = (cue: Cue) => hits.filter((hit) => hit.value === cue);
  const negations = at('negation');
  const intensities = at('intensity');
  const contrasts = at('contrast');
  // Without accents one syllable is too many words: *sợ* and *sổ* are both *so*.
  const cues = hits.filter((hit) => polarCues.includes(hit.value) && (hit.exact || hit.to - hit.from > 1));
  return withoutInner(cues).flatMap((hit): Polar[] => {
    const before = (other: PhraseHit<Cue>) =>
      other.to <= hit.from && hit.from - other.to < negationReach && other.sentence === hit.sentence;
    const isNegated = negations.some(before);
    const cue = isNegated ? negated[hit.value] : hit.value;
    if (cue === undefined) return [];
    const strong = intensities.some(
      (other) => other.sentence === hit.sentence && Math.abs(other.from - hit.to) <= 2,
    );
    // "Tốt nhưng chậm": what comes before the contrast is conceded, what comes after is meant.
    const conceded = contrasts.some((other) => other.sentence === hit.sentence && other.from >= hit.to);
    return [{ reading, hit, cue, weight: (strong ? 1.5 : 1) * (conceded ? 0.5 : 1) * (hit.exact ? 1 : 0.9) }];
  });
}

function withoutInner(hits: readonly PhraseHit<Cue>[]): PhraseHit<Cue>[] {
  let reached = -1;
  return hits
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((hit) => {
      if (hit.to <= reached) return false;
      reached = hit.to;
      return true;
    });
}

function featuresOf(
  kind: AnalysedText['kind'],
  fields: readonly Reading[],
  polar: readonly Polar[],
): number[] {
  const sum = (field: Reading['field'] | undefined, ...cues: Cue[]) =>
    polar
      .filter((item) => cues.includes(item.cue) && (field === undefined || item.reading.field === field))
      .reduce((total, item) => total + item.weight, 0);
  const length = fields.reduce((total, field) => total + field.syllables.length, 0);
  // Long texts have more of everything.
  const scaled = (count: number) => Math.log1p(count) / Math.sqrt(Math.max(1, length / 150));
  const text = fields.map((field) => field.text).join('\n');
  return [
    1,
    scaled(sum(undefined, 'positive')),
    scaled(sum(undefined, 'positive_policy')),
    scaled(sum(undefined, 'negative')),
    scaled(sum(undefined, 'negative_event')),
    scaled(sum(undefined, 'neutral')),
    Math.min(2, sum('title', 'positive', 'positive_policy')),
    Math.min(2, sum('title', 'negative', 'negative_event')),
    text.includes('?') ? 1 : 0,
    kind === 'comment' || kind === 'post' ? 1 : 0,
    /!{2,}|:\(|😡|😭|😢|🙃/u.test(text) ? 1 : 0,
  ];
}

function evidenceFor(polar: readonly Polar[], label: 'negative' | 'positive'): Evidence[] {
  const cues: readonly Cue[] =
    label === 'negative' ? ['negative', 'negative_event'] : ['positive', 'positive_policy'];
  return polar
    .filter((item) => cues.includes(item.cue))
    .slice(0, maxEvidence)
    .map(({ reading, hit }) => evidenceAt(reading, hit.start, hit.end));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, weight, at) => sum + weight * (b[at] ?? 0), 0);
}

function softmax(negative: number, positive: number): Record<SentimentLabel, number> {
  const top = Math.max(0, negative, positive);
  const parts = [negative, 0, positive].map((value) => Math.exp(value - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const [a = 0, b = 0, c = 0] = parts.map((part) => part / total);
  return { negative: a, neutral: b, positive: c };
}

function labelOf(scores: Readonly<Record<SentimentLabel, number>>): SentimentLabel {
  if (scores.negative > scores.neutral && scores.negative >= scores.positive) return 'negative';
  return scores.positive > scores.neutral ? 'positive' : 'neutral';
}
