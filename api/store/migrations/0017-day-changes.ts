/** How often the documents of each local day have changed; daily counts in the order in which they are read. */
import { type Kysely, type Migration, sql } from 'kysely';
import { engineOf } from '../dialect.ts';

export const dayChanges: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      'create table day_changes (day text primary key, changes integer not null)',
      // The counts are made anew at the next start: nothing is lost.
      'drop table daily_counts',
      `create table daily_counts (
        dimension text not null, day text not null, slug text not null,
        documents integer not null, negative integer not null, positive integer not null,
        official integer not null, press integer not null, social integer not null,
        reach integer not null,
        primary key (dimension, day, slug))${engineOf(db) === 'sqlite' ? ' without rowid' : ''}`,
      "delete from settings where key = 'rollups'",
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
