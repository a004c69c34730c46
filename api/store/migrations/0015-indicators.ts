/** What people count outside the system: activities of the plan, and values of its indicators. Both are only ever added to. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const indicators: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table activities (
        id ${countedId(db)}, kind text not null, held_on text not null, place text not null, title text not null,
        times integer not null, people integer, proof text not null, note text not null,
        entered_by text, entered_at text not null, withdrawn_by text, withdrawn_at text, withdrawn_because text)`,
      'create index activities_held on activities (held_on)',
      `create table indicator_values (
        id ${countedId(db)}, indicator text not null, year integer not null, value double precision not null,
        proof text not null, signatory text not null, note text not null,
        entered_by text, entered_at text not null)`,
      'create index indicator_values_year on indicator_values (year, indicator, id)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
