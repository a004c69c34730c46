import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import { findDocuments } from './document-list.ts';
import { listRemovals } from './removals.ts';
import type { DocumentVersionTable } from './schema/document-tables.ts';
import type { SnapshotRecord } from './snapshots.ts';

/** Everything that the store knows about how a document came to be kept, oldest first. */
export async function evidenceOf(db: Store, documentId: number) {
  const [document] = await findDocuments(db, [documentId]);
  if (!document) return null;
  const versions = await versionsOf(db, documentId);
  return {
    document,
    versions,
    snapshots: await snapshotsOf(db, versions),
    removals: await listRemovals(db, documentId),
    runs: await runsOf(db, document.source_id, versions),
    drops: await dropsOf(db, [document.canonical_url, document.url]),
  };
}

type Version = Selectable<DocumentVersionTable>;

function versionsOf(db: Store, documentId: number): Promise<Version[]> {
  return db
    .selectFrom('document_versions')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('version')
    .execute();
}

/** The snapshots of the versions, and those that they refer to. */
async function snapshotsOf(db: Store, versions: readonly Version[]): Promise<SnapshotRecord[]> {
  const ids = versions.map(({ snapshot_id: id }) => id).filter((id) => id !== null);
  if (ids.length === 0) return [];
  const own = await db.selectFrom('snapshots').selectAll().where('id', 'in', ids).execute();
  const first = own.map(({ refers_to: id }) => id).filter((id) => id !== null);
  const wanted = [...new Set([...ids, ...first])];
  return db.selectFrom('snapshots').selectAll().where('id', 'in', wanted).orderBy('id').execute();
}

/** The checks of its source in which a version was read. */
async function runsOf(db: Store, sourceId: string, versions: readonly Version[]) {
  return db
    .selectFrom('source_runs')
    .select(['id', 'started_at', 'finished_at', 'outcome', 'fetched', 'documents', 'error'])
    .where('source_id', '=', sourceId)
    .where((where) =>
      where.or(
        versions.map(({ fetched_at: at }) =>
          // Runs have milliseconds, versions don't: without its Z a version comes before those of its second.
          where.and([where('started_at', '<=', at), where('finished_at', '>=', at.replace('Z', ''))]),
        ),
      ),
    )
    .orderBy('id')
    .execute();
}

function dropsOf(db: Store, urls: readonly string[]) {
  return db
    .selectFrom('drops')
    .select(['url', 'reason', 'detail', 'dropped_at'])
    .where('url', 'in', urls)
    .orderBy('dropped_at')
    .execute();
}
