import { documentTerms } from '../../analysis/terms.ts';
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

/** An instant, and one that is not in the window any more. */
export interface TermWindow {
  readonly from: string;
  readonly to: string;
}

/** A document whose terms are counted. */
export interface TermDocument {
  readonly id: number;
  readonly source: string;
  readonly story: number | null;
}

/** A place in the order by date and number. */
interface Place {
  readonly id: number;
  readonly at: string;
}

/** Documents that are listed at once: one query holds up others no longer than some milliseconds. */
const documentsAtOnce = 2_000;

/** The documents of a window in any order, without repetitions of a text. */
export async function listTermDocuments(db: Store, { from, to }: TermWindow): Promise<TermDocument[]> {
  const listed: TermDocument[] = [];
  let last: Place | undefined = { id: 0, at: from };
  while (last !== undefined) {
    const { id, at }: Place = last;
    const rows = await db
      .selectFrom('documents as document')
      .select([
        'document.id',
        'document.source_id as source',
        'document.story_id as story',
        'document.dated_at as at',
        'document.copy_of',
      ])
      .where('document.dated_at', '>=', at)
      .where('document.dated_at', '<', to)
      .where(({ or, eb }) => or([eb('document.dated_at', '>', at), eb('document.id', '>', id)]))
      .orderBy('document.dated_at')
      .orderBy('document.id')
      .limit(documentsAtOnce)
      .execute();
    for (const { id, source, story, copy_of } of rows)
      if (copy_of === null) listed.push({ id, source, story });
    last = rows.length < documentsAtOnce ? undefined : rows.at(-1);
  }
  return listed;
}

/** The terms of documents, a few hundred at most. */
export async function findTerms(db: Store, ids: readonly number[]): Promise<Map<number, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('document_terms').selectAll().where('document_id', 'in', ids).execute();
  return new Map(rows.map(({ document_id, terms }) => [document_id, JSON.parse(terms) as string[]]));
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
