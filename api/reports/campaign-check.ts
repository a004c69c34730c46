import { activityNames } from '../indicators/wording.ts';
import { activitySums } from './activities.ts';
import type { CampaignPaper } from './campaign-paper.ts';
import { checkClaims, checkNames, checkPeriod, checkTones, isOfPublic } from './period-check.ts';
import type { FigureMismatch, RecountResult } from './recount.ts';

/** Counts the documents and activities of the campaign again; windows beside it are not in its list. */
export function checkCampaign(report: CampaignPaper): RecountResult {
  return checkPeriod(report, (items) => [
    { figure: 'Chiến dịch', stated: report.figures.documents, counted: items.length },
    ...checkTones('Nguồn', report.outlets, items, ({ counted }, { slug }) => counted.source === slug),
    ...checkNames('Kênh', report.channels, items, ({ counted }, { name }) => counted.channel === name),
    ...checkTones('Chủ đề', report.topics, items, ({ counted }, { name }) => counted.topics.includes(name)),
    ...checkTones(
      'Địa bàn',
      report.places,
      items,
      ({ counted }, { name }) => counted.places?.includes(name) === true,
    ),
    ...checkTones('Người dân nói về', report.concerns, items.filter(isOfPublic), ({ counted }, { name }) =>
      counted.topics.includes(name),
    ),
    ...checkClaims(report.claims, items),
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
