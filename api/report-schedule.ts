/** The weekly report drafts itself at its hour; weeks that were missed while the program was off are made up. */
import { z } from 'zod';
import type { WeeklyHour } from './config.ts';
import type { Context } from './context.ts';
import { instant } from './instant.ts';
import type { JobHandler } from './jobs.ts';
import { makeReport } from './make-report.ts';
import { askForReportMail } from './report-mail.ts';
import { earliestDocument } from './store/counts.ts';
import { inTransaction } from './store/database.ts';
import { enqueueJob } from './store/jobs.ts';
import { closeReportRun, listReportRuns, openReportRun } from './store/report-runs.ts';
import { hasReportOf } from './store/reports.ts';
import { addWeeks, weekOf } from './week.ts';

/** Older weeks are not made up by themselves; anybody may make their reports by hand. */
const mostMadeUp = 4;
const minute = 60_000;

export interface DueReport {
  /** The week that the report is about: the last one that was over when it fell due. */
  readonly period: string;
  readonly dueAt: string;
}

/** The latest reports that have fallen due by an instant, newest first, four at most. */
export function dueReports(hour: WeeklyHour, now: Date | string): DueReport[] {
  const week = weekOf(now);
  const offset = ((hour.weekday - 1) * 24 * 60 + hour.minutes) * minute;
  return Array.from({ length: mostMadeUp + 1 }, (_, back) => addWeeks(week, -back))
    .map((of) => ({
      period: addWeeks(of, -1).id,
      dueAt: instant(new Date(Date.parse(of.start) + offset)),
    }))
    .filter(({ dueAt }) => Date.parse(dueAt) <= new Date(now).getTime())
    .slice(0, mostMadeUp);
}

/**
 * Queues the reports that are due and were not drafted yet. `again`: also those that were queued before and have come to
 * nothing, as after a stop in the middle.
 */
export async function enqueueDueReports(
  context: Context,
  { again = false }: { readonly again?: boolean } = {},
): Promise<void> {
  const { weeklyReport: hour } = context.config;
  if (hour === null) return;
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    const runs = new Map((await listReportRuns(trx, mostMadeUp)).map((run) => [run.period, run.outcome]));
    const open = dueReports(hour, now).filter(({ period }) => {
      const outcome = runs.get(period);
      return outcome === undefined || (again && (outcome === 'waiting' || outcome === 'failed'));
    });
    if (open.length === 0) return;
    const earliest = await earliestDocument(trx);
    for (const { period, dueAt } of open) {
      // Nothing was collected yet: there is no week to report on.
      if (earliest === null || weekOf(earliest).id > period) continue;
      await openReportRun(trx, period, dueAt);
      await enqueueJob(
        trx,
        { kind: 'weekly-report', key: `weekly-report:${period}`, payload: { period } },
        now,
      );
    }
  });
}

const payloadForm = z.object({ period: z.string() });

/** Drafts the report of a week, unless somebody has made one by hand. */
export function weeklyReportJob(context: Context): JobHandler {
  return async (payload) => {
    const { period } = payloadForm.parse(payload);
    const close = (end: Parameters<typeof closeReportRun>[2]) =>
      closeReportRun(context.store, period, end, instant(context.now()));
    try {
      if (await hasReportOf(context.store, { kind: 'weekly', period })) {
        await close({ outcome: 'present', report_id: null, error: null });
        return;
      }
      const { id } = await makeReport(context, null, { kind: 'weekly', period });
      await askForReportMail(context, context.store, id, 'drafted');
      await close({ outcome: 'made', report_id: id, error: null });
    } catch (error) {
      await close({ outcome: 'failed', report_id: null, error: String(error) });
      throw error;
    }
  };
}
