import type { TrendsReport } from '../../reports/trends.ts';
import { dayMonth } from '../../reports/vietnamese.ts';
import { categories, colours, counts, grid } from './axes.ts';
import { brokenLine, gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

/** A series as a line that breaks off at gaps, and the same weeks of the year before as dashes. `labels` name the periods. */
export function trendLine(
  { periods, gapBands: bands }: Pick<TrendsReport, 'periods' | 'gapBands'>,
  labels: readonly string[],
): ChartOption {
  const { joined, alone } = brokenLine(
    periods.map(({ value }) => value),
    bands,
  );
  const drawn = { type: 'line', symbol: 'circle', symbolSize: 5, itemStyle: { color: colours.bar } };
  return () => ({
    grid,
    xAxis: categories(labels.map(dayMonth), 'auto'),
    yAxis: counts(),
    series: [
      ...gapBands(bands),
      {
        type: 'line',
        symbol: 'none',
        data: periods.map(({ yearAgo }) => yearAgo),
        lineStyle: { color: colours.mean, width: 1.5, type: [5, 4] },
        itemStyle: { color: colours.mean },
      },
      { ...drawn, data: joined, lineStyle: { color: colours.bar, width: 2 } },
      { ...drawn, data: alone, lineStyle: { width: 0 } },
    ],
  });
}
