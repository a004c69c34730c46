import { createHash } from 'node:crypto';
import { Cron } from 'croner';
import { z } from 'zod';
import { startAlerts } from './alerts/clock.ts';
import { refreshBursts } from './bursts.ts';
import { checksConsidered, suitingMinutes } from './check-interval.ts';
import type { Context } from './context.ts';
import { refreshGaps } from './gap-keeping.ts';
import { instant, secondsAfter } from './instant.ts';
import { type JobHandler, startWorker } from './jobs.ts';
import { enqueueLinkAudit, linkAuditJob } from './link-audit.ts';
import { collect } from './pipeline.ts';
import { askForReanalysis, reanalysisJobs } from './reanalysis.ts';
import { reportMailJob } from './report-mail.ts';
import { enqueueDueReports, weeklyReportJob } from './report-schedule.ts';
import { refreshRisingTerms } from './reports/terms.ts';
import { hostRests } from './store/crawl-memory.ts';
import { inTransaction, type Store } from './store/database.ts';
import { enqueueJob, pruneJobs } from './store/jobs.ts';
import { listChecks } from './store/runs.ts';
import { dueSources, listSources, type SourceRecord, setNextCheck, sourceOf } from './store/sources.ts';

export interface Schedule {
  /** Ends in order: running collections are aborted and taken up again at the next start. */
  stop(): Promise<void>;
}

/** Often enough that "check now" feels like now; a tick without due sources costs one query. */
const everyFifteenSeconds = '*/15 * * * * *';
/** A gap that is still going on is seen as soon. */
const everyTenMinutes = '0 */10 * * * *';
/** A burst is told within the hour. */
const everyHour = '0 7 * * * *';
const jobsKeptDays = 7;

/**
 * Checks sources and the links between portals when they are due and reads stored documents anew where that is asked for, as
 * long as the program runs; watches for alerts and sends them. Several programs on one store share the work. With `onlyAsked`, nothing is collected or audited
 * by itself: only what people ask for is done.
 */
export function startSchedule(
  context: Context,
  { onlyAsked = false }: { readonly onlyAsked?: boolean } = {},
): Schedule {
  const worker = startWorker(context, {
    collect: collectJob(context),
    'link-audit': linkAuditJob(context),
    ...reanalysisJobs(context),
    'weekly-report': weeklyReportJob(context),
    'report-mail': reportMailJob(context),
  });
  let isFirst = true;
  const tick = async (): Promise<void> => {
    if (isFirst) await askForReanalysis(context);
    if (!onlyAsked) {
      await enqueueDueReports(context, { again: isFirst });
      await enqueueDue(context);
      await enqueueLinkAudit(context);
    }
    isFirst = false;
    await worker.wake();
  };
  const report = (error: unknown) => context.log.error({ error: String(error) }, 'schedule tick failed');
  const cron = new Cron(everyFifteenSeconds, { protect: true, catch: report, unref: true }, tick);
  const gaps = new Cron(everyTenMinutes, { protect: true, catch: report, unref: true }, () =>
    refreshGaps(context.store, instant(context.now())),
  );
  const bursts = new Cron(everyHour, { protect: true, catch: report, unref: true }, async () => {
    await refreshBursts(context);
    await refreshRisingTerms(context.store, context.now());
  });
  const alerts = startAlerts(context);
  tick().catch(report);
  return {
    async stop() {
      cron.stop();
      gaps.stop();
      bursts.stop();
      await alerts.stop();
      await worker.stop();
    },
  };
}

/**
 * Queues the due sources, one job a host: sources of one host follow one another at the host's pace. A host whose job is still
 * under way stays due; one that has asked to be left alone is due when that is over. Exported for tests.
 */
export async function enqueueDue(context: Context): Promise<void> {
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    const due = await dueSources(trx, now);
    const rests = await hostRests(trx, [...new Set(due.map(originOf))], now);
    for (const source of due) {
      const rest = rests.get(originOf(source));
      if (rest !== undefined) await setNextCheck(trx, source.id, rest);
    }
    const free = due.filter((source) => !rests.has(originOf(source)));
    for (const [host, sources] of groupByHost(free)) {
      const payload = { sourceIds: sources.map(({ id }) => id) };
      const taken = await enqueueJob(trx, { kind: 'collect', key: `collect:${host}`, payload }, now);
      if (!taken) continue;
      for (const source of sources)
        await setNextCheck(trx, source.id, await nextSuitingCheck(trx, source, now));
    }
    await pruneJobs(trx, secondsAfter(now, -jobsKeptDays * 86_400));
  });
}

function originOf({ url }: SourceRecord): string {
  return new URL(url).origin;
}

function groupByHost(sources: readonly SourceRecord[]): Map<string, SourceRecord[]> {
  const hosts = new Map<string, SourceRecord[]>();
  for (const source of sources) {
    const { host } = new URL(source.url);
    hosts.set(host, [...(hosts.get(host) ?? []), source]);
  }
  return hosts;
}

/** The next check at the interval that suits what the last ones found. */
async function nextSuitingCheck(
  db: Store,
  { id, every_minutes }: SourceRecord,
  now: string,
): Promise<string> {
  const checks = await listChecks(db, id, checksConsidered);
  return nextCheck({ id, every_minutes: suitingMinutes(every_minutes, checks) }, now);
}

/**
 * When a source is checked next: after its interval, moved to the source's own place in it. Sources that started together
 * so spread out, always the same way.
 */
export function nextCheck(source: Pick<SourceRecord, 'id' | 'every_minutes'>, now: string): string {
  const interval = source.every_minutes * 60;
  const place = createHash('sha256').update(source.id).digest().readUInt32BE(0) % interval;
  const seconds = Math.floor(Date.parse(now) / 1000);
  const sincePlace = (((seconds - place) % interval) + interval) % interval;
  const wait = interval - sincePlace;
  // Never twice within half an interval.
  return secondsAfter(now, wait < interval / 2 ? wait + interval : wait);
}

const collectPayload = z.object({ sourceIds: z.array(z.string()) });

function collectJob(context: Context): JobHandler {
  return async (payload, signal) => {
    const { sourceIds } = collectPayload.parse(payload);
    const wanted = new Set(sourceIds);
    const sources = (await listSources(context.store)).filter(
      ({ id, enabled }) => enabled === 1 && wanted.has(id),
    );
    if (sources.length === 0) return;
    const summary = await collect(context, sources.map(sourceOf), { signal });
    const failed = summary.runs.filter(({ outcome }) => outcome === 'failed');
    for (const run of failed)
      context.log.warn({ source: run.sourceId, error: run.error }, 'source could not be read');
    context.log.info(
      { sources: sourceIds, new: summary.new, changed: summary.changed, drops: summary.drops },
      'collected',
    );
  };
}
