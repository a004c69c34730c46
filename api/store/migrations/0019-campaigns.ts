/** Date windows with a query that are followed by name. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const campaigns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table campaigns (
        id ${countedId(db)}, name text not null, query text, topic text, channel text,
        first_day text not null, last_day text not null, created_by text not null, created_at text not null,
        updated_at text not null, ended_by text, ended_at text)`,
      )
      .execute(db);
  },
};
