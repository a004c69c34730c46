/** Counting a report's figures again, from the list of documents that is kept with it, in one reading. */
import type { SentimentCounts } from './comparing.ts';
import type { ItemList } from './item-list.ts';
import type { ReportItem } from './items.ts';
import { sentimentNames, sentiments } from './wording.ts';

/** Longer lists are counted again when somebody asks for it: that takes seconds. */
export const countedAtOnce = 20_000;

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
 * `unlisted`: frozen before lists said what they were counted under; `shortened`: by an earlier program, more documents than
 * it listed. Neither can be counted again.
 */
export type RecountResult = Recount | 'unlisted' | 'shortened';

/** A document with what it was counted under. */
export type Counted = ReportItem & { readonly counted: NonNullable<ReportItem['counted']> };

/** A figure with the documents that count under it, and what is stated of their sentiments. */
export interface FigureCount {
  readonly figure: string;
  readonly stated: number;
  readonly sentiment?: SentimentCounts;
  readonly counts: (item: Counted) => boolean;
}

/** What a kind of report counts again: from its list, or already counted from what else it holds. */
export type Check = FigureCount | FigureMismatch;

export interface Checks {
  /** Whether a document says all that the checks ask it. */
  readonly isWhole: (item: Counted) => boolean;
  readonly checks: readonly Check[];
}

/** Reads the list once and counts everything. */
export async function recount({ isWhole, checks }: Checks, list: ItemList): Promise<Recount | 'unlisted'> {
  const tallies = checks.map(tallyOf);
  const counting = tallies.filter((tally) => 'counts' in tally.check);
  for await (const items of list.pages())
    for (const item of items) {
      if (!isCounted(item) || !isWhole(item)) return 'unlisted';
      for (const tally of counting) countIn(tally, item);
    }
  const figures = tallies.flatMap(comparedOf);
  return {
    figures: figures.length,
    documents: list.rows,
    mismatches: figures.filter(({ stated, counted }) => stated !== counted),
  };
}

interface Tally {
  readonly check: Check;
  readonly sentiment: Record<keyof SentimentCounts, number>;
  count: number;
}

function tallyOf(check: Check): Tally {
  return {
    check,
    sentiment: { negative: 0, neutral: 0, positive: 0 },
    count: 'counts' in check ? 0 : check.counted,
  };
}

function isCounted(item: ReportItem): item is Counted {
  return item.counted !== undefined;
}

function countIn(tally: Tally, item: Counted): void {
  if (!('counts' in tally.check) || !tally.check.counts(item)) return;
  tally.count += 1;
  tally.sentiment[item.counted.sentiment] += 1;
}

function comparedOf({ check, sentiment, count }: Tally): FigureMismatch[] {
  const { figure, stated } = check;
  const own = { figure, stated, counted: count };
  if (!('counts' in check) || check.sentiment === undefined) return [own];
  const known = check.sentiment;
  return [
    own,
    ...sentiments.map((label) => ({
      figure: `${figure}, ${sentimentNames[label].toLowerCase()}`,
      stated: known[label],
      counted: sentiment[label],
    })),
  ];
}

/** How many different stories the documents tell. */
export function storyCount(stated: number): FigureCount {
  const told = new Set<number>();
  const counts = ({ counted: { storyId } }: Counted) => {
    if (storyId === null || told.has(storyId)) return false;
    told.add(storyId);
    return true;
  };
  return { figure: 'Câu chuyện', stated, counts };
}
