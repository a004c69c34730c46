/** Stored documents whose findings another analyser made, and how far their new analysis has come. */
import type { AnalysedText } from '../../analysis/finding.ts';
import { secondsAfter } from '../instant.ts';
import type { Store } from './database.ts';
import { searchConditionAny } from './search-index.ts';
import type { SearchTerm } from './search-query.ts';
import { findSetting, saveSetting } from './settings.ts';

/** A stored document as analysis takes it. */
export interface AnalysableDocument {
  readonly id: number;
  readonly version: number;
  readonly text: AnalysedText;
  readonly datedAt: string;
  /** Whether it stands under a document that was kept. */
  readonly inContext: boolean;
  /** Whether a citizen told it to the agency. */
  readonly isReport: boolean;
}

/** Where a walk through the documents, newest first, has come to. */
export interface Place {
  readonly datedAt: string;
  readonly id: number;
}

/** Latest versions with their findings. */
function latest(db: Store) {
  return db
    .selectFrom('documents as document')
    .innerJoin('findings as finding', (join) =>
      join.onRef('finding.document_id', '=', 'document.id').onRef('finding.version', '=', 'document.version'),
    );
}

/** How many documents another analyser has read. */
export async function countStale(db: Store, analyser: string): Promise<number> {
  const { count } = await latest(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('finding.analyser', '<>', analyser)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The newest documents behind a place that another analyser has read. */
export async function listStale(
  db: Store,
  analyser: string,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<Place[]> {
  const rows = await latest(db)
    .select(['document.id', 'document.dated_at'])
    .where('finding.analyser', '<>', analyser)
    .$if(after !== null, (query) =>
      query.where((where) =>
        where.or([
          where('document.dated_at', '<', after?.datedAt ?? ''),
          where.and([
            where('document.dated_at', '=', after?.datedAt ?? ''),
            where('document.id', '<', after?.id ?? 0),
          ]),
        ]),
      ),
    )
    .orderBy('document.dated_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, dated_at }) => ({ id, datedAt: dated_at }));
}

/** Documents dated since an instant in which one of the phrases stands, with or without its diacritics, newest first. */
export async function listDocumentsWithAny(
  db: Store,
  phrases: readonly SearchTerm[],
  { since, limit }: { readonly since: string; readonly limit: number },
): Promise<number[]> {
  if (phrases.length === 0) return [];
  const rows = await db
    .selectFrom('documents as document')
    .select('document.id')
    .where('document.dated_at', '>=', since)
    .where(searchConditionAny(db, phrases, 'document.id'))
    .orderBy('document.dated_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The latest version of a document. */
export async function findAnalysable(db: Store, id: number): Promise<AnalysableDocument | undefined> {
  const row = await db
    .selectFrom('documents as document')
    .innerJoin('document_versions as version', (join) =>
      join.onRef('version.document_id', '=', 'document.id').onRef('version.version', '=', 'document.version'),
    )
    .leftJoin('documents as parent', 'parent.canonical_url', 'document.parent_url')
    .select(['document.id', 'document.version', 'document.kind', 'document.url', 'document.dated_at'])
    .select('document.publisher')
    .select(['version.title', 'version.text', 'version.published_at', 'parent.id as parent'])
    .where('document.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      version: row.version,
      text: {
        kind: row.kind,
        title: row.title,
        text: row.text,
        publishedAt: row.published_at,
        url: row.url,
      },
      datedAt: row.dated_at,
      inContext: row.parent !== null,
      isReport: row.publisher === 'citizen',
    }
  );
}

export interface ReanalysisProgress {
  readonly done: number;
  readonly total: number;
}

const key = 'reanalysis';
/** How long a new analysis counts as under way after its last sign of life: a killed one ends by itself. */
const signSeconds = 120;

/** Notes how far a new analysis has come; `null`: it is through. */
export async function signalReanalysis(
  db: Store,
  progress: ReanalysisProgress | null,
  now: string,
): Promise<void> {
  const until = secondsAfter(now, signSeconds);
  await saveSetting(db, key, progress === null ? '' : JSON.stringify({ ...progress, until }));
}

/** How far the new analysis that is under way has come; `null` where none is. */
export async function findReanalysis(db: Store, now: string): Promise<ReanalysisProgress | null> {
  const value = await findSetting(db, key);
  if (value === null || value === '') return null;
  const { done, total, until } = JSON.parse(value) as ReanalysisProgress & { readonly until: string };
  return until > now ? { done, total } : null;
}
