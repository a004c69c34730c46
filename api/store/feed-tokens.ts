import type { Insertable, Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { FeedTokenTable } from './schema/office-tables.ts';

export type FeedTokenRecord = Selectable<FeedTokenTable>;

export async function insertFeedToken(db: Store, token: Insertable<FeedTokenTable>): Promise<number> {
  const { id } = await db.insertInto('feed_tokens').values(token).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A person's tokens, the newest first; revoked ones too. */
export async function listFeedTokens(db: Store, userId: string): Promise<FeedTokenRecord[]> {
  return db
    .selectFrom('feed_tokens')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .execute();
}

/** The token of a hash that still holds, of a person whose account does. */
export async function findFeedToken(db: Store, hash: string): Promise<FeedTokenRecord | undefined> {
  return db
    .selectFrom('feed_tokens as token')
    .innerJoin('user', 'user.id', 'token.user_id')
    .selectAll('token')
    .where('token.hash', '=', hash)
    .where('token.revoked_at', 'is', null)
    .where((where) => where.or([where('user.banned', 'is', null), where('user.banned', '=', 0)]))
    .executeTakeFirst();
}

export async function noteTokenUse(db: Store, id: number, now: string): Promise<void> {
  await db.updateTable('feed_tokens').set({ used_at: now }).where('id', '=', id).execute();
}

/** `false`: the person has no such token that still holds. */
export async function revokeFeedToken(db: Store, id: number, userId: string, now: string): Promise<boolean> {
  const rows = await db
    .updateTable('feed_tokens')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}
