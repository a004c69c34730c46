/** Cells of sheets that hold counts against the period before. */
import { type Comparability, comparesPrevious } from './change-text.ts';
import type { Compared, SentimentCounts } from './comparing.ts';
import type { SheetCell, SheetColumn } from './sheet.ts';
import { sentimentNames, sentiments } from './wording.ts';

export const toneColumns: readonly SheetColumn[] = sentiments.map((tone) => ({
  label: sentimentNames[tone],
  kind: 'count',
  width: 11,
}));

/** Count, count before and difference of a row (`index` from 0, below the heads), in columns B to D. */
export function comparedCells(
  { count, previous }: Compared,
  index: number,
  allowed: Comparability,
): SheetCell[] {
  return [
    count,
    allowed.previousKnown ? previous : null,
    comparesPrevious(allowed) ? { formula: `B${index + 2}-C${index + 2}` } : null,
  ];
}

/** A line for each sentiment, with what counts it anew. `unit`: `Tin bài`. */
export function toneLines<Recount>(
  {
    sentiment,
    sentimentPrevious,
  }: {
    readonly sentiment: SentimentCounts;
    readonly sentimentPrevious: SentimentCounts;
  },
  unit: string,
  recount: (name: string) => Recount,
): [string, Compared, Recount][] {
  return sentiments.map((tone) => [
    `${unit} ${sentimentNames[tone].toLowerCase()}`,
    { count: sentiment[tone], previous: sentimentPrevious[tone], mean4: null },
    recount(sentimentNames[tone]),
  ]);
}
