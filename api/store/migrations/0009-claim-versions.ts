/** Claims that an office edits: whose they are, whether they are watched, and every version that they have had. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const claimVersions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `alter table claims add column status text not null default 'active'`,
      `alter table claims add column merged_into text references claims (id)`,
      `alter table claims add column origin text not null default 'registry'`,
      `alter table claims add column version integer not null default 0`,
      `alter table claim_wordings add column retired integer not null default 0`,
      `create table claim_versions (
        id ${countedId(db)}, claim_id text not null references claims (id), version integer not null,
        at text not null, user_id text, action text not null, reason text not null, body text not null,
        unique (claim_id, version))`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
