import type { GapBand } from '../../reports/week-gaps.ts';
import { categories, colours, counts, grid, valueLabel } from './axes.ts';
import { gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

interface ComparedBars {
  /** Names under the bars, for the width that the chart is laid out for. */
  readonly labels: (width: number) => readonly string[];
  /** `null`: nothing can be said, and no bar is drawn. */
  readonly counts: readonly (number | null)[];
  /** What the bars are held against. */
  readonly before: readonly (number | null)[];
  readonly bands: readonly GapBand[];
}

/** Counts as bars with their numbers, what they are held against as a dashed line. */
export function comparedBars({ labels, counts: now, before, bands }: ComparedBars): ChartOption {
  return ({ width }) => ({
    grid,
    xAxis: everyLabel(categories(labels(width))),
    yAxis: counts(),
    series: [
      ...gapBands(bands),
      { type: 'bar', data: now, barWidth: '56%', itemStyle: { color: colours.bar } },
      {
        type: 'line',
        data: before,
        symbol: 'none',
        lineStyle: { color: colours.mean, width: 2, type: [5, 4] },
        itemStyle: { color: colours.mean },
      },
      // Carries the counts above the dashes: labels of the bars would lie under them.
      {
        type: 'line',
        data: now,
        symbolSize: 0,
        lineStyle: { width: 0 },
        label: { ...valueLabel, position: 'top', backgroundColor: 'var(--surface)', padding: [1, 3] },
        z: 5,
      },
    ],
  });
}

/** A bar without its name says nothing; those that are close are set in two lines by whoever names them. */
function everyLabel(axis: ReturnType<typeof categories>) {
  return { ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: false } };
}
