import type { Share } from '../../../analysis/quantify.ts';
import { number, weekShort } from '../../reports/vietnamese.ts';
import type { GapBand } from '../../reports/week-gaps.ts';
import type { Week } from '../../week.ts';
import { categories, colours, counts, grid } from './axes.ts';
import { gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

export interface ShareSeries {
  readonly weeks: readonly Week[];
  /** Aligned with the weeks; `null`: not enough data, and the line breaks off. */
  readonly shares: readonly (Share | null)[];
}

/** A share week by week as a line within the band of its interval, in per cent. */
export function shareTrend({ weeks, shares }: ShareSeries, bands: readonly GapBand[] = []): ChartOption {
  const percents = (of: (share: Share) => number) =>
    shares.map((share) => (share === null ? null : Math.round(of(share) * 1_000) / 10));
  // Behind the gaps: a gap in collection must not vanish behind an interval.
  const bound = { type: 'line', stack: 'interval', symbol: 'none', lineStyle: { width: 0 }, z: 0 };
  return () => ({
    grid,
    xAxis: { ...categories(weeks.map(weekShort), 'auto'), boundaryGap: true },
    yAxis: percentAxis,
    series: [
      { ...bound, data: percents(({ low }) => low) },
      {
        ...bound,
        data: percents(({ low, high }) => high - low),
        areaStyle: { color: colours.band, opacity: 1 },
      },
      ...gapBands(bands),
      {
        type: 'line',
        data: percents(({ estimate }) => estimate),
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: colours.negative },
        lineStyle: { color: colours.negative, width: 2.5 },
        z: 5,
      },
    ],
  });
}

const percentAxis = {
  ...counts(),
  min: 0,
  axisLabel: { ...counts().axisLabel, formatter: (value: number) => `${number(value)}%` },
} as const;
