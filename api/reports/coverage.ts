import { type DateRange, sumByPeriod } from '../store/daily-series.ts';
import type { Store } from '../store/database.ts';
import { latestRuns, sourcesReached } from '../store/runs.ts';
import { listSources } from '../store/sources.ts';
import { localDateOf } from '../week.ts';

/** Which sources were reached in a week: the line that stands under every chart. */
export interface Coverage {
  readonly enabled: number;
  readonly reached: number;
  readonly failed: readonly { readonly id: string; readonly name: string; readonly error: string | null }[];
}

/**
 * Which enabled sources the figures of a span rest on. A source is reached if a check succeeded in it, if documents of
 * it came from it later, or if it has been walked to its end since: all three mean that its span was seen.
 */
export async function coverageOf(
  store: Store,
  span: { readonly start: string; readonly end: string },
): Promise<Coverage> {
  const sources = (await listSources(store)).filter(({ enabled }) => enabled === 1);
  const checked = await sourcesReached(store, span.start, span.end);
  const counts = await sumByPeriod(store, 'source', [daysOf(span)]);
  const heard = new Set(counts.map(({ slug }) => slug));
  const runs = await latestRuns(store);
  const missing = sources.filter(
    ({ id, walked_through_at: walked }) =>
      !checked.has(id) && !heard.has(id) && !(walked !== null && walked >= span.start),
  );
  return {
    enabled: sources.length,
    reached: sources.length - missing.length,
    failed: missing.map(({ id, name }) => ({ id, name, error: runs.get(id)?.error ?? null })),
  };
}

/** Its local dates, both inclusive: spans begin and end at midnight. */
function daysOf({ start, end }: { readonly start: string; readonly end: string }): DateRange {
  return { from: localDateOf(start), to: localDateOf(new Date(Date.parse(end) - 1).toISOString()) };
}
