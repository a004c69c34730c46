import type { Knowledge } from '../../analysis/knowledge.ts';
import type { DropReason, SourceKind, Tier } from '../../crawler/document.ts';
import { instant } from '../instant.ts';
import { type SourceHealth, sourceHealths, unwellHealths } from '../source-health.ts';
import { isCollecting } from '../store/collecting.ts';
import type { Store } from '../store/database.ts';
import { countDrops } from '../store/drops.ts';
import { countSelectedStories } from '../store/selection-counts.ts';
import { findReanalysis } from '../store/stale.ts';
import { countStoriesBySource } from '../store/stories.ts';
import { storiesOfWeeks } from '../store/story-series.ts';
import type { CountUnit } from '../vocabulary.ts';
import { weekOf } from '../week.ts';
import { namesOf } from './names.ts';
import { rememberedOfAll } from './remembered.ts';
import { dropCounts, type SourceRow, sourceRows } from './source-rows.ts';

/** Where the sources that are not well stand in the list. */
export type SourceSort = 'state' | 'name' | 'latest' | 'week' | 'dropped';

export interface SourceFilter {
  /** `unwell`: failing, silent or falling. */
  readonly state?: SourceHealth | 'unwell' | undefined;
  readonly kind?: SourceKind | undefined;
  readonly tier?: Tier | undefined;
  readonly sort?: SourceSort | undefined;
  /** Absent: documents. */
  readonly unit?: CountUnit | undefined;
}

/** How many sources are failing, silent and falling. */
export interface UnwellSources {
  readonly failing: number;
  readonly silent: number;
  readonly falling: number;
}

export interface SourceStories {
  readonly total: number;
  readonly thisWeek: number;
}

export interface SourceListReport {
  readonly filter: SourceFilter;
  /** How many sources each choice of a filter would show, under the other filters. */
  readonly choices: {
    readonly state: readonly { readonly value: SourceHealth | 'unwell'; readonly count: number }[];
    readonly kind: readonly { readonly value: SourceKind; readonly count: number }[];
    readonly tier: readonly { readonly value: Tier; readonly count: number }[];
  };
  readonly rows: readonly SourceRow[];
  /** Where stories are asked for: those with at least one document of each source, in all and this week. */
  readonly stories: {
    readonly total: number;
    readonly bySource: Readonly<Record<string, SourceStories>>;
  } | null;
  readonly totals: {
    readonly enabled: number;
    readonly failing: number;
    readonly never: number;
    readonly documents: number;
  };
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
  /** `true` while a collection is under way. */
  readonly collecting: boolean;
  /** How far the new analysis of stored documents has come; `null` while there is none. */
  readonly reanalysis: { readonly done: number; readonly total: number } | null;
}

const kinds: readonly SourceKind[] = ['feed', 'sitemap', 'section', 'search', 'forum'];
const tiers: readonly Tier[] = ['A', 'B', 'C', 'D'];

/** The sources that a filter lets through, with their health; totals and drops are of all. */
export async function sourceListReport(
  store: Store,
  knowledge: Knowledge,
  now: Date,
  filter: SourceFilter = {},
): Promise<SourceListReport> {
  const rows = await sourceRows(store, namesOf(knowledge), instant(now));
  const count = (test: (row: SourceRow) => boolean) => rows.filter(test).length;
  return {
    filter,
    choices: choicesOf(rows, filter),
    rows: rows.filter((row) => passes(row, filter)).sort(orders[filter.sort ?? 'state']),
    stories: filter.unit === 'stories' ? await storiesOfSources(store, now) : null,
    totals: {
      enabled: count(({ enabled }) => enabled),
      failing: count(({ health }) => health === 'failing'),
      never: count(({ health }) => health === 'never'),
      documents: rows.reduce((sum, row) => sum + row.documents, 0),
    },
    drops: dropCounts(await countDrops(store)),
    collecting: await isCollecting(store, instant(now)),
    reanalysis: await findReanalysis(store, instant(now)),
  };
}

async function storiesOfSources(store: Store, now: Date): Promise<SourceListReport['stories']> {
  const totals = await rememberedOfAll(store, 'stories by source', () => countStoriesBySource(store));
  const week = await storiesOfWeeks(store, 'source', [weekOf(now)]);
  const thisWeek = new Map(week.map(({ slug, stories }) => [slug, stories]));
  const bySource = [...totals].map(
    ([id, total]) => [id, { total, thisWeek: thisWeek.get(id) ?? 0 }] as const,
  );
  return {
    total: await rememberedOfAll(store, 'stories', () => countSelectedStories(store, {})),
    bySource: Object.fromEntries(bySource),
  };
}

/** How many sources are unwell, by state. */
export async function unwellSources(store: Store, knowledge: Knowledge, now: Date): Promise<UnwellSources> {
  const rows = await sourceRows(store, namesOf(knowledge), instant(now));
  const count = (state: SourceHealth) => rows.filter(({ health }) => health === state).length;
  return { failing: count('failing'), silent: count('silent'), falling: count('falling') };
}

function passes(row: SourceRow, { state, kind, tier }: SourceFilter): boolean {
  return (
    (state === undefined || isIn(row.health, state)) &&
    (kind === undefined || row.kind === kind) &&
    (tier === undefined || row.tier === tier)
  );
}

function isIn(health: SourceHealth, state: SourceHealth | 'unwell'): boolean {
  return state === 'unwell' ? unwellHealths.includes(health) : health === state;
}

/** Choices that show something, and the one that is chosen. */
function choicesOf(rows: readonly SourceRow[], filter: SourceFilter): SourceListReport['choices'] {
  const count = <Key extends 'state' | 'kind' | 'tier'>(
    key: Key,
    values: readonly NonNullable<SourceFilter[Key]>[],
  ) =>
    values
      .map((value) => ({
        value,
        count: rows.filter((row) => passes(row, { ...filter, [key]: value })).length,
      }))
      .filter((choice) => choice.count > 0 || filter[key] === choice.value);
  return {
    state: count('state', ['unwell', ...sourceHealths]),
    kind: count('kind', kinds),
    tier: count('tier', tiers),
  };
}

type Order = (a: SourceRow, b: SourceRow) => number;

const byName: Order = (a, b) => a.name.localeCompare(b.name, 'vi');

const orders: Readonly<Record<SourceSort, Order>> = {
  state: (a, b) => sourceHealths.indexOf(a.health) - sourceHealths.indexOf(b.health) || byName(a, b),
  name: byName,
  latest: (a, b) => descending(a.lastDocumentAt ?? '', b.lastDocumentAt ?? '') || byName(a, b),
  week: (a, b) => b.documentsThisWeek - a.documentsThisWeek || byName(a, b),
  dropped: (a, b) => b.droppedShare - a.droppedShare || byName(a, b),
};

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
