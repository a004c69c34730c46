import { type CountOptions, countsOfDocuments, type WeekCounts } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { countsOfStories } from '../store/story-week-counts.ts';
import { countsOfDays } from '../store/week-counts.ts';
import type { CountUnit } from '../vocabulary.ts';
import { addWeeks, type Week, weekdays } from '../week.ts';
import {
  type Compared,
  compared,
  type Ground,
  groupBy,
  type NamedCount,
  type SentimentCounts,
  sentimentCounts,
  series,
} from './comparing.ts';
import type { Names } from './names.ts';
import { storiesByWeek } from './weekly-memory.ts';

/** What the overview and the weekly report say of a week: counted once, here. */
export interface WeekFigures {
  readonly documents: Compared;
  readonly stories: Compared;
  /** Documents or stories, whichever is counted; all but the two above are. In stories, sentiments overlap. */
  readonly totalByWeek: readonly number[];
  readonly sentiment: SentimentCounts;
  readonly sentimentPrevious: SentimentCounts;
  readonly byWeek: Readonly<Record<keyof SentimentCounts, readonly number[]>>;
  readonly byDay: readonly { readonly date: string; readonly count: number; readonly mean4: number | null }[];
  readonly topics: readonly (NamedCount & { readonly sentiment: SentimentCounts })[];
  readonly channels: readonly NamedCount[];
}

/** Counts the last of some consecutive weeks beside those before it. Stories are counted as of now, whatever `seenUntil` says. */
export async function weekFigures(
  store: Store,
  names: Names,
  weeks: readonly Week[],
  {
    ground,
    unit = 'documents',
    ...options
  }: CountOptions & { readonly ground: Ground; readonly unit?: CountUnit },
): Promise<WeekFigures> {
  const last = weeks.length - 1;
  const ofDocuments =
    options.seenUntil === undefined ? countsOfDays(store) : countsOfDocuments(store, options);
  const counts = unit === 'stories' ? countsOfStories(store) : ofDocuments;
  const tones = await counts.bySentiment(weeks);
  const documents = unit === 'stories' ? await ofDocuments.bySentiment(weeks) : tones;
  const ofSentiment = (label: keyof SentimentCounts) =>
    series(
      tones.filter(({ sentiment }) => sentiment === label),
      weeks.length,
    );
  return {
    documents: compared(series(documents, weeks.length), ground),
    stories: compared(await storiesByWeek(store, weeks, options), ground),
    totalByWeek: series((await counts.total?.(weeks)) ?? tones, weeks.length),
    sentiment: sentimentCounts(tones.filter(({ bucket }) => bucket === last)),
    sentimentPrevious: sentimentCounts(tones.filter(({ bucket }) => bucket === last - 1)),
    byWeek: {
      negative: ofSentiment('negative'),
      neutral: ofSentiment('neutral'),
      positive: ofSentiment('positive'),
    },
    byDay: await dayFigures(counts, weeks, ground),
    topics: await topicFigures(counts, names, weeks, ground),
    channels: namedCounts(await counts.byChannel(weeks), names.channel, weeks.length, ground),
  };
}

async function dayFigures(counts: WeekCounts, weeks: readonly Week[], ground: Ground) {
  const week = weeks.at(-1);
  if (!week) return [];
  const rows = await counts.byDay(weeks.slice(-5));
  const onDay = new Map(rows.map(({ date, count }) => [date, count]));
  const before = [-4, -3, -2, -1].map((offset) => weekdays(addWeeks(week, offset)));
  return weekdays(week).map((date, day) => {
    const sum = before.reduce((total, days) => total + (onDay.get(days[day] ?? '') ?? 0), 0);
    return {
      date,
      count: onDay.get(date) ?? 0,
      mean4: ground.back && !ground.material.slice(-5, -1).some(Boolean) ? sum / before.length : null,
    };
  });
}

async function topicFigures(counts: WeekCounts, names: Names, weeks: readonly Week[], ground: Ground) {
  const five = weeks.slice(-5);
  const rows = await counts.byTopic(five);
  const totals = (await counts.topicTotal?.(five)) ?? rows;
  const length = Math.min(weeks.length, 5);
  const groups = groupBy(rows, ({ slug }) => slug);
  return namedCounts(totals, names.topic, length, ground).map((topic) => ({
    ...topic,
    sentiment: sentimentCounts((groups.get(topic.slug) ?? []).filter(({ bucket }) => bucket === length - 1)),
  }));
}

/** One line a slug, the most frequent of the week first; those that fell to nothing stay, at the end. */
export function namedCounts(
  rows: readonly { readonly slug: string; readonly bucket: number; readonly count: number }[],
  nameOf: (slug: string) => string,
  length: number,
  ground: Ground,
): NamedCount[] {
  return [...groupBy(rows, ({ slug }) => slug)]
    .map(([slug, group]) => ({ slug, name: nameOf(slug), ...compared(series(group, length), ground) }))
    .filter(({ count, previous, mean4 }) => count + previous + (mean4 ?? 0) > 0)
    .sort((a, b) => b.count - a.count || b.previous - a.previous || (a.slug < b.slug ? -1 : 1));
}
