/** Personal tokens for the streams that other programs read. Only their hashes are kept. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const feedTokens: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table feed_tokens (
        id ${countedId(db)}, user_id text not null, name text not null, hash text not null unique,
        created_at text not null, used_at text, revoked_at text)`,
      'create index feed_tokens_by_user on feed_tokens (user_id)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
