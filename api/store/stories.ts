import { sql } from 'kysely';
import type { Stance } from '../../analysis/finding.ts';
import type { Store } from './database.ts';
import { localDate } from './dialect.ts';
import { type DocumentSelection, exactHit, type ListOrder, selectDocuments } from './document-list.ts';

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

/** `best`: as documents are found, hits with the query's diacritics first. `largest`: the most told first. */
export type StoryOrder = ListOrder | 'largest';

/** Stories with documents in the selection, a page of them. */
export async function listStories(
  db: Store,
  selection: DocumentSelection,
  {
    order = 'largest',
    ...page
  }: { readonly order?: StoryOrder; readonly limit: number; readonly offset?: number },
): Promise<StorySummary[]> {
  const ids = await listStoryIds(db, selection, order, page);
  const summaries = new Map((await summarise(db, selection, ids)).map((story) => [story.id, story]));
  return ids.flatMap((id) => summaries.get(id) ?? []);
}

async function listStoryIds(
  db: Store,
  selection: DocumentSelection,
  order: StoryOrder,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<number[]> {
  const exact = order === 'best' ? exactHit(db, selection) : undefined;
  const rows = await selectDocuments(db, selection)
    .select('document.story_id')
    .where('document.story_id', 'is not', null)
    .groupBy('document.story_id')
    .$if(order === 'largest', (query) => query.orderBy(({ fn }) => fn.countAll(), 'desc'))
    .$if(exact !== undefined, (query) => query.orderBy(sql`max(${exact})`, 'desc'))
    .orderBy(
      ({ fn }) => (order === 'oldest' ? fn.min('document.dated_at') : fn.max('document.dated_at')),
      order === 'oldest' ? 'asc' : 'desc',
    )
    .orderBy('document.story_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.flatMap(({ story_id }) => story_id ?? []);
}

async function summarise(
  db: Store,
  selection: DocumentSelection,
  ids: readonly number[],
): Promise<StorySummary[]> {
  if (ids.length === 0) return [];
  return selectDocuments(db, selection)
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
