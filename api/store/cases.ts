import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { CaseEventTable, CaseStatus, CaseTable } from './schema/claim-tables.ts';

export type CaseRecord = Selectable<CaseTable>;

/** Opens the case of a claim, or finds it: a claim has one. Says whether it is new. */
export async function openCase(
  db: Store,
  claimId: string,
  now: string,
): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const inserted = await db
    .insertInto('cases')
    .values({ claim_id: claimId, status: 'new', owner_id: null, reply: '', opened_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('claim_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return { id: inserted.id, isNew: true };
  const { id } = await db
    .selectFrom('cases')
    .select('id')
    .where('claim_id', '=', claimId)
    .executeTakeFirstOrThrow();
  return { id, isNew: false };
}

export async function findCase(db: Store, id: number): Promise<CaseRecord | undefined> {
  return db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findCaseOfClaim(db: Store, claimId: string): Promise<CaseRecord | undefined> {
  return db.selectFrom('cases').selectAll().where('claim_id', '=', claimId).executeTakeFirst();
}

/** Every case, by claim. */
export async function listCases(db: Store): Promise<Map<string, CaseRecord>> {
  const rows = await db.selectFrom('cases').selectAll().execute();
  return new Map(rows.map((row) => [row.claim_id, row]));
}

/** Moves a case on, if it still stands where the caller saw it. `false`: somebody else was faster. */
export async function setCaseStatus(
  db: Store,
  id: number,
  from: CaseStatus,
  to: CaseStatus,
  now: string,
): Promise<boolean> {
  const rows = await db
    .updateTable('cases')
    .set({ status: to, updated_at: now })
    .where('id', '=', id)
    .where('status', '=', from)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Sets what is given; with nothing given, only the time of the last change. */
export async function updateCase(
  db: Store,
  id: number,
  change: { readonly owner_id?: string | null; readonly reply?: string },
  now: string,
): Promise<void> {
  await db
    .updateTable('cases')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .execute();
}

export async function addCaseEvent(
  db: Store,
  event: Pick<Selectable<CaseEventTable>, 'case_id' | 'at' | 'user_id' | 'kind' | 'detail'>,
): Promise<void> {
  await db.insertInto('case_events').values(event).execute();
}

/** What happened to a case, newest first, with the names of the people. */
export async function listCaseEvents(db: Store, caseId: number) {
  return db
    .selectFrom('case_events as event')
    .leftJoin('user as person', 'person.id', 'event.user_id')
    .select(['event.at', 'event.kind', 'event.detail', 'event.user_id', 'person.name as user_name'])
    .where('event.case_id', '=', caseId)
    .orderBy('event.id', 'desc')
    .execute();
}
