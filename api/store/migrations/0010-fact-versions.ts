/** Versions of facts that the office proposes and signs off. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const factVersions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table fact_versions (
        id ${countedId(db)}, fact_id text not null, body text not null, state text not null, why text not null,
        proposed_by text not null, proposed_at text not null, decided_by text, decided_at text)`,
      'create index fact_versions_fact on fact_versions (fact_id)',
      // One proposal at a time: the second would be made on what the first is about to change.
      `create unique index fact_versions_open on fact_versions (fact_id) where state = 'proposed'`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
