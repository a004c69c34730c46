/** Bursts of terms that are one event in several words. */
import { type Kysely, type Migration, sql } from 'kysely';

export const termsOfBursts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw("alter table bursts add column with_terms text not null default '[]'").execute(db);
  },
};
