/** A campaign followed: its window beside the weeks before and the same dates in other years. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import { type CampaignRecord, findCampaign, listCampaigns } from '../store/campaigns.ts';
import { earliestDocument } from '../store/counts.ts';
import type { DateRange } from '../store/daily-series.ts';
import type { Store } from '../store/database.ts';
import { countDocuments, type DocumentSelection } from '../store/document-list.ts';
import { parseQuery } from '../store/search-query.ts';
import {
  countSelected,
  countSelectedSources,
  countSelectedStories,
  countSelectedTags,
  listSelectedFurthest,
  listSelectedTellings,
  measureSelected,
} from '../store/selection-counts.ts';
import type { CountUnit } from '../vocabulary.ts';
import { localDateOf, localMidnight } from '../week.ts';
import { type ActivityRow, type ActivitySum, activitySums, listActivityRows } from './activities.ts';
import { documentFigures, type Figures, storyFigures } from './campaign-figures.ts';
import {
  type CampaignState,
  type ComparedWindow,
  datesOf,
  elapsedOf,
  sameDatesInOtherYears,
  windowBefore,
} from './campaign-windows.ts';
import { groupBy, type SentimentCounts } from './comparing.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { type Names, namesOf } from './names.ts';
import type { Voice } from './trend-counts.ts';
import { type GapBand, gapsOfDates } from './week-gaps.ts';

interface Named {
  readonly slug: string;
  readonly name: string;
}

export interface CampaignRow {
  readonly id: number;
  readonly name: string;
  /** As in the search field; `null`: whatever the words. */
  readonly query: string | null;
  readonly topic: Named | null;
  readonly channel: Named | null;
  /** Local dates, both inclusive. */
  readonly first: string;
  readonly last: string;
  readonly state: CampaignState;
  readonly createdAt: string;
  readonly createdByName: string | null;
  readonly endedAt: string | null;
}

export interface CampaignListReport {
  readonly unit: CountUnit;
  /** `count`: documents or stories of the window. */
  readonly rows: readonly (CampaignRow & { readonly count: number })[];
}

/** Sentiment and voice are of documents or stories, as asked for; those of stories overlap. */
export interface WindowFigures {
  readonly documents: number;
  readonly stories: number;
  /** Points of an estimate, never people. */
  readonly reach: number;
  /** How many places the documents name. */
  readonly places: number;
  readonly sentiment: SentimentCounts;
  readonly voice: Voice;
}

export interface WindowComparison extends ComparedWindow {
  /** `null`: collection does not reach back to the window's first day. */
  readonly figures: WindowFigures | null;
  /** A gap in collection, here or in the campaign's window, makes the counts incomparable. */
  readonly gap: boolean;
}

export interface CampaignDay {
  /** Local date. */
  readonly date: string;
  readonly count: number;
  readonly sentiment: SentimentCounts;
  readonly voice: Voice;
  /** The same weekday before the campaign, the same date a year before. `null`: not collected, or with a gap. */
  readonly before: number | null;
  readonly yearAgo: number | null;
}

interface Share extends Named {
  readonly count: number;
}

export interface CampaignReport {
  /** What is counted, where it isn't named. */
  readonly unit: CountUnit;
  readonly campaign: CampaignRow;
  /** The part of the window that is counted: the days that are over. `null`: none is. */
  readonly counted: DateRange | null;
  readonly figures: WindowFigures;
  /** A gap makes the window's own counts incomplete. */
  readonly gap: boolean;
  /** The weeks before, then other years, the latest first. */
  readonly comparisons: readonly WindowComparison[];
  readonly days: readonly CampaignDay[];
  readonly gapBands: readonly GapBand[];
  readonly sources: readonly Share[];
  readonly places: readonly Share[];
  /** Documents that were probably seen by most; reach in points of an estimate, never people. */
  readonly furthest: readonly {
    readonly document: DocumentRow;
    readonly reactions: number;
    readonly reach: number;
  }[];
  /** Of the office's register, in the whole window. */
  readonly activities: { readonly rows: readonly ActivityRow[]; readonly sums: readonly ActivitySum[] };
  readonly madeAt: string;
}

const mostSources = 10;
const mostPlaces = 10;
const mostDocuments = 10;

