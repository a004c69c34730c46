import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { DropReason, SourceRun } from '../../crawler/document.ts';
import type { Store } from './database.ts';
import type { SourceRunTable, SourceTable } from './schema/source-tables.ts';
import type { Tables } from './schema.ts';

export type RunRecord = SourceRun & { readonly id: number };

export async function saveRun(db: Store, run: SourceRun): Promise<void> {
  await db
    .insertInto('source_runs')
    .values({
      source_id: run.sourceId,
      started_at: run.startedAt,
      finished_at: run.finishedAt,
      outcome: run.outcome,
      listed: run.listed,
      known: run.known,
      fetched: run.fetched,
      documents: run.documents,
      drops: JSON.stringify(run.drops),
      error: run.error,
    })
    .execute();
}

function runOf(row: Selectable<SourceRunTable>): RunRecord {
  return {
    id: row.id,
    sourceId: row.source_id,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    outcome: row.outcome,
    listed: row.listed,
    known: row.known,
    fetched: row.fetched,
    documents: row.documents,
    drops: JSON.parse(row.drops),
    error: row.error,
  };
}

/** Latest runs of one source, newest first. */
export async function listRuns(db: Store, sourceId: string, limit: number): Promise<RunRecord[]> {
  const rows = await db
    .selectFrom('source_runs')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(runOf);
}

/** Outcomes and counts of a source's latest checks, newest first, without those that were aborted. */
export async function listChecks(
  db: Store,
  sourceId: string,
  limit: number,
): Promise<Pick<SourceRun, 'outcome' | 'listed' | 'known'>[]> {
  return db
    .selectFrom('source_runs')
    .select(['outcome', 'listed', 'known'])
    .where('source_id', '=', sourceId)
    .where('outcome', '!=', 'aborted')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The latest run of each source. */
export async function latestRuns(db: Store): Promise<Map<string, RunRecord>> {
  const latest = await db
    .selectFrom('sources as source')
    .select((eb) =>
      eb
        .selectFrom('source_runs as run')
        .select('run.id')
        .whereRef('run.source_id', '=', 'source.id')
        .orderBy('run.started_at', 'desc')
        .orderBy('run.id', 'desc')
        .limit(1)
        .as('id'),
    )
    .execute();
  const ids = latest.flatMap(({ id }) => (id === null ? [] : [id]));
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('source_runs').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.source_id, runOf(row)]));
}

export interface RunHistory {
  readonly lastSuccessAt: string | null;
  /** Failed runs since the last success. */
  readonly errorStreak: number;
  /** When the first of them began. */
  readonly errorSince: string | null;
}

/** Per source: when it was last read, and how often it has failed since. Reads the ends of an index, not the runs. */
export async function runHistories(db: Store): Promise<Map<string, RunHistory>> {
  const successes = await db
    .selectFrom('sources as source')
    .select((eb) => [
      'source.id',
      lastRun(eb, 'ok').select('run.started_at').as('ok_start'),
      lastRun(eb, 'ok').select('run.finished_at').as('ok_end'),
      lastRun(eb, 'unchanged').select('run.started_at').as('unchanged_start'),
      lastRun(eb, 'unchanged').select('run.finished_at').as('unchanged_end'),
    ])
    .execute();
  const failures = await failuresSinceSuccess(db);
  return new Map(
    successes.map((row) => [
      row.id,
      {
        lastSuccessAt: laterOf(row.ok_end, row.unchanged_end),
        errorStreak: failures.get(row.id)?.count ?? 0,
        errorSince: failures.get(row.id)?.since ?? null,
      },
    ]),
  );
}

function lastRun(
  eb: ExpressionBuilder<Tables & { source: SourceTable }, 'source'>,
  outcome: 'ok' | 'unchanged',
) {
  return eb
    .selectFrom('source_runs as run')
    .whereRef('run.source_id', '=', 'source.id')
    .where('run.outcome', '=', outcome)
    .orderBy('run.started_at', 'desc')
    .limit(1);
}

/** Failed runs of each source that began after its last good one. */
async function failuresSinceSuccess(db: Store) {
  const rows = await db
    .selectFrom('sources as source')
    .select((eb) => {
      const failed = () =>
        eb
          .selectFrom('source_runs as failed')
          .whereRef('failed.source_id', '=', 'source.id')
          .where('failed.outcome', '=', 'failed')
          .where('failed.started_at', '>', eb.fn.coalesce(lastGood(eb), sql.lit('')));
      return [
        'source.id',
        failed()
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('count'),
        failed()
          .select(({ fn }) => fn.min('failed.started_at').as('since'))
          .as('since'),
      ];
    })
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function lastGood(eb: ExpressionBuilder<Tables & { source: SourceTable }, 'source'>) {
  return eb
    .selectFrom('source_runs as good')
    .select('good.started_at')
    .whereRef('good.source_id', '=', 'source.id')
    .where('good.outcome', 'in', ['ok', 'unchanged'])
    .orderBy('good.started_at', 'desc')
    .limit(1);
}

function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Sources with a successful run that ended in the window. */
export async function sourcesReached(db: Store, from: string, to: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('source_runs')
    .select('source_id')
    .distinct()
    .where('finished_at', '>=', from)
    .where('finished_at', '<', to)
    .where('outcome', 'in', ['ok', 'unchanged'])
    .execute();
  return new Set(rows.map((row) => row.source_id));
}

export type DropCounts = Partial<Record<DropReason, number>>;
