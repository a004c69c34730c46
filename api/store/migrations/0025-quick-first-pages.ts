/** When a claim was found, beside the claim; the rising terms of each week as they were last counted. */
import { type Kysely, type Migration, sql } from 'kysely';

export const quickFirstPages: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      "alter table document_claims add column dated_at text not null default ''",
      `update document_claims set dated_at =
        (select document.dated_at from documents as document where document.id = document_claims.document_id)`,
      'create index document_claims_by_time on document_claims (claim_id, stance, dated_at)',
      `create table rising_terms (
        week text primary key, changes integer not null, counted_at text not null, rows text not null)`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
