import { type SelectQueryBuilder, sql } from 'kysely';
import type { SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { DocumentKind } from '../../crawler/document.ts';
import type { Store } from './database.ts';
import type { DocumentRecord } from './documents.ts';
import type { Tables } from './schema.ts';
import { exactHit, type HitLookup, hitCondition } from './search-index.ts';
import type { SearchQuery } from './search-query.ts';

/** Which documents; every field narrows. */
export interface DocumentSelection {
  readonly query?: SearchQuery | null | undefined;
  /** Instants: from inclusive, to exclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Stored until then. */
  readonly seenUntil?: string | undefined;
  readonly topic?: string | undefined;
  readonly place?: string | undefined;
  readonly channel?: string | undefined;
  readonly source?: string | undefined;
  readonly sentiment?: SentimentLabel | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly claim?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly story?: number | undefined;
}

export type ListOrder = 'best' | 'newest' | 'oldest';

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Ids of the documents of a selection, a page of them. `best`: hits with the query's diacritics first, then newest. */
export async function listDocumentIds(
  db: Store,
  selection: DocumentSelection,
  order: ListOrder,
  page: Page,
): Promise<number[]> {
  const direction = order === 'oldest' ? 'asc' : 'desc';
  const exact = order === 'best' && selection.query ? exactHit(db, selection.query, documentId) : null;
  const rows = await selectByTime(db, selection)
    .select('document.id')
    .$if(exact !== null, (query) => (exact ? query.orderBy(exact, 'desc') : query))
    .orderBy('document.dated_at', direction)
    .orderBy('document.id', direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ id }) => id);
}

