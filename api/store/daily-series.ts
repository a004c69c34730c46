/** Reads the daily counts that `rollups.ts` keeps. */
import { sql } from 'kysely';
import { daysUpTo } from '../week.ts';
import type { Store } from './database.ts';
import type { Dimension } from './rollup-parts.ts';
import { measures } from './rollups.ts';
import type { DailyCountTable } from './schema/count-tables.ts';

/** Local dates, both inclusive. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** What is counted of some days. */
export type Measures = Omit<DailyCountTable, 'dimension' | 'day' | 'slug'>;

export interface PeriodCount extends Measures {
  readonly slug: string;
  /** Index of the period in the list that was asked for. */
  readonly bucket: number;
}

/** Sums of each slug of a dimension over periods that do not overlap, in any order. */
export async function sumByPeriod(
  db: Store,
  dimension: Dimension,
  periods: readonly DateRange[],
): Promise<PeriodCount[]> {
  const ordered = periods
    .map((period, index) => ({ ...period, index }))
    .sort((a, b) => (a.to < b.to ? -1 : 1));
  // Literals, not parameters: PostgreSQL must see the same text in `select` and `group by`.
  const bucket = sql<number>`case ${sql.join(
    ordered.map(({ to, index }) => sql`when day <= ${sql.lit(to)} then ${sql.lit(index)}`),
    sql` `,
  )} end`;
  return db
    .selectFrom('daily_counts')
    .where('dimension', '=', dimension)
    .where(({ or, between }) => or(joined(ordered).map(({ from, to }) => between('day', from, to))))
    .select(({ fn }) => [
      'slug',
      bucket.as('bucket'),
      ...measures.map((name) => fn.sum<number>(name).as(name)),
    ])
    .groupBy(['slug', bucket])
    .execute();
}

/** Periods, in order, with those that follow one another as one: a stretch of the index is read in one go. */
function joined(periods: readonly DateRange[]): DateRange[] {
  const spans: DateRange[] = [];
  for (const { from, to } of periods) {
    const last = spans.at(-1);
    if (last && daysUpTo(from, 2)[0] === last.to) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  }
  return spans;
}

/** One slug, day by day; days without documents are left out. */
export async function listDays(
  db: Store,
  { dimension, slug }: { readonly dimension: Dimension; readonly slug: string },
  { from, to }: DateRange,
): Promise<(Measures & { readonly day: string })[]> {
  return db
    .selectFrom('daily_counts')
    .select(['day', ...measures])
    .where('dimension', '=', dimension)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('slug', '=', slug)
    .orderBy('day')
    .execute();
}

/** Documents of every slug of a dimension, day by day; days without documents are left out. */
export async function listDayCounts(
  db: Store,
  dimension: Dimension,
  { from, to }: DateRange,
): Promise<{ readonly slug: string; readonly day: string; readonly documents: number }[]> {
  return db
    .selectFrom('daily_counts')
    .select(['slug', 'day', 'documents'])
    .where('dimension', '=', dimension)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}

/** Local dates that have documents, latest first. */
export async function listCountedDays(db: Store, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('daily_counts')
    .select('day')
    .where('dimension', '=', 'all')
    .orderBy('day', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ day }) => day);
}

/** All documents of each slug of a dimension. */
export async function sumBySlug(db: Store, dimension: Dimension): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('daily_counts')
    .select(({ fn }) => ['slug', fn.sum<number>('documents').as('documents')])
    .where('dimension', '=', dimension)
    .groupBy('slug')
    .execute();
  return new Map(rows.map(({ slug, documents }) => [slug, documents]));
}
