/** Counts the figures that reports on a period share again, from the list of documents that each of them holds. */
import { localDateOf } from '../week.ts';
import type { NamedCount } from './comparing.ts';
import { mostListed, type NamedTone, type PeriodReport } from './period-report.ts';
import {
  type Counted,
  checkCount,
  checkSentiment,
  checkStories,
  countedItems,
  type FigureMismatch,
  type RecountResult,
  recount,
} from './recount.ts';
import type { WeeklyClaim } from './weekly.ts';

/** The figures of every kind, and those that a kind adds. */
export function checkPeriod(
  report: PeriodReport,
  own: (items: readonly Counted[]) => readonly FigureMismatch[],
): RecountResult {
  const items = countedItems(report.items);
  if (items === null || items.some(({ counted }) => counted.publisher === undefined)) return 'unlisted';
  if (items.length === mostListed && report.documents.count > mostListed) return 'shortened';
  const checks = [
    { figure: 'Tin bài', stated: report.documents.count, counted: items.length },
    checkStories(report.stories.count, items),
    ...checkSentiment('', report.sentiment, items),
    ...report.months.map(({ month, count }) =>
      checkCount(`Tháng ${month}`, count, items, ({ at }) => localDateOf(at).startsWith(month)),
    ),
    ...own(items),
  ];
  return recount(checks, items.length);
}

/** Lines of a table with their sentiments. */
export function checkTones(
  label: string,
  rows: readonly NamedTone[],
  items: readonly Counted[],
  counts: (item: Counted, row: NamedTone) => boolean,
): FigureMismatch[] {
  return rows.flatMap((row) => {
    const figure = `${label} ${row.name}`;
    const ofLine = items.filter((item) => counts(item, row));
    return [
      { figure, stated: row.count, counted: ofLine.length },
      ...checkSentiment(figure, row.sentiment, ofLine),
    ];
  });
}

/** Lines of a table without sentiments. */
export function checkNames(
  label: string,
  rows: readonly NamedCount[],
  items: readonly Counted[],
  counts: (item: Counted, row: NamedCount) => boolean,
): FigureMismatch[] {
  return rows.map((row) => checkCount(`${label} ${row.name}`, row.count, items, (item) => counts(item, row)));
}

/** How often each claim was spread and debunked. */
export function checkClaims(claims: readonly WeeklyClaim[], items: readonly Counted[]): FigureMismatch[] {
  const of = (id: string, stance: 'spreads' | 'debunks') => (item: Counted) =>
    item.counted.claims?.some((claim) => claim.id === id && claim.stance === stance) === true;
  return claims.flatMap(({ id, spreads, debunks }) => [
    checkCount(`${id}, lan truyền`, spreads.count, items, of(id, 'spreads')),
    checkCount(`${id}, đính chính`, debunks.count, items, of(id, 'debunks')),
  ]);
}

/** Whether people themselves wrote it, as `isOfVoice` asks the store. */
export function isOfPublic({ counted: { kind, publisher } }: Counted): boolean {
  return kind === 'comment' || (kind === 'post' && publisher !== 'official');
}
