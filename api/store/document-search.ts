/**
 * A page of what a search finds, and how much it finds. A rare word is looked up and its hits are put in order; of a word that
 * stands in most documents no page may wait for all hits, so documents are walked from the newest until the page is full.
 */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Store } from './database.ts';
import { type DocumentSelection, listDocumentIds, type Page, selectDocuments } from './document-list.ts';
import { type HitForm, type HitLookup, hitCondition, isAccented } from './search-index.ts';
import type { SearchQuery } from './search-query.ts';

/** Hits are counted up to here: nobody reads on, and counting a million takes seconds. */
export const mostCountedHits = 10_000;

/** Where a search stops to look at everything. */
export interface SearchLimits {
  /** Hits that are counted; more than these are listed without finding all. */
  readonly counted: number;
  /** Newest documents that are asked one by one whether they are hits. Where most are, they fill the first pages at once. */
  readonly asked: number;
}

const usualLimits: SearchLimits = { counted: mostCountedHits, asked: 1_000 };

export interface FoundDocuments {
  readonly ids: readonly number[];
  /** Where there are `more`, what is counted of them. */
  readonly total: number;
  readonly more: boolean;
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
  const total = await countHits(run, 'folded');
  return total > limits.counted
    ? { ids: await listMany(run, page), total: limits.counted, more: true }
    : { ids: await listDocumentIds(db, search, 'best', page), total, more: false };
}

interface Run {
  readonly db: Store;
  readonly search: Search;
  readonly limits: SearchLimits;
}

/** A page of more hits than are counted: first the exact ones and, only where these end, the others. */
async function listMany(run: Run, page: Page): Promise<number[]> {
  if (!isAccented(run.search.query))
    return (await askEach(run, ['folded'], page)) ?? listHits(run, ['folded'], page, 'walk');
  const newest = await askEach(run, ['accented'], page);
  if (newest) return newest;
  const count = await countHits(run, 'accented');
  const exact = await listHits(run, ['accented'], page, count > run.limits.counted ? 'walk' : 'set');
  if (exact.length === page.limit) return exact;
  const others = ['folded', 'not accented'] as const;
  const rest = { limit: page.limit - exact.length, offset: Math.max(0, page.offset - count) };
  return [...exact, ...((await askEach(run, others, rest)) ?? (await listHits(run, others, rest, 'walk')))];
}

type Wanted = HitForm | 'not accented';

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

/** How many hits there are; one more than are counted where there are more. */
async function countHits({ db, search, limits }: Run, form: HitForm): Promise<number> {
  const most = limits.counted + 1;
  const rest = withoutWords(search);
  const isNarrowed = Object.values(rest).some((value) => value !== undefined);
  // Without another condition any hits do: the index need not name all of them.
  const condition = hitCondition(db, search.query, documentId, {
    form,
    lookup: 'set',
    ...(isNarrowed ? {} : { most }),
  });
  const { count } = await db
    .selectFrom(selectDocuments(db, rest).select('document.id').where(condition).limit(most).as('hit'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
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
