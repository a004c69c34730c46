/** Cues of sentiment: phrases of the lexicon, turned round by negations and weighed by contrast. The model learns what each is worth. */
import type { AnalysedText, Evidence } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';

type Cue = keyof Knowledge['lexicons']['sentiment'];

/** What is counted of a text; the model has one weight a class for each. */
export const cueFeatures = [
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

/** Syllables before a cue in which a negation turns it round. */
const negationReach = 3;

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

/** Compiles the lexicon of sentiment into the function that counts its cues. */
export function createCueCounter(
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
    .map(({ reading, hit }) => evidenceAt(reading, hit.start, hit.end));
}
