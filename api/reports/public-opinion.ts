/** What a period's documents say of the public: concerns by audience, good news, feedback for the units that answer for it. */
import type { SentimentLabel } from '../../analysis/finding.ts';
import type { DocumentKind } from '../../crawler/document.ts';
import { documentTitle } from './document-title.ts';
import type { ReportItem } from './items.ts';
import type { Names } from './names.ts';

export interface TopicCount {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

type ReportLink = Pick<ReportItem, 'title' | 'lead' | 'url' | 'sourceName'>;

/** What was said to or of an audience group. A document may speak of several. */
export interface AudienceConcern {
  readonly slug: string;
  readonly name: string;
  readonly documents: number;
  readonly negative: number;
  readonly topics: readonly TopicCount[];
  readonly samples: readonly ReportLink[];
}

export interface PositiveItem extends ReportLink {
  readonly documentsOfStory: number;
}

/** Posts and comments of bad tone that one unit answers for; `null`: none is configured. */
export interface FeedbackGroup {
  readonly unit: string | null;
  readonly documents: number;
  readonly topics: readonly TopicCount[];
  readonly samples: readonly ReportLink[];
}

/** What is looked at of a document. */
export interface OpinionDocument {
  readonly title: string | null;
  readonly lead?: string;
  readonly url: string;
  readonly sourceName: string;
  readonly kind: DocumentKind;
  readonly sentiment: SentimentLabel;
  readonly storyId: number | null;
  readonly copy: boolean;
  /** Slugs, the surest first. */
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
}

const topicsShown = 3;
const samplesShown = 2;
const positiveShown = 5;

/** Documents that speak to or of each audience group, the most spoken of first. */
export function audienceConcerns(documents: readonly OpinionDocument[], names: Names): AudienceConcern[] {
  return [...groups(documents, ({ audiences }) => audiences)]
    .map(([slug, group]) => ({
      slug,
      name: names.tag('audience', slug),
      documents: group.length,
      negative: group.filter(({ sentiment }) => sentiment === 'negative').length,
      topics: topTopics(group, names),
      samples: questionsFirst(group.filter(isVoice)).slice(0, samplesShown).map(linkOf),
    }))
    .sort((a, b) => b.documents - a.documents || (a.slug < b.slug ? -1 : 1));
}

/** Articles of good tone, one of each story, those whose story was told most first. */
export function positiveItems(documents: readonly OpinionDocument[]): PositiveItem[] {
  const told = groups(documents, ({ storyId }) => (storyId === null ? [] : [storyId]));
  const seen = new Set<number>();
  return documents
    .filter(({ kind, sentiment, copy }) => kind === 'article' && sentiment === 'positive' && !copy)
    .map((document) => ({ document, told: told.get(document.storyId ?? -1)?.length ?? 1 }))
    .sort((a, b) => b.told - a.told)
    .filter(({ document: { storyId } }) => storyId === null || (!seen.has(storyId) && seen.add(storyId)))
    .slice(0, positiveShown)
    .map(({ document, told: documentsOfStory }) => ({ ...linkOf(document), documentsOfStory }));
}

/**
 * Posts and comments of bad tone, by the unit that answers for their surest topic. A document is counted once. `units` gives the
 * unit of a topic's slug; what has none is the last group, without a name.
 */
export function feedbackGroups(
  documents: readonly OpinionDocument[],
  names: Names,
  units: Readonly<Record<string, string>>,
): FeedbackGroup[] {
  const voices = documents.filter((document) => isVoice(document) && document.sentiment === 'negative');
  const unitOf = ({ topics }: OpinionDocument) =>
    topics.map((topic) => units[topic]).find((unit) => unit !== undefined) ?? '';
  return [...groups(voices, (document) => [unitOf(document)])]
    .map(([unit, group]) => ({
      unit: unit === '' ? null : unit,
      documents: group.length,
      topics: topTopics(group, names),
      samples: group.slice(0, samplesShown).map(linkOf),
    }))
    .sort((a, b) => Number(a.unit === null) - Number(b.unit === null) || b.documents - a.documents);
}

/** People themselves speak, not a newsroom. */
function isVoice({ kind }: OpinionDocument): boolean {
  return kind === 'post' || kind === 'comment';
}

function questionsFirst(documents: readonly OpinionDocument[]): OpinionDocument[] {
  const asks = (document: OpinionDocument) => Number(documentTitle(document)?.includes('?') ?? false);
  return [...documents].sort((a, b) => asks(b) - asks(a));
}

function topTopics(documents: readonly OpinionDocument[], names: Names): TopicCount[] {
  return [...groups(documents, ({ topics }) => topics)]
    .map(([slug, group]) => ({ slug, name: names.topic(slug), count: group.length }))
    .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
    .slice(0, topicsShown);
}

function linkOf({
  title,
  lead,
  url,
  sourceName,
}: OpinionDocument): Pick<ReportItem, 'title' | 'lead' | 'url' | 'sourceName'> {
  return { title, url, sourceName, ...(lead === undefined ? {} : { lead }) };
}

/** Documents by key; one with several keys stands under each. */
function groups<K>(
  documents: readonly OpinionDocument[],
  keysOf: (document: OpinionDocument) => readonly K[],
): Map<K, OpinionDocument[]> {
  const found = new Map<K, OpinionDocument[]>();
  for (const document of documents)
    for (const key of keysOf(document)) {
      const group = found.get(key);
      if (group) group.push(document);
      else found.set(key, [document]);
    }
  return found;
}
