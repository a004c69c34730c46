/** Counts the figures of a weekly report again. */
import { localDateOf } from '../week.ts';
import type { ItemList } from './item-list.ts';
import { type FigureCount, type RecountResult, recount, storyCount } from './recount.ts';
import type { WeeklyReport } from './weekly.ts';

export function checkWeekly(report: WeeklyReport, list: ItemList): Promise<RecountResult> {
  const { documents, sentiment, stories } = report;
  const checks: FigureCount[] = [
    { figure: 'Tin bài', stated: documents.count, sentiment, counts: () => true },
    storyCount(stories.count),
    ...report.byDay.map(
      ({ date, count }): FigureCount => ({
        figure: `Ngày ${date}`,
        stated: count,
        counts: ({ at }) => localDateOf(at) === date,
      }),
    ),
    ...report.channels.map(
      ({ name, count }): FigureCount => ({
        figure: `Kênh ${name}`,
        stated: count,
        counts: ({ counted }) => counted.channel === name,
      }),
    ),
    ...report.tiers.map(
      ({ tier, count }): FigureCount => ({
        figure: `Nhóm nguồn ${tier}`,
        stated: count,
        counts: ({ counted }) => counted.tier === tier,
      }),
    ),
    ...report.topics.map(
      ({ name, count, sentiment }): FigureCount => ({
        figure: `Chủ đề ${name}`,
        stated: count,
        sentiment,
        counts: ({ counted }) => counted.topics.includes(name),
      }),
    ),
    ...(report.concerns ?? []).flatMap(concernCounts),
  ];
  return recount({ checks, isWhole: () => true }, list);
}

function concernCounts({
  name,
  documents,
  negative,
}: NonNullable<WeeklyReport['concerns']>[number]): FigureCount[] {
  return [
    {
      figure: `Nhóm ${name}`,
      stated: documents,
      counts: ({ counted }) => counted.audiences.includes(name),
    },
    {
      figure: `Nhóm ${name}, tiêu cực`,
      stated: negative,
      counts: ({ counted }) => counted.audiences.includes(name) && counted.sentiment === 'negative',
    },
  ];
}
