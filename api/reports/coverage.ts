import { sumByPeriod } from '../store/daily-series.ts';
import type { Store } from '../store/database.ts';
import { latestRuns, sourcesReached } from '../store/runs.ts';
import { listSources } from '../store/sources.ts';
import type { Coverage, Week } from './report.ts';

/**
 * Which enabled sources a week's figures rest on. A source is reached if a check succeeded in the week, if documents of
 * the week came from it later, or if it has been walked to its end since: all three mean that its week was seen.
 */
export async function coverageOf(store: Store, week: Week): Promise<Coverage> {
  const sources = (await listSources(store)).filter(({ enabled }) => enabled === 1);
  const checked = await sourcesReached(store, week.start, week.end);
  const counts = await sumByPeriod(store, 'source', [{ from: week.monday, to: week.sunday }]);
  const heard = new Set(counts.map(({ slug }) => slug));
  const runs = await latestRuns(store);
  const missing = sources.filter(
    ({ id, walked_through_at: walked }) =>
      !checked.has(id) && !heard.has(id) && !(walked !== null && walked >= week.start),
  );
  return {
    enabled: sources.length,
    reached: sources.length - missing.length,
    failed: missing.map(({ id, name }) => ({ id, name, error: runs.get(id)?.error ?? null })),
  };
}
