/** Rising terms in documents and in stories. What was counted is counted again. */
import { type Kysely, type Migration, sql } from 'kysely';

export const risingTermsByUnit: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      'drop table rising_terms',
      `create table rising_terms (
        week text not null, unit text not null, changes integer not null, counted_at text not null, rows text not null,
        primary key (week, unit))`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
