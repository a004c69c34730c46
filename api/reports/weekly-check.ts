/** Counts the figures of a weekly report again. */
import { localDateOf } from '../week.ts';
import {
  type Counted,
  checkCount,
  checkSentiment,
  checkStories,
  countedItems,
  type FigureMismatch,
  type RecountResult,
  recount,
} from './recount.ts';
import type { WeeklyReport } from './weekly.ts';

export function checkWeekly(report: WeeklyReport): RecountResult {
  const items = countedItems(report.appendix);
  if (items === null) return 'unlisted';
  const checks = [
    { figure: 'Tin bài', stated: report.documents.count, counted: items.length },
    checkStories(report.stories.count, items),
    ...checkSentiment('', report.sentiment, items),
    ...report.byDay.map(({ date, count }) =>
      checkCount(`Ngày ${date}`, count, items, ({ at }) => localDateOf(at) === date),
    ),
    ...report.channels.map(({ name, count }) =>
      checkCount(`Kênh ${name}`, count, items, ({ counted }) => counted.channel === name),
    ),
    ...report.tiers.map(({ tier, count }) =>
      checkCount(`Nhóm nguồn ${tier}`, count, items, ({ counted }) => counted.tier === tier),
    ),
    ...report.topics.flatMap((topic) => topicChecks(topic, items)),
    ...(report.concerns ?? []).flatMap((concern) => concernChecks(concern, items)),
  ];
  return recount(checks, items.length);
}

function topicChecks(
  { name, count, sentiment }: WeeklyReport['topics'][number],
  items: readonly Counted[],
): FigureMismatch[] {
  const figure = `Chủ đề ${name}`;
  const ofTopic = items.filter(({ counted }) => counted.topics.includes(name));
  return [{ figure, stated: count, counted: ofTopic.length }, ...checkSentiment(figure, sentiment, ofTopic)];
}

function concernChecks(
  { name, documents, negative }: NonNullable<WeeklyReport['concerns']>[number],
  items: readonly Counted[],
): FigureMismatch[] {
  const ofGroup = items.filter(({ counted }) => counted.audiences.includes(name));
  return [
    { figure: `Nhóm ${name}`, stated: documents, counted: ofGroup.length },
    checkCount(
      `Nhóm ${name}, tiêu cực`,
      negative,
      ofGroup,
      ({ counted }) => counted.sentiment === 'negative',
    ),
  ];
}
