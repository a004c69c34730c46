import type { Selectable } from 'kysely';
import type { Gap, RunTrace } from '../gap-finding.ts';
import { instant } from '../instant.ts';
import type { Store } from './database.ts';
import type { CollectionGapTable } from './schema/source-tables.ts';

/** A gap as stored, with what was found of it afterwards. */
export interface StoredGap extends Gap {
  readonly backfilled: number;
}

function gapOf(row: Selectable<CollectionGapTable>): StoredGap {
  return {
    sourceId: row.source_id,
    from: row.from_at,
    to: row.to_at,
    reason: row.reason,
    backfilled: row.backfilled,
  };
}

/** Gaps that touch a window, or all of them, oldest first; those of all sources before those of one. */
export async function listGaps(
  db: Store,
  window?: { readonly start: string; readonly end: string },
): Promise<StoredGap[]> {
  const rows = await db
    .selectFrom('collection_gaps')
    .selectAll()
    .$if(window !== undefined, (query) =>
      query
        .where('from_at', '<', window?.end ?? '')
        .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', window?.start ?? '')])),
    )
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  return rows.map(gapOf);
}

/** Puts new gaps in the place of those of a source (`null`: of all) that are open or begin at `since` or later. */
export async function replaceGaps(
  db: Store,
  sourceId: string | null,
  since: string,
  gaps: readonly Gap[],
): Promise<void> {
  await db
    .deleteFrom('collection_gaps')
    .where('source_id', sourceId === null ? 'is' : '=', sourceId)
    .where((where) => where.or([where('to_at', 'is', null), where('from_at', '>=', since)]))
    .execute();
  if (gaps.length === 0) return;
  await db
    .insertInto('collection_gaps')
    .values(
      gaps.map(({ sourceId: source_id, from, to, reason }) => ({
        source_id,
        from_at: from,
        to_at: to,
        reason,
        backfilled: 0,
      })),
    )
    .execute();
}

/** Counts anew what was found after the end of each gap that ended at `since` or later. */
export async function countBackfilled(db: Store, since: string): Promise<void> {
  const rows = await db.selectFrom('collection_gaps').selectAll().where('to_at', '>=', since).execute();
  for (const row of rows) {
    const end = row.to_at ?? '';
    const found = await db
      .selectFrom('documents')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('dated_at', '>=', row.from_at)
      .where('dated_at', '<', end)
      .where('first_seen_at', '>=', end)
      .$if(row.source_id !== null, (query) => query.where('source_id', '=', row.source_id ?? ''))
      .executeTakeFirstOrThrow();
    if (found.count !== row.backfilled)
      await db
        .updateTable('collection_gaps')
        .set({ backfilled: found.count })
        .where('id', '=', row.id)
        .execute();
  }
}

/** The number of the run that was saved last; 0: there is none. */
export async function lastRunId(db: Store): Promise<number> {
  const row = await db
    .selectFrom('source_runs')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** The check that ended last, of the runs up to a number. */
export async function lastRunEnded(db: Store, until: number): Promise<RunTrace | null> {
  const row = await db
    .selectFrom('source_runs')
    .select(['source_id', 'started_at', 'finished_at', 'outcome'])
    .where('id', '<=', until)
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? traceOf(row) : null;
}

/** When the first check that was saved began. */
export async function firstRunStart(db: Store): Promise<string | null> {
  const row = await db
    .selectFrom('source_runs')
    .select('started_at as at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? instant(row.at) : null;
}

/** Runs saved after a number, oldest start first. */
export async function runsSavedAfter(db: Store, after: number): Promise<RunTrace[]> {
  const rows = await db
    .selectFrom('source_runs')
    .select(['source_id', 'started_at', 'finished_at', 'outcome'])
    .where('id', '>', after)
    .orderBy('started_at')
    .execute();
  return rows.map(traceOf);
}

/** Start of a source's latest successful check, of the runs up to a number. */
export async function lastSuccessStart(db: Store, sourceId: string, until: number): Promise<string | null> {
  const starts = await Promise.all(
    (['ok', 'unchanged'] as const).map((outcome) =>
      db
        .selectFrom('source_runs')
        .select('started_at as at')
        .where('source_id', '=', sourceId)
        .where('outcome', '=', outcome)
        .where('id', '<=', until)
        .orderBy('started_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  const latest = starts
    .flatMap((row) => (row ? [row.at] : []))
    .sort()
    .at(-1);
  return latest === undefined ? null : instant(latest);
}

/** Checks of one source that started at an instant or later, oldest first. */
export async function runsStartedSince(db: Store, sourceId: string, since: string): Promise<RunTrace[]> {
  const rows = await db
    .selectFrom('source_runs')
    .select(['source_id', 'started_at', 'finished_at', 'outcome'])
    .where('source_id', '=', sourceId)
    .where('started_at', '>=', since)
    .orderBy('started_at')
    .execute();
  return rows.map(traceOf);
}

function traceOf(row: {
  readonly source_id: string;
  readonly started_at: string;
  readonly finished_at: string;
  readonly outcome: RunTrace['outcome'];
}): RunTrace {
  return {
    sourceId: row.source_id,
    startedAt: instant(row.started_at),
    finishedAt: instant(row.finished_at),
    outcome: row.outcome,
  };
}
