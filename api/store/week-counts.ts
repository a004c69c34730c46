/** The counts of weeks as the daily counts hold them: the same numbers as `counts.ts` reads from the documents, without reading these. */
import type { WeekCounts, WeekPeriods } from './counts.ts';
import { listDayCounts, type PeriodCount, sumByPeriod } from './daily-series.ts';
import type { Store } from './database.ts';

export function countsOfDays(db: Store): WeekCounts {
  return {
    bySentiment: async (weeks) => (await sumByPeriod(db, 'all', daysOf(weeks))).flatMap(bySentiment),
    byDay: async (weeks) => {
      const range = { from: weeks[0]?.monday ?? '', to: weeks.at(-1)?.sunday ?? '' };
      const rows = await listDayCounts(db, 'all', range);
      return rows.map(({ day, documents }) => ({ date: day, count: documents }));
    },
    byTopic: async (weeks) =>
      (await sumByPeriod(db, 'topic', daysOf(weeks))).flatMap((row) =>
        bySentiment(row).map((counted) => ({ slug: row.slug, ...counted })),
      ),
    byChannel: async (weeks) =>
      (await sumByPeriod(db, 'channel', daysOf(weeks))).map(({ slug, bucket, documents }) => ({
        slug,
        bucket,
        count: documents,
      })),
  };
}

function daysOf(weeks: WeekPeriods) {
  return weeks.map(({ monday, sunday }) => ({ from: monday, to: sunday }));
}

/** One row a sentiment that occurs. */
function bySentiment({ bucket, documents, negative, positive }: PeriodCount) {
  return (
    [
      ['negative', negative],
      ['neutral', documents - negative - positive],
      ['positive', positive],
    ] as const
  ).flatMap(([sentiment, count]) => (count === 0 ? [] : [{ bucket, sentiment, count }]));
}
