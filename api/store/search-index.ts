import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Store } from './database.ts';
import { engineOf } from './dialect.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';
import { searchWords } from './search-words.ts';

/** Characters of a text that are indexed: PostgreSQL holds a megabyte a document. */
const indexedLength = 150_000;

/** Puts a document's words in the index, in place of what was there. */
export async function indexDocument(
  db: Store,
  id: number,
  title: string | null,
  text: string,
): Promise<void> {
  const head = searchWords((title ?? '').normalize('NFC'));
  const body = searchWords(text.slice(0, indexedLength).normalize('NFC'));
  const join = (words: typeof head, form: 'accented' | 'folded') => words.map((word) => word[form]).join(' ');
  if (engineOf(db) === 'sqlite') {
    await sql`insert or replace into document_search (rowid, title, text, title_folded, text_folded) values (${id},
      ${join(head, 'accented')}, ${join(body, 'accented')}, ${join(head, 'folded')}, ${join(body, 'folded')})`.execute(
      db,
    );
    return;
  }
  const vector = (form: 'accented' | 'folded') =>
    sql`setweight(to_tsvector('simple', ${join(head, form)}), 'A') || to_tsvector('simple', ${join(body, form)})`;
  await sql`insert into document_search (document_id, accented, folded)
    values (${id}, ${vector('accented')}, ${vector('folded')})
    on conflict (document_id) do update set accented = excluded.accented, folded = excluded.folded`.execute(
    db,
  );
}

/** 1 where every accented word of the query stands in the document with the same diacritics. `null`: the query has no diacritics. */
export function exactHit(db: Store, query: SearchQuery, id: RawBuilder<number>): RawBuilder<number> | null {
  if (!isAccented(query)) return null;
  return sql<number>`case when ${id} in (${hitsOf(db, query.wanted, 'accented', 'and')}) then 1 else 0 end`;
}

/**
 * How a document is known for a hit. `set`: all hits are found first and their documents read; `walk`: all hits are found first,
 * and documents are held against them in the order of the list; `each`: the index is asked for every document that comes by.
 */
export type HitLookup = 'set' | 'walk' | 'each';

/** A condition that a document is a hit. `most`: any hits will do, so many at most. */
export function hitCondition(
  db: Store,
  { wanted, excluded }: SearchQuery,
  id: RawBuilder<number>,
  { form, lookup, most }: { readonly form: HitForm; readonly lookup: HitLookup; readonly most?: number },
): Expression<SqlBool> {
  const isIn = (hits: RawBuilder<number>): RawBuilder<SqlBool> => {
    if (lookup === 'each') return sql`exists (${hits} and ${sql.ref(hitId(db))} = ${id})`;
    // The sign keeps SQLite from looking up one document after the other by its number.
    return lookup === 'walk' ? sql`+${id} in (${hits})` : sql`${id} in (${hits})`;
  };
  const conditions: Expression<SqlBool>[] = [];
  if (wanted.length > 0) {
    const limit = most === undefined || excluded.length > 0 ? sql`` : sql` limit ${sql.lit(most)}`;
    conditions.push(isIn(sql<number>`${hitsOf(db, wanted, form, 'and')}${limit}`));
  }
  if (excluded.length > 0) conditions.push(sql`not ${isIn(hitsOf(db, excluded, 'accented', 'or'))}`);
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** A condition that one of the terms stands in the document whose id is in the column, diacritics or not. */
export function searchConditionAny(db: Store, terms: readonly SearchTerm[], id: string): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(id)} in (${hitsOf(db, terms, 'folded', 'or')})`;
}

/** Whether the query has diacritics that hits are held against. */
export function isAccented(query: SearchQuery): boolean {
  return query.wanted.some((term) => term.accented);
}

export type HitForm = 'accented' | 'folded';

/** The column of the index that names the document. */
function hitId(db: Store): string {
  return engineOf(db) === 'sqlite' ? 'document_search.rowid' : 'document_search.document_id';
}

function hitsOf(
  db: Store,
  terms: readonly SearchTerm[],
  form: HitForm,
  join: 'and' | 'or',
): RawBuilder<number> {
  return (engineOf(db) === 'sqlite' ? sqliteHits : postgresHits)(terms, form, join);
}

/** A term without diacritics is looked up folded in any case: *luong* means every *lương*. */
function formOf(term: SearchTerm, form: HitForm): HitForm {
  return form === 'accented' && term.accented ? 'accented' : 'folded';
}

function phraseOf(term: SearchTerm, form: HitForm): string {
  return term.words.map((word) => word[form]).join(' ');
}

/** Words are letters and digits only, so quoting them is all the escaping that FTS5 needs. */
function sqliteHits(terms: readonly SearchTerm[], form: HitForm, join: 'and' | 'or'): RawBuilder<number> {
  const match = terms
    .map((term) => {
      const chosen = formOf(term, form);
      const columns = chosen === 'accented' ? '{title text}' : '{title_folded text_folded}';
      return `(${columns} : "${phraseOf(term, chosen)}")`;
    })
    .join(join === 'and' ? ' AND ' : ' OR ');
  return sql<number>`select rowid from document_search where document_search match ${match}`;
}

function postgresHits(terms: readonly SearchTerm[], form: HitForm, join: 'and' | 'or'): RawBuilder<number> {
  const matches = terms.map((term) => {
    const chosen = formOf(term, form);
    return sql`${sql.ref(chosen)} @@ phraseto_tsquery('simple', ${phraseOf(term, chosen)})`;
  });
  return sql<number>`select document_id from document_search where (${sql.join(matches, join === 'and' ? sql` and ` : sql` or `)})`;
}
