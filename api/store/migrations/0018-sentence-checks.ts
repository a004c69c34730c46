/** Sentences that deserve a check, as the latest findings of each document have them, and what people said of them. */
import { type Kysely, type Migration, sql } from 'kysely';
import type { CheckworthyFinding } from '../../../analysis/finding.ts';
import { sentenceKey } from '../../../analysis/sentence-groups.ts';
import { countedId } from '../dialect.ts';

export const sentenceChecks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table checkworthy_sentences (
        document_id integer not null references documents (id), place integer not null, key text not null,
        sentence text not null, score double precision not null, reasons text not null,
        primary key (document_id, place))`,
      'create index checkworthy_sentences_key on checkworthy_sentences (key)',
      `create table sentence_checks (
        id ${countedId(db)}, key text not null unique, sentence text not null, decision text not null,
        claim_id text references claims (id), decided_by text not null, decided_at text not null)`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
    await takeOverFindings(db);
  },
};

/** Documents whose findings are read at once. */
const step = 500;

/** Findings that are there already: a store would otherwise show nothing until its documents are read anew. */
async function takeOverFindings(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{ id: number; body: string }>`
      select document.id, finding.body from documents document
      join findings finding on finding.document_id = document.id and finding.version = document.version
      where document.id > ${after} order by document.id limit ${step}`.execute(db);
    for (const { id, body } of rows) await takeOver(db, id, JSON.parse(body).checkworthy ?? []);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function takeOver(
  db: Kysely<unknown>,
  id: number,
  found: readonly CheckworthyFinding[],
): Promise<void> {
  for (const [place, { sentence, score, reasons }] of found.entries()) {
    await sql`insert into checkworthy_sentences (document_id, place, key, sentence, score, reasons)
      values (${id}, ${place}, ${sentenceKey(sentence)}, ${sentence}, ${score}, ${JSON.stringify(reasons)})`.execute(
      db,
    );
  }
}
