import type { Knowledge } from '../../analysis/knowledge.ts';
import { BadRequest } from '../errors.ts';
import { listClaims } from '../store/claims.ts';
import type { Store } from '../store/database.ts';
import {
  countDocuments,
  type DocumentSelection,
  listDocumentIds,
  type Page,
} from '../store/document-list.ts';
import { type FoundDocuments, mostCountedHits, searchDocuments } from '../store/document-search.ts';
import { isAccented } from '../store/search-index.ts';
import { parseQuery, type SearchQuery } from '../store/search-query.ts';
import { listSources } from '../store/sources.ts';
import { localMidnight, parseWeek } from '../week.ts';
import { availableWeeks } from './comparing.ts';
import { documentRows } from './document-rows.ts';
import { currentPlaces, type Names, namesOf } from './names.ts';
import type { DocumentFilter, DocumentListReport } from './report.ts';

const pageSize = 25;
/** Nobody reads on from there; a deep offset costs the database what it skips. */
const lastPage = mostCountedHits / pageSize;

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
  const { ids, total, more } = await findPage(store, selectionOf(filter, query), {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return {
    filter,
    total,
    more,
    page,
    pages: Math.min(lastPage, Math.ceil(total / pageSize)),
    pageSize,
    rows: await documentRows(store, names, ids, query),
    choices: await choicesOf(store, knowledge, names),
    understood: query && understoodAs(query),
  };
}

async function findPage(store: Store, selection: DocumentSelection, page: Page): Promise<FoundDocuments> {
  const { query } = selection;
  if (query) return searchDocuments(store, { ...selection, query }, page);
  const ids = await listDocumentIds(store, selection, 'newest', page);
  return { ids, total: await countDocuments(store, selection), more: false };
}

/** The filter as instants. Where a week and dates are given, both hold. */
function selectionOf(filter: DocumentFilter, query: SearchQuery | null): DocumentSelection {
  const { topic, place, channel, source, sentiment, kind, claim, stance, story } = filter;
  const week = filter.week === undefined ? undefined : parseWeek(filter.week);
  const from = filter.from === undefined ? undefined : localMidnight(filter.from);
  const to = filter.to === undefined ? undefined : localMidnight(filter.to, 1);
  const starts = [week?.start, from].filter((at) => at !== undefined).sort();
  const ends = [week?.end, to].filter((at) => at !== undefined).sort();
  return {
    query,
    from: starts.at(-1),
    to: ends[0],
    topic,
    place,
    channel,
    source,
    sentiment,
    kind,
    claim,
    stance,
    story,
  };
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
