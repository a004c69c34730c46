/** Reads the daily counts that `rollups.ts` keeps. */
import { sql } from 'kysely';
import type { Store } from './database.ts';
import type { Dimension } from './rollups.ts';
import type { DailyCountTable } from './schema.ts';

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

const sums = ['documents', 'negative', 'positive', 'official', 'press', 'social', 'reach'] as const;

/** Sums of each slug of a dimension over periods that do not overlap, in any order. */
export async function sumByPeriod(
  db: Store,
  dimension: Dimension,
  periods: readonly DateRange[],
): Promise<PeriodCount[]> {
  const within = ({ from, to }: DateRange) => sql<boolean>`day between ${sql.lit(from)} and ${sql.lit(to)}`;
  // Literals, not parameters: PostgreSQL must see the same text in `select` and `group by`.
  const bucket = sql<number>`case ${sql.join(
    periods.map((period, index) => sql`when ${within(period)} then ${sql.lit(index)}`),
    sql` `,
  )} end`;
  return db
    .selectFrom('daily_counts')
    .where('dimension', '=', dimension)
    .where((where) => where.or(periods.map(within)))
    .select(({ fn }) => ['slug', bucket.as('bucket'), ...sums.map((name) => fn.sum<number>(name).as(name))])
    .groupBy(['slug', bucket])
    .execute();
}

/** One slug, day by day; days without documents are left out. */
export async function listDays(
  db: Store,
  { dimension, slug }: { readonly dimension: Dimension; readonly slug: string },
  { from, to }: DateRange,
): Promise<(Measures & { readonly day: string })[]> {
  return db
    .selectFrom('daily_counts')
    .select(['day', ...sums])
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
