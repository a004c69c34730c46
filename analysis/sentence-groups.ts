/** Sentences that say the same in nearly the same words, wherever they stand. */
import { denialsIn } from './claim-explanation.ts';
import { eachClaimWord } from './claim-words.ts';
import { readPhrase } from './reading.ts';

/** Characters of a key: a database indexes no longer ones. Sentences that agree so far are one. */
const longestKey = 400;
/** Share of the words and pairs of two sentences that both must have. */
const leastShared = 0.5;

/** A sentence without accents, signs and short forms: by it a person's judgement is remembered. Empty where it has no words. */
export function sentenceKey(sentence: string): string {
  const key = readPhrase(sentence)
    .map(({ folded }) => folded)
    .join(' ');
  return key.slice(0, longestKey);
}

interface Saying {
  /** Words, and pairs of words that follow one another. */
  readonly features: ReadonlySet<string>;
  /** Figures in order of their size as text: 3 % is not 30 %. */
  readonly figures: string;
  readonly denies: boolean;
}

/**
 * Groups items by their sentences. Each group has one that leads it, the first; the others are like it and have the same figures, and
 * denial where it has denial. An item joins the most like of the groups before it, so what must lead comes first. Work grows with
 * the sentences that share rare words, not with their square.
 */
export function groupSentences<T>(items: readonly T[], sentenceOf: (item: T) => string): T[][] {
  const sayings = items.map((item) => readSaying(sentenceOf(item)));
  const rareOf = rarestFirst(sayings);
  const groups: { readonly saying: Saying; readonly items: T[] }[] = [];
  const byFeature = new Map<string, number[]>();
  for (const [at, saying] of sayings.entries()) {
    const rare = rareOf(saying);
    const near = [...new Set(rare.flatMap((feature) => byFeature.get(feature) ?? []))];
    const own = nearest(
      saying,
      near.flatMap((index) => groups[index] ?? []),
    );
    const item = items[at] as T;
    if (own) {
      own.items.push(item);
      continue;
    }
    for (const feature of rare) byFeature.set(feature, [...(byFeature.get(feature) ?? []), groups.length]);
    groups.push({ saying, items: [item] });
  }
  return groups.map((group) => group.items);
}

function readSaying(sentence: string): Saying {
  const syllables = readPhrase(sentence);
  const features = new Set<string>();
  const figures = new Set<string>();
  let before = '';
  eachClaimWord(syllables, 0, syllables.length, (word) => {
    features.add(word);
    if (before !== '') features.add(`${before} ${word}`);
    if (/^\d/.test(word)) figures.add(word.replace(/[.,]/g, ''));
    before = word;
  });
  return {
    features,
    figures: [...figures].toSorted().join(' '),
    denies: denialsIn(syllables).length > 0,
  };
}

/**
 * The rarest features of a sentence, so many that two sentences which share enough share one of them: all but those that could still
 * be missing (prefix filtering, Chaudhuri and others 2006).
 */
function rarestFirst(sayings: readonly Saying[]): (saying: Saying) => string[] {
  const holders = new Map<string, number>();
  for (const { features } of sayings)
    for (const feature of features) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  const rank = (feature: string) => holders.get(feature) ?? 0;
  return ({ features }) =>
    [...features]
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .slice(0, features.size - Math.ceil(leastShared * features.size) + 1);
}

function nearest<G extends { readonly saying: Saying }>(saying: Saying, groups: readonly G[]): G | undefined {
  let best: G | undefined;
  let most = leastShared;
  for (const group of groups) {
    if (group.saying.figures !== saying.figures || group.saying.denies !== saying.denies) continue;
    const shared = sharedOf(saying.features, group.saying.features);
    if (shared > most || (shared === most && best === undefined)) {
      best = group;
      most = shared;
    }
  }
  return best;
}

/** Jaccard's coefficient. */
function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const feature of a) if (b.has(feature)) both += 1;
  return both / Math.max(1, a.size + b.size - both);
}
