/** The demonstration's campaigns: one that is over, with the days before it in the data, and one that is going on. */
import { makeCampaign } from '../api/campaigns.ts';
import type { Context } from '../api/context.ts';
import { instant } from '../api/instant.ts';
import { listCampaigns } from '../api/store/campaigns.ts';
import { localDateOf } from '../api/week.ts';
import { demoPeople } from './demo.ts';
import { demoCampaigns } from './text/demo-campaigns-vi.ts';

/** Makes the campaigns as an analyst would have on their eve. Once. */
export async function workDemoCampaigns(context: Context): Promise<void> {
  if ((await listCampaigns(context.store)).length > 0) return;
  const { analyst } = await demoPeople(context);
  for (const { firstDay, lastDay, ...draft } of demoCampaigns) {
    const daysFromNow = (days: number) => new Date(context.now().getTime() + days * 86_400_000);
    const dateIn = (days: number) => localDateOf(instant(daysFromNow(days)));
    const eve = { ...context, now: () => daysFromNow(firstDay - 1) };
    await makeCampaign(eve, analyst, { ...draft, first: dateIn(firstDay), last: dateIn(lastDay) });
  }
}
