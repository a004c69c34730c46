import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { SnapshotTable } from './schema/document-tables.ts';

export type SnapshotRecord = Selectable<SnapshotTable>;

/** Notes where the records of a capture are. Returns its id. */
export async function saveSnapshot(db: Store, snapshot: Omit<SnapshotRecord, 'id'>): Promise<number> {
  const { id } = await db.insertInto('snapshots').values(snapshot).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The first snapshot that holds this payload itself. */
export async function findPayload(db: Store, sha256: string): Promise<SnapshotRecord | undefined> {
  return db
    .selectFrom('snapshots')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('refers_to', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

export async function findSnapshot(db: Store, id: number): Promise<SnapshotRecord | undefined> {
  return db.selectFrom('snapshots').selectAll().where('id', '=', id).executeTakeFirst();
}
