import type { ClaimReport } from '../../api/reports/report.ts';
import { formatWeekShort } from '../format.ts';
import { vi } from '../text/vi.ts';
import { categories, colours, counts, grid } from './axes.ts';
import type { ChartOption } from './svg.ts';

type ClaimSeries = Pick<ClaimReport, 'weeks' | 'spreadByWeek' | 'debunkByWeek' | 'mentionByWeek'>;

/** New documents a week by stance. Spreading and debunking differ in colour, mark and dash: none is told by colour alone. */
export function claimTimeline(series: ClaimSeries): ChartOption {
  const line = (name: string, data: readonly number[], color: string, symbol: string, type: string) => ({
    type: 'line',
    name,
    data,
    symbol,
    symbolSize: 7,
    lineStyle: { color, width: 2, type },
    itemStyle: { color },
  });
  return () => ({
    grid,
    xAxis: categories(series.weeks.map(formatWeekShort), 'auto'),
    yAxis: counts(),
    series: [
      line(vi.stance.mentions, series.mentionByWeek, colours.mentions, 'triangle', 'dotted'),
      line(vi.stance.debunks, series.debunkByWeek, colours.debunks, 'rect', 'dashed'),
      line(vi.stance.spreads, series.spreadByWeek, colours.spreads, 'circle', 'solid'),
    ],
  });
}
