/** The charts of reports on a year and on a campaign, drawn from their frozen figures: each a block, or none where nothing is to be drawn. */
import { campaignDays } from '../pictures/charts/campaign-days.ts';
import { comparedBars } from '../pictures/charts/compared-bars.ts';
import { topicSentiment, topicSentimentLine } from '../pictures/charts/topic-sentiment.ts';
import { gapLegend, sentimentLegend } from '../pictures/picture-text.ts';
import type { AnnualReport } from './annual.ts';
import type { FigureBlock } from './block.ts';
import type { CampaignPaper } from './campaign-paper.ts';
import {
  dayHeads,
  dayNames,
  dayWords,
  monthHeads,
  monthLabel,
  monthName,
  monthWords,
  topicHeads,
} from './period-chart-text.ts';
import { collectedMonth } from './period-report.ts';
import { shortDate } from './vietnamese.ts';
import { type ChartWords, topicWords } from './weekly-chart-text.ts';

const chartHeight = 200;
/** What the axis under bars takes. */
const axisHeight = 30;
const mostTopics = 10;

/** Captions get their numbers with those of the tables. */
function figure(
  { caption, alt }: ChartWords,
  {
    data,
    height = chartHeight,
    ...chart
  }: Pick<FigureBlock, 'data'> &
    Pick<FigureBlock['chart'], 'name' | 'option' | 'legend'> & { readonly height?: number },
): FigureBlock {
  return { kind: 'figure', caption, chart: { ...chart, height, alt }, data };
}

/** Documents of each month beside those of the year before. */
export function monthChart(report: AnnualReport): FigureBlock[] {
  const { months, monthsBefore, period, previous, previousKnown } = report;
  if (months.every(({ count }) => count === 0)) return [];
  const isCollected = collectedMonth(report);
  const counts = months.map(({ month, count }) => (isCollected(month) ? count : null));
  const before = months.map((_, at) => (previousKnown ? (monthsBefore[at]?.count ?? 0) : null));
  return [
    figure(monthWords(report), {
      name: `theo-thang-${period.id}`,
      option: comparedBars({
        labels: () => months.map(({ month }) => monthLabel(month)),
        counts,
        before,
        bands: [],
      }),
      legend: [
        { name: `Năm ${period.id}`, colour: '--chart-bar', form: 'area' },
        ...(previousKnown
          ? [{ name: `Năm ${previous.id}`, colour: '--chart-mean', form: 'dashed' } as const]
          : []),
      ],
      data: [
        [...monthHeads, `Năm ${period.id}`, `Năm ${previous.id}`],
        ...months.map(({ month }, at) => [monthName(month), counts[at] ?? null, before[at] ?? null]),
      ],
    }),
  ];
}

/** The topics with most documents, by sentiment. */
export function topicChart({ topics: all, period }: AnnualReport): FigureBlock[] {
  const topics = all.filter(({ count }) => count > 0);
  if (topics.length === 0) return [];
  const drawn = topics.slice(0, mostTopics);
  return [
    figure(topicWords(topics, mostTopics), {
      name: `chu-de-${period.id}`,
      option: topicSentiment(drawn),
      legend: sentimentLegend,
      height: drawn.length * topicSentimentLine + axisHeight,
      data: [
        topicHeads,
        ...drawn.map(({ name, sentiment: { negative, neutral, positive } }) => [
          name,
          negative,
          neutral,
          positive,
        ]),
      ],
    }),
  ];
}

/** Documents of each day of a campaign over the days that it is held against. */
export function dayChart({ campaign, days = [], gapBands = [] }: CampaignPaper): FigureBlock[] {
  if (days.every(({ count }) => count === 0)) return [];
  const hasBefore = days.some(({ before }) => before !== null);
  const hasYearAgo = days.some(({ yearAgo }) => yearAgo !== null);
  return [
    figure(dayWords(days, { hasBefore, hasYearAgo }), {
      name: `chien-dich-${campaign.id}`,
      option: campaignDays({ days, gapBands }),
      legend: [
        { name: dayNames.count, colour: '--chart-bar', form: 'solid' },
        ...(hasBefore ? [{ name: dayNames.before, colour: '--chart-mean', form: 'dashed' } as const] : []),
        ...(hasYearAgo ? [{ name: dayNames.yearAgo, colour: '--chart-mean', form: 'dotted' } as const] : []),
        ...(gapBands.length > 0 ? [gapLegend] : []),
      ],
      data: [
        dayHeads,
        ...days.map(({ date, count, before, yearAgo }) => [shortDate(date), count, before, yearAgo]),
      ],
    }),
  ];
}
