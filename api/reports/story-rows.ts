import type { Stance } from '../../analysis/finding.ts';
import type { Store } from '../store/database.ts';
import type { DocumentSelection } from '../store/document-list.ts';
import { findOpeners, listStories, type StorySummary } from '../store/stories.ts';
import type { SentimentCounts } from './comparing.ts';

export interface StoryRow {
  readonly id: number;
  readonly title: string;
  readonly documents: number;
  /** Of these, repeated texts. */
  readonly copies: number;
  readonly sources: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly sentiment: SentimentCounts;
  /** The document that opened the story. */
  readonly firstDocumentId: number;
  readonly firstSourceName: string;
}

/** A story as lists of stories show it; counts and dates of `StoryRow` are of the documents that the list is of. */
export interface StoryListRow extends StoryRow {
  /** When its earliest and its latest document speak, in the list or not. */
  readonly beganAt: string;
  readonly endedAt: string;
  /** Of all its documents: the topics of most, and the claims. */
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly claims: readonly { readonly id: string; readonly stance: Stance; readonly documents: number }[];
}

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
