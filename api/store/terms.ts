import { countTerms, documentTerms, type TermWeek } from '../../analysis/terms.ts';
import type { Store } from './database.ts';
import { localDate } from './dialect.ts';
import { searchConditionAny } from './search-index.ts';
import { parseQuery } from './search-query.ts';

/** Replaces the terms of a document by those of its latest version. */
export async function saveTerms(db: Store, id: number, title: string | null, text: string): Promise<void> {
  const terms = JSON.stringify(documentTerms(title, text));
  await db
    .insertInto('document_terms')
    .values({ document_id: id, terms })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet({ terms }))
    .execute();
}

/** Terms of a document, and who published it. */
export interface TermUses {
  readonly terms: readonly string[];
  readonly source: string;
}

/** How much each term was used from one instant to another (exclusive). A text that is repeated counts once. */
export async function countTermUses(
  db: Store,
  window: { readonly from: string; readonly to: string },
): Promise<TermWeek> {
  return countTerms(await listTermUses(db, window));
}

/** The terms of each document from one instant to another (exclusive), without repetitions of a text. */
export async function listTermUses(
  db: Store,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<TermUses[]> {
  const rows = await db
    .selectFrom('document_terms as terms')
    .innerJoin('documents as document', 'document.id', 'terms.document_id')
    .select(['terms.terms', 'document.source_id'])
    .where('document.dated_at', '>=', from)
    .where('document.dated_at', '<', to)
    .where('document.copy_of', 'is', null)
    .execute();
  return rows.map(({ terms, source_id }) => ({ terms: JSON.parse(terms) as string[], source: source_id }));
}

/** Documents that hold a term as a phrase, by local date, from one instant to another (exclusive). Copies count once. */
export async function countTermDays(
  db: Store,
  term: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly day: string; readonly documents: number }[]> {
  const phrase = parseQuery(`"${term}"`)?.wanted ?? [];
  if (phrase.length === 0) return [];
  const day = () => localDate(db, 'document.dated_at');
  return db
    .selectFrom('documents as document')
    .select(({ fn }) => [day().as('day'), fn.countAll<number>().as('documents')])
    .where('document.dated_at', '>=', from)
    .where('document.dated_at', '<', to)
    .where('document.copy_of', 'is', null)
    .where(searchConditionAny(db, phrase, 'document.id'))
    .groupBy(day())
    .execute();
}
