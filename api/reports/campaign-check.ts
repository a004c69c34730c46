import { activityNames } from '../indicators/wording.ts';
import { localDateOf } from '../week.ts';
import { activitySums } from './activities.ts';
import type { CampaignPaper } from './campaign-paper.ts';
import type { ItemList } from './item-list.ts';
import { checkPeriod, claimCounts, isOfPublic, nameCounts, toneCounts } from './period-check.ts';
import type { Counted, FigureMismatch, RecountResult } from './recount.ts';
import { shortDate } from './vietnamese.ts';

/** Counts the documents and activities of the campaign again; windows beside it are not in its list. */
export function checkCampaign(report: CampaignPaper, list: ItemList): Promise<RecountResult> {
  return checkPeriod(report, list, [
    { figure: 'Chiến dịch', stated: report.figures.documents, counted: list.rows },
    ...(report.days ?? []).map(({ date, count }) => ({
      figure: `Ngày ${shortDate(date)}`,
      stated: count,
      counts: ({ at }: Counted) => localDateOf(at) === date,
    })),
    ...toneCounts('Nguồn', report.outlets, ({ counted }, { slug }) => counted.source === slug),
    ...nameCounts('Kênh', report.channels, ({ counted }, { name }) => counted.channel === name),
    ...toneCounts('Chủ đề', report.topics, ({ counted }, { name }) => counted.topics.includes(name)),
    ...toneCounts(
      'Địa bàn',
      report.places,
      ({ counted }, { name }) => counted.places?.includes(name) === true,
    ),
    ...toneCounts(
      'Người dân nói về',
      report.concerns,
      (item, { name }) => isOfPublic(item) && item.counted.topics.includes(name),
    ),
    ...claimCounts(report.claims),
    ...checkActivities(report),
  ]);
}

function checkActivities({ activities: { rows, sums } }: CampaignPaper): FigureMismatch[] {
  const counted = activitySums(rows);
  return sums.map(({ kind, times }) => ({
    figure: activityNames[kind],
    stated: times,
    counted: counted.find((sum) => sum.kind === kind)?.times ?? 0,
  }));
}
