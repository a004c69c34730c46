/** Which of the documents that a report counted are listed on paper. */
import type { ReportItem } from './items.ts';

/** Longer lists are for a spreadsheet: 200 lines are about ten pages. */
export const mostPrinted = 200;
/** Stories that stand for a longer list. */
export const mostStories = 100;

export interface PrintedStory {
  /** The earliest document listed of it. */
  readonly first: ReportItem;
  readonly documents: number;
}

/** The stories with most documents of a list that is oldest first; of equally large ones the earlier comes first. */
export function largestStories(items: readonly ReportItem[]): PrintedStory[] {
  const stories = new Map<string, { first: ReportItem; documents: number }>();
  for (const item of items) {
    const key = storyOf(item);
    const story = stories.get(key) ?? { first: item, documents: 0 };
    stories.set(key, { ...story, documents: story.documents + 1 });
  }
  return [...stories.values()].sort((one, other) => other.documents - one.documents).slice(0, mostStories);
}

/** A document that belongs to no story is one of its own. */
function storyOf({ id, counted }: ReportItem): string {
  return counted?.storyId == null ? `document ${id}` : `story ${counted.storyId}`;
}
