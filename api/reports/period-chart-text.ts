/** Captions of the charts of reports on a year and on a campaign, and what each shows, in words. */
import type { AnnualReport } from './annual.ts';
import type { CampaignDay } from './campaign.ts';
import { collectedMonth } from './period-report.ts';
import { number, shortDate } from './vietnamese.ts';
import { type ChartWords, mostPhrase } from './weekly-chart-text.ts';
import { sentimentNames } from './wording.ts';

/** `2026-05` → `05/2026`. */
export function monthName(month: string): string {
  return month.split('-').reverse().join('/');
}

/** `2026-05` → `Tháng 5` in two lines, under a bar of its year. */
export function monthLabel(month: string): string {
  return `Tháng\n${Number(month.slice(5))}`;
}

export const monthHeads = ['Tháng'] as const;
export const topicHeads = [
  'Chủ đề',
  sentimentNames.negative,
  sentimentNames.neutral,
  sentimentNames.positive,
] as const;

export function monthWords(report: AnnualReport): ChartWords {
  const { months, period, previous, previousKnown } = report;
  const isCollected = collectedMonth(report);
  const counted = months
    .filter(({ month }) => isCollected(month))
    .map(({ month, count }) => ({ name: `tháng ${monthName(month)}`, count }));
  const beside = previousKnown ? `, so với năm ${previous.id}` : '';
  const line = previousKnown ? `; đường nét đứt là năm ${previous.id}` : '';
  return {
    caption: `Số tin bài theo tháng năm ${period.id}${beside}`,
    alt: `Biểu đồ cột số tin bài mỗi tháng năm ${period.id}${line}. Nhiều nhất: ${mostPhrase(counted)}.`,
  };
}

export const dayNames = {
  count: 'Trong chiến dịch',
  before: 'Ngày tương ứng trước chiến dịch',
  yearAgo: 'Cùng ngày năm trước',
} as const;

export const dayHeads = ['Ngày', dayNames.count, dayNames.before, dayNames.yearAgo] as const;

/** `days`: at least one. */
export function dayWords(
  days: readonly CampaignDay[],
  { hasBefore, hasYearAgo }: { readonly hasBefore: boolean; readonly hasYearAgo: boolean },
): ChartWords {
  const lines = [
    ...(hasBefore ? ['đường nét đứt là ngày tương ứng trước chiến dịch'] : []),
    ...(hasYearAgo ? ['đường chấm là cùng ngày năm trước'] : []),
  ];
  const most = mostPhrase(days.map(({ date, count }) => ({ name: `ngày ${shortDate(date)}`, count })));
  return {
    caption: `Số tin bài theo ngày của chiến dịch${hasBefore ? ', so với giai đoạn trước chiến dịch' : ''}`,
    alt: `Biểu đồ đường số tin bài mỗi ngày trong ${number(days.length)} ngày của chiến dịch${lines.map((line) => `; ${line}`).join('')}. Nhiều nhất: ${most}.`,
  };
}
