import type { SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import type { DocumentKind } from '../../crawler/document.ts';
import { BadRequest } from '../errors.ts';
import { listClaims } from '../store/claims.ts';
import type { Store } from '../store/database.ts';
import { type DocumentSelection, listDocumentIds, type Page } from '../store/document-list.ts';
import { type FoundDocuments, searchDocuments } from '../store/document-search.ts';
import { isAccented } from '../store/search-index.ts';
import { parseQuery, type SearchQuery } from '../store/search-query.ts';
import { mostCounted, sizeInDocuments, sizeInStories } from '../store/selection-size.ts';
import { listSources } from '../store/sources.ts';
import type { CountUnit } from '../vocabulary.ts';
import type { Week } from '../week.ts';
import { availableWeeks } from './comparing.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { selectionOf } from './document-selection.ts';
import { currentPlaces, type Names, namesOf } from './names.ts';
import { storyListRows } from './stories.ts';
import type { StoryListRow } from './story-rows.ts';

export interface DocumentFilter {
  readonly query?: string | undefined;
  readonly week?: string | undefined;
  /** Local dates, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly topic?: string | undefined;
  readonly place?: string | undefined;
  readonly channel?: string | undefined;
  readonly source?: string | undefined;
  readonly sentiment?: SentimentLabel | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly claim?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly story?: number | undefined;
  /** Absent: documents. */
  readonly unit?: CountUnit | undefined;
  readonly page?: number | undefined;
}

export interface DocumentListReport {
  readonly filter: DocumentFilter;
  /**
   * Documents that the filter leaves, or stories with at least one of them. Where there are more than 10,000 and they can't be added up
   * from days (a search, stories, a filter by several things), that number, and `more` is true.
   */
  readonly total: number;
  readonly more: boolean;
  readonly page: number;
  /** Pages that can be opened: they end at 10,000 documents. */
  readonly pages: number;
  readonly pageSize: number;
  /** Empty where stories are listed. */
  readonly rows: readonly DocumentRow[];
  /** Where stories are asked for: counted over the documents that the filter leaves. */
  readonly stories: readonly StoryListRow[];
  /** What the filters can be set to, for the selects. */
  readonly choices: {
    readonly topics: readonly { readonly slug: string; readonly name: string }[];
    /** Those that exist now. */
    readonly places: readonly { readonly slug: string; readonly name: string }[];
    readonly channels: readonly { readonly slug: string; readonly name: string }[];
    readonly sources: readonly { readonly id: string; readonly name: string }[];
    readonly claims: readonly { readonly id: string; readonly statement: string }[];
    readonly weeks: readonly Week[];
  };
  /** How the query was understood; `null` without a query. */
  readonly understood: {
    readonly terms: readonly string[];
    readonly phrases: readonly string[];
    readonly excluded: readonly string[];
    readonly accentExact: boolean;
  } | null;
}

const pageSize = 25;
/** Nobody reads on from there; a deep offset costs the database what it skips. */
const lastPage = mostCounted / pageSize;

/** A page of the documents that a filter leaves, with what the filter can be set to. Throws `BadRequest`. */
export async function documentListReport(
  store: Store,
  knowledge: Knowledge,
  filter: DocumentFilter,
): Promise<DocumentListReport> {
  const names = namesOf(knowledge);
  const page = filter.page ?? 1;
  if (!Number.isInteger(page) || page < 1 || page > lastPage) throw new BadRequest(`no such page: ${page}`);
  const query = filter.query === undefined ? null : parseQuery(filter.query);
  const selection = selectionOf(filter, query);
  const part = { limit: pageSize, offset: (page - 1) * pageSize };
  const found =
    filter.unit === 'stories'
      ? await storyPage(store, names, selection, part)
      : await documentPage(store, names, selection, part);
  return {
    filter,
    ...found,
    page,
    pages: Math.min(lastPage, Math.ceil(found.total / pageSize)),
    pageSize,
    choices: await choicesOf(store, knowledge, names),
    understood: query && understoodAs(query),
  };
}

type Found = Pick<DocumentListReport, 'total' | 'more' | 'rows' | 'stories'>;

async function storyPage(
  store: Store,
  names: Names,
  selection: DocumentSelection,
  page: Page,
): Promise<Found> {
  const size = await sizeInStories(store, selection);
  const order = 'newest';
  const stories =
    size.total > page.offset ? await storyListRows(store, names, selection, { order, ...page }) : [];
  return { ...size, rows: [], stories };
}

async function documentPage(
  store: Store,
  names: Names,
  selection: DocumentSelection,
  page: Page,
): Promise<Found> {
  const { ids, total, more } = await findPage(store, selection, page);
  return { total, more, rows: await documentRows(store, names, ids, selection.query), stories: [] };
}

async function findPage(store: Store, selection: DocumentSelection, page: Page): Promise<FoundDocuments> {
  const { query } = selection;
  if (query) return searchDocuments(store, { ...selection, query }, page);
  const size = await sizeInDocuments(store, selection);
  // What is not there would be looked for everywhere.
  const ids = size.total > page.offset ? await listDocumentIds(store, selection, 'newest', page) : [];
  return { ids, ...size };
}

async function choicesOf(
  store: Store,
  { taxonomy }: Knowledge,
  names: Names,
): Promise<DocumentListReport['choices']> {
  const sources = await listSources(store);
  const channels = new Set(sources.map(({ channel }) => channel));
  return {
    topics: taxonomy.topics.map(({ slug }) => ({ slug, name: names.topic(slug) })),
    places: currentPlaces(taxonomy),
    channels: [...channels].map((slug) => ({ slug, name: names.channel(slug) })),
    sources: sources.map(({ id, name }) => ({ id, name })),
    claims: (await listClaims(store)).map(({ id, statement }) => ({ id, statement })),
    weeks: await availableWeeks(store),
  };
}

function understoodAs(query: SearchQuery): NonNullable<DocumentListReport['understood']> {
  return {
    terms: query.wanted.filter(({ quoted }) => !quoted).map(({ text }) => text),
    phrases: query.wanted.filter(({ quoted }) => quoted).map(({ text }) => text),
    excluded: query.excluded.map(({ text }) => text),
    accentExact: isAccented(query),
  };
}
