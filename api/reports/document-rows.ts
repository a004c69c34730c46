import type { Store } from '../store/database.ts';
import { findDocuments, type ListedDocument } from '../store/document-list.ts';
import type { SearchQuery } from '../store/search-query.ts';
import { leadOf } from './document-title.ts';
import type { Names } from './names.ts';
import type { DocumentRow } from './report.ts';
import { snippetOf } from './snippet.ts';

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
