import { weekShort } from '../../reports/vietnamese.ts';
import type { GapBand } from '../../reports/week-gaps.ts';
import type { CountUnit } from '../../vocabulary.ts';
import type { Week } from '../../week.ts';
import { categories, colours, counts, grid } from './axes.ts';
import { gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

export interface SentimentSeries {
  readonly weeks: readonly Week[];
  readonly negativeByWeek: readonly number[];
  readonly neutralByWeek: readonly number[];
  readonly positiveByWeek: readonly number[];
}

/** Documents a week, stacked by sentiment, negative at the base where it can be compared by eye; stories side by side, because they overlap. */
export function weekTrend(
  series: SentimentSeries,
  bands: readonly GapBand[] = [],
  unit: CountUnit = 'documents',
): ChartOption {
  const stack = (data: readonly number[], color: string) => ({
    type: 'bar',
    ...(unit === 'documents' ? { stack: 'sentiment' } : {}),
    data,
    ...(unit === 'documents' ? { barWidth: '64%' } : { barCategoryGap: '20%', barGap: '0%' }),
    itemStyle: { color, borderColor: 'var(--surface)', borderWidth: 0.5 },
  });
  return () => ({
    grid,
    xAxis: categories(series.weeks.map(weekShort), 'auto'),
    yAxis: counts(),
    series: [
      ...gapBands(bands),
      stack(series.negativeByWeek, colours.negative),
      stack(series.neutralByWeek, colours.neutral),
      stack(series.positiveByWeek, colours.positive),
    ],
  });
}
