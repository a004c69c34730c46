/** What every report on a period of the decision has: its frame, what its figures rest on, and the first of them. */
import type { SentimentLabel } from '../../analysis/finding.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { type Period, parsePeriod, periodBefore } from '../period.ts';
import {
  type CountOptions,
  countByTag,
  countStories,
  countsOfDocuments,
  earliestDocument,
  type WeekPeriods,
} from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { linkPages } from '../store/document-links.ts';
import type { DocumentSelection } from '../store/document-list.ts';
import type { DocumentTagTable } from '../store/schema/document-tables.ts';
import type { Voice } from '../store/voice.ts';
import { localDateOf } from '../week.ts';
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
import { type Coverage, coverageOf } from './coverage.ts';
import { itemsAPart, type MadeList, packItems } from './item-list.ts';
import { itemOf, type ReportItem, safeLinks, safelyWritten } from './items.ts';
import { type Names, namesOf } from './names.ts';
import type { PrintedList } from './printed-items.ts';
import type { ReportFrame } from './report.ts';
import { namedCounts } from './week-figures.ts';
import { gapsOfPeriod, type WeekGaps } from './week-gaps.ts';

const week = 7 * 86_400_000;

/** A count beside that of the period before, with its sentiment. */
export type NamedTone = NamedCount & { readonly sentiment: SentimentCounts };

export interface PeriodReport extends ReportFrame {
  readonly period: Period;
  readonly previous: Period;
  readonly coverage: Coverage;
  readonly gaps: WeekGaps;
  /** Whether collection reaches back to the beginning of the period before. */
  readonly previousKnown: boolean;
  /** Local date of the earliest document of all; `null`: there is none. Reports frozen earlier don't say. */
  readonly collectedFrom?: string | null;
  readonly documents: Compared;
  readonly stories: Compared;
  readonly sentiment: SentimentCounts;
  readonly sentimentPrevious: SentimentCounts;
  /** Documents by calendar month (`YYYY-MM`), oldest first. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  readonly printed: PrintedList;
}

/** What is counted: two periods, the second beside the first, and whose documents. */
export interface PeriodScope {
  readonly periods: WeekPeriods;
  readonly counting: CountOptions & { readonly seenUntil: string };
  readonly ground: Ground;
}

/** Counts what all kinds need, and gives the scope in which a kind counts the rest. */
export async function countPeriod(
  store: Store,
  knowledge: Knowledge,
  id: string,
  {
    frame,
    voice,
    selection,
  }: { readonly frame: ReportFrame; readonly voice?: Voice; readonly selection?: DocumentSelection },
): Promise<{ readonly base: PeriodReport; readonly scope: PeriodScope; readonly list: MadeList }> {
  const period = parsePeriod(id);
  const previous = periodBefore(period);
  const { cutOff } = frame;
  const gaps = await gapsOfPeriod(store, { previous, period }, cutOff);
  const ground: Ground = {
    back: false,
    material: [gaps.previousMaterial, gaps.material],
    unfinished: cutOff < period.end,
  };
  const scope: PeriodScope = {
    periods: [spanOf(previous), spanOf(period)],
    counting: { seenUntil: cutOff, voice, selection },
    ground,
  };
  const { periods, counting } = scope;
  const tones = await countsOfDocuments(store, counting).bySentiment(periods);
  const earliest = await earliestDocument(store);
  const list = await packItems(itemPages(store, knowledge, { ...period, ...counting }));
  const base = {
    ...frame,
    period,
    previous,
    coverage: await coverageOf(store, period),
    gaps,
    previousKnown: reachesBack(earliest, previous),
    collectedFrom: earliest === null ? null : localDateOf(earliest),
    documents: compared(series(tones, 2), ground),
    stories: compared(series(await countStories(store, periods, counting), 2), ground),
    sentiment: sentimentCounts(tones.filter(({ bucket }) => bucket === 1)),
    sentimentPrevious: sentimentCounts(tones.filter(({ bucket }) => bucket === 0)),
    months: await countMonths(store, period, counting),
    printed: list.printed,
  };
  return { base, scope, list };
}

/** The documents of a window as reports list them. */
async function* itemPages(
  store: Store,
  knowledge: Knowledge,
  window: Parameters<typeof linkPages>[1],
): AsyncGenerator<ReportItem[]> {
  const names = namesOf(knowledge);
  const safe = safelyWritten(knowledge);
  for await (const links of linkPages(store, window, itemsAPart))
    yield safeLinks(links, safe).map((link) => itemOf(link, names));
}

/** Documents by tags of a kind. */
export async function countTags(
  store: Store,
  names: Names,
  kind: DocumentTagTable['kind'],
  { periods, counting, ground }: PeriodScope,
): Promise<NamedTone[]> {
  return namedTones(
    await countByTag(store, kind, periods, counting),
    (slug) => names.tag(kind, slug),
    ground,
  );
}

/** One line a slug, the most frequent first, with the sentiment of the period. */
export function namedTones(
  rows: readonly {
    readonly slug: string;
    readonly bucket: number;
    readonly count: number;
    readonly sentiment: SentimentLabel;
  }[],
  nameOf: (slug: string) => string,
  ground: Ground,
): NamedTone[] {
  const groups = groupBy(rows, ({ slug }) => slug);
  return namedCounts(rows, nameOf, 2, ground).map((row) => ({
    ...row,
    sentiment: sentimentCounts((groups.get(row.slug) ?? []).filter(({ bucket }) => bucket === 1)),
  }));
}

/** The line of a slug; one that nobody wrote about has zeros. */
export function lineOf(
  rows: readonly NamedTone[],
  slug: string,
  nameOf: (slug: string) => string,
): NamedTone {
  const none = { count: 0, previous: 0, mean4: null, sentiment: { negative: 0, neutral: 0, positive: 0 } };
  return rows.find((row) => row.slug === slug) ?? { slug, name: nameOf(slug), ...none };
}

/** Documents by calendar month, oldest first; months without any have a zero. */
export async function countMonths(store: Store, period: Period, counting: CountOptions) {
  const days = await countsOfDocuments(store, counting).byDay([spanOf(period)]);
  const months = new Map(monthsOf(period).map((month) => [month, 0]));
  for (const { date, count } of days) {
    const month = date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + count);
  }
  return [...months].map(([month, count]) => ({ month, count }));
}

/** Whether anything could be counted in a month (`YYYY-MM`): collection had begun when it ended, and the cut-off is not before it. */
export function collectedMonth({
  collectedFrom,
  cutOff,
}: Pick<PeriodReport, 'collectedFrom' | 'cutOff'>): (month: string) => boolean {
  const last = localDateOf(cutOff).slice(0, 7);
  return (month) => month <= last && (collectedFrom == null || month >= collectedFrom.slice(0, 7));
}

/** A period in the form in which weeks are counted. */
function spanOf({ start, end, first, last }: Period): WeekPeriods[number] {
  return { start, end, monday: first, sunday: last };
}

function monthsOf({ first, last }: Period): string[] {
  const months: string[] = [];
  const [year = 0, month = 1] = first.split('-').map(Number);
  for (let index = month - 1; ; index += 1) {
    const name = new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 7);
    if (name > last.slice(0, 7)) return months;
    months.push(name);
  }
}

/** As in the weekly report, a week's grace: the first documents of a collection are seldom of its first day. */
function reachesBack(earliest: string | null, previous: Period): boolean {
  return earliest !== null && Date.parse(earliest) < Date.parse(previous.start) + week;
}
