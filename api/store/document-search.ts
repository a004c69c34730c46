/**
 * A page of what a search finds, and how much it finds. A rare word is looked up and its hits are put in order; of a word that
 * stands in most documents no page may wait for all hits, so documents are walked from the newest until the page is full.
 */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Store } from './database.ts';
import {
  countDocuments,
  type DocumentSelection,
  listDocumentIds,
  type Page,
  selectDocuments,
} from './document-list.ts';
import { type HitForm, type HitLookup, hitCondition, isAccented } from './search-index.ts';
import type { SearchQuery } from './search-query.ts';
import { mostCounted, type Size } from './selection-size.ts';

/** Where a search stops to look at everything. */
export interface SearchLimits {
  /** Hits that are counted; more than these are listed without finding all. */
  readonly counted: number;
  /** Newest documents that are asked one by one whether they are hits. Where most are, they fill the first pages at once. */
  readonly asked: number;
}

const usualLimits: SearchLimits = { counted: mostCounted, asked: 1_000 };

export interface FoundDocuments extends Size {
  readonly ids: readonly number[];
}

type Search = DocumentSelection & { readonly query: SearchQuery };

/** Hits with the query's diacritics first, then the others, each from the newest; pages reach as far as hits are counted. */
export async function searchDocuments(
  db: Store,
  search: Search,
  page: Page,
  limits: SearchLimits = usualLimits,
): Promise<FoundDocuments> {
  const run = { db, search, limits };
  if (await isRare(run, 'folded'))
    return {
      ids: await listDocumentIds(db, search, 'best', page),
      total: await countDocuments(db, search),
      more: false,
    };
  const total = isNarrowed(search) ? await countHits(run, 'folded', 'walk') : limits.counted + 1;
  return {
    ids: await listMany(run, page),
    total: Math.min(total, limits.counted),
    more: total > limits.counted,
  };
}

/** A page of the same without its total: some hits with what stands before them. */
export async function listFound(db: Store, search: Search, page: Page): Promise<number[]> {
  const run = { db, search, limits: usualLimits };
  return (await isRare(run, 'folded')) ? listDocumentIds(db, search, 'best', page) : listMany(run, page);
}

interface Run {
  readonly db: Store;
  readonly search: Search;
  readonly limits: SearchLimits;
}

/** A page of the hits of common words: first the exact ones and, only where these end, the others. */
async function listMany(run: Run, page: Page): Promise<number[]> {
  if (!isAccented(run.search.query)) return walk(run, ['folded'], page);
  const newest = await askEach(run, ['accented'], page);
  if (newest) return newest;
  const lookup = (await isRare(run, 'accented')) ? 'set' : 'walk';
  const exact = await listHits(run, ['accented'], page, lookup);
  if (exact.length === page.limit) return exact;
  const count = await countHits(run, 'accented', lookup);
  const others = await walk(run, ['folded', 'not accented'], {
    limit: page.limit - exact.length,
    offset: Math.max(0, page.offset - count),
  });
  return [...exact, ...others];
}

type Wanted = HitForm | 'not accented';

async function walk(run: Run, wanted: readonly Wanted[], page: Page): Promise<number[]> {
  return (await askEach(run, wanted, page)) ?? listHits(run, wanted, page, 'walk');
}

/** A page that the newest documents fill; `null` where they don't. */
async function askEach(
  { db, search, limits }: Run,
  wanted: readonly Wanted[],
  page: Page,
): Promise<number[] | null> {
  if (page.offset + page.limit > limits.asked) return null;
  const newest = selectDocuments(db, withoutWords(search))
    .select(['document.id', 'document.dated_at'])
    .orderBy('document.dated_at', 'desc')
    .orderBy('document.id', 'desc');
  const rows = await db
    .selectFrom(newest.limit(limits.asked).as('document'))
    .select('document.id')
    .where(conditionOf(db, search.query, wanted, 'each'))
    .orderBy('document.dated_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.length === page.limit ? rows.map(({ id }) => id) : null;
}

async function listHits(
  { db, search }: Run,
  wanted: readonly Wanted[],
  page: Page,
  lookup: HitLookup,
): Promise<number[]> {
  const rows = await selectDocuments(db, withoutWords(search))
    .select('document.id')
    .where(conditionOf(db, search.query, wanted, lookup))
    .orderBy('document.dated_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether the words, whatever else is asked for, have no more hits than are counted. */
async function isRare({ db, search, limits }: Run, form: HitForm): Promise<boolean> {
  const most = limits.counted + 1;
  const hits = selectDocuments(db, {})
    .select('document.id')
    // The index need not name all hits: so many of any do.
    .where(hitCondition(db, search.query, documentId, { form, lookup: 'set', most }))
    .limit(most);
  return (await countRows(db, hits)) < most;
}

/** How many hits there are; one more than are counted where there are more. */
async function countHits({ db, search, limits }: Run, form: HitForm, lookup: HitLookup): Promise<number> {
  const hits = selectDocuments(db, withoutWords(search))
    .select('document.id')
    .where(hitCondition(db, search.query, documentId, { form, lookup }))
    .limit(limits.counted + 1);
  return countRows(db, hits);
}

async function countRows(db: Store, rows: ReturnType<typeof selectDocuments>): Promise<number> {
  const { count } = await db
    .selectFrom(rows.as('hit'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function isNarrowed(search: Search): boolean {
  return Object.values(withoutWords(search)).some((value) => value !== undefined);
}

function withoutWords({ query, ...rest }: Search): DocumentSelection {
  return rest;
}

function conditionOf(
  db: Store,
  query: SearchQuery,
  wanted: readonly Wanted[],
  lookup: HitLookup,
): Expression<SqlBool> {
  const conditions = wanted.map((form) =>
    form === 'not accented'
      ? sql<SqlBool>`not ${hitCondition(db, query, documentId, { form: 'accented', lookup })}`
      : hitCondition(db, query, documentId, { form, lookup }),
  );
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

const documentId = sql<number>`${sql.ref('document.id')}`;
