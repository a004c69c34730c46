/** The demonstration's drafts: one of each kind of report over a longer period. */
import type { Context } from '../api/context.ts';
import { importIndicators } from '../api/indicators/import.ts';
import { vietnamDay } from '../api/instant.ts';
import { makeCampaignReport, makeReport } from '../api/make-report.ts';
import { type Period, periodBefore, periodOf } from '../api/period.ts';
import { listReports } from '../api/reports/saved.ts';
import { listCampaigns } from '../api/store/campaigns.ts';
import type { ReportKind } from '../api/vocabulary.ts';
import { daysUpTo } from '../api/week.ts';
import { demoPeople } from './demo.ts';
import { demoIndicatorValues } from './text/demo-vi.ts';

/** Collection of the demonstration reaches back a few weeks only; a period that began days ago would have next to nothing. */
const draftedDaysAgo = 28;

/** The reports that are drafted on a local date: the month that is over, and the longer periods that were going on four weeks ago. */
export function demoDrafts(today: string): { readonly kind: ReportKind; readonly period: Period }[] {
  const then = daysUpTo(today, draftedDaysAgo + 1)[0] ?? today;
  return [
    { kind: 'newspapers', period: periodBefore(periodOf(today, 'month')) },
    { kind: 'feedback', period: periodOf(then, 'quarter') },
    { kind: 'stage', period: periodOf(then, 'quarter') },
    { kind: 'annual', period: periodOf(then, 'year') },
  ];
}

/** Drafts them as an analyst would, after the values of the indicators that only people know have been entered. Once. */
export async function draftDemoReports(context: Context): Promise<void> {
  const made = new Set((await listReports(context.store)).map(({ kind }) => kind));
  const missing = demoDrafts(vietnamDay(context.now())).filter(({ kind }) => !made.has(kind));
  if (missing.length === 0) return;
  const { analyst } = await demoPeople(context);
  const year = missing.find(({ kind }) => kind === 'annual')?.period.id;
  if (year) await importIndicators(context, analyst, demoIndicatorValues(Number(year)));
  for (const { kind, period } of missing) await makeReport(context, analyst, { kind, period: period.id });
  const campaign = (await listCampaigns(context.store)).at(-1);
  if (campaign) await makeCampaignReport(context, analyst, campaign.id);
}
