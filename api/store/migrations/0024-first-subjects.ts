/** What a burst was called when it was found: alerts know it by that, whatever it goes by later. */
import { type Kysely, type Migration, sql } from 'kysely';

export const firstSubjects: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw("alter table bursts add column first_subject text not null default ''").execute(db);
    await sql.raw('update bursts set first_subject = subject').execute(db);
  },
};
