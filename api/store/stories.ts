import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { StoryTable } from './schema.ts';

export type StoryRecord = Selectable<StoryTable>;

export interface CopyCandidate {
  readonly id: number;
  readonly story_id: number | null;
  readonly copy_of: number | null;
  readonly fingerprint: string;
}

/** Candidates looked at closely: a text that shares bands with more than these is boilerplate. */
const mostCandidates = 50;

/** Documents of a time window that share bands of the fingerprint, those that share most first, then the oldest. */
export async function findCopyCandidates(
  db: Store,
  bands: readonly string[],
  window: { readonly from: string; readonly to: string },
): Promise<CopyCandidate[]> {
  if (bands.length === 0) return [];
  return db
    .selectFrom(
      db
        .selectFrom('fingerprint_bands')
        .select(({ fn }) => ['document_id', fn.countAll<number>().as('shared')])
        .where('band', 'in', bands)
        .where('dated_at', '>=', window.from)
        .where('dated_at', '<=', window.to)
        .groupBy('document_id')
        .orderBy('shared', 'desc')
        .orderBy('document_id')
        .limit(mostCandidates)
        .as('candidate'),
    )
    .innerJoin('documents as document', 'document.id', 'candidate.document_id')
    .innerJoin('findings as finding', (join) =>
      join.onRef('finding.document_id', '=', 'document.id').onRef('finding.version', '=', 'document.version'),
    )
    .select(['document.id', 'document.story_id', 'document.copy_of', 'finding.fingerprint'])
    .orderBy('candidate.shared', 'desc')
    .orderBy('document.id')
    .execute();
}

/** Stories that were told within the window, latest first. */
export async function listOpenStories(
  db: Store,
  window: { readonly from: string; readonly to: string },
  limit: number,
): Promise<StoryRecord[]> {
  return db
    .selectFrom('stories')
    .selectAll()
    .where('last_at', '>=', window.from)
    .where('first_at', '<=', window.to)
    .orderBy('last_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function openStory(
  db: Store,
  story: { readonly title: string; readonly at: string; readonly profile: string },
): Promise<number> {
  const { id } = await db
    .insertInto('stories')
    .values({ title: story.title, first_at: story.at, last_at: story.at, profile: story.profile })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Another document joined: the story's span grows to hold its time. `profile` absent: it stays. */
export async function extendStory(
  db: Store,
  id: number,
  { at, profile }: { readonly at: string; readonly profile?: string },
): Promise<void> {
  await db
    .updateTable('stories')
    .set(({ ref, eb }) => ({
      first_at: eb.case().when('first_at', '>', at).then(at).else(ref('first_at')).end(),
      last_at: eb.case().when('last_at', '<', at).then(at).else(ref('last_at')).end(),
      ...(profile === undefined ? {} : { profile }),
    }))
    .where('id', '=', id)
    .execute();
}

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

/** Documents of a story so far, comments excepted: they have no part in its profile. */
export async function countStoryDocuments(db: Store, id: number): Promise<number> {
  const { count } = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('story_id', '=', id)
    .where('kind', '!=', 'comment')
    .executeTakeFirstOrThrow();
  return count;
}
