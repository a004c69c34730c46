import { type FeedbackReport, opinionKindOf } from './feedback.ts';
import type { ItemList } from './item-list.ts';
import { checkPeriod, claimCounts, nameCounts, toneCounts } from './period-check.ts';
import type { RecountResult } from './recount.ts';

/** Counts what people wrote again. */
export function checkFeedback(report: FeedbackReport, list: ItemList): Promise<RecountResult> {
  const kinds = new Map(report.topics.map(({ slug, name }) => [name, opinionKindOf(slug)]));
  return checkPeriod(report, list, [
    ...toneCounts('Loại phản ánh', report.groups, ({ counted }, { slug }) =>
      counted.topics.some((topic) => kinds.get(topic) === slug),
    ),
    ...nameCounts('Kênh', report.channels, ({ counted }, { name }) => counted.channel === name),
    ...toneCounts('Chủ đề', report.topics, ({ counted }, { name }) => counted.topics.includes(name)),
    ...toneCounts(
      'Địa bàn',
      report.places,
      ({ counted }, { name }) => counted.places?.includes(name) === true,
    ),
    ...toneCounts('Nhóm', report.audiences, ({ counted }, { name }) => counted.audiences.includes(name)),
    ...claimCounts(report.claims),
  ]);
}
