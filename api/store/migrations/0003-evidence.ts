/**
 * Snapshots of pages, when a page is to be looked at again, and what was found when it was gone. Documents stored before have no
 * snapshot; their articles are looked at again like new ones.
 */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const evidence: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements(countedId(db))) await sql.raw(statement).execute(db);
  },
};

function statements(id: string): readonly string[] {
  return [
    `create table snapshots (
      id ${id},
      file text not null,
      byte_offset integer not null,
      byte_length integer not null,
      sha256 text not null,
      captured_at text not null,
      url text not null,
      status integer not null,
      headers text not null,
      refers_to integer references snapshots (id))`,
    'create index snapshots_sha256 on snapshots (sha256)',
    'alter table document_versions add column snapshot_id integer references snapshots (id)',
    'alter table documents add column seen_at text',
    'alter table documents add column next_visit_at text',
    'alter table documents add column missing_since text',
    'alter table documents add column removed_at text',
    'update documents set seen_at = first_seen_at',
    `update documents set next_visit_at = first_seen_at where parent_url is null and kind = 'article'`,
    'create index documents_next_visit on documents (source_id, next_visit_at)',
    `create table removals (
      id ${id},
      document_id integer not null references documents (id),
      seen_at text not null,
      gone_at text not null,
      reason text not null,
      back_at text)`,
    'create index removals_document on removals (document_id)',
  ];
}
