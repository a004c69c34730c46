/** Counts of weeks that can't be added up from days, worked out once for each week. */
import {
  type ClaimCount,
  type CountOptions,
  countByClaim,
  countStories,
  type WeekPeriods,
} from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { storiesOfWeeks } from '../store/story-series.ts';
import type { CountUnit } from '../vocabulary.ts';
import { series } from './comparing.ts';
import { rememberedByRange } from './remembered.ts';

/** Stories with at least one document in each week: kept counts, or those of the documents where some are left out. */
export async function storiesByWeek(
  store: Store,
  weeks: WeekPeriods,
  options: CountOptions,
): Promise<number[]> {
  if (options.seenUntil !== undefined) return series(await countStories(store, weeks, options), weeks.length);
  const counts = await storiesOfWeeks(store, 'all', weeks);
  return series(
    counts.map(({ bucket, stories }) => ({ bucket, count: stories })),
    weeks.length,
  );
}

/** Documents by claim and stance; `bucket` is the index of the week. */
export async function claimsByWeek(
  store: Store,
  weeks: WeekPeriods,
  { unit = 'documents', ...options }: CountOptions & { readonly unit?: CountUnit | undefined },
): Promise<ClaimCount[]> {
  if (options.seenUntil !== undefined) return countByClaim(store, weeks, { ...options, unit });
  const counted = await rememberedByRange(store, `claims in ${unit}`, weeks.map(asRange), ({ week }) =>
    countByClaim(store, [week], { unit }),
  );
  return counted.flatMap((rows, bucket) => rows.map((row) => ({ ...row, bucket })));
}

function asRange(week: WeekPeriods[number]) {
  return { from: week.monday, to: week.sunday, week };
}
