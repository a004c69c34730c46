/**
 * Versions of facts that the office proposes and signs off, and the sentences that deserve a check, grouped, with what was
 * decided on each group.
 */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const checksAndFacts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table fact_versions (
        id ${countedId(db)}, fact_id text not null, body text not null, state text not null, why text not null,
        proposed_by text not null, proposed_at text not null, decided_by text, decided_at text)`,
      'create index fact_versions_fact on fact_versions (fact_id)',
      // One proposal at a time: the second would be made on what the first is about to change.
      `create unique index fact_versions_open on fact_versions (fact_id) where state = 'proposed'`,
      `create table check_groups (
        id ${countedId(db)}, sentence text not null, words text not null, state text not null,
        first_at text not null, decided_by text, decided_at text, claim_id text)`,
      'create index check_groups_state on check_groups (state)',
      `create table check_group_keys (
        key text not null, group_id integer not null references check_groups (id) on delete cascade,
        primary key (key, group_id))`,
      `create table check_sentences (
        id ${countedId(db)}, group_id integer not null references check_groups (id) on delete cascade,
        document_id integer not null references documents (id) on delete cascade,
        sentence text not null, score real not null, questions text not null)`,
      'create index check_sentences_group on check_sentences (group_id)',
      'create index check_sentences_document on check_sentences (document_id)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
