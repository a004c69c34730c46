import { type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest } from './errors.ts';
import { instant } from './instant.ts';
import type { ReportRow } from './reports/report.ts';
import { savedReport, weeklyReport } from './reports/weekly.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction } from './store/database.ts';
import { addReportEvent, copyReportTexts, saveReport, versionBefore } from './store/reports.ts';

/**
 * Makes the weekly report of what is stored now and freezes it, as the next version of its week, which begins with the words
 * of the version before it. `person` is `null` on the command line and for the schedule. Throws `BadRequest` for a week that has not begun. Right: `report`.
 */
export async function makeWeekly(
  context: Context,
  person: Person | null,
  { week, number }: { readonly week: string; readonly number?: number | null | undefined },
): Promise<ReportRow> {
  if (person) requireRight(person, 'report');
  const now = instant(context.now());
  const { letterhead, demo } = context.config;
  const report = await weeklyReport(context.store, context.knowledge, {
    week,
    cutOff: now,
    letterhead,
    demo,
    number,
  });
  if (report.week.start > now) throw new BadRequest(`the week ${week} has not begun`);
  const id = await inTransaction(context.store, async (trx) => {
    const made = await saveReport(
      trx,
      {
        period: report.week.id,
        cutOff: report.cutOff,
        documents: report.documents.count,
        body: JSON.stringify(report),
        madeBy: person?.id ?? null,
      },
      now,
    );
    const before = await versionBefore(trx, { id: made, period: report.week.id });
    if (before) await copyReportTexts(trx, before.id, made);
    await addReportEvent(trx, {
      report_id: made,
      at: now,
      user_id: person?.id ?? null,
      kind: 'made',
      detail: '',
    });
    await writeAudit(
      trx,
      { userId: person?.id ?? null, action: 'report.make', subject: `report:${made}`, detail: week },
      now,
    );
    return made;
  });
  return (await savedReport(context.store, id)).row;
}
