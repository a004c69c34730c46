import type { SpreadReport } from '../../reports/spread.ts';
import { localDateOf } from '../../week.ts';
import { colours, counts, dayAxis, grid } from './axes.ts';
import { gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

/** New spreading documents a day as bars, debunks as squares, all so far as a line on an axis of its own, the reply as an upright. */
export function spreadDays({
  days,
  gapBands: bands,
  repliedAt,
}: Pick<SpreadReport, 'days' | 'gapBands' | 'repliedAt'>): ChartOption {
  const replyDay = repliedAt === null ? -1 : days.findIndex(({ date }) => date === localDateOf(repliedAt));
  return () => ({
    grid,
    xAxis: dayAxis(days),
    yAxis: [counts(), { ...counts(), splitLine: { show: false } }],
    series: [
      ...gapBands(bands),
      {
        type: 'bar',
        data: days.map(({ spreads }) => spreads),
        barWidth: '60%',
        itemStyle: { color: colours.spreads },
      },
      {
        type: 'line',
        data: days.map(({ debunks }) => (debunks === 0 ? null : debunks)),
        symbol: 'rect',
        symbolSize: 7,
        lineStyle: { width: 0 },
        itemStyle: { color: colours.debunks },
      },
      {
        type: 'line',
        yAxisIndex: 1,
        data: days.map(({ cumulative }) => cumulative),
        symbol: 'none',
        lineStyle: { color: colours.mean, width: 1.5, type: [5, 4] },
        itemStyle: { color: colours.mean },
      },
      ...(replyDay === -1 ? [] : [upright(replyDay)]),
    ],
  });
}

function upright(index: number) {
  return {
    type: 'custom',
    silent: true,
    encode: { x: 0, y: [] as number[] },
    data: [[index]],
    renderItem: (
      { coordSys }: { readonly coordSys: { readonly y: number; readonly height: number } },
      api: { coord(value: readonly number[]): number[] },
    ) => {
      const [x = 0] = api.coord([index, 0]);
      const shape = { x1: x, x2: x, y1: coordSys.y, y2: coordSys.y + coordSys.height };
      return { type: 'line', shape, style: { stroke: colours.debunks, lineWidth: 2 } };
    },
  };
}
