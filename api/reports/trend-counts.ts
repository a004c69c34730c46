/** The figures of trends in one unit: documents and reach from the daily counts, stories from their own. */
import { type DateRange, listDays, type PeriodCount, sumByPeriod } from '../store/daily-series.ts';
import type { Store } from '../store/database.ts';
import type { Dimension } from '../store/rollup-parts.ts';
import { listStoryPeriods, type StoryMeasures, storiesOfWeeks } from '../store/story-series.ts';
import { countUnits } from '../vocabulary.ts';
import type { Week } from '../week.ts';

/** `stories`: those with at least one document there. `reach` is in points of an estimate (`api/store/reach.ts`), never people. */
export const trendUnits = [...countUnits, 'reach'] as const;
export type TrendUnit = (typeof trendUnits)[number];

/** Who speaks in public: documents, or stories with at least one document, by publisher. What citizens report to the agency is none of it. */
export interface Voice {
  /** What the shares are of. Stories count for each that speaks in them, so the four may be more. */
  readonly all: number;
  readonly official: number;
  readonly press: number;
  readonly specialised: number;
  readonly social: number;
}

export interface TrendCount {
  readonly slug: string;
  /** Index of the week in the list that was asked for. */
  readonly bucket: number;
  readonly value: number;
  readonly voice: Voice;
}

export interface TrendScope {
  readonly dimension: Dimension;
  readonly slug: string;
}

/** Reads the figures of a unit. */
export interface TrendCounts {
  /** Every slug of a dimension in some weeks, in any order. */
  readonly ofWeeks: (dimension: Dimension, weeks: readonly Week[]) => Promise<TrendCount[]>;
  /** One slug in each of some weeks. */
  readonly byWeek: (scope: TrendScope, weeks: readonly Week[]) => Promise<number[]>;
  /** One slug by local date; dates without a document are left out. */
  readonly byDay: (scope: TrendScope, range: DateRange) => Promise<Map<string, number>>;
}

export function trendCounts(store: Store, unit: TrendUnit): TrendCounts {
  return unit === 'stories' ? countsOfStories(store) : countsOfDocuments(store, unit);
}

function countsOfDocuments(store: Store, unit: 'documents' | 'reach'): TrendCounts {
  // Points are kept in tenths.
  const figureOf = ({ documents, reach }: Pick<PeriodCount, 'documents' | 'reach'>) =>
    unit === 'documents' ? documents : reach / 10;
  return {
    ofWeeks: async (dimension, weeks) =>
      (await sumByPeriod(store, dimension, weeks.map(rangeOf))).map((row) => ({
        slug: row.slug,
        bucket: row.bucket,
        value: figureOf(row),
        voice: voiceOfDocuments(row),
      })),
    byWeek: async (scope, weeks) => {
      const days = await listDays(store, scope, spanOf(weeks));
      return weeks.map(({ monday, sunday }) =>
        days.filter(({ day }) => day >= monday && day <= sunday).reduce((sum, row) => sum + figureOf(row), 0),
      );
    },
    byDay: async (scope, range) =>
      new Map((await listDays(store, scope, range)).map((row) => [row.day, figureOf(row)])),
  };
}

function countsOfStories(store: Store): TrendCounts {
  const periods = async (scope: TrendScope, step: 'day' | 'week', range: DateRange) =>
    new Map(
      (await listStoryPeriods(store, scope, step, range)).map(({ period, stories }) => [period, stories]),
    );
  return {
    ofWeeks: async (dimension, weeks) =>
      (await storiesOfWeeks(store, dimension, weeks)).map((row) => ({
        slug: row.slug,
        bucket: row.bucket,
        value: row.stories,
        voice: voiceOfStories(row),
      })),
    byWeek: async (scope, weeks) => {
      const counts = await periods(scope, 'week', spanOf(weeks));
      return weeks.map(({ monday }) => counts.get(monday) ?? 0);
    },
    byDay: (scope, range) => periods(scope, 'day', range),
  };
}

function voiceOfDocuments({ documents, official, press, social, citizen }: PeriodCount): Voice {
  const all = documents - citizen;
  return { all, official, press, specialised: all - official - press - social, social };
}

function voiceOfStories({ published, official, press, specialised, social }: StoryMeasures): Voice {
  return { all: published, official, press, specialised, social };
}

function rangeOf({ monday, sunday }: Week): DateRange {
  return { from: monday, to: sunday };
}

function spanOf(weeks: readonly Week[]): DateRange {
  return {
    from: weeks.map(({ monday }) => monday).sort()[0] ?? '',
    to:
      weeks
        .map(({ sunday }) => sunday)
        .sort()
        .at(-1) ?? '',
  };
}
