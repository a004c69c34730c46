/**
 * Stories are grouped by what the documents say, in the order of their dates: term weights and bands need not be kept. What people have
 * decided about stories is.
 */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const stories: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      'alter table stories drop column profile',
      'alter table stories add column merged_into integer references stories (id)',
      'drop table fingerprint_bands',
      'create index documents_without_story on documents (dated_at) where story_id is null',
      `create table story_decisions (
        id ${countedId(db)}, kind text not null, story_id integer not null references stories (id),
        made_by text not null, made_at text not null, undone_by text, undone_at text)`,
      'create index story_decisions_by_story on story_decisions (story_id)',
      `create table story_decision_documents (
        decision_id integer not null references story_decisions (id),
        document_id integer not null references documents (id) on delete cascade,
        story_before integer not null, story_after integer not null, kernel_before integer, kernel integer not null,
        primary key (decision_id, document_id))`,
      'create index story_decision_documents_by_document on story_decision_documents (document_id)',
      `create table story_kernels (
        document_id integer primary key references documents (id) on delete cascade, kernel integer not null)`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
