import type { Selectable } from 'kysely';
import { secondsAfter } from '../instant.ts';
import type { Store } from './database.ts';
import { skipLocked } from './dialect.ts';
import type { JobTable } from './schema/office-tables.ts';

export type JobRecord = Selectable<JobTable>;

/** Asks for a job. While one of the key waits or runs it is the same job; after that it runs anew. Says whether it was taken. */
export async function enqueueJob(
  db: Store,
  job: { readonly kind: string; readonly key: string; readonly payload: unknown; readonly runAt?: string },
  now: string,
): Promise<boolean> {
  const row = {
    payload: JSON.stringify(job.payload),
    state: 'waiting',
    run_at: job.runAt ?? now,
    attempts: 0,
    locked_until: null,
    error: null,
    created_at: now,
    finished_at: null,
  } as const;
  const rows = await db
    .insertInto('jobs')
    .values({ kind: job.kind, key: job.key, ...row })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(row).where('jobs.state', 'in', ['done', 'failed']),
    )
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Takes jobs that are due, or whose worker has died. Two workers never get the same one. */
export async function claimJobs(
  db: Store,
  options: { readonly limit: number; readonly leaseSeconds: number },
  now: string,
): Promise<JobRecord[]> {
  return db
    .updateTable('jobs')
    .set(({ eb }) => ({
      state: 'running',
      locked_until: secondsAfter(now, options.leaseSeconds),
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', 'in', (query) =>
      query
        .selectFrom('jobs')
        .select('id')
        .where((where) =>
          where.or([
            where.and([where('state', '=', 'waiting'), where('run_at', '<=', now)]),
            where.and([where('state', '=', 'running'), where('locked_until', '<', now)]),
          ]),
        )
        .orderBy('run_at')
        .orderBy('id')
        .limit(options.limit)
        .modifyEnd(skipLocked(db)),
    )
    .returningAll()
    .execute();
}

/** Keeps a long job from being taken for dead. `false`: another worker has it by now. */
export async function extendLease(db: Store, job: JobRecord, until: string): Promise<boolean> {
  const rows = await ownJob(db, job).set({ locked_until: until }).returning('id').execute();
  return rows.length > 0;
}

export async function finishJob(db: Store, job: JobRecord, now: string): Promise<void> {
  await ownJob(db, job).set({ state: 'done', finished_at: now, locked_until: null, error: null }).execute();
}

/** Notes why a job failed; with `retryAt` it is tried again then, without it stays failed. */
export async function failJob(
  db: Store,
  job: JobRecord,
  failure: { readonly error: string; readonly retryAt: string | null },
  now: string,
): Promise<void> {
  const { error, retryAt } = failure;
  await ownJob(db, job)
    .set(
      retryAt === null
        ? { state: 'failed', error, finished_at: now, locked_until: null }
        : { state: 'waiting', error, run_at: retryAt, locked_until: null },
    )
    .execute();
}

/** Hands a job back untouched, as when the program stops. */
export async function releaseJob(db: Store, job: JobRecord): Promise<void> {
  await ownJob(db, job)
    .set({ state: 'waiting', locked_until: null, attempts: job.attempts - 1 })
    .execute();
}

/** The attempt number is the proof of ownership: whoever took the job over has a higher one. */
function ownJob(db: Store, job: JobRecord) {
  return db
    .updateTable('jobs')
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('attempts', '=', job.attempts);
}

/** Forgets finished jobs older than an instant. */
export async function pruneJobs(db: Store, before: string): Promise<void> {
  await db.deleteFrom('jobs').where('finished_at', '<', before).execute();
}