/**
 * Follows a campaign as `now` knows it. A window that is going on is counted up to yesterday and held against as many days.
 * Throws `NotFound`.
 */
export async function campaignReport(
  store: Store,
  knowledge: Knowledge,
  { id, unit = 'documents', now }: { readonly id: number; readonly unit?: CountUnit; readonly now: Date },
): Promise<CampaignReport> {
  const record = await findCampaign(store, id);
  if (!record) throw new NotFound(`there is no campaign ${id}`);
  const names = namesOf(knowledge);
  const madeAt = instant(now);
  const campaign = rowOf(record, names, localDateOf(madeAt));
  const whole = { from: campaign.first, to: campaign.last };
  const counted = elapsedOf(whole, localDateOf(madeAt));
  const activities = await listActivityRows(store, campaign);
  const head = {
    unit,
    campaign,
    counted,
    madeAt,
    activities: { rows: activities, sums: activitySums(activities) },
  };
  if (counted === null) return { ...head, ...nothing };
  const selection = selectionOf(campaign, counted, madeAt);
  return {
    ...head,
    ...(await courseOf(store, { campaign, unit, whole, counted, now: madeAt })),
    sources: await countSelectedSources(store, selection, { unit, limit: mostSources }),
    places: (await countSelectedTags(store, 'place', selection, { unit, limit: mostPlaces })).map(
      ({ slug, count }) => ({
        slug,
        name: names.tag('place', slug),
        count,
      }),
    ),
    furthest: await furthestOf(store, names, selection),
  };
}

/** All campaigns, the latest begun first, each with the documents of its window. */
export async function campaignListReport(
  store: Store,
  knowledge: Knowledge,
  { unit = 'documents', now }: { readonly unit?: CountUnit; readonly now: Date },
): Promise<CampaignListReport> {
  const names = namesOf(knowledge);
  const today = localDateOf(instant(now));
  const countOf = unit === 'stories' ? countSelectedStories : countDocuments;
  const rows: (CampaignRow & { count: number })[] = [];
  for (const record of await listCampaigns(store)) {
    const campaign = rowOf(record, names, today);
    const counted = elapsedOf({ from: campaign.first, to: campaign.last }, today);
    const count = counted === null ? 0 : await countOf(store, selectionOf(campaign, counted));
    rows.push({ ...campaign, count });
  }
  return { unit, rows };
}

type ListedCampaign = CampaignRecord & { readonly created_by_name: string | null };

function rowOf(record: ListedCampaign, names: Names, today: string): CampaignRow {
  const { topic, channel, first_day: first, last_day: last } = record;
  return {
    id: record.id,
    name: record.name,
    query: record.query,
    topic: topic === null ? null : { slug: topic, name: names.topic(topic) },
    channel: channel === null ? null : { slug: channel, name: names.channel(channel) },
    first,
    last,
    state: stateOf(record, today),
    createdAt: record.created_at,
    createdByName: record.created_by_name,
    endedAt: record.ended_at,
  };
}

function stateOf({ first_day, last_day, ended_at }: CampaignRecord, today: string): CampaignState {
  if (ended_at !== null) return 'ended';
  if (first_day > today) return 'coming';
  return last_day < today ? 'over' : 'running';
}

/** The documents of some days of a campaign that were stored until an instant. */
function selectionOf(campaign: CampaignRow, { from, to }: DateRange, seenUntil?: string): DocumentSelection {
  return { ...choiceOf(campaign), from: localMidnight(from), to: localMidnight(to, 1), seenUntil };
}

/** What a campaign looks for, whatever the days. */
export function choiceOf({ query, topic, channel }: CampaignRow): DocumentSelection {
  return {
    query: query === null ? null : parseQuery(query),
    topic: topic?.slug,
    channel: channel?.slug,
  };
}

interface Followed {
  readonly campaign: CampaignRow;
  readonly unit: CountUnit;
  readonly whole: DateRange;
  readonly counted: DateRange;
  readonly now: string;
}

type Course = Pick<CampaignReport, 'figures' | 'gap' | 'comparisons' | 'days' | 'gapBands'>;

