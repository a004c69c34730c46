import type { Store } from '../store/database.ts';
import type { DocumentSelection } from '../store/document-list.ts';
import { findOpeners, listStories, type StorySummary } from '../store/stories.ts';
import type { StoryRow } from './report.ts';

/** Stories of a selection, the most told first. */
export async function storyRows(
  store: Store,
  selection: DocumentSelection,
  limit: number,
): Promise<StoryRow[]> {
  return rowsOf(store, await listStories(store, selection, { limit }));
}

/** Their lines, in the same order. */
export async function rowsOf(store: Store, stories: readonly StorySummary[]): Promise<StoryRow[]> {
  const openers = await findOpeners(
    store,
    stories.map(({ id }) => id),
  );
  return stories.map((story) => ({
    id: story.id,
    title: story.title,
    documents: story.documents,
    copies: story.copies,
    sources: story.sources,
    firstAt: story.first_at,
    lastAt: story.last_at,
    sentiment: { negative: story.negative, neutral: story.neutral, positive: story.positive },
    firstDocumentId: openers.get(story.id)?.id ?? 0,
    firstSourceName: openers.get(story.id)?.source_name ?? '',
  }));
}
