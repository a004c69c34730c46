import { missingTime } from '../gap-effect.ts';
import { type Rhythm, usualRhythm } from '../rhythm.ts';
import { sumByPeriod } from '../store/daily-series.ts';
import type { Store } from '../store/database.ts';
import { listGaps } from '../store/gaps.ts';
import { listSources } from '../store/sources.ts';
import { daysUpTo, localDateOf, localMidnight } from '../week.ts';
import { groupBy } from './comparing.ts';

const rhythmWeeks = 8;

/** The usual rhythm of each source, from the eight weeks of whole local days before an instant. */
export async function sourceRhythms(
  store: Store,
  { before, now }: { readonly before: string; readonly now: string },
): Promise<Map<string, Rhythm>> {
  const dates = daysUpTo(localDateOf(before), 7 * rhythmWeeks + 1).slice(0, -1);
  const weeks = Array.from({ length: rhythmWeeks }, (_, index) => ({
    from: dates[7 * index] ?? '',
    to: dates[7 * index + 6] ?? '',
  }));
  const periods = weeks.map(({ from, to }) => ({ start: localMidnight(from), end: localMidnight(to, 1) }));
  const counts = groupBy(await sumByPeriod(store, 'source', weeks), ({ slug }) => slug);
  const gaps = await listGaps(store, { start: periods[0]?.start ?? before, end: before });
  return new Map(
    (await listSources(store)).map(({ id, created_at }) => {
      const own = counts.get(id) ?? [];
      const lived = periods.map((period, index) => ({
        start: period.start,
        count: own.find(({ bucket }) => bucket === index)?.documents ?? 0,
        missing: missingTime(gaps, id, period, now),
      }));
      return [id, usualRhythm(lived.toReversed(), created_at)];
    }),
  );
}
