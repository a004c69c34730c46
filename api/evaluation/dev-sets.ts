/** The labelled development sets. They are other people's texts and stay outside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysedText, SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { SentimentSample } from '../../analysis/training/sentiment.ts';

export interface Sample {
  readonly id: string;
  readonly text: AnalysedText;
  readonly relevant: boolean;
  readonly sentiment: SentimentLabel;
  /** Topic slugs, main first; only the set of real documents has them. */
  readonly topics: readonly string[];
  readonly claims: readonly { readonly claimId: string; readonly stance: Stance }[];
  /** What kind of text it was written as; only the set of claims has it. */
  readonly bucket: string | null;
}

export interface DevSets {
  /** Real documents. */
  readonly documents: readonly Sample[];
  /** Texts written to measure how claims are found. */
  readonly claims: readonly Sample[];
}

/** Both sets from the data directory, or `null` where the data is missing. */
export function loadDevSets(dataDirectory: string): DevSets | null {
  const labels = join(dataDirectory, 'bhxh-labels/dev.jsonl');
  const corpus = join(dataDirectory, 'nlp/bhxh-subcorpus.jsonl');
  const claims = join(dataDirectory, 'claims-dev/dev.jsonl');
  if (![labels, corpus, claims].every((file) => existsSync(file))) return null;
  const texts = new Map(readLines<CorpusLine>(corpus).map((line) => [line.id, line]));
  return {
    documents: readLines<LabelLine>(labels).map((label) => documentSample(label, texts.get(label.id))),
    claims: readLines<ClaimLine>(claims).map(claimSample),
  };
}

/** Documents about social insurance without labels: nearly none spreads a claim of the registry. */
function loadNeutralTexts(dataDirectory: string): AnalysedText[] {
  return readLines<CorpusLine>(join(dataDirectory, 'nlp/bhxh-subcorpus.jsonl')).map(textOf);
}

/** Neutral texts of the data directory, and the project's own ones, which were written for other models: talk, praise, complaints, news. */
export function loadBystanders(trainingDirectory: string, dataDirectory: string): AnalysedText[] {
  const own = ['sentiment', 'relevance', 'topics'].flatMap((name) =>
    readLines<Pick<OwnLine, 'kind' | 'title' | 'text'>>(join(trainingDirectory, `${name}.jsonl`)),
  );
  return [
    ...loadNeutralTexts(dataDirectory),
    ...own.map(({ kind, title, text }) => ({
      kind,
      title: title ?? null,
      text,
      publishedAt: null,
      url: null,
    })),
  ];
}

/** The project's own labelled texts, and the real ones where they are: what sentiment is trained on. */
export function sentimentSamples(trainingDirectory: string, sets: DevSets | null): SentimentSample[] {
  const own = readLines<OwnLine>(join(trainingDirectory, 'sentiment.jsonl')).map(
    ({ kind, title, text, sentiment }) => ({
      text: { kind, title: title ?? null, text },
      sentiment,
      origin: 'own' as const,
    }),
  );
  const labelled = (samples: readonly Sample[], origin: 'real' | 'claims') =>
    samples.filter(({ relevant }) => relevant).map(({ text, sentiment }) => ({ text, sentiment, origin }));
  return [...labelled(sets?.documents ?? [], 'real'), ...labelled(sets?.claims ?? [], 'claims'), ...own];
}

/** The labels that the project's own texts were given as they were written. */
export function loadOwnLabels(trainingDirectory: string): Pick<Sample, 'id' | 'sentiment'>[] {
  return readLines<OwnLine>(join(trainingDirectory, 'sentiment.jsonl'));
}

interface OwnLine {
  id: string;
  kind: AnalysedText['kind'];
  title?: string;
  text: string;
  sentiment: SentimentLabel;
}

interface CorpusLine {
  id: string;
  kind: string;
  title?: string;
  text: string;
  date?: string;
}
interface LabelLine {
  id: string;
  relevant: boolean;
  topics: string[];
  sentiment: SentimentLabel;
}
interface ClaimLine {
  id: string;
  kind: AnalysedText['kind'];
  publishedAt: string;
  title?: string;
  text: string;
  gold: {
    relevant: boolean;
    claims: { claimId: string; stance: Stance }[];
    sentiment: SentimentLabel;
    bucket: string;
  };
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

function documentSample(label: LabelLine, line: CorpusLine | undefined): Sample {
  if (line === undefined) throw new Error(`no text for the label ${label.id}`);
  return { ...label, text: textOf(line), claims: [], bucket: null };
}

function textOf(line: CorpusLine): AnalysedText {
  return {
    kind: kindOf(line.kind),
    title: line.title ?? null,
    text: line.text,
    publishedAt: line.date ?? null,
    url: null,
  };
}

function kindOf(kind: string): AnalysedText['kind'] {
  if (kind === 'comment') return 'comment';
  return kind === 'social' || kind === 'citizen-qa' ? 'post' : 'article';
}

function claimSample({ id, kind, title, text, publishedAt, gold }: ClaimLine): Sample {
  return { id, ...gold, topics: [], text: { kind, title: title ?? null, text, publishedAt, url: null } };
}
