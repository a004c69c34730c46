import type { Store } from './database.ts';

/** When a document's page was gone, oldest first. */
export async function listRemovals(db: Store, documentId: number) {
  return db
    .selectFrom('removals')
    .select(['seen_at', 'gone_at', 'reason', 'back_at'])
    .where('document_id', '=', documentId)
    .orderBy('id')
    .execute();
}
