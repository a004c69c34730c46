/** Reports of citizens are counted apart from those who publish. */
import { type Kysely, type Migration, sql } from 'kysely';

export const citizenReports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table daily_counts add column citizen integer not null default 0').execute(db);
    await sql.raw('alter table story_counts add column published integer not null default 0').execute(db);
  },
};
