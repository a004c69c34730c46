import type { Store } from './database.ts';

/** Writes down who did what to what. Called in the transaction that does it. */
export async function writeAudit(
  db: Store,
  entry: {
    readonly userId: string | null;
    readonly action: string;
    readonly subject: string;
    readonly detail?: string | null;
  },
  now: string,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      at: now,
      user_id: entry.userId,
      action: entry.action,
      subject: entry.subject,
      detail: entry.detail ?? null,
    })
    .execute();
}

/** Latest entries, newest first. */
export async function listAudit(db: Store, limit: number) {
  return db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit).execute();
}
