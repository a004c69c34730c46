/**
 * The taxonomy's topics, and what follows from them: content themes and reform contents. Phrases say surely what they say; a
 * trained model hears the rest. A topic without trained weights, new in the taxonomy, goes by its phrases.
 */
import type { Evidence, Tag } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { type Scored, scoreLinear } from './linear.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import type { Reading } from './reading.ts';
import { slugOf } from './slug.ts';
import { createTagCounter, rounded, type TagCounter } from './tagging.ts';
import type { TopicKnowledge } from './taxonomy.ts';

interface TopicFinding {
  readonly topics: readonly Tag[];
  readonly themes: readonly Tag[];
  readonly reforms: readonly Tag[];
}

export interface TopicModel {
  tag(fields: readonly Reading[]): TopicFinding;
}

interface Cue {
  readonly slug: string;
  readonly role: 'strong' | 'weak' | 'exclude';
}

/**
 * Log-odds of a topic: a constant, its phrases' weight, the model's word. These and the two limits below were chosen on the
 * development set, in the middle of a wide range of values that do equally well.
 */
const blend = { constant: -1.5, phrases: 2, model: 0.3 };
const mostPhraseWeight = 6;
const mostModel = 5;
/** A topic needs these log-odds, and may lie so far behind the first topic: what is only touched is no topic of the text. */
const leastOdds = -1;
const mostBehind = 3;
/** Where no topic reaches them, the likeliest is named if it is not quite unlikely. */
const leastOddsOfOnly = -2.5;
const maxTopics = 3;
const maxModelEvidence = 3;
/** Weak phrases beside a strong one add this much. */
const weakFactor = 0.3;
/** Articles name their subject early: a hit beyond this many syllables counts for less. */
const leadSyllables = 120;
const tailFactor = 0.4;

/** Compiles the topics' phrases. */
export function createTopicModel({ taxonomy, models }: Knowledge): TopicModel {
  const table = compilePhrases(taxonomy.topics.flatMap(cuesOf));
  const refs = new Map(taxonomy.topics.map((topic) => [topic.slug, topic]));
  const themes = new Set(taxonomy.themes.map((theme) => theme.ref));
  return {
    tag(fields) {
      const counter = createTagCounter();
      const excluded = new Set<string>();
      for (const reading of fields) {
        const hits = findPhrases(table, reading);
        countField(counter, reading, hits);
        for (const { value } of hits) if (value.role === 'exclude') excluded.add(value.slug);
      }
      const scored = scoreLinear(models.topics, fields);
      const topics = select(
        taxonomy.topics
          // The model does not know that a phrase means something else here: it has no say alone.
          .filter(({ slug }) => !excluded.has(slug) || counter.found(slug).weight > 0)
          .map(({ slug }) => weighTopic(slug, counter, scored)),
      );
      return {
        topics,
        themes: derive(
          topics,
          (slug) =>
            refs
              .get(slug)
              ?.seed_refs.filter((ref) => themes.has(ref))
              .map(themeSlug) ?? [],
        ),
        reforms: derive(topics, (slug) => reformsOf(refs.get(slug))),
      };
    },
  };
}

/** `III.7` is the slug `iii-7`. */
export function themeSlug(ref: string): string {
  return slugOf(ref);
}

/** Reform content 6 is the slug `cai-cach-6`. */
export function reformSlug(no: number): string {
  return `cai-cach-${no}`;
}

/** The topic on the whole resolution names all eleven contents; that says nothing about any one of them. */
const tooManyReforms = 6;

function reformsOf(topic: TopicKnowledge | undefined): string[] {
  const refs = topic?.reform_refs ?? [];
  return refs.length > tooManyReforms ? [] : refs.map(reformSlug);
}

function cuesOf(topic: TopicKnowledge): [string, Cue][] {
  const of = (role: Cue['role'], phrases: readonly string[]) =>
    phrases.map((phrase): [string, Cue] => [phrase, { slug: topic.slug, role }]);
  return [
    ...of('strong', topic.phrases),
    ...of('weak', topic.weak_phrases),
    ...of('exclude', topic.exclude_phrases),
  ];
}

function countField(counter: TagCounter, reading: Reading, hits: readonly PhraseHit<Cue>[]): void {
  const excluded = hits.filter((hit) => hit.value.role === 'exclude');
  const strong = hits.filter((hit) => hit.value.role === 'strong' && !isCovered(hit, excluded));
  const sentences = new Set(strong.map((hit) => `${hit.value.slug} ${hit.sentence}`));
  for (const hit of withoutInner(strong)) counter.add(hit.value.slug, reading, hit, placeFactor(hit));
  for (const hit of hits) {
    if (hit.value.role !== 'weak' || !sentences.has(`${hit.value.slug} ${hit.sentence}`)) continue;
    counter.add(hit.value.slug, reading, hit, weakFactor * placeFactor(hit));
  }
}

/** A phrase of the same topic inside a longer one is the same mention. */
function withoutInner(hits: readonly PhraseHit<Cue>[]): PhraseHit<Cue>[] {
  const reached = new Map<string, number>();
  return hits
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((hit) => {
      const end = reached.get(hit.value.slug) ?? -1;
      if (hit.to <= end) return false;
      reached.set(hit.value.slug, hit.to);
      return true;
    });
}

function isCovered(hit: PhraseHit<Cue>, excluded: readonly PhraseHit<Cue>[]): boolean {
  return excluded.some(
    (other) => other.value.slug === hit.value.slug && other.from < hit.to && hit.from < other.to,
  );
}

function placeFactor(hit: PhraseHit<Cue>): number {
  return hit.from < leadSyllables ? 1 : tailFactor;
}

interface Candidate {
  readonly slug: string;
  readonly odds: number;
  readonly evidence: () => readonly Evidence[];
}

function weighTopic(slug: string, counter: TagCounter, scored: Scored): Candidate {
  const found = counter.found(slug);
  const model = Math.max(-mostModel, Math.min(mostModel, scored.logit(slug) ?? 0));
  const phrases = Math.log1p(Math.min(mostPhraseWeight, found.weight));
  return {
    slug,
    odds: blend.constant + blend.phrases * phrases + blend.model * model,
    evidence: () => (found.evidence.length > 0 ? found.evidence : scored.evidence(slug, maxModelEvidence)),
  };
}

function select(candidates: readonly Candidate[]): Tag[] {
  const ranked = candidates.toSorted((a, b) => b.odds - a.odds || (a.slug < b.slug ? -1 : 1));
  const [first] = ranked;
  if (first === undefined || first.odds < leastOddsOfOnly) return [];
  return ranked
    .filter(({ odds }) => odds >= leastOdds && first.odds - odds <= mostBehind)
    .concat(first.odds < leastOdds ? [first] : [])
    .slice(0, maxTopics)
    .map(({ slug, odds, evidence }) => ({
      slug,
      score: rounded(1 / (1 + Math.exp(-odds))),
      evidence: evidence(),
    }))
    .filter((tag) => tag.evidence.length > 0);
}

/** Each derived tag takes the score and the evidence of the strongest topic that points at it. */
function derive(topics: readonly Tag[], targets: (slug: string) => readonly string[]): Tag[] {
  const derived = new Map<string, Tag>();
  for (const topic of topics) {
    for (const slug of targets(topic.slug)) {
      if (!derived.has(slug)) derived.set(slug, { ...topic, slug });
    }
  }
  return [...derived.values()];
}
