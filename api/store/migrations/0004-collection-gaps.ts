/** Gaps in collection, and the checks that are under way: one that leaves its row behind was killed. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const collectionGaps: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [
      `create table collection_gaps (
        id ${countedId(db)}, source_id text references sources (id), from_at text not null, to_at text,
        reason text not null, backfilled integer not null)`,
      'create index collection_gaps_by_time on collection_gaps (from_at)',
      'create index collection_gaps_by_source on collection_gaps (source_id, from_at)',
      'create index source_runs_by_outcome on source_runs (source_id, outcome, started_at, finished_at)',
      `create table open_runs (
        source_id text primary key references sources (id), started_at text not null, alive_at text not null)`,
    ]) {
      await sql.raw(statement).execute(db);
    }
  },
};
