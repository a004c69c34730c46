/** Counts of weeks that can't be added up from days, worked out once for each week. */
import {
  type ClaimCount,
  type CountOptions,
  countByClaim,
  countStories,
  type WeekPeriods,
} from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { series } from './comparing.ts';
import { rememberedByRange } from './remembered.ts';

/** Stories with at least one document in each week. */
export async function storiesByWeek(
  store: Store,
  weeks: WeekPeriods,
  options: CountOptions,
): Promise<number[]> {
  if (options.seenUntil !== undefined) return series(await countStories(store, weeks, options), weeks.length);
  return rememberedByRange(store, 'stories', weeks.map(asRange), async ({ week }) => {
    const [row] = await countStories(store, [week]);
    return row?.count ?? 0;
  });
}

/** Documents by claim and stance; `bucket` is the index of the week. */
export async function claimsByWeek(
  store: Store,
  weeks: WeekPeriods,
  options: CountOptions,
): Promise<ClaimCount[]> {
  if (options.seenUntil !== undefined) return countByClaim(store, weeks, options);
  const counted = await rememberedByRange(store, 'claims', weeks.map(asRange), ({ week }) =>
    countByClaim(store, [week]),
  );
  return counted.flatMap((rows, bucket) => rows.map((row) => ({ ...row, bucket })));
}

function asRange(week: WeekPeriods[number]) {
  return { from: week.monday, to: week.sunday, week };
}
