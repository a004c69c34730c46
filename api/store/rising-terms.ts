/** Terms that rise in a week in documents or in stories, as they were last counted: any process and any later start shows them at once. */
import type { Selectable } from 'kysely';
import type { CountUnit } from '../vocabulary.ts';
import type { Store } from './database.ts';
import type { RisingTermsTable } from './schema/count-tables.ts';

export async function findRisingTerms(
  db: Store,
  { week, unit }: { readonly week: string; readonly unit: CountUnit },
): Promise<Selectable<RisingTermsTable> | undefined> {
  return db
    .selectFrom('rising_terms')
    .selectAll()
    .where('week', '=', week)
    .where('unit', '=', unit)
    .executeTakeFirst();
}

export async function saveRisingTerms(db: Store, row: Selectable<RisingTermsTable>): Promise<void> {
  const { week, unit, ...counted } = row;
  await db
    .insertInto('rising_terms')
    .values(row)
    .onConflict((conflict) => conflict.columns(['week', 'unit']).doUpdateSet(counted))
    .execute();
}
