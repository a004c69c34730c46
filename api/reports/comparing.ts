import { earliestDocument } from '../store/counts.ts';
import { listCountedDays } from '../store/daily-series.ts';
import type { Store } from '../store/database.ts';
import { localMidnight, parseWeek, type Week, weekOf } from '../week.ts';

/** A count of the chosen week beside the four weeks before it. */
export interface Compared {
  readonly count: number;
  readonly previous: number;
  /** Mean of the four weeks before. `null`: collection does not reach back so far, or has material gaps there. */
  readonly mean4: number | null;
  /** Present where a material gap in collection in one of the two weeks forbids comparing them. */
  readonly gap?: true;
  /** Present while the week is not over: part of a week is not held against whole ones. */
  readonly unfinished?: true;
}

export interface SentimentCounts {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

export interface NamedCount extends Compared {
  readonly slug: string;
  readonly name: string;
}

/** Weeks that a series shows, the chosen one included. */
export const seriesWeeks = 12;
const weeksBefore = 4;

/** The week asked for, or the one that `now` lies in. Throws `BadRequest` for anything that is no week. */
export function chosenWeek(week: string | undefined, now: Date): Week {
  return week === undefined ? weekOf(now) : parseWeek(week);
}

/** What the weeks allow to be compared. */
export interface Ground {
  /** Whether collection reaches back four weeks. */
  readonly back: boolean;
  /** Aligned with the weeks: whether a week has a material gap in collection. */
  readonly material: readonly boolean[];
  /** Whether the last of the weeks is not over. */
  readonly unfinished?: boolean;
}

/** The last of some weekly counts beside those before it; weeks with material gaps are not compared. */
export function compared(counts: readonly number[], { back, material, unfinished }: Ground): Compared {
  const before = counts.slice(-1 - weeksBefore, -1);
  const broken = material.slice(-1 - weeksBefore, -1).some(Boolean);
  return {
    count: counts.at(-1) ?? 0,
    previous: counts.at(-2) ?? 0,
    mean4: back && !broken ? before.reduce((sum, count) => sum + count, 0) / weeksBefore : null,
    ...(material.slice(-2).some(Boolean) ? { gap: true } : {}),
    ...(unfinished ? { unfinished: true } : {}),
  };
}

/** Reads what the weeks allow to be compared. */
export async function groundOf(
  store: Store,
  weeks: readonly Week[],
  material: readonly boolean[],
): Promise<Ground> {
  return { back: await reachesBack(store, weeks), material };
}

/** Whether the store has documents from before or in the first of the four weeks before the last of these. */
async function reachesBack(store: Store, weeks: readonly Week[]): Promise<boolean> {
  const earliest = await earliestDocument(store);
  const first = weeks.at(-1 - weeksBefore);
  return earliest !== null && first !== undefined && earliest < first.end;
}

/** Counts of buckets as a list, zero where a week has none. */
export function series(
  rows: readonly { readonly bucket: number; readonly count: number }[],
  length: number,
): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const { bucket, count } of rows) counts[bucket] = (counts[bucket] ?? 0) + count;
  return counts;
}

/** Rows by a key, in order of appearance. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** How many of each sentiment the rows hold. */
export function sentimentCounts(
  rows: readonly { readonly sentiment: keyof SentimentCounts; readonly count: number }[],
): SentimentCounts {
  const counts = { negative: 0, neutral: 0, positive: 0 };
  for (const { sentiment, count } of rows) counts[sentiment] += count;
  return counts;
}

/** Weeks offered by the week chooser: a year and a bit; older ones are reached by their address. */
const mostWeeks = 60;

/** Weeks that have documents, newest first. */
export async function availableWeeks(store: Store): Promise<Week[]> {
  const weeks: Week[] = [];
  for (const day of await listCountedDays(store, 7 * mostWeeks))
    if (day < (weeks.at(-1)?.monday ?? '9999')) weeks.push(weekOf(localMidnight(day)));
  return weeks.slice(0, mostWeeks);
}
