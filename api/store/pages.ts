import { inTransaction, type Store } from './database.ts';

/** Notes that everything that these pages gave has been saved: from now on they are known. */
export async function markWhole(db: Store, canonicalUrls: readonly string[]): Promise<void> {
  if (canonicalUrls.length === 0) return;
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('documents')
      .set({ whole: 1 })
      .where('canonical_url', 'in', canonicalUrls)
      .execute();
    await trx
      .updateTable('drops')
      .set({ final: 1 })
      .where('url', 'in', canonicalUrls)
      .where('reason', '=', 'irrelevant')
      .execute();
  });
}
