import { type FeedbackReport, opinionKindOf } from './feedback.ts';
import { checkClaims, checkNames, checkPeriod, checkTones } from './period-check.ts';
import type { RecountResult } from './recount.ts';

/** Counts what people wrote again. */
export function checkFeedback(report: FeedbackReport): RecountResult {
  const kinds = new Map(report.topics.map(({ slug, name }) => [name, opinionKindOf(slug)]));
  return checkPeriod(report, (items) => [
    ...checkTones('Loại phản ánh', report.groups, items, ({ counted }, { slug }) =>
      counted.topics.some((topic) => kinds.get(topic) === slug),
    ),
    ...checkNames('Kênh', report.channels, items, ({ counted }, { name }) => counted.channel === name),
    ...checkTones('Chủ đề', report.topics, items, ({ counted }, { name }) => counted.topics.includes(name)),
    ...checkTones(
      'Địa bàn',
      report.places,
      items,
      ({ counted }, { name }) => counted.places?.includes(name) === true,
    ),
    ...checkTones('Nhóm', report.audiences, items, ({ counted }, { name }) =>
      counted.audiences.includes(name),
    ),
    ...checkClaims(report.claims, items),
  ]);
}
