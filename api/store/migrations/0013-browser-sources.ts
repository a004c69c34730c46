/** Which sources are read in the browser, because their pages are built by scripts. */
import { type Kysely, type Migration, sql } from 'kysely';

export const browserSources: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table sources add column browser integer not null default 0').execute(db);
  },
};
