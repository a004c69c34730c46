import type { Store } from './database.ts';

/** A story as a list shows it, counted over the documents of the window. */
export interface StorySummary {
  readonly id: number;
  readonly title: string;
  readonly documents: number;
  readonly copies: number;
  readonly sources: number;
  readonly first_at: string;
  readonly last_at: string;
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

export interface StorySelection {
  readonly id?: number;
  readonly from?: string;
  readonly to?: string;
  readonly seenUntil?: string | undefined;
}

/** Stories with documents in the selection, the most told first. */
export async function listStories(
  db: Store,
  selection: StorySelection,
  limit: number,
): Promise<StorySummary[]> {
  const { id, from, to, seenUntil } = selection;
  return db
    .selectFrom('documents as document')
    .innerJoin('stories as story', 'story.id', 'document.story_id')
    .select(({ fn, eb }) => {
      const sum = (column: 'negative' | 'neutral' | 'positive') =>
        fn.sum<number>(eb.case().when('document.sentiment', '=', column).then(1).else(0).end()).as(column);
      return [
        'story.id',
        'story.title',
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
    .$if(id !== undefined, (query) => query.where('document.story_id', '=', id ?? 0))
    .$if(from !== undefined, (query) => query.where('document.dated_at', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('document.dated_at', '<', to ?? ''))
    .$if(seenUntil !== undefined, (query) => query.where('document.first_seen_at', '<=', seenUntil ?? ''))
    .groupBy(['story.id', 'story.title'])
    .orderBy('documents', 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('story.id')
    .limit(limit)
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
