/** The taxonomy's topics by their phrases, and what follows from them: content themes and reform contents. */
import type { Tag } from './finding.ts';
import type { Knowledge, TopicKnowledge } from './knowledge.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import type { Reading } from './reading.ts';
import { slugOf } from './slug.ts';
import { createTagCounter, type TagCounter } from './tagging.ts';

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

/** Weight at which a topic's score is 0.63. */
const scale = 2;
/** Weak phrases beside a strong one add this much. */
const weakFactor = 0.3;
/** A topic needs this score, and this share of the first topic's: what is only touched is no topic of the text. */
const minScore = 0.3;
const minShare = 0.55;
const maxTopics = 4;
/** Articles name their subject early: a hit beyond this many syllables counts for less. */
const leadSyllables = 120;
const tailFactor = 0.4;

/** Compiles the topics' phrases. */
export function createTopicModel({ taxonomy }: Knowledge): TopicModel {
  const table = compilePhrases(taxonomy.topics.flatMap(cuesOf));
  const refs = new Map(taxonomy.topics.map((topic) => [topic.slug, topic]));
  const themes = new Set(taxonomy.themes.map((theme) => theme.ref));
  return {
    tag(fields) {
      const counter = createTagCounter();
      for (const reading of fields) countField(counter, reading, findPhrases(table, reading));
      const topics = select(counter.tags(scale));
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

function select(tags: readonly Tag[]): Tag[] {
  const first = tags[0]?.score ?? 0;
  return tags.filter((tag) => tag.score >= Math.max(minScore, minShare * first)).slice(0, maxTopics);
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