/** All documents of a selection, or `most` where there are more. */
export async function countDocuments(
  db: Store,
  selection: DocumentSelection,
  most?: number,
): Promise<number> {
  const documents = selectDocuments(db, selection)
    .select('document.id')
    .$if(most !== undefined, (query) => query.limit(most ?? 0));
  const { count } = await db
    .selectFrom(documents.as('counted'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

type Selected = SelectQueryBuilder<Tables & { document: Tables['documents'] }, 'document', object>;

/** How documents are known for those of a selection. */
interface Lookup {
  /** `each`: every document that comes by is asked for its tags; `set`: those of the tag are found first, which is quicker where all are needed. */
  readonly tags?: 'each' | 'set';
  readonly words?: HitLookup;
}

/** The documents of a selection, as `document`, to be counted or listed. */
export function selectDocuments(
  db: Store,
  selection: DocumentSelection,
  { tags = 'each', words = 'set' }: Lookup = {},
): Selected {
  const { from, to, seenUntil, channel, source, sentiment, kind, story } = selection;
  let query: Selected = db.selectFrom('documents as document');
  if (selection.query) {
    const form = { form: 'folded', lookup: words } as const;
    query = query.where(hitCondition(db, selection.query, documentId, form));
  }
  if (from !== undefined) query = query.where('document.dated_at', '>=', from);
  if (to !== undefined) query = query.where('document.dated_at', '<', to);
  if (seenUntil !== undefined) query = query.where('document.first_seen_at', '<=', seenUntil);
  if (channel !== undefined) query = query.where('document.channel', '=', channel);
  if (source !== undefined) query = query.where('document.source_id', '=', source);
  if (sentiment !== undefined) query = query.where('document.sentiment', '=', sentiment);
  if (kind !== undefined) query = query.where('document.kind', '=', kind);
  if (story !== undefined) query = query.where('document.story_id', '=', story);
  const { topic, place } = selection;
  const withTopic = withTag(withClaim(query, selection), { kind: 'topic', slug: topic }, tags);
  return withTag(withTopic, { kind: 'place', slug: place }, tags);
}

interface Tag {
  readonly kind: 'topic' | 'place';
  readonly slug: string | undefined;
}

function withTag(query: Selected, { kind, slug }: Tag, lookup: Lookup['tags']): Selected {
  if (slug === undefined) return query;
  if (lookup === 'set')
    return query.where(({ eb, selectFrom }) =>
      eb(
        'document.id',
        'in',
        selectFrom('document_tags as tag')
          .select('tag.document_id')
          .where('tag.kind', '=', kind)
          .where('tag.slug', '=', slug),
      ),
    );
  return query.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('document_tags as tag')
        .select('tag.slug')
        .whereRef('tag.document_id', '=', 'document.id')
        .where('tag.kind', '=', kind)
        .where('tag.slug', '=', slug),
    ),
  );
}

function withClaim(query: Selected, { claim, stance }: DocumentSelection): Selected {
  if (claim === undefined && stance === undefined) return query;
  // Few documents have a claim: they are looked up, rather than all documents asked.
  return query.where(({ eb, selectFrom }) =>
    eb(
      'document.id',
      'in',
      selectFrom('document_claims as found')
        .select('found.document_id')
        .$if(claim !== undefined, (inner) => inner.where('found.claim_id', '=', claim ?? ''))
        .$if(stance !== undefined, (inner) => inner.where('found.stance', '=', stance ?? 'spreads')),
    ),
  );
}

/**
 * The same, to be listed by time. Without a span of time SQLite takes a channel or a kind for rare and puts all of its documents in
 * order; with one it walks along the time until the page is full.
 */
export function selectByTime(db: Store, selection: DocumentSelection): Selected {
  const { query, claim, stance, story } = selection;
  const isLookedUp = [query ?? undefined, claim, stance, story].some((value) => value !== undefined);
  return selectDocuments(db, isLookedUp ? selection : { ...selection, from: selection.from ?? '' });
}

const documentId = sql<number>`${sql.ref('document.id')}`;

/** A document with what a line of a list needs. */
export interface ListedDocument extends DocumentRecord {
  readonly source_name: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly claims: readonly { readonly id: string; readonly stance: Stance }[];
}

/** The documents of these ids, in their order. */
export async function findDocuments(db: Store, ids: readonly number[]): Promise<ListedDocument[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('documents as document')
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .innerJoin('document_versions as version', (join) =>
      join.onRef('version.document_id', '=', 'document.id').onRef('version.version', '=', 'document.version'),
    )
    .selectAll('document')
    .select(['source.name as source_name', 'version.text'])
    .where('document.id', 'in', ids)
    .execute();
  const topics = await topicsOf(db, ids);
  const claims = await claimsOf(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...row, topics: topics.get(id) ?? [], claims: claims.get(id) ?? [] }] : [];
  });
}

async function topicsOf(db: Store, ids: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('document_tags')
    .select(['document_id', 'slug'])
    .where('document_id', 'in', ids)
    .where('kind', '=', 'topic')
    .orderBy('score', 'desc')
    .orderBy('slug')
    .execute();
  return grouped(rows, (row) => row.slug);
}

async function claimsOf(db: Store, ids: readonly number[]) {
  const rows = await db
    .selectFrom('document_claims')
    .select(['document_id', 'claim_id', 'stance'])
    .where('document_id', 'in', ids)
    .orderBy('score', 'desc')
    .orderBy('claim_id')
    .execute();
  return grouped(rows, (row) => ({ id: row.claim_id, stance: row.stance }));
}

/** Values by document, in the order of the rows. */
export function grouped<Row extends { document_id: number }, T>(
  rows: readonly Row[],
  value: (row: Row) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.document_id);
    if (group) group.push(value(row));
    else groups.set(row.document_id, [value(row)]);
  }
  return groups;
}

/** Versions of a document, newest first. */
export async function listVersions(db: Store, id: number) {
  return db
    .selectFrom('document_versions')
    .selectAll()
    .where('document_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
}

/** The finding of a document's version: JSON of `Findings`. */
export async function findFindings(db: Store, id: number, version: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('findings')
    .select('body')
    .where('document_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.body;
}

/** Comments and posts under a page, oldest first. */
export async function listReplyIds(db: Store, parentUrl: string, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('documents')
    .select('id')
    .where('parent_url', '=', parentUrl)
    .orderBy('dated_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
