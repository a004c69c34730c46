/** What the models of relevance and topics are trained on: texts of our own, the registry's wordings, and weakly labelled news. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { AnalysedText } from '../../analysis/finding.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { compilePhrases, findPhrases } from '../../analysis/patterns.ts';
import { type Reading, readField } from '../../analysis/reading.ts';

export interface TagSample {
  readonly kind: AnalysedText['kind'];
  readonly fields: readonly Reading[];
  readonly relevant: boolean;
  /** `null`: nobody has said which. */
  readonly topics: readonly string[] | null;
  readonly weight: number;
  readonly origin: 'own' | 'registry' | 'news' | 'talk';
  /** The kind of hard text that it was written as. */
  readonly family: string;
}

interface OwnLine {
  kind: AnalysedText['kind'];
  title?: string;
  text: string;
  topics?: string[];
  relevant?: boolean;
  class?: string;
}

/** Texts that look like the subject and are not it: few, and what the model is for. */
const hardWeight = 3;

/** The texts that stand in the repository: `analysis/training/*.jsonl`, and the registry of claims. */
export function ownSamples(root: string, knowledge: Knowledge): TagSample[] {
  const training = join(root, 'analysis/training');
  const relevance = readLines<OwnLine>(join(training, 'relevance.jsonl'));
  const topics = readLines<OwnLine>(join(training, 'topics.jsonl'));
  return [
    ...[...relevance, ...topics].map(
      (line): TagSample => ({
        kind: line.kind,
        fields: fieldsOf(line),
        relevant: line.relevant ?? true,
        topics: line.topics ?? null,
        weight: line.relevant === false ? hardWeight : 1,
        origin: 'own',
        family: line.class ?? 'topic',
      }),
    ),
    ...knowledge.claims.flatMap((claim) =>
      [...claim.paraphrases, ...claim.hard_negatives].map(
        ({ text }): TagSample => ({
          kind: 'comment',
          fields: [readField('text', text)],
          relevant: true,
          topics: [claim.topic],
          weight: 0.5,
          origin: 'registry',
          family: 'registry',
        }),
      ),
    ),
  ];
}

interface NewsLine {
  id: string;
  title: string;
  summary?: string;
  link: string;
}

/** Items that were read and labelled by hand: their texts are the publishers', so only the labels stand in the repository. */
function handLabels(root: string): Map<string, boolean> {
  const file = join(root, 'analysis/training/news-labels.jsonl');
  const lines = readLines<{ id: string; relevant: boolean }>(file);
  return new Map(lines.map(({ id, relevant }) => [id, relevant]));
}

/** Every so many news items that do not touch the subject is taken: there are 150,000. */
const everyOther = 15;

/**
 * News items labelled by their titles: relevant where the title names the subject and nothing speaks against it, irrelevant where
 * neither title nor summary touches it. What lies between says nothing. Documents of the labelled corpus are left out.
 */
export function newsSamples(root: string, dataDirectory: string, knowledge: Knowledge): TagSample[] | null {
  const file = join(dataDirectory, 'nlp/rss-news/articles.jsonl.gz');
  if (!existsSync(file)) return null;
  const corpus = readLines<{ title?: string; url?: string }>(join(dataDirectory, 'nlp/bhxh-subcorpus.jsonl'));
  const known = new Set(corpus.flatMap(({ title, url }) => [title?.trim(), url]));
  const byHand = handLabels(root);
  const label = createWeakLabel(knowledge);
  const seen = new Set<string>();
  return parseLines<NewsLine>(gunzipSync(readFileSync(file)).toString('utf8')).flatMap((line, index) => {
    const text = line.summary ?? '';
    if (known.has(line.title.trim()) || known.has(line.link) || seen.has(line.title)) return [];
    seen.add(line.title);
    const touches = /bảo hiểm|bhxh|bhyt|hưu|thất nghiệp|thai sản|vssid|an sinh|viện phí/iu.test(
      `${line.title} ${text}`,
    );
    if (!touches && index % everyOther !== 0) return [];
    const fields = fieldsOf({ kind: 'article', title: line.title, text });
    const hand = byHand.get(line.id);
    const weak = touches ? label(fields) : { relevant: false, topics: null };
    if (hand === undefined && weak === null) return [];
    const topics = hand === false ? null : (weak?.topics ?? null);
    const relevant = hand ?? weak?.relevant ?? false;
    return [
      {
        kind: 'article',
        fields,
        relevant,
        topics,
        weight: hand === undefined ? 0.5 : hand ? 1 : hardWeight,
        origin: 'news',
        family: 'news',
      } satisfies TagSample,
    ];
  });
}

function createWeakLabel({ taxonomy, lexicons }: Knowledge) {
  const { strong, commercial, foreign, domestic, advertising } = lexicons.relevance;
  const subject = compilePhrases(strong.map((phrase) => [phrase, 'subject'] as const));
  const against = compilePhrases(
    [...commercial, ...foreign, ...advertising].map((phrase) => [phrase, 'no'] as const),
  );
  const abroad = compilePhrases(foreign.map((phrase) => [phrase, 'abroad'] as const));
  const atHome = compilePhrases(domestic.map((phrase) => [phrase, 'home'] as const));
  const topics = compilePhrases(
    taxonomy.topics.flatMap((topic) => topic.phrases.map((phrase) => [phrase, topic.slug] as const)),
  );
  return (fields: readonly Reading[]): { relevant: boolean; topics: string[] | null } | null => {
    const [title] = fields;
    if (title === undefined) return null;
    const speaksAgainst = fields.some((field) => findPhrases(against, field).length > 0);
    if (findPhrases(subject, title).length === 0) {
      const silent = fields.every((field) => findPhrases(subject, field).length === 0);
      return silent || speaksAgainst ? { relevant: false, topics: null } : null;
    }
    if (
      findPhrases(abroad, title).length > 0 &&
      fields.every((field) => findPhrases(atHome, field).length === 0)
    ) {
      return { relevant: false, topics: null };
    }
    if (speaksAgainst) return null;
    const named = new Set(findPhrases(topics, title).map((hit) => hit.value));
    return { relevant: true, topics: named.size > 0 ? [...named] : null };
  };
}

/** Readers' comments and posts about other things. */
export function talkSamples(dataDirectory: string): TagSample[] {
  const sets = [
    'victsd/train.jsonl',
    'uts2017-bank/train.jsonl',
    'uit-vsfc/train.jsonl',
    'vispamreviews/train.jsonl',
  ];
  return sets.flatMap((name) => {
    const file = join(dataDirectory, 'nlp', name);
    if (!existsSync(file)) return [];
    const lines = readLines<Record<string, unknown>>(file).slice(0, 1500);
    return lines.flatMap((line): TagSample[] => {
      const text = String(line.text ?? line.comment ?? line.sentence ?? '');
      if (text === '' || /bảo hiểm|bhxh|bhyt|lương hưu|nghỉ hưu|thai sản/iu.test(text)) return [];
      const fields = [readField('text', text)];
      return [
        { kind: 'comment', fields, relevant: false, topics: null, weight: 0.5, origin: 'talk', family: name },
      ];
    });
  });
}

function fieldsOf({ title, text }: OwnLine): Reading[] {
  const body = readField('text', text);
  return title === undefined ? [body] : [readField('title', title), body];
}

function readLines<T>(file: string): T[] {
  return parseLines<T>(readFileSync(file, 'utf8'));
}

function parseLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
