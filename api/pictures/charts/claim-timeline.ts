import type { ClaimReport } from '../../reports/claim.ts';
import { weekShort } from '../../reports/vietnamese.ts';
import { categories, colours, counts, grid } from './axes.ts';
import { brokenLine, gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

type ClaimSeries = Pick<
  ClaimReport,
  'weeks' | 'spreadByWeek' | 'debunkByWeek' | 'mentionByWeek' | 'gapBands'
>;

/** New documents a week by stance. Spreading and debunking differ in colour, mark and dash: none is told by colour alone. */
export function claimTimeline(series: ClaimSeries): ChartOption {
  const line = (data: readonly number[], color: string, symbol: string, type: string) => {
    const { joined, alone } = brokenLine(data, series.gapBands);
    const drawn = { type: 'line', symbol, symbolSize: 7, itemStyle: { color } };
    return [
      { ...drawn, data: joined, lineStyle: { color, width: 2, type } },
      { ...drawn, data: alone, lineStyle: { width: 0 } },
    ];
  };
  return () => ({
    grid,
    xAxis: categories(series.weeks.map(weekShort), 'auto'),
    yAxis: counts(),
    series: [
      ...gapBands(series.gapBands),
      ...line(series.mentionByWeek, colours.mentions, 'triangle', 'dotted'),
      ...line(series.debunkByWeek, colours.debunks, 'rect', 'dashed'),
      ...line(series.spreadByWeek, colours.spreads, 'circle', 'solid'),
    ],
  });
}
