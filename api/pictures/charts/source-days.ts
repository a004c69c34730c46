import type { SourceReport } from '../../reports/source.ts';
import type { GapBand } from '../../reports/week-gaps.ts';
import { colours, counts, dayAxis, grid } from './axes.ts';
import { gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

/** Documents a day of one source, with its gaps. */
export function sourceDays(days: SourceReport['days'], bands: readonly GapBand[]): ChartOption {
  return ({ width }) => ({
    grid,
    xAxis: dayAxis(days, width < 400 ? 6 : 3),
    yAxis: counts(),
    series: [
      ...gapBands(bands),
      {
        type: 'bar',
        data: days.map(({ count }) => count),
        barWidth: '70%',
        itemStyle: { color: colours.bar },
      },
    ],
  });
}
