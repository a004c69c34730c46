/** Reads the counts of stories that `story-counts.ts` keeps. */
import type { WeekPeriods } from './counts.ts';
import type { DateRange } from './daily-series.ts';
import type { Store } from './database.ts';
import type { Dimension } from './rollup-parts.ts';
import type { StoryCountTable } from './schema/count-tables.ts';

/** Stories with at least one document that counts. */
export type StoryMeasures = Omit<StoryCountTable, 'dimension' | 'step' | 'period' | 'slug'>;

export interface StoryPeriodCount extends StoryMeasures {
  readonly slug: string;
  /** Index of the week in the list that was asked for. */
  readonly bucket: number;
}

/** Stories of each slug of a dimension in some weeks, in any order. */
export async function storiesOfWeeks(
  db: Store,
  dimension: Dimension,
  weeks: readonly Pick<WeekPeriods[number], 'monday'>[],
): Promise<StoryPeriodCount[]> {
  const mondays = weeks.map(({ monday }) => monday);
  const rows = await db
    .selectFrom('story_counts')
    .selectAll()
    .where('dimension', '=', dimension)
    .where('step', '=', 'week')
    .where('period', 'in', mondays)
    .execute();
  return rows.map(({ period, ...row }) => ({ ...row, bucket: mondays.indexOf(period) }));
}

/** One slug, by days or by the Mondays of weeks; periods without stories are left out. */
export async function listStoryPeriods(
  db: Store,
  { dimension, slug }: { readonly dimension: Dimension; readonly slug: string },
  step: StoryCountTable['step'],
  { from, to }: DateRange,
): Promise<(StoryMeasures & { readonly period: string })[]> {
  return db
    .selectFrom('story_counts')
    .selectAll()
    .where('dimension', '=', dimension)
    .where('step', '=', step)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where('slug', '=', slug)
    .orderBy('period')
    .execute();
}
