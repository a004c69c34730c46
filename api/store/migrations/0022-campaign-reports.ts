/** Which campaign a report is on. */
import { type Kysely, type Migration, sql } from 'kysely';

export const campaignReports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table reports add column campaign_id integer').execute(db);
  },
};
