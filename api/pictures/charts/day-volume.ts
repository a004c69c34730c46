import type { OverviewReport } from '../../reports/overview.ts';
import { weekdayDate } from '../../reports/vietnamese.ts';
import type { GapBand } from '../../reports/week-gaps.ts';
import { categories, colours, counts, grid, valueLabel } from './axes.ts';
import { gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

/** Documents a day as bars, the mean of the four weeks before as a dashed line. */
export function dayVolume(days: OverviewReport['byDay'], bands: readonly GapBand[] = []): ChartOption {
  return ({ width }) => ({
    grid,
    xAxis: categories(days.map((day) => axisLabel(day.date, width < 400))),
    yAxis: counts(),
    series: [
      ...gapBands(bands),
      {
        type: 'bar',
        data: days.map((day) => day.count),
        barWidth: '56%',
        itemStyle: { color: colours.bar },
      },
      {
        type: 'line',
        data: days.map((day) => day.mean4),
        symbol: 'none',
        lineStyle: { color: colours.mean, width: 2, type: [5, 4] },
        itemStyle: { color: colours.mean },
      },
      // Carries the counts above the dashes: labels of the bars would lie under them.
      {
        type: 'line',
        data: days.map((day) => day.count),
        symbolSize: 0,
        lineStyle: { width: 0 },
        label: { ...valueLabel, position: 'top', backgroundColor: 'var(--surface)', padding: [1, 3] },
        z: 5,
      },
    ],
  });
}

function axisLabel(date: string, narrow: boolean): string {
  const label = weekdayDate(date);
  return narrow ? (label.split(' ')[0] ?? label) : label.replace(' ', '\n');
}
