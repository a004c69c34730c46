import { secondsAfter } from '../instant.ts';
import type { Store } from './database.ts';
import { saveRun } from './runs.ts';

/** A check without a sign of life for so long was killed. */
const deadSeconds = 600;

/** Notes that checks of these sources begin. What a killed check left behind becomes an `aborted` run first. */
export async function openRuns(db: Store, sourceIds: readonly string[], now: string): Promise<void> {
  await buryRuns(db, sourceIds, now);
  for (const source_id of sourceIds) {
    const times = { started_at: now, alive_at: now };
    await db
      .insertInto('open_runs')
      .values({ source_id, ...times })
      .onConflict((conflict) => conflict.column('source_id').doUpdateSet(times))
      .execute();
  }
}

async function buryRuns(db: Store, sourceIds: readonly string[], now: string): Promise<void> {
  if (sourceIds.length === 0) return;
  const dead = await db
    .deleteFrom('open_runs')
    .where('source_id', 'in', sourceIds)
    .where('alive_at', '<', secondsAfter(now, -deadSeconds))
    .returningAll()
    .execute();
  for (const row of dead) {
    await saveRun(db, {
      sourceId: row.source_id,
      startedAt: row.started_at,
      finishedAt: row.alive_at,
      outcome: 'aborted',
      listed: 0,
      known: 0,
      fetched: 0,
      documents: 0,
      drops: {},
      error: 'the check was killed',
    });
  }
}

/** A sign of life of these checks. */
export async function keepRunsAlive(db: Store, sourceIds: readonly string[], now: string): Promise<void> {
  await db.updateTable('open_runs').set({ alive_at: now }).where('source_id', 'in', sourceIds).execute();
}

export async function closeRuns(db: Store, sourceIds: readonly string[]): Promise<void> {
  await db.deleteFrom('open_runs').where('source_id', 'in', sourceIds).execute();
}

/** Since when a living check has been under way; `null`: none is. */
export async function openSince(db: Store, now: string): Promise<string | null> {
  const row = await db
    .selectFrom('open_runs')
    .select(({ fn }) => fn.min('started_at').as('at'))
    .where('alive_at', '>=', secondsAfter(now, -deadSeconds))
    .executeTakeFirst();
  return row?.at ?? null;
}
