/** Counts the figures that reports on a period share again, from the list of documents that is kept with each. */
import { localDateOf } from '../week.ts';
import type { NamedCount } from './comparing.ts';
import type { ItemList } from './item-list.ts';
import type { NamedTone, PeriodReport } from './period-report.ts';
import {
  type Check,
  type Counted,
  type FigureCount,
  type RecountResult,
  recount,
  storyCount,
} from './recount.ts';
import type { WeeklyClaim } from './weekly.ts';

/** Earlier programs listed no more documents than these. */
const mostListedOnce = 20_000;

/** The figures of every kind, and those that a kind adds. */
export async function checkPeriod(
  report: PeriodReport,
  list: ItemList,
  own: readonly Check[],
): Promise<RecountResult> {
  const { documents, sentiment, stories, months } = report;
  if (list.rows === mostListedOnce && documents.count > list.rows) return 'shortened';
  const checks = [
    { figure: 'Tin bài', stated: documents.count, sentiment, counts: () => true },
    storyCount(stories.count),
    ...months.map(({ month, count }) => ({
      figure: `Tháng ${month}`,
      stated: count,
      counts: ({ at }: Counted) => localDateOf(at).startsWith(month),
    })),
    ...own,
  ];
  return recount({ checks, isWhole: ({ counted }) => counted.publisher !== undefined }, list);
}

/** Lines of a table with their sentiments. */
export function toneCounts(
  label: string,
  rows: readonly NamedTone[],
  counts: (item: Counted, row: NamedTone) => boolean,
): FigureCount[] {
  return rows.map((row) => ({
    figure: `${label} ${row.name}`,
    stated: row.count,
    sentiment: row.sentiment,
    counts: (item) => counts(item, row),
  }));
}

/** Lines of a table without sentiments. */
export function nameCounts(
  label: string,
  rows: readonly NamedCount[],
  counts: (item: Counted, row: NamedCount) => boolean,
): FigureCount[] {
  return rows.map((row) => ({
    figure: `${label} ${row.name}`,
    stated: row.count,
    counts: (item) => counts(item, row),
  }));
}

/** How often each claim was spread and debunked. */
export function claimCounts(claims: readonly WeeklyClaim[]): FigureCount[] {
  const of = (id: string, stance: 'spreads' | 'debunks') => (item: Counted) =>
    item.counted.claims?.some((claim) => claim.id === id && claim.stance === stance) === true;
  return claims.flatMap(({ id, spreads, debunks }) => [
    { figure: `${id}, lan truyền`, stated: spreads.count, counts: of(id, 'spreads') },
    { figure: `${id}, đính chính`, stated: debunks.count, counts: of(id, 'debunks') },
  ]);
}

/** Whether people themselves wrote it, as `isOfVoice` asks the store. */
export function isOfPublic({ counted: { kind, publisher } }: Counted): boolean {
  return kind === 'comment' || (kind === 'post' && publisher !== 'official');
}
