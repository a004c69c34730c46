/** Terms that rise in a week, as they were last counted: any process and any later start shows them at once. */
import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { RisingTermsTable } from './schema/count-tables.ts';

export async function findRisingTerms(
  db: Store,
  week: string,
): Promise<Selectable<RisingTermsTable> | undefined> {
  return db.selectFrom('rising_terms').selectAll().where('week', '=', week).executeTakeFirst();
}

export async function saveRisingTerms(db: Store, row: Selectable<RisingTermsTable>): Promise<void> {
  const { week, ...counted } = row;
  await db
    .insertInto('rising_terms')
    .values(row)
    .onConflict((conflict) => conflict.column('week').doUpdateSet(counted))
    .execute();
}
