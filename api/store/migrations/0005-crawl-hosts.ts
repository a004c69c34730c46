/** What the crawler remembers of hosts: their robots.txt, and until when they are to be left alone. */
import { type Kysely, type Migration, sql } from 'kysely';

export const crawlHosts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw('create table crawl_hosts (origin text primary key, robots text, robots_at text, rest_until text)')
      .execute(db);
  },
};
