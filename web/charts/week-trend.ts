import type { GapBand, Week } from '../../api/reports/report.ts';
import { formatWeekShort } from '../format.ts';
import { vi } from '../text/vi.ts';
import { categories, colours, counts, grid } from './axes.ts';
import { gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

export interface SentimentSeries {
  readonly weeks: readonly Week[];
  readonly negativeByWeek: readonly number[];
  readonly neutralByWeek: readonly number[];
  readonly positiveByWeek: readonly number[];
}

/** Documents a week, stacked by sentiment, negative at the base where it can be compared by eye. */
export function weekTrend(series: SentimentSeries, bands: readonly GapBand[] = []): ChartOption {
  const stack = (name: string, data: readonly number[], color: string) => ({
    type: 'bar',
    name,
    stack: 'sentiment',
    data,
    barWidth: '64%',
    itemStyle: { color, borderColor: 'var(--surface)', borderWidth: 0.5 },
  });
  return () => ({
    grid,
    xAxis: categories(series.weeks.map(formatWeekShort), 'auto'),
    yAxis: counts(),
    series: [
      ...gapBands(bands),
      stack(vi.sentiment.negative, series.negativeByWeek, colours.negative),
      stack(vi.sentiment.neutral, series.neutralByWeek, colours.neutral),
      stack(vi.sentiment.positive, series.positiveByWeek, colours.positive),
    ],
  });
}
