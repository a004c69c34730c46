/** What people have decided about stories. A decision stays when it is undone. */
import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import { noteChanges } from './day-changes.ts';
import type { StoryDecisionTable } from './schema/story-tables.ts';
import type { TouchStories } from './story-counts.ts';

export type StoryDecision = Selectable<StoryDecisionTable>;

/** A document of a story that isn't a reply. */
export interface StoryMember {
  readonly id: number;
  readonly title: string | null;
  readonly dated_at: string;
  readonly story_id: number | null;
  readonly kernel: number | null;
}

/** A document that a decision puts into `story`. */
export interface StoryMove {
  readonly member: StoryMember;
  readonly story: number;
}

/** Documents of stories, or those with the given numbers; replies aside, the earliest first. */
export async function listMembers(
  db: Store,
  which: { readonly stories: readonly number[] } | { readonly documents: readonly number[] },
): Promise<StoryMember[]> {
  return db
    .selectFrom('documents as document')
    .leftJoin('story_kernels as kernel', 'kernel.document_id', 'document.id')
    .select(['document.id', 'document.title', 'document.dated_at', 'document.story_id', 'kernel.kernel'])
    .where(({ eb }) =>
      'stories' in which
        ? eb('document.story_id', 'in', which.stories)
        : eb('document.id', 'in', which.documents),
    )
    .where('document.parent_url', 'is', null)
    .orderBy('document.dated_at')
    .orderBy('document.canonical_url')
    .execute();
}

/** Writes a decision down with what it does. Gives its number. */
export async function saveDecision(
  db: Store,
  touch: TouchStories,
  decision: { readonly kind: StoryDecision['kind']; readonly storyId: number; readonly personId: string },
  moves: readonly StoryMove[],
  now: string,
): Promise<number> {
  const { id } = await db
    .insertInto('story_decisions')
    .values({
      kind: decision.kind,
      story_id: decision.storyId,
      made_by: decision.personId,
      made_at: now,
      undone_by: null,
      undone_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await touch(
    moves.flatMap(({ member, story }) => [
      { story: member.story_id, at: member.dated_at },
      { story, at: member.dated_at },
    ]),
  );
  for (const { member, story } of moves) {
    await db
      .insertInto('story_decision_documents')
      .values({
        decision_id: id,
        document_id: member.id,
        story_before: member.story_id ?? story,
        story_after: story,
        kernel_before: member.kernel,
        kernel: story,
      })
      .execute();
    await putInto(db, member.id, { story, kernel: story });
  }
  return id;
}

export async function findDecision(db: Store, id: number): Promise<StoryDecision | undefined> {
  return db.selectFrom('story_decisions').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Decisions in which a story gained or lost documents, the latest first. */
export async function listDecisions(db: Store, storyId: number): Promise<StoryDecision[]> {
  const concerned = db
    .selectFrom('story_decision_documents')
    .select('decision_id')
    .where(({ or, eb }) => or([eb('story_before', '=', storyId), eb('story_after', '=', storyId)]));
  return db
    .selectFrom('story_decisions')
    .selectAll()
    .where(({ or, eb }) => or([eb('story_id', '=', storyId), eb('id', 'in', concerned)]))
    .orderBy('id', 'desc')
    .execute();
}

/** Whether a later decision that holds has touched a document of this one. */
export async function isOverruled(db: Store, decisionId: number): Promise<boolean> {
  const later = await db
    .selectFrom('story_decision_documents as mine')
    .innerJoin('story_decision_documents as other', 'other.document_id', 'mine.document_id')
    .innerJoin('story_decisions as decision', 'decision.id', 'other.decision_id')
    .select('decision.id')
    .where('mine.decision_id', '=', decisionId)
    .where('decision.id', '>', decisionId)
    .where('decision.undone_at', 'is', null)
    .limit(1)
    .execute();
  return later.length > 0;
}

/** Puts the documents of a decision back. Gives their numbers, the stories concerned, and the earliest date. */
export async function takeBack(
  db: Store,
  touch: TouchStories,
  decision: StoryDecision,
  { personId, now }: { readonly personId: string; readonly now: string },
) {
  const rows = await db
    .selectFrom('story_decision_documents as move')
    .innerJoin('documents as document', 'document.id', 'move.document_id')
    .select([
      'move.document_id',
      'move.story_before',
      'move.story_after',
      'move.kernel_before',
      'document.dated_at',
      'document.story_id',
    ])
    .where('move.decision_id', '=', decision.id)
    .orderBy('document.dated_at')
    .execute();
  await touch(
    rows.flatMap(({ story_id, story_before, dated_at: at }) => [
      { story: story_id, at },
      { story: story_before, at },
    ]),
  );
  for (const row of rows)
    await putInto(db, row.document_id, { story: row.story_before, kernel: row.kernel_before });
  await db
    .updateTable('story_decisions')
    .set({ undone_by: personId, undone_at: now })
    .where('id', '=', decision.id)
    .execute();
  return {
    documents: rows.map(({ document_id }) => document_id),
    stories: [...new Set(rows.flatMap(({ story_before, story_after }) => [story_before, story_after]))],
    from: rows[0]?.dated_at ?? null,
  };
}

async function putInto(
  db: Store,
  documentId: number,
  { story, kernel }: { readonly story: number; readonly kernel: number | null },
): Promise<void> {
  await db.updateTable('documents').set({ story_id: story }).where('id', '=', documentId).execute();
  await noteChanges(db, [documentId]);
  if (kernel === null) await db.deleteFrom('story_kernels').where('document_id', '=', documentId).execute();
  else
    await db
      .insertInto('story_kernels')
      .values({ document_id: documentId, kernel })
      .onConflict((conflict) => conflict.column('document_id').doUpdateSet({ kernel }))
      .execute();
}
