import type { Context } from './context.ts';
import { instant, secondsAfter } from './instant.ts';
import { claimJobs, extendLease, failJob, finishJob, type JobRecord, releaseJob } from './store/jobs.ts';

/** Does the work of one kind of job. `signal`: the program stops, or another worker has taken the job over. */
export type JobHandler = (payload: unknown, signal: AbortSignal) => Promise<void>;

export interface Worker {
  /** Takes what is due, up to the free places, and starts it. */
  wake(): Promise<void>;
  /** Takes nothing more, aborts what runs, waits for it and hands it back. */
  stop(): Promise<void>;
}

/** A worker that dies is found out after this long; a living one renews in half of it. */
const leaseSeconds = 300;
const mostAttempts = 3;
const retrySeconds = 120;

/** Runs the jobs of the store's table in this process; any number of processes may do so. */
export function startWorker(
  context: Context,
  handlers: Readonly<Record<string, JobHandler>>,
  { places = 4 }: { readonly places?: number } = {},
): Worker {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  return {
    async wake() {
      if (stopping.signal.aborted || running.size >= places) return;
      const limit = places - running.size;
      for (const job of await claimJobs(context.store, { limit, leaseSeconds }, instant(context.now()))) {
        const work = runJob(context, job, handlers[job.kind], stopping.signal).finally(() =>
          running.delete(work),
        );
        running.add(work);
      }
    },
    async stop() {
      stopping.abort();
      await Promise.allSettled(running);
    },
  };
}

async function runJob(
  context: Context,
  job: JobRecord,
  handler: JobHandler | undefined,
  stopping: AbortSignal,
): Promise<void> {
  const { store, log } = context;
  const lost = new AbortController();
  const renewal = setInterval(() => {
    const until = secondsAfter(context.now(), leaseSeconds);
    extendLease(store, job, until).then(
      (held) => held || lost.abort(),
      (error: unknown) => log.error({ job: job.id, error: String(error) }, 'lease not renewed'),
    );
  }, leaseSeconds * 500);
  try {
    if (!handler) throw new Error(`no such kind of job: ${job.kind}`);
    await handler(JSON.parse(job.payload), AbortSignal.any([stopping, lost.signal]));
    if (stopping.aborted) await releaseJob(store, job);
    else await finishJob(store, job, instant(context.now()));
  } catch (error) {
    log.error({ job: job.id, kind: job.kind, error: String(error) }, 'job failed');
    await noteFailure(context, job, String(error));
  } finally {
    clearInterval(renewal);
  }
}

async function noteFailure({ store, log, now }: Context, job: JobRecord, error: string): Promise<void> {
  const retryAt = job.attempts < mostAttempts ? secondsAfter(now(), retrySeconds * job.attempts) : null;
  try {
    await failJob(store, job, { error, retryAt }, instant(now()));
  } catch (failure) {
    // The store itself is out of order: the lease runs out, and the job is taken again then.
    log.error({ job: job.id, error: String(failure) }, 'failure not noted');
  }
}
