/** Bursts that were found, and what people said of them. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const bursts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table bursts (
        id ${countedId(db)}, kind text not null, subject text not null, day text not null,
        documents integer not null, expected double precision not null, surprise double precision not null,
        found_at text not null, judgement text, judged_by text, judged_at text,
        unique (kind, subject, day))`,
      'create index bursts_by_day on bursts (day)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
