/** The demonstration's drafts: one of each kind of report over a longer period. */
import type { Context } from '../api/context.ts';
import { importIndicators } from '../api/indicators/import.ts';
import { vietnamDay } from '../api/instant.ts';
import { makeCampaignReport, makeReport } from '../api/make-report.ts';
import { type Period, periodBefore, periodOf } from '../api/period.ts';
import { listReports } from '../api/reports/saved.ts';
import { listCampaigns } from '../api/store/campaigns.ts';
import type { ReportKind } from '../api/vocabulary.ts';
import { demoPeople } from './demo.ts';
import { demoIndicatorValues } from './text/demo-vi.ts';

/** The month that is over; longer periods that go on, since collection of the demonstration reaches back a few weeks only. */
const drafts: readonly { readonly kind: ReportKind; readonly periodAt: (today: string) => Period }[] = [
  { kind: 'newspapers', periodAt: (today) => periodBefore(periodOf(today, 'month')) },
  { kind: 'feedback', periodAt: (today) => periodOf(today, 'quarter') },
  { kind: 'stage', periodAt: (today) => periodOf(today, 'quarter') },
  { kind: 'annual', periodAt: (today) => periodOf(today, 'year') },
];

/** Drafts them as an analyst would, after the values of the indicators that only people know have been entered. Once. */
export async function draftDemoReports(context: Context): Promise<void> {
  const made = new Set((await listReports(context.store)).map(({ kind }) => kind));
  const missing = drafts.filter(({ kind }) => !made.has(kind));
  if (missing.length === 0) return;
  const { analyst } = await demoPeople(context);
  const today = vietnamDay(context.now());
  await importIndicators(context, analyst, demoIndicatorValues(Number(today.slice(0, 4))));
  for (const { kind, periodAt } of missing)
    await makeReport(context, analyst, { kind, period: periodAt(today).id });
  const campaign = (await listCampaigns(context.store)).at(-1);
  if (campaign) await makeCampaignReport(context, analyst, campaign.id);
}
