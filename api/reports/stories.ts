/** Lists of stories: all of a period, topic or source, or those that a list of documents is about. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { BadRequest } from '../errors.ts';
import type { Store } from '../store/database.ts';
import type { DocumentSelection } from '../store/document-list.ts';
import { mostCounted, type Size, sizeInStories } from '../store/selection-size.ts';
import { listSources } from '../store/sources.ts';
import {
  listStories,
  listStoryClaims,
  listStoryIds,
  listStoryTopics,
  type StoryOrder,
  type StorySummary,
  summariesOf,
} from '../store/stories.ts';
import type { Week } from '../week.ts';
import { availableWeeks } from './comparing.ts';
import { selectionOf } from './document-selection.ts';
import type { DocumentFilter } from './documents.ts';
import { type Names, namesOf } from './names.ts';
import { rowsOf, type StoryListRow } from './story-rows.ts';

export const storySorts = ['newest', 'largest'] as const;

/** Every field narrows, but for the order and the page. */
export interface StoryFilter
  extends Pick<DocumentFilter, 'week' | 'from' | 'to' | 'topic' | 'source' | 'page'> {
  readonly sort: (typeof storySorts)[number];
}

/** Where there are `more`, `total` is 10,000. */
export interface StoryListReport extends Size {
  readonly filter: StoryFilter;
  readonly page: number;
  /** Pages that can be opened. */
  readonly pages: number;
  readonly pageSize: number;
  readonly rows: readonly StoryListRow[];
  readonly choices: {
    readonly topics: readonly { readonly slug: string; readonly name: string }[];
    readonly sources: readonly { readonly id: string; readonly name: string }[];
    readonly weeks: readonly Week[];
  };
}

const pageSize = 25;
/** A deep offset costs the database what it skips. */
const lastPage = mostCounted / pageSize;
const mostTopics = 3;

/** A page of the stories that a filter leaves, with what the filter can be set to. Throws `BadRequest`. */
export async function storyListReport(
  store: Store,
  knowledge: Knowledge,
  filter: StoryFilter,
): Promise<StoryListReport> {
  const names = namesOf(knowledge);
  const page = filter.page ?? 1;
  if (!Number.isInteger(page) || page < 1 || page > lastPage) throw new BadRequest(`no such page: ${page}`);
  const selection = selectionOf(filter, null);
  const sources = await listSources(store);
  const size = await sizeInStories(store, selection);
  return {
    filter,
    ...size,
    page,
    pages: Math.min(lastPage, Math.ceil(size.total / pageSize)),
    pageSize,
    rows: await storyListRows(store, names, selection, {
      order: filter.sort,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
    choices: {
      topics: knowledge.taxonomy.topics.map(({ slug }) => ({ slug, name: names.topic(slug) })),
      sources: sources.map(({ id, name }) => ({ id, name })),
      weeks: await availableWeeks(store),
    },
  };
}

/** Stories with documents in a selection, counted over these. */
export async function storyListRows(
  store: Store,
  names: Names,
  selection: DocumentSelection,
  page: { readonly order?: StoryOrder; readonly limit: number; readonly offset?: number },
): Promise<StoryListRow[]> {
  return rowsOfStories(store, names, await listStories(store, selection, page));
}

/** Stories that are read at once for a file. */
const storiesAtOnce = 250;

/** All stories of the list in its order, 10,000 at most, piece by piece: whoever writes them holds few at a time. */
export async function* storyListPieces(
  store: Store,
  knowledge: Knowledge,
  filter: StoryFilter,
): AsyncGenerator<readonly StoryListRow[]> {
  const selection = selectionOf(filter, null);
  const names = namesOf(knowledge);
  const ids = await listStoryIds(store, selection, filter.sort, { limit: mostCounted, offset: 0 });
  for (let at = 0; at < ids.length; at += storiesAtOnce) {
    const stories = await summariesOf(store, selection, ids.slice(at, at + storiesAtOnce));
    yield await rowsOfStories(store, names, stories);
  }
}

async function rowsOfStories(
  store: Store,
  names: Names,
  stories: readonly StorySummary[],
): Promise<StoryListRow[]> {
  const ids = stories.map(({ id }) => id);
  const rows = await rowsOf(store, stories);
  const topics = await listStoryTopics(store, ids);
  const claims = await listStoryClaims(store, ids);
  return rows.map((row, index) => ({
    ...row,
    beganAt: stories[index]?.began_at ?? row.firstAt,
    endedAt: stories[index]?.ended_at ?? row.lastAt,
    topics: topics
      .filter(({ story }) => story === row.id)
      .slice(0, mostTopics)
      .map(({ slug }) => ({ slug, name: names.topic(slug) })),
    claims: claims.filter(({ story }) => story === row.id).map(({ story, ...claim }) => claim),
  }));
}
