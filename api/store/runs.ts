import type { Selectable } from 'kysely';
import type { DropReason, SourceRun } from '../../crawler/document.ts';
import type { Store } from './database.ts';
import type { SourceRunTable } from './schema.ts';

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

/** The latest run of each source. */
export async function latestRuns(db: Store): Promise<Map<string, RunRecord>> {
  const rows = await db
    .selectFrom('source_runs')
    .selectAll()
    .where('id', 'in', (query) =>
      query
        .selectFrom('source_runs')
        .select(({ fn }) => fn.max('id').as('id'))
        .groupBy('source_id'),
    )
    .execute();
  return new Map(rows.map((row) => [row.source_id, runOf(row)]));
}

export interface RunHistory {
  readonly lastSuccessAt: string | null;
  /** Failed runs since the last success. */
  readonly errorStreak: number;
  /** When the first of them began. */
  readonly errorSince: string | null;
}

/** Per source: when it was last read, and how often it has failed since. */
export async function runHistories(db: Store): Promise<Map<string, RunHistory>> {
  const successes = await db
    .selectFrom('source_runs')
    .select(({ fn }) => ['source_id', fn.max('id').as('id'), fn.max('finished_at').as('at')])
    .where('outcome', 'in', ['ok', 'unchanged'])
    .groupBy('source_id')
    .execute();
  const failures = await db
    .selectFrom('source_runs as run')
    .leftJoin(
      (query) =>
        query
          .selectFrom('source_runs')
          .select(({ fn }) => ['source_id', fn.max('id').as('id')])
          .where('outcome', 'in', ['ok', 'unchanged'])
          .groupBy('source_id')
          .as('success'),
      (join) => join.onRef('success.source_id', '=', 'run.source_id'),
    )
    .select(({ fn }) => [
      'run.source_id',
      fn.countAll<number>().as('count'),
      fn.min('run.started_at').as('since'),
    ])
    .where('run.outcome', '=', 'failed')
    .where((where) =>
      where.or([where('success.id', 'is', null), where('run.id', '>', where.ref('success.id'))]),
    )
    .groupBy('run.source_id')
    .execute();
  const streaks = new Map(failures.map((row) => [row.source_id, row]));
  const lastSuccess = new Map(successes.map((row) => [row.source_id, row.at]));
  const ids = new Set([...streaks.keys(), ...lastSuccess.keys()]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        lastSuccessAt: lastSuccess.get(id) ?? null,
        errorStreak: streaks.get(id)?.count ?? 0,
        errorSince: streaks.get(id)?.since ?? null,
      },
    ]),
  );
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
