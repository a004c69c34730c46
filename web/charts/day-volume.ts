import type { OverviewReport } from '../../api/reports/report.ts';
import { formatWeekday } from '../format.ts';
import { categories, colours, counts, grid, valueLabel } from './axes.ts';
import type { ChartOption } from './svg.ts';

/** Documents a day as bars, the mean of the four weeks before as a dash across each bar. */
export function dayVolume(days: OverviewReport['byDay']): ChartOption {
  return ({ width }) => ({
    grid,
    xAxis: categories(days.map((day) => axisLabel(day.date, width < 400))),
    yAxis: counts(),
    series: [
      {
        type: 'bar',
        data: days.map((day) => day.count),
        barWidth: '56%',
        itemStyle: { color: colours.bar },
        label: { ...valueLabel, position: 'top' },
      },
      {
        type: 'line',
        data: days.map((day) => day.mean4),
        symbol: 'none',
        lineStyle: { color: colours.mean, width: 2, type: [5, 4] },
        itemStyle: { color: colours.mean },
      },
    ],
  });
}

function axisLabel(date: string, narrow: boolean): string {
  const label = formatWeekday(date);
  return narrow ? (label.split(' ')[0] ?? label) : label.replace(' ', '\n');
}
