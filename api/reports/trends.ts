import type { Knowledge } from '../../analysis/knowledge.ts';
import { instant } from '../instant.ts';
import { listClaims } from '../store/claims.ts';
import { earliestDocument } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import type { Dimension } from '../store/rollup-parts.ts';
import { listSources } from '../store/sources.ts';
import {
  addWeeks,
  daysUpTo,
  localDateOf,
  localMidnight,
  parseWeek,
  sameWeekYearBefore,
  type Week,
  weekOf,
  weeksUpTo,
} from '../week.ts';
import { availableWeeks, type Compared, compared, type Ground, groupBy, seriesWeeks } from './comparing.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { namesOf } from './names.ts';
import {
  type TrendCount,
  type TrendCounts,
  type TrendScope,
  type TrendUnit,
  trendCounts,
  type Voice,
} from './trend-counts.ts';
import { type GapBand, type GapsOfWeeks, gapsOfWeeks, type WeekGaps } from './week-gaps.ts';

/** What the page breaks the counts down by. */
export const trendDimensions = [
  'topic',
  'theme',
  'reform',
  'audience',
  'place',
  'channel',
  'publisher',
  'tier',
  'sentiment',
  'source',
  'claim',
] as const satisfies readonly Dimension[];
export type TrendDimension = (typeof trendDimensions)[number];

export const trendSteps = ['week', 'day'] as const;
export type TrendStep = (typeof trendSteps)[number];

/** What is asked for. `slug` absent: everything together is drawn. */
export interface TrendsFilter {
  readonly dimension: TrendDimension;
  readonly unit: TrendUnit;
  readonly step: TrendStep;
  readonly slug?: string | undefined;
  /** Absent: the last week that is over. */
  readonly week?: string | undefined;
}

/** A count of the week beside the weeks before it and the same week a year ago. */
export interface Trend extends Compared {
  /** `null`: collection does not reach back so far, or has material gaps there. */
  readonly yearAgo: number | null;
  /** Twelve weeks, oldest first; the chosen week is the last. */
  readonly byWeek: readonly number[];
}

export interface TrendRow extends Trend {
  readonly slug: string;
  readonly name: string;
}

/** Weeks or days of the chart, oldest first. */
export interface TrendPeriod {
  /** ISO week or local date. */
  readonly id: string;
  readonly value: number;
  /** The same week a year before. `null`: collection does not reach back so far, the week has a material gap, or days are drawn. */
  readonly yearAgo: number | null;
}

export interface TrendsReport {
  readonly filter: TrendsFilter;
  readonly week: Week;
  readonly available: readonly Week[];
  /** What the chart and the shares are about; `null`: everything. */
  readonly selected: { readonly slug: string; readonly name: string } | null;
  readonly total: Trend;
  readonly rows: readonly TrendRow[];
  readonly periods: readonly TrendPeriod[];
  readonly gapBands: readonly GapBand[];
  readonly voice: Voice;
  readonly voicePrevious: Voice;
  readonly coverage: Coverage;
  readonly gaps: WeekGaps;
  readonly madeAt: string;
}

const chartWeeks = 26;
const chartDays = 56;
/** Weeks whose gaps are looked at: the same weeks of the year before are drawn too. */
const knownWeeks = chartWeeks + 53;

/** What all figures of the report rest on. */
interface Basis {
  /** Consecutive, oldest first; the chosen week is the last. */
  readonly weeks: readonly Week[];
  readonly gaps: GapsOfWeeks;
  /** When the earliest document speaks. */
  readonly earliest: string | null;
  readonly now: string;
}

/** How much was said, week by week or day by day, by one dimension. Throws `BadRequest` for an impossible week. */
export async function trendsReport(
  store: Store,
  knowledge: Knowledge,
  { filter, now }: { readonly filter: TrendsFilter; readonly now: Date },
): Promise<TrendsReport> {
  const { dimension, unit, step, slug } = filter;
  const week = filter.week === undefined ? addWeeks(weekOf(now), -1) : parseWeek(filter.week);
  const weeks = weeksUpTo(week, knownWeeks);
  const gaps = await gapsOfWeeks(store, weeks, instant(now));
  const basis = { weeks, gaps, earliest: await earliestDocument(store), now: instant(now) };
  const nameOf = await namesIn(store, knowledge, dimension);
  const counts = trendCounts(store, unit);
  const counted = await counts.ofWeeks(dimension, comparedWeeks(week));
  const all = await counts.ofWeeks('all', comparedWeeks(week));
  const spoken = slug === undefined ? all : counted.filter((row) => row.slug === slug);
  const scope = slug === undefined ? everything : { dimension, slug };
  return {
    filter,
    week,
    available: await availableWeeks(store),
    selected: slug === undefined ? null : { slug, name: nameOf(slug) },
    total: trendOf(all, basis),
    rows: trendRows(counted, basis, nameOf),
    ...(await (step === 'week' ? weekChart : dayChart)(counts, scope, basis)),
    voice: voiceIn(spoken, seriesWeeks - 1),
    voicePrevious: voiceIn(spoken, seriesWeeks - 2),
    coverage: await coverageOf(store, week),
    gaps: gaps.week,
    madeAt: instant(now),
  };
}

