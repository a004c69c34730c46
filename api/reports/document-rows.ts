import type { SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { DocumentKind, Publisher } from '../../crawler/document.ts';
import type { Store } from '../store/database.ts';
import { findDocuments, type ListedDocument } from '../store/document-list.ts';
import type { SearchQuery } from '../store/search-query.ts';
import { leadOf } from './document-title.ts';
import type { Names } from './names.ts';
import { snippetOf } from './snippet.ts';

/** One document in a list. */
export interface DocumentRow {
  readonly id: number;
  readonly title: string | null;
  /** First characters of the text, for posts without a title. */
  readonly lead: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly kind: DocumentKind;
  readonly channel: string;
  readonly publisher: Publisher;
  /** Absent where the page gave none; then `firstSeenAt` is what is known. */
  readonly publishedAt: string | null;
  readonly firstSeenAt: string;
  readonly sentiment: SentimentLabel;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly claims: readonly { readonly id: string; readonly stance: Stance }[];
  readonly storyId: number | null;
  readonly copyOf: number | null;
  /** 1 until its text changed; then its page was corrected. */
  readonly version: number;
  /** Since when its page is gone; `null` while it is there. */
  readonly removedAt: string | null;
  /** Search hits: fragments around the words found, as spans so that no page is built from markup. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[] | null;
}

/** Lines of a document list, in the order of the ids. */
export async function documentRows(
  store: Store,
  names: Names,
  ids: readonly number[],
  query: SearchQuery | null = null,
): Promise<DocumentRow[]> {
  const documents = await findDocuments(store, ids);
  return documents.map((document) => rowOf(document, names, query));
}

function rowOf(document: ListedDocument, names: Names, query: SearchQuery | null): DocumentRow {
  return {
    id: document.id,
    title: document.title,
    lead: leadOf(document.text),
    sourceId: document.source_id,
    sourceName: document.source_name,
    kind: document.kind,
    channel: document.channel,
    publisher: document.publisher,
    publishedAt: document.published_at,
    firstSeenAt: document.first_seen_at,
    sentiment: document.sentiment,
    topics: document.topics.map((slug) => ({ slug, name: names.topic(slug) })),
    claims: document.claims,
    storyId: document.story_id,
    copyOf: document.copy_of,
    version: document.version,
    removedAt: document.removed_at,
    snippet: query && snippetOf(document.text, query),
  };
}
