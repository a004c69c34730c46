/** Documents as the grouping of stories reads them, and where it puts them. Replies go with what they answer. */
import { sql } from 'kysely';
import type { Publisher } from '../../crawler/document.ts';
import type { Store } from './database.ts';
import { noteChanges } from './day-changes.ts';
import type { TouchStories } from './story-counts.ts';

/** A document that isn't a reply, in the order in which stories are grouped. */
export interface GroupableDocument {
  readonly id: number;
  readonly dated_at: string;
  readonly canonical_url: string;
  readonly title: string | null;
  /** The beginning, as long as asked for. */
  readonly text: string;
  readonly fingerprint: string;
  readonly publisher: Publisher;
  readonly story_id: number | null;
  readonly copy_of: number | null;
  readonly kernel: number | null;
}

/** A place in the order by date and address. */
export interface DatedPlace {
  readonly dated_at: string;
  readonly canonical_url: string;
}

/** The date of the earliest document that has no story yet, replies aside. */
export async function earliestWithoutStory(db: Store): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.min('dated_at').as('at'))
    .where('story_id', 'is', null)
    .where('parent_url', 'is', null)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The next documents after a place, by date and then address. */
export async function listGroupable(
  db: Store,
  after: DatedPlace,
  { characters, limit }: { readonly characters: number; readonly limit: number },
): Promise<GroupableDocument[]> {
  return groupable(db, characters)
    .where(({ and, or, eb }) =>
      or([
        eb('document.dated_at', '>', after.dated_at),
        and([
          eb('document.dated_at', '=', after.dated_at),
          eb('document.canonical_url', '>', after.canonical_url),
        ]),
      ]),
    )
    .limit(limit)
    .execute();
}

/** Documents before a date about which somebody has decided. */
export async function listDecidedBefore(db: Store, before: string): Promise<GroupableDocument[]> {
  return groupable(db, 0)
    .where('kernel.kernel', 'is not', null)
    .where('document.dated_at', '<', before)
    .execute();
}

function groupable(db: Store, characters: number) {
  return db
    .selectFrom('documents as document')
    .innerJoin('document_versions as version', (join) =>
      join.onRef('version.document_id', '=', 'document.id').onRef('version.version', '=', 'document.version'),
    )
    .innerJoin('findings as finding', (join) =>
      join.onRef('finding.document_id', '=', 'document.id').onRef('finding.version', '=', 'document.version'),
    )
    .leftJoin('story_kernels as kernel', 'kernel.document_id', 'document.id')
    .select([
      'document.id',
      'document.dated_at',
      'document.canonical_url',
      'document.title',
      sql<string>`substr(version.text, 1, ${sql.lit(characters)})`.as('text'),
      'finding.fingerprint',
      'document.publisher',
      'document.story_id',
      'document.copy_of',
      'kernel.kernel',
    ])
    .where('document.parent_url', 'is', null)
    .orderBy('document.dated_at')
    .orderBy('document.canonical_url');
}

/** Rows of one statement: PostgreSQL and SQLite take many more parameters than this. */
const chunk = 400;

/** Puts a document where it belongs. */
export async function placeDocument(
  db: Store,
  id: number,
  { storyId, copyOf }: { readonly storyId: number; readonly copyOf: number | null },
): Promise<void> {
  await db
    .updateTable('documents')
    .set({ story_id: storyId, copy_of: copyOf })
    .where('id', '=', id)
    .execute();
  await noteChanges(db, [id]);
}

/** Puts replies that have no story, and those to the given documents, where what they answer is. Gives the stories concerned. */
export async function placeReplies(
  db: Store,
  touch: TouchStories,
  parents: readonly number[],
): Promise<Set<number>> {
  const stories = new Set<number>();
  let moved = await moveReplies(db, touch, null);
  for (let at = 0; at < parents.length; at += chunk)
    moved = [...moved, ...(await moveReplies(db, touch, parents.slice(at, at + chunk)))];
  // Replies to replies.
  while (moved.length > 0) {
    for (const { to } of moved) if (to !== null) stories.add(to);
    const answered = moved.map(({ id }) => id);
    moved = [];
    for (let at = 0; at < answered.length; at += chunk)
      moved = [...moved, ...(await moveReplies(db, touch, answered.slice(at, at + chunk)))];
  }
  return stories;
}

/** A reply that is not in the story of what it answers. */
interface StrayReply {
  readonly id: number;
  readonly at: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** One step down from `parents`, or for the replies that have no story. */
async function moveReplies(
  db: Store,
  touch: TouchStories,
  parents: readonly number[] | null,
): Promise<StrayReply[]> {
  const stray = await strayReplies(db, parents);
  await touch(
    stray.flatMap(({ at, from, to }) => [
      { story: from, at },
      { story: to, at },
    ]),
  );
  for (let at = 0; at < stray.length; at += chunk) {
    const some = stray.slice(at, at + chunk).map(({ id }) => id);
    const ofParent = db
      .selectFrom('documents as answered')
      .select('answered.story_id')
      .where('answered.canonical_url', '=', sql.ref<string>('documents.parent_url'));
    await db.updateTable('documents').set({ story_id: ofParent }).where('id', 'in', some).execute();
    await noteChanges(db, some);
  }
  return stray;
}

function strayReplies(db: Store, parents: readonly number[] | null): Promise<StrayReply[]> {
  return db
    .selectFrom('documents as reply')
    .innerJoin('documents as answered', 'answered.canonical_url', 'reply.parent_url')
    .select(['reply.id', 'reply.dated_at as at', 'reply.story_id as from', 'answered.story_id as to'])
    .where('reply.story_id', 'is distinct from', sql.ref<number>('answered.story_id'))
    .where(({ eb }) =>
      parents === null ? eb('reply.story_id', 'is', null) : eb('answered.id', 'in', parents),
    )
    .execute();
}

/** Opens a story without documents. */
export async function openStory(db: Store, title: string, at: string): Promise<number> {
  const { id } = await db
    .insertInto('stories')
    .values({ title, first_at: at, last_at: at, merged_into: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Brings the span of stories up to their documents, replies included. Those that have documents are nobody's heirs. */
export async function measureStories(db: Store, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk);
    const dates = (edge: 'min' | 'max') =>
      db
        .selectFrom('documents')
        .select(({ fn }) => (edge === 'min' ? fn.min('dated_at') : fn.max('dated_at')).as('at'))
        .where('documents.story_id', '=', sql.ref<number>('stories.id'));
    await db
      .updateTable('stories')
      .set({
        first_at: sql<string>`coalesce(${dates('min')}, first_at)`,
        last_at: sql<string>`coalesce(${dates('max')}, last_at)`,
        merged_into: sql<number | null>`case when ${dates('min')} is null then merged_into end`,
      })
      .where('id', 'in', some)
      .execute();
  }
}

/** Says where the documents of a story went that has none left. */
export async function bequeathStory(db: Store, id: number, heir: number): Promise<void> {
  await db.updateTable('stories').set({ merged_into: heir }).where('id', '=', id).execute();
}

/** Which of the stories have documents. */
export async function storiesWithDocuments(db: Store, ids: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>();
  for (let at = 0; at < ids.length; at += chunk) {
    const rows = await db
      .selectFrom('documents')
      .select('story_id')
      .distinct()
      .where('story_id', 'in', ids.slice(at, at + chunk))
      .execute();
    for (const { story_id } of rows) if (story_id !== null) found.add(story_id);
  }
  return found;
}
