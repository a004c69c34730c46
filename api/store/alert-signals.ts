/** What the conditions of alerts are judged by. Windows are instants: from inclusive, to exclusive. */
import { sql } from 'kysely';
import type { Store } from './database.ts';
import { type DocumentSelection, selectDocuments } from './document-list.ts';
import type { SourceRunTable } from './schema/source-tables.ts';

interface Window {
  readonly from: string;
  readonly to: string;
}

/** Documents that spread a claim of at least a severity, oldest first. */
export async function listSpreads(db: Store, severity: number, { from, to }: Window) {
  return db
    .selectFrom('documents as document')
    .innerJoin('document_claims as found', 'found.document_id', 'document.id')
    .innerJoin('claims as claim', 'claim.id', 'found.claim_id')
    .select(['claim.id', 'claim.statement', 'claim.severity', 'document.dated_at as at'])
    .where('document.dated_at', '>=', from)
    .where('document.dated_at', '<', to)
    .where('found.stance', '=', 'spreads')
    .where('claim.severity', '>=', severity)
    .orderBy('document.dated_at')
    .orderBy('document.id')
    .execute();
}

/** When citizens reported something to the agency, oldest first; all that is given must have been found in the report. */
export async function listCitizenReports(
  db: Store,
  scope: Pick<DocumentSelection, 'topic' | 'claim' | 'place'>,
  { from, to }: Window,
): Promise<string[]> {
  const rows = await selectDocuments(db, { ...scope, from, to })
    .select('document.dated_at as at')
    .where('document.publisher', '=', 'citizen')
    .orderBy('document.dated_at')
    .execute();
  return rows.map(({ at }) => at);
}

export interface HourCount {
  /** `2026-11-18T05`, in UTC. */
  readonly hour: string;
  readonly negative: number;
  readonly documents: number;
}

/** Documents of each hour that has any, oldest first; those of a topic if one is given. */
export async function countByHour(
  db: Store,
  topic: string | undefined,
  { from, to }: Window,
): Promise<HourCount[]> {
  const hour = sql<string>`substr(document.dated_at, 1, 13)`;
  return db
    .selectFrom('documents as document')
    .select(({ fn }) => [
      hour.as('hour'),
      sql<number>`sum(case when document.sentiment = 'negative' then 1 else 0 end)`.as('negative'),
      fn.countAll<number>().as('documents'),
    ])
    .where('document.dated_at', '>=', from)
    .where('document.dated_at', '<', to)
    .$if(topic !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('document_tags as tag')
            .select('tag.slug')
            .whereRef('tag.document_id', '=', 'document.id')
            .where('tag.kind', '=', 'topic')
            .where('tag.slug', '=', topic ?? ''),
        ),
      ),
    )
    .groupBy(hour)
    .orderBy(hour)
    .execute();
}

export interface CheckOutcome {
  readonly source_id: string;
  readonly name: string;
  readonly at: string;
  readonly outcome: SourceRunTable['outcome'];
}

/** How the checks of the sources that are switched on ended, source by source, oldest first. */
export async function listOutcomes(db: Store, { from, to }: Window): Promise<CheckOutcome[]> {
  return db
    .selectFrom('source_runs as run')
    .innerJoin('sources as source', 'source.id', 'run.source_id')
    .select(['run.source_id', 'source.name', 'run.finished_at as at', 'run.outcome'])
    .where('source.enabled', '=', 1)
    .where('run.finished_at', '>=', from)
    .where('run.finished_at', '<', to)
    .orderBy('run.source_id')
    .orderBy('run.finished_at')
    .orderBy('run.id')
    .execute();
}
