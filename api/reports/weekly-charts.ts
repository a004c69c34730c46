/** The charts of the weekly report, drawn from its frozen figures. */
import { topicSentimentLine } from '../pictures/charts/topic-sentiment.ts';
import type { Picture } from '../pictures/picture.ts';
import { claimPicture, daysPicture, topicsPicture, volumePicture } from '../pictures/week-pictures.ts';
import type { FigureBlock } from './block.ts';
import type { WeeklyClaim, WeeklyReport, WeeklyTrend } from './weekly.ts';
import { type ChartWords, claimWords, dayWords, topicWords, weekWords } from './weekly-chart-text.ts';

/** Each chart as one block, or none where there is nothing to draw. */
export type WeeklyCharts = Readonly<Record<'weeks' | 'days' | 'topics' | 'claim', readonly FigureBlock[]>>;

const chartHeight = 200;
/** What the axis under bars takes. */
const axisHeight = 30;
const mostTopics = 10;

interface Chart {
  readonly picture: Picture;
  readonly height: number;
  readonly words: ChartWords;
}

/** The charts in their order on paper, numbered without holes. A report that was frozen without a trend has none. */
export function weeklyCharts(report: WeeklyReport): WeeklyCharts {
  const { trend } = report;
  if (trend === undefined) return { weeks: [], days: [], topics: [], claim: [] };
  let charts = 0;
  const block = (chart: Chart | null): FigureBlock[] => {
    if (chart === null) return [];
    charts += 1;
    return [figure(chart, charts)];
  };
  return {
    weeks: block(weekChart(report, trend)),
    days: block(dayChart(report, trend)),
    topics: block(topicChart(report)),
    claim: block(claimChart(report, trend)),
  };
}

function figure({ picture, height, words: { caption, alt } }: Chart, place: number): FigureBlock {
  const { name, option, legend, table } = picture;
  return {
    kind: 'figure',
    caption: `Biểu đồ ${place}. ${caption}`,
    chart: { name, option, legend, height, alt },
    data: table,
  };
}

function weekChart(report: WeeklyReport, trend: WeeklyTrend): Chart | null {
  const counts = [trend.negativeByWeek, trend.neutralByWeek, trend.positiveByWeek].flat();
  if (counts.every((count) => count === 0)) return null;
  return {
    picture: volumePicture({ ...report, ...trend, unit: 'documents', madeAt: report.cutOff }),
    height: chartHeight,
    words: weekWords(report, trend),
  };
}

function dayChart(report: WeeklyReport, { gapBands }: WeeklyTrend): Chart | null {
  if (report.byDay.every(({ count, mean4 }) => count + (mean4 ?? 0) === 0)) return null;
  return {
    picture: daysPicture({ ...report, gapBands, unit: 'documents', madeAt: report.cutOff }),
    height: chartHeight,
    words: dayWords(report),
  };
}

function topicChart(report: WeeklyReport): Chart | null {
  const topicSentiment = report.topics.filter(({ count }) => count > 0);
  if (topicSentiment.length === 0) return null;
  return {
    picture: topicsPicture({ ...report, topicSentiment, unit: 'documents', madeAt: report.cutOff }),
    height: Math.min(topicSentiment.length, mostTopics) * topicSentimentLine + axisHeight,
    words: topicWords(topicSentiment, mostTopics),
  };
}

/** Of the claim that was spread most in the week. */
function claimChart(report: WeeklyReport, { weeks, gapBands }: WeeklyTrend): Chart | null {
  const claims = [...report.concludedClaims, ...report.suspectedClaims].filter(isDrawable);
  const claim = claims.reduce<(typeof claims)[number] | null>(
    (most, other) => (most === null || other.spreads.count > most.spreads.count ? other : most),
    null,
  );
  if (claim === null) return null;
  const picture = claimPicture(
    {
      unit: 'documents',
      row: claim,
      weeks,
      gapBands: gapBands.byWeek,
      spreadByWeek: claim.byWeek.spreads,
      debunkByWeek: claim.byWeek.debunks,
      mentionByWeek: claim.byWeek.mentions,
    },
    report.cutOff,
  );
  const concluded = report.concludedClaims.includes(claim);
  return { picture, height: chartHeight, words: claimWords(claim, weeks.length, concluded) };
}

type DrawableClaim = WeeklyClaim & Required<Pick<WeeklyClaim, 'byWeek'>>;

function isDrawable(claim: WeeklyClaim): claim is DrawableClaim {
  return claim.byWeek !== undefined && claim.spreads.count > 0;
}
