/** The counts of weeks in stories, as `story-counts.ts` keeps them. */
import type { WeekCounts, WeekPeriods } from './counts.ts';
import type { Store } from './database.ts';
import type { Dimension } from './rollup-parts.ts';
import { listStoryPeriods, type StoryPeriodCount, storiesOfWeeks } from './story-series.ts';

export function countsOfStories(db: Store): WeekCounts {
  const byWeek = async (dimension: Dimension, weeks: WeekPeriods) =>
    (await storiesOfWeeks(db, dimension, weeks)).map(({ slug, bucket, stories }) => ({
      slug,
      bucket,
      count: stories,
    }));
  return {
    total: (weeks) => byWeek('all', weeks),
    topicTotal: (weeks) => byWeek('topic', weeks),
    byChannel: (weeks) => byWeek('channel', weeks),
    bySentiment: async (weeks) => (await storiesOfWeeks(db, 'all', weeks)).flatMap(bySentiment),
    byTopic: async (weeks) =>
      (await storiesOfWeeks(db, 'topic', weeks)).flatMap((row) =>
        bySentiment(row).map((counted) => ({ slug: row.slug, ...counted })),
      ),
    byDay: async (weeks) => {
      const range = { from: weeks[0]?.monday ?? '', to: weeks.at(-1)?.sunday ?? '' };
      const days = await listStoryPeriods(db, { dimension: 'all', slug: '' }, 'day', range);
      return days.map(({ period, stories }) => ({ date: period, count: stories }));
    },
  };
}

/** Stories with at least one document of a sentiment: one row a sentiment that occurs. They overlap. */
function bySentiment(row: StoryPeriodCount) {
  return (['negative', 'neutral', 'positive'] as const).flatMap((sentiment) =>
    row[sentiment] === 0 ? [] : [{ bucket: row.bucket, sentiment, count: row[sentiment] }],
  );
}
