/** Which of the documents that a report counted are listed on paper. */
import type { ReportItem } from './items.ts';

/** Longer lists are for a spreadsheet: 200 lines are about ten pages. */
export const mostPrinted = 200;
/** Stories that stand for a longer list. */
const mostStories = 100;

/** A document as paper lists it. */
export type PrintedItem = Omit<ReportItem, 'counted'>;

export interface PrintedStory {
  /** The earliest document listed of it. */
  readonly first: PrintedItem;
  readonly documents: number;
}

/** What paper shows of a list: all of a short one, else its largest stories. Frozen with the report. */
export interface PrintedList {
  /** How many documents the whole list holds. */
  readonly listed: number;
  /** Empty where the list is too long. */
  readonly items: readonly PrintedItem[];
  /** Empty where `items` has all. */
  readonly stories: readonly PrintedStory[];
}

/** A story by the place of its earliest document in the list, from 0. */
export interface TalliedStory {
  readonly at: number;
  readonly documents: number;
}

/** Counts the stories of a list that goes by once, oldest first, and holds two numbers a story. */
export function storyTally() {
  const counts = new Map<number, number>();
  const places = new Map<number, number>();
  let listed = 0;
  return {
    add(items: readonly ReportItem[]): void {
      for (const item of items) {
        const key = storyOf(item);
        if (!places.has(key)) places.set(key, listed);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        listed += 1;
      }
    },
    /** Those with most documents; of equally large ones the earlier comes first. */
    largest(): TalliedStory[] {
      return [...counts]
        .sort((one, other) => other[1] - one[1])
        .slice(0, mostStories)
        .map(([key, documents]) => ({ at: places.get(key) ?? 0, documents }));
    },
  };
}

/** Numbers of stories are positive; a document that belongs to none is one of its own. */
function storyOf({ id, counted }: ReportItem): number {
  return counted?.storyId ?? -id;
}

export function printed({ counted: _, ...item }: ReportItem): PrintedItem {
  return item;
}
