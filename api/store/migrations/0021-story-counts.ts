/** Counts of stories by local day, week and dimension: what trends in stories are read from. They are made at the next start. */
import { type Kysely, type Migration, sql } from 'kysely';
import { engineOf } from '../dialect.ts';

export const storyCounts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table story_counts (
        dimension text not null, step text not null, period text not null, slug text not null,
        stories integer not null, negative integer not null, neutral integer not null, positive integer not null,
        official integer not null, press integer not null, specialised integer not null, social integer not null,
        primary key (dimension, step, period, slug))${engineOf(db) === 'sqlite' ? ' without rowid' : ''}`,
      'create index documents_by_source_story on documents (source_id, story_id)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
