/** Sentences that deserve a person's check, and what people said of them. */
import type { Selectable } from 'kysely';
import type { CheckworthyFinding } from '../../analysis/finding.ts';
import { sentenceKey } from '../../analysis/sentence-groups.ts';
import type { Store } from './database.ts';
import type { SentenceCheckTable } from './schema/document-tables.ts';

export type SentenceCheck = Selectable<SentenceCheckTable>;

/** Puts the sentences of a document's latest findings in place of those before. */
export async function saveSentences(
  db: Store,
  documentId: number,
  found: readonly CheckworthyFinding[],
): Promise<void> {
  await db.deleteFrom('checkworthy_sentences').where('document_id', '=', documentId).execute();
  if (found.length === 0) return;
  const rows = found.map(({ sentence, score, reasons }, place) => ({
    document_id: documentId,
    place,
    key: sentenceKey(sentence),
    sentence,
    score,
    reasons: JSON.stringify(reasons),
  }));
  await db.insertInto('checkworthy_sentences').values(rows).execute();
}

export interface CountedSentence {
  readonly key: string;
  /** As one of its documents writes it. */
  readonly sentence: string;
  readonly documents: number;
  readonly latestAt: string;
  readonly score: number;
}

/** Sentences of documents dated since an instant by key, the newest first. */
export async function countSentences(
  db: Store,
  { since, limit }: { readonly since: string; readonly limit: number },
): Promise<CountedSentence[]> {
  const rows = await db
    .selectFrom('checkworthy_sentences as sentence')
    .innerJoin('documents as document', 'document.id', 'sentence.document_id')
    .select(({ fn }) => [
      'sentence.key',
      fn.max('sentence.sentence').as('sentence'),
      fn.count<number>('document.id').distinct().as('documents'),
      fn.max('document.dated_at').as('latestAt'),
      fn.max('sentence.score').as('score'),
    ])
    .where('document.dated_at', '>=', since)
    .groupBy('sentence.key')
    .orderBy('latestAt', 'desc')
    .orderBy('sentence.key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, documents: Number(row.documents) }));
}

/** Where sentences stand, one line a sentence and document, latest document first. */
export async function listSentencePlaces(db: Store, keys: readonly string[], since: string) {
  return db
    .selectFrom('checkworthy_sentences as sentence')
    .innerJoin('documents as document', 'document.id', 'sentence.document_id')
    .select(['sentence.key', 'sentence.sentence', 'sentence.score', 'sentence.reasons'])
    .select(['document.id', 'document.dated_at'])
    .where('sentence.key', 'in', keys)
    .where('document.dated_at', '>=', since)
    .orderBy('document.dated_at', 'desc')
    .orderBy('document.id', 'desc')
    .orderBy('sentence.place')
    .execute();
}

/** The sentence of a key as a document writes it; `undefined` where none has it. */
export async function findSentence(db: Store, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('checkworthy_sentences')
    .select(({ fn }) => fn.max('sentence').as('sentence'))
    .where('key', '=', key)
    .groupBy('key')
    .executeTakeFirst();
  return row?.sentence;
}

/** All that people said, the latest first. */
export async function listChecks(db: Store): Promise<SentenceCheck[]> {
  return db
    .selectFrom('sentence_checks')
    .selectAll()
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function findCheck(db: Store, key: string): Promise<SentenceCheck | undefined> {
  return db.selectFrom('sentence_checks').selectAll().where('key', '=', key).executeTakeFirst();
}

export async function findCheckById(db: Store, id: number): Promise<SentenceCheck | undefined> {
  return db.selectFrom('sentence_checks').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Notes what a person says of a sentence, in place of what was said before. Gives the row's number. */
export async function saveCheck(
  db: Store,
  check: Pick<SentenceCheck, 'key' | 'sentence' | 'decision' | 'decided_by' | 'decided_at'>,
): Promise<number> {
  const { decision, decided_by, decided_at } = check;
  const { id } = await db
    .insertInto('sentence_checks')
    .values({ ...check, claim_id: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ decision, decided_by, decided_at }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setCheckClaim(db: Store, id: number, claimId: string): Promise<void> {
  await db.updateTable('sentence_checks').set({ claim_id: claimId }).where('id', '=', id).execute();
}

export async function deleteCheck(db: Store, key: string): Promise<void> {
  await db.deleteFrom('sentence_checks').where('key', '=', key).execute();
}
