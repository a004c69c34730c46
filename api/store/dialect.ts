/** Where SQLite and PostgreSQL differ. Everything else in the store is one query for both. */
import { type Kysely, PostgresAdapter, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Store } from './database.ts';
import type { Tables } from './schema.ts';

export type Engine = 'sqlite' | 'postgres';

/** Which engine a connection speaks to. */
export function engineOf<T>(db: Kysely<T>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/** Local calendar date (`YYYY-MM-DD`, Asia/Ho_Chi_Minh) of a column of instants. */
export function localDate(db: Store, column: string): RawBuilder<string> {
  return engineOf(db) === 'postgres'
    ? sql<string>`to_char(cast(${sql.ref(column)} as timestamptz) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`
    : sql<string>`date(${sql.ref(column)}, '+7 hours')`;
}

/** Local date of the Monday of the ISO week that a column of instants lies in. */
export function localMonday(db: Store, column: string): RawBuilder<string> {
  return engineOf(db) === 'postgres'
    ? sql<string>`to_char(date_trunc('week', cast(${sql.ref(column)} as timestamptz) at time zone 'Asia/Ho_Chi_Minh'), 'YYYY-MM-DD')`
    : sql<string>`date(${sql.ref(column)}, '+7 hours', 'weekday 0', '-6 days')`;
}

/** What a claim-by-update appends to its inner select, so that two workers never wait for the same row. */
export function skipLocked(db: Store): RawBuilder<unknown> {
  return engineOf(db) === 'postgres' ? sql`for update skip locked` : sql``;
}

/**
 * Has SQLite look at tables that it knows nothing of, or that have grown tenfold since: it chooses indexes by that, and an index that it
 * knows nothing of can look better than it is. Looks at a sample; PostgreSQL does it by itself.
 */
export async function refreshStatistics<T>(db: Kysely<T>): Promise<void> {
  if (engineOf(db) === 'sqlite') await sql`pragma optimize(0x10002)`.execute(db);
}

/** Number of the turn in which documents are placed, saved and counted. */
export const documentTurn = 1;

/**
 * Makes the rest of the transaction run alone among those that ask for the same turn. SQLite writes one at a time anyway.
 */
export async function takeTurn(transaction: Transaction<Tables>, turn: number): Promise<void> {
  if (engineOf(transaction) === 'postgres')
    await sql`select pg_advisory_xact_lock(${turn})`.execute(transaction);
}

/** Type of a key that the database counts up itself; the number of a deleted row is never given again. */
export function countedId<T>(db: Kysely<T>): string {
  return engineOf(db) === 'postgres' ? 'serial primary key' : 'integer primary key autoincrement';
}

/**
 * Makes the search index: the words of title and text twice, as written (lower case) and folded (no diacritics).
 * `api/store/search-index.ts` fills it, so both engines see the same words.
 */
export async function createSearchIndex<T>(db: Kysely<T>): Promise<void> {
  if (engineOf(db) === 'sqlite') {
    await sql`create virtual table document_search using fts5(
      title, text, title_folded, text_folded,
      content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')`.execute(db);
    return;
  }
  await sql`create table document_search (
    document_id integer primary key references documents (id) on delete cascade,
    accented tsvector not null, folded tsvector not null)`.execute(db);
  await sql`create index document_search_accented on document_search using gin (accented)`.execute(db);
  await sql`create index document_search_folded on document_search using gin (folded)`.execute(db);
}
