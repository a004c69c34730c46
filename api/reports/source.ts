import type { Knowledge } from '../../analysis/knowledge.ts';
import { NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import type { Store } from '../store/database.ts';
import { listDocumentIds } from '../store/document-list.ts';
import { listDrops } from '../store/drops.ts';
import { listRuns } from '../store/runs.ts';
import { findSource } from '../store/sources.ts';
import { documentRows } from './document-rows.ts';
import { namesOf } from './names.ts';
import type { SourceReport } from './report.ts';
import { sourceRows } from './source-rows.ts';

const runs = 20;
const drops = 50;
const documents = 20;

/** One source with its latest checks, drops and documents. Throws `NotFound`. */
export async function sourceReport(
  store: Store,
  knowledge: Knowledge,
  id: string,
  now: Date,
): Promise<SourceReport> {
  const names = namesOf(knowledge);
  const row = (await sourceRows(store, names, instant(now))).find((source) => source.id === id);
  const record = await findSource(store, id);
  if (!row || !record) throw new NotFound(`there is no source ${id}`);
  const ids = await listDocumentIds(store, { source: id }, 'newest', { limit: documents, offset: 0 });
  return {
    row,
    note: record.note,
    runs: await listRuns(store, id, runs),
    recentDrops: await listDrops(store, id, drops),
    documents: await documentRows(store, names, ids),
  };
}
