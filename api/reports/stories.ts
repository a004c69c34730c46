/** Lists of stories: all of a period, topic or source, or those that a list of documents is about. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { BadRequest } from '../errors.ts';
import type { Store } from '../store/database.ts';
import type { DocumentSelection } from '../store/document-list.ts';
import { countSelectedStories } from '../store/selection-counts.ts';
import { listSources } from '../store/sources.ts';
import { listStories, listStoryClaims, listStoryTopics, type StoryOrder } from '../store/stories.ts';
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

export interface StoryListReport {
  readonly filter: StoryFilter;
  readonly total: number;
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
const lastPage = 400;
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
  const total = await countSelectedStories(store, selection);
  return {
    filter,
    total,
    page,
    pages: Math.min(lastPage, Math.ceil(total / pageSize)),
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
  const stories = await listStories(store, selection, page);
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
