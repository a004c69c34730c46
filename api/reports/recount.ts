/** What counting a report's figures again is made of: from the list of documents that the report itself holds. */
import type { SentimentCounts } from './comparing.ts';
import type { ReportItem } from './items.ts';
import { sentimentNames, sentiments } from './wording.ts';

export interface FigureMismatch {
  /** What is counted, in the words of the report. */
  readonly figure: string;
  readonly stated: number;
  readonly counted: number;
}

export interface Recount {
  /** How many figures were counted again. */
  readonly figures: number;
  readonly documents: number;
  readonly mismatches: readonly FigureMismatch[];
}

/**
 * `unlisted`: frozen before lists said what they were counted under; `shortened`: more documents than are listed. Neither
 * can be counted again.
 */
export type RecountResult = Recount | 'unlisted' | 'shortened';

/** A document with what it was counted under. */
export type Counted = ReportItem & { readonly counted: NonNullable<ReportItem['counted']> };

/** The list where all of it says what it was counted under, otherwise `null`. */
export function countedItems(items: readonly ReportItem[]): readonly Counted[] | null {
  return items.every((item): item is Counted => item.counted !== undefined) ? items : null;
}

/** Sums up what was counted again from `documents` documents. */
export function recount(checks: readonly FigureMismatch[], documents: number): Recount {
  return {
    figures: checks.length,
    documents,
    mismatches: checks.filter(({ stated, counted }) => stated !== counted),
  };
}

/** One figure beside the documents that count under it. */
export function checkCount(
  figure: string,
  stated: number,
  items: readonly Counted[],
  counts: (item: Counted) => boolean,
): FigureMismatch {
  return { figure, stated, counted: items.filter(counts).length };
}

/** How many different stories the documents tell. */
export function checkStories(stated: number, items: readonly Counted[]): FigureMismatch {
  const told = new Set(items.flatMap(({ counted: { storyId } }) => (storyId === null ? [] : [storyId])));
  return { figure: 'Câu chuyện', stated, counted: told.size };
}

/** Each sentiment of some documents; `of` names them and is empty for all. */
export function checkSentiment(
  of: string,
  stated: SentimentCounts,
  items: readonly Counted[],
): FigureMismatch[] {
  return sentiments.map((label) => {
    const name = sentimentNames[label];
    const figure = of === '' ? name : `${of}, ${name.toLowerCase()}`;
    return checkCount(figure, stated[label], items, ({ counted }) => counted.sentiment === label);
  });
}
