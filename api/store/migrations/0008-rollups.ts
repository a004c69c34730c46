/** Counts of documents by local day and dimension: what trends are read from. */
import { type Kysely, type Migration, sql } from 'kysely';

export const rollups: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table daily_counts (
          dimension text not null, day text not null, slug text not null,
          documents integer not null, negative integer not null, positive integer not null,
          official integer not null, press integer not null, social integer not null,
          reach integer not null,
          primary key (dimension, day, slug))`,
      )
      .execute(db);
  },
};
