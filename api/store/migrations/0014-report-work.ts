/** The work on a report after its figures are frozen: words, review, signature, history, and the log of scheduled runs. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const reportWork: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `alter table reports add column state text not null default 'draft'`,
      'alter table reports add column number integer',
      'alter table reports add column issued_on text',
      'alter table reports add column signed_by text',
      'alter table reports add column signed_at text',
      `create table report_texts (
        report_id integer not null references reports (id), section text not null,
        text text not null, updated_by text, updated_at text not null,
        primary key (report_id, section))`,
      `create table report_events (
        id ${countedId(db)}, report_id integer not null references reports (id),
        at text not null, user_id text, kind text not null, detail text not null)`,
      'create index report_events_report on report_events (report_id, id)',
      `create table report_runs (
        kind text not null, period text not null, due_at text not null, finished_at text,
        outcome text not null, report_id integer references reports (id), error text,
        primary key (kind, period))`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
