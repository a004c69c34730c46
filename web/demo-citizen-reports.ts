/** What citizens of the demonstration reported in the last weeks, as its press officer entered it. */
import { enterReport } from '../api/citizen-reports/intake.ts';
import { readReportDraft } from '../api/citizen-reports/report-draft.ts';
import { citizenChannel } from '../api/citizen-reports/sources.ts';
import type { Context } from '../api/context.ts';
import { countDocuments } from '../api/store/document-list.ts';
import { settleStories } from '../api/story-keeping.ts';
import { demoPeople } from './demo.ts';
import { localDateTime } from './format.ts';
import { demoCitizenReports } from './text/demo-citizen-reports-vi.ts';

/** Once; half an hour after each came in. */
export async function enterDemoReports(context: Context): Promise<void> {
  const { store, knowledge } = context;
  if ((await countDocuments(store, { channel: citizenChannel })) > 0) return;
  const { press } = await demoPeople(context);
  for (const [index, { hoursAgo, ...report }] of demoCitizenReports.entries()) {
    const received = new Date(context.now().getTime() - hoursAgo * 3_600_000);
    const entered = new Date(received.getTime() + 1_800_000);
    const fields = {
      link: '',
      place: '',
      ...report,
      receivedAt: localDateTime(received.toISOString()),
      code: `PA-${String(demoCitizenReports.length - index).padStart(4, '0')}`,
    };
    const read = readReportDraft(fields, entered);
    if (read.draft === null) throw new Error(`the demonstration's report ${index} is wrong: ${read.wrong}`);
    await enterReport({ ...context, now: () => entered }, press, read.draft);
  }
  await settleStories(store, knowledge.rarity);
}
