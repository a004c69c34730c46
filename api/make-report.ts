import { type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest } from './errors.ts';
import { instant } from './instant.ts';
import { parsePeriod } from './period.ts';
import { campaignPeriod } from './reports/campaign-paper.ts';
import { composeReport, documentsOf } from './reports/kinds.ts';
import { type ReportRow, savedReport } from './reports/saved.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction } from './store/database.ts';
import {
  addReportEvent,
  copyReportTexts,
  type ReportSubject,
  saveReport,
  versionBefore,
} from './store/reports.ts';

/**
 * Makes a report of what is stored now and freezes it, as the next version of its kind and period, which begins with the words
 * of the version before it. `person` is `null` on the command line and for the schedule. Throws `BadRequest` for a period that
 * has not begun or that the kind does not have. Right: `report`.
 */
export async function makeReport(
  context: Context,
  person: Person | null,
  { kind, period, campaign, number }: ReportSubject & { readonly number?: number | null | undefined },
): Promise<ReportRow> {
  if (person) requireRight(person, 'report');
  const now = instant(context.now());
  if (parsePeriod(period).start > now) throw new BadRequest(`the period ${period} has not begun`);
  const { letterhead, demo } = context.config;
  const frame = { cutOff: now, letterhead, demo, number: number ?? null };
  const { report, list } = await composeReport(context, { kind, period, campaign }, frame);
  const id = await inTransaction(context.store, async (trx) => {
    const made = await saveReport(
      trx,
      {
        kind,
        period,
        campaign,
        cutOff: now,
        documents: documentsOf(report),
        body: JSON.stringify(report),
        list: list.parts,
        madeBy: person?.id ?? null,
      },
      now,
    );
    const before = await versionBefore(trx, { id: made, kind, period, campaign });
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
      {
        userId: person?.id ?? null,
        action: 'report.make',
        subject: `report:${made}`,
        detail: `${kind} ${period}`,
      },
      now,
    );
    return made;
  });
  return (await savedReport(context.store, id)).row;
}

/**
 * Makes the report on a campaign, of the days of its window that are over. Throws `NotFound`, and `Conflict` where none is.
 * Right: `report`.
 */
export async function makeCampaignReport(
  context: Context,
  person: Person | null,
  campaign: number,
): Promise<ReportRow> {
  const period = await campaignPeriod(context.store, campaign, context.now());
  return makeReport(context, person, { kind: 'campaign', period, campaign });
}
