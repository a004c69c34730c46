import type { Stance } from '../../analysis/finding.ts';
import type { Store } from './database.ts';
import { localDate } from './dialect.ts';
import { type DocumentSelection, type Page, selectByTime, selectDocuments } from './document-list.ts';
import { listFound } from './document-search.ts';

/** A story as a list shows it, counted over the documents of the window. */
export interface StorySummary {
  readonly id: number;
  readonly title: string;
  readonly documents: number;
  readonly copies: number;
  readonly sources: number;
  readonly first_at: string;
  readonly last_at: string;
  /** When its earliest and its latest document speak, in the window or not. */
  readonly began_at: string;
  readonly ended_at: string;
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/** `newest`: in the order in which their documents are listed, or found by a search. `largest`: the most told first. */
export type StoryOrder = 'newest' | 'largest';

/** Stories with documents in the selection, a page of them. */
export async function listStories(
  db: Store,
  selection: DocumentSelection,
  {
    order = 'largest',
    limit,
    offset = 0,
  }: { readonly order?: StoryOrder; readonly limit: number; readonly offset?: number },
): Promise<StorySummary[]> {
  return summariesOf(db, selection, await listStoryIds(db, selection, order, { limit, offset }));
}

/** Stories by their numbers and in that order, counted over the documents of a selection; those without any are left out. */
export async function summariesOf(
  db: Store,
  selection: DocumentSelection,
  ids: readonly number[],
): Promise<StorySummary[]> {
  const summaries = new Map((await summarise(db, selection, ids)).map((story) => [story.id, story]));
  return ids.flatMap((id) => summaries.get(id) ?? []);
}

/** The numbers of these stories, in order. */
export async function listStoryIds(
  db: Store,
  selection: DocumentSelection,
  order: StoryOrder,
  page: Page,
): Promise<number[]> {
  if (order === 'largest') return listLargest(db, selection, page);
  const { query } = selection;
  if (query) return walkStories((part) => storiesFound(db, { ...selection, query }, part), page);
  return walkStories((part) => storiesFromNewest(db, selection, part), page);
}

async function listLargest(
  db: Store,
  selection: DocumentSelection,
  { limit, offset }: Page,
): Promise<number[]> {
  // Of a span of time its documents are asked; of all times those of a topic are looked up.
  const tags = selection.from === undefined && selection.to === undefined ? 'set' : 'each';
  const rows = await selectDocuments(db, selection, { tags })
    .select('document.story_id')
    .where('document.story_id', 'is not', null)
    .groupBy('document.story_id')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy(({ fn }) => fn.max('document.dated_at'), 'desc')
    .orderBy('document.story_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.flatMap(({ story_id }) => story_id ?? []);
}

/** Documents that are read at first, and at most: a story has several. */
const [firstWalk, longestWalk] = [100, 5_000];

/** A page of the distinct stories of documents that are listed in order: no further than the page, whatever lies behind. */
async function walkStories(
  read: (page: Page) => Promise<readonly (number | null)[]>,
  { limit, offset }: Page,
): Promise<number[]> {
  const stories = new Set<number>();
  let part = { limit: Math.max(firstWalk, 2 * limit), offset: 0 };
  let isOver = false;
  while (!isOver && stories.size < offset + limit) {
    const found = await read(part);
    for (const story of found) if (story !== null) stories.add(story);
    isOver = found.length < part.limit;
    part = { limit: Math.min(longestWalk, 2 * part.limit), offset: part.offset + part.limit };
  }
  return [...stories].slice(offset, offset + limit);
}

async function storiesFromNewest(db: Store, selection: DocumentSelection, { limit, offset }: Page) {
  const rows = await selectByTime(db, selection)
    .select('document.story_id')
    .orderBy('document.dated_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ story_id }) => story_id);
}

async function storiesFound(db: Store, search: Parameters<typeof listFound>[1], page: Page) {
  const ids = await listFound(db, search, page);
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('documents').select(['id', 'story_id']).where('id', 'in', ids).execute();
  const stories = new Map(rows.map(({ id, story_id }) => [id, story_id]));
  return ids.map((id) => stories.get(id) ?? null);
}

async function summarise(
  db: Store,
  selection: DocumentSelection,
  ids: readonly number[],
): Promise<StorySummary[]> {
  if (ids.length === 0) return [];
  return selectDocuments(db, selection, { words: 'each' })
    .innerJoin('stories as story', 'story.id', 'document.story_id')
    .where('document.story_id', 'in', ids)
    .select(({ fn, eb }) => {
      const sum = (column: 'negative' | 'neutral' | 'positive') =>
        fn.sum<number>(eb.case().when('document.sentiment', '=', column).then(1).else(0).end()).as(column);
      return [
        'story.id',
        'story.title',
        'story.first_at as began_at',
        'story.last_at as ended_at',
        fn.countAll<number>().as('documents'),
        fn.count<number>('document.copy_of').as('copies'),
        fn.count<number>('document.source_id').distinct().as('sources'),
        fn.min('document.dated_at').as('first_at'),
        fn.max('document.dated_at').as('last_at'),
        sum('negative'),
        sum('neutral'),
        sum('positive'),
      ];
    })
    .groupBy(['story.id', 'story.title', 'story.first_at', 'story.last_at'])
    .execute();
}

/** Topics of each story, those of most of its documents first. */
export async function listStoryTopics(
  db: Store,
  ids: readonly number[],
): Promise<readonly { readonly story: number; readonly slug: string; readonly documents: number }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('documents as document')
    .innerJoin('document_tags as tag', 'tag.document_id', 'document.id')
    .where('document.story_id', 'in', ids)
    .where('tag.kind', '=', 'topic')
    .select(({ fn }) => ['document.story_id', 'tag.slug', fn.countAll<number>().as('documents')])
    .groupBy(['document.story_id', 'tag.slug'])
    .orderBy('documents', 'desc')
    .orderBy('tag.slug')
    .execute();
  return rows.map(({ story_id, ...row }) => ({ story: story_id ?? 0, ...row }));
}

/** Claims that were found in each story, by stance. */
export async function listStoryClaims(
  db: Store,
  ids: readonly number[],
): Promise<
  readonly {
    readonly story: number;
    readonly id: string;
    readonly stance: Stance;
    readonly documents: number;
  }[]
> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('documents as document')
    .innerJoin('document_claims as found', 'found.document_id', 'document.id')
    .where('document.story_id', 'in', ids)
    .select(({ fn }) => [
      'document.story_id',
      'found.claim_id as id',
      'found.stance',
      fn.countAll<number>().as('documents'),
    ])
    .groupBy(['document.story_id', 'found.claim_id', 'found.stance'])
    .orderBy('documents', 'desc')
    .orderBy('found.claim_id')
    .orderBy('found.stance')
    .execute();
  return rows.map(({ story_id, ...row }) => ({ story: story_id ?? 0, ...row }));
}

/** Documents of a story by local date, the earliest first: all, and those that repeat another's text. */
export async function countStoryDays(db: Store, id: number) {
  const day = () => localDate(db, 'document.dated_at');
  return db
    .selectFrom('documents as document')
    .where('document.story_id', '=', id)
    .select(({ fn }) => [
      day().as('date'),
      fn.countAll<number>().as('documents'),
      fn.count<number>('document.copy_of').as('copies'),
    ])
    .groupBy(day())
    .orderBy('date')
    .execute();
}

/** The document that opened each story: the earliest that is not a comment, else the earliest. */
export async function findOpeners(db: Store, storyIds: readonly number[]) {
  if (storyIds.length === 0) return new Map<number, { id: number; source_name: string }>();
  const rows = await db
    .selectFrom(
      db
        .selectFrom('documents')
        .select(({ fn, eb }) => [
          'id',
          'story_id',
          'source_id',
          fn
            .agg<number>('row_number')
            .over((over) =>
              over
                .partitionBy('story_id')
                .orderBy(eb.case().when('kind', '=', 'comment').then(1).else(0).end())
                .orderBy('dated_at')
                .orderBy('id'),
            )
            .as('place'),
        ])
        .where('story_id', 'in', storyIds)
        .as('document'),
    )
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select(['document.story_id', 'document.id', 'source.name as source_name'])
    .where('document.place', '=', 1)
    .execute();
  return new Map(rows.map((row) => [row.story_id ?? 0, { id: row.id, source_name: row.source_name }]));
}

/** The story of a number, or the one that its documents have gone into since. */
export async function findStory(db: Store, id: number) {
  let story = await find(db, id);
  // Heirs of heirs; a circle would need a story that has documents and none.
  for (let step = 0; step < 20 && story?.merged_into != null; step += 1)
    story = await find(db, story.merged_into);
  return story;
}

function find(db: Store, id: number) {
  return db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Stories with at least one document of each source. */
export async function countStoriesBySource(db: Store): Promise<Map<string, number>> {
  const told = db
    .selectFrom('documents')
    .select(['source_id', 'story_id'])
    .where('story_id', 'is not', null)
    .distinct();
  const rows = await db
    .selectFrom(told.as('told'))
    .select(({ fn }) => ['told.source_id', fn.countAll<number>().as('stories')])
    .groupBy('told.source_id')
    .execute();
  return new Map(rows.map(({ source_id, stories }) => [source_id, stories]));
}
