import { missingTime } from '../gap-effect.ts';
import { secondsAfter } from '../instant.ts';
import { type Rhythm, usualRhythm } from '../rhythm.ts';
import { countBySourceAndPeriod } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { listGaps } from '../store/gaps.ts';
import { listSources } from '../store/sources.ts';
import { groupBy } from './comparing.ts';

const rhythmWeeks = 8;
const weekSeconds = 7 * 86_400;

/** The usual rhythm of each source, from the eight weeks before an instant. */
export async function sourceRhythms(
  store: Store,
  { before, now }: { readonly before: string; readonly now: string },
): Promise<Map<string, Rhythm>> {
  const periods = Array.from({ length: rhythmWeeks }, (_, index) => ({
    start: secondsAfter(before, (index - rhythmWeeks) * weekSeconds),
    end: secondsAfter(before, (index + 1 - rhythmWeeks) * weekSeconds),
  }));
  const counts = groupBy(await countBySourceAndPeriod(store, periods), (row) => row.source_id);
  const gaps = await listGaps(store, { start: periods[0]?.start ?? before, end: before });
  return new Map(
    (await listSources(store)).map(({ id, created_at }) => {
      const own = counts.get(id) ?? [];
      const weeks = periods.map((period, index) => ({
        start: period.start,
        count: own.find(({ bucket }) => bucket === index)?.count ?? 0,
        missing: missingTime(gaps, id, period, now),
      }));
      return [id, usualRhythm(weeks.toReversed(), created_at)];
    }),
  );
}