/** The window's own figures and days, beside those of the other windows. */
async function courseOf(store: Store, { campaign, unit, whole, counted, now }: Followed): Promise<Course> {
  const earliest = await earliestDocument(store);
  const own = await windowOf(store, campaign, { unit, range: counted, earliest, now });
  const others: readonly ComparedWindow[] = [
    { year: null, ...windowBefore(whole, counted) },
    ...sameDatesInOtherYears(counted, localDateOf(now)),
  ];
  const found: (ComparedWindow & { readonly window: CountedWindow })[] = [];
  for (const other of others)
    found.push({ ...other, window: await windowOf(store, campaign, { unit, range: other, earliest, now }) });
  const yearBefore = Number(counted.from.slice(0, 4)) - 1;
  const before = found.find(({ year }) => year === null)?.window;
  const yearAgo = found.find(({ year }) => year === yearBefore)?.window;
  return {
    figures: own.figures,
    gap: own.material,
    comparisons: found
      .filter(({ year, window }) => year === null || year === yearBefore || window.reaches)
      .map(({ year, from, to, window }) => ({
        year,
        from,
        to,
        figures: window.reaches ? window.figures : null,
        gap: own.material || window.material,
      })),
    days: datesOf(counted).map((date, index) => ({
      date,
      ...own.figuresOn(date),
      before: before?.values[index] ?? null,
      yearAgo: yearAgo?.values[index] ?? null,
    })),
    gapBands: own.gapBands,
  };
}

interface CountedWindow {
  readonly figuresOn: (date: string) => Figures;
  readonly figures: WindowFigures;
  /** Whether collection reaches back to its first day. */
  readonly reaches: boolean;
  readonly material: boolean;
  readonly gapBands: readonly GapBand[];
  /** Documents by day; `null` where a gap lies, or collection does not reach back. */
  readonly values: readonly (number | null)[];
}

interface Window {
  readonly unit: CountUnit;
  readonly range: DateRange;
  readonly earliest: string | null;
  readonly now: string;
}

async function windowOf(
  store: Store,
  campaign: CampaignRow,
  { unit, range, earliest, now }: Window,
): Promise<CountedWindow> {
  const selection = selectionOf(campaign, range, now);
  const dates = datesOf(range);
  const figuresOn = await figuresIn(store, selection, unit);
  const { material, bands } = await gapsOfDates(store, dates, now);
  const reaches = earliest !== null && earliest < localMidnight(range.from, 1);
  const broken = new Set(bands.map(({ index }) => index));
  const { count, ...figures } = figuresOn();
  return {
    figuresOn,
    figures: {
      documents: unit === 'documents' ? count : await countDocuments(store, selection),
      stories: unit === 'stories' ? count : await countSelectedStories(store, selection),
      ...figures,
      ...(await measureSelected(store, selection)),
    },
    reaches,
    material,
    gapBands: bands,
    values: dates.map((date, index) => (reaches && !broken.has(index) ? figuresOn(date).count : null)),
  };
}

/** Reads the figures of a selection, altogether or on a local date. */
async function figuresIn(
  store: Store,
  selection: DocumentSelection,
  unit: CountUnit,
): Promise<(date?: string) => Figures> {
  if (unit === 'stories') {
    const tellings = groupBy(await listSelectedTellings(store, selection), ({ day }) => day);
    return (date) =>
      storyFigures(date === undefined ? [...tellings.values()].flat() : (tellings.get(date) ?? []));
  }
  const counts = await countSelected(store, selection);
  return (date) => documentFigures(counts.filter(({ day }) => date === undefined || day === date));
}

async function furthestOf(
  store: Store,
  names: Names,
  selection: DocumentSelection,
): Promise<CampaignReport['furthest']> {
  const furthest = await listSelectedFurthest(store, selection, mostDocuments);
  const rows = await documentRows(
    store,
    names,
    furthest.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return furthest.flatMap(({ id, reactions, reach }) => {
    const document = byId.get(id);
    return document ? [{ document, reactions, reach }] : [];
  });
}

const noFigures: WindowFigures = {
  documents: 0,
  stories: 0,
  reach: 0,
  places: 0,
  sentiment: { negative: 0, neutral: 0, positive: 0 },
  voice: { all: 0, official: 0, press: 0, specialised: 0, social: 0 },
};

/** What is counted of a window of which no day is over. */
const nothing = {
  figures: noFigures,
  gap: false,
  comparisons: [],
  days: [],
  gapBands: [],
  sources: [],
  places: [],
  furthest: [],
} satisfies Partial<CampaignReport>;
