import type { Knowledge } from '../../analysis/knowledge.ts';
import { BadRequest } from '../errors.ts';
import { listClaims } from '../store/claims.ts';
import type { Store } from '../store/database.ts';
import { countDocuments, listDocumentIds } from '../store/document-list.ts';
import { isAccented } from '../store/search-index.ts';
import { parseQuery, type SearchQuery } from '../store/search-query.ts';
import { countSelectedStories } from '../store/selection-counts.ts';
import { listSources } from '../store/sources.ts';
import { availableWeeks } from './comparing.ts';
import { documentRows } from './document-rows.ts';
import { selectionOf } from './document-selection.ts';
import { type Names, namesOf } from './names.ts';
import type { DocumentFilter, DocumentListReport } from './report.ts';
import { storyListRows } from './stories.ts';

const pageSize = 25;
/** Nobody reads on from there; a deep offset costs the database what it skips. */
const lastPage = 400;

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
  return {
    filter,
    ...(filter.unit === 'stories'
      ? {
          total: await countSelectedStories(store, selection),
          rows: [],
          stories: await storyListRows(store, names, selection, { order: 'best', ...part }),
        }
      : {
          total: await countDocuments(store, selection),
          rows: await documentRows(
            store,
            names,
            await listDocumentIds(store, selection, 'best', part),
            query,
          ),
          stories: [],
        }),
    page,
    pageSize,
    choices: await choicesOf(store, knowledge, names),
    understood: query && understoodAs(query),
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