const everything = { dimension: 'all', slug: '' } as const;

/** The twelve weeks of a row, oldest first, and last the same week a year before. */
function comparedWeeks(week: Week): Week[] {
  return [...weeksUpTo(week, seriesWeeks), sameWeekYearBefore(week)];
}

function trendRows(
  counts: readonly TrendCount[],
  basis: Basis,
  nameOf: (slug: string) => string,
): TrendRow[] {
  return [...groupBy(counts, ({ slug }) => slug)]
    .map(([slug, group]) => ({ slug, name: nameOf(slug), ...trendOf(group, basis) }))
    .filter(({ byWeek }) => byWeek.some((count) => count > 0))
    .sort((a, b) => b.count - a.count || b.previous - a.previous || (a.slug < b.slug ? -1 : 1));
}

function trendOf(counts: readonly TrendCount[], basis: Basis): Trend {
  const values = Array.from({ length: seriesWeeks + 1 }, () => 0);
  for (const { bucket, value } of counts) values[bucket] = value;
  const byWeek = values.slice(0, seriesWeeks);
  const week = basis.weeks.at(-1);
  return {
    ...compared(byWeek, groundOf(basis)),
    yearAgo: week && isKnown(sameWeekYearBefore(week), basis) ? (values[seriesWeeks] ?? 0) : null,
    byWeek,
  };
}

function groundOf({ weeks, gaps, earliest, now }: Basis): Ground {
  const fourBack = weeks.at(-5);
  return {
    back: earliest !== null && fourBack !== undefined && earliest < fourBack.end,
    material: gaps.material,
    unfinished: now < (weeks.at(-1)?.end ?? now),
  };
}

/** Whether a week was collected: it lies within what the store reaches back to, and has no material gap. */
function isKnown(week: Week, { weeks, gaps, earliest }: Basis): boolean {
  if (earliest === null || earliest >= week.start) return false;
  const index = weeks.findIndex(({ id }) => id === week.id);
  return index === -1 || !gaps.material[index];
}

type Chart = Pick<TrendsReport, 'periods' | 'gapBands'>;

/** The last 26 weeks, each beside the same week of the year before. */
async function weekChart(counts: TrendCounts, scope: TrendScope, basis: Basis): Promise<Chart> {
  const weeks = basis.weeks.slice(-chartWeeks).filter(({ end }) => begins(basis) < end);
  const before = weeks.map(sameWeekYearBefore);
  const values = await counts.byWeek(scope, [...weeks, ...before]);
  return {
    periods: weeks.map((week, index) => {
      const same = before[index];
      return {
        id: week.id,
        value: values[index] ?? 0,
        yearAgo: same && isKnown(same, basis) ? (values[weeks.length + index] ?? 0) : null,
      };
    }),
    gapBands: basis.gaps.bandsOf(weeks),
  };
}

/** The last eight weeks day by day; days that are to come are left out. */
async function dayChart(counts: TrendCounts, scope: TrendScope, basis: Basis): Promise<Chart> {
  const today = localDateOf(basis.now);
  const dates = daysUpTo(basis.weeks.at(-1)?.sunday ?? today, chartDays).filter(
    (date) => date <= today && begins(basis) < localMidnight(date, 1),
  );
  const values = await counts.byDay(scope, { from: dates[0] ?? today, to: dates.at(-1) ?? today });
  return {
    periods: dates.map((date) => ({ id: date, value: values.get(date) ?? 0, yearAgo: null })),
    gapBands: basis.gaps.bandsOf(
      dates.map((date) => ({ start: localMidnight(date), end: localMidnight(date, 1) })),
    ),
  };
}

/** Before the earliest document nothing is known: it is left out, not drawn as nothing. */
function begins({ earliest, now }: Basis): string {
  return earliest ?? now;
}

function voiceIn(counts: readonly TrendCount[], bucket: number): Voice {
  return counts.find((count) => count.bucket === bucket)?.voice ?? silence;
}

const silence: Voice = { all: 0, official: 0, press: 0, specialised: 0, social: 0 };

/** Names of a dimension's slugs, as far as people gave them any. */
async function namesIn(
  store: Store,
  knowledge: Knowledge,
  dimension: TrendDimension,
): Promise<(slug: string) => string> {
  const names = namesOf(knowledge);
  if (dimension === 'channel') return names.channel;
  if (dimension === 'source') return lookUp((await listSources(store)).map(({ id, name }) => [id, name]));
  if (dimension === 'claim')
    return lookUp((await listClaims(store)).map(({ id, statement }) => [id, statement]));
  if (dimension === 'publisher' || dimension === 'tier' || dimension === 'sentiment') return (slug) => slug;
  return (slug) => names.tag(dimension, slug);
}

function lookUp(entries: readonly (readonly [string, string])[]): (slug: string) => string {
  const names = new Map(entries);
  return (slug) => names.get(slug) ?? slug;
}
