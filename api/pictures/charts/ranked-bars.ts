import { number } from '../../reports/vietnamese.ts';
import { categories, colours, counts, grid, valueLabel } from './axes.ts';
import type { ChartOption } from './svg.ts';

export interface RankedRow {
  readonly name: string;
  readonly value: number;
  /** The same of the week before, drawn as an upright mark; `null`: not compared. */
  readonly before: number | null;
}

/** One bar a row, the first on top, its value beside it. `unit` follows the value, for instance `%`. */
export function rankedBars(rows: readonly RankedRow[], unit = ''): ChartOption {
  return ({ width }) => {
    const names = categories(rows.map(({ name }) => name));
    return {
      grid: { ...grid, right: 56 },
      xAxis: {
        ...counts(),
        axisLabel: { ...counts().axisLabel, formatter: (value: number) => `${number(value)}${unit}` },
      },
      yAxis: {
        ...names,
        inverse: true,
        axisLabel: { ...names.axisLabel, width: Math.round(width * 0.3), overflow: 'break', lineHeight: 14 },
      },
      series: [
        {
          type: 'bar',
          data: rows.map(({ value }) => value),
          barMaxWidth: 26,
          itemStyle: { color: colours.bar },
          label: {
            ...valueLabel,
            position: 'right',
            formatter: ({ value }: { readonly value?: unknown }) => `${number(Number(value))}${unit}`,
          },
        },
        {
          type: 'line',
          data: rows.map(({ before }) => before),
          symbol: 'rect',
          symbolSize: [3, 24],
          lineStyle: { width: 0 },
          itemStyle: { color: colours.mean, borderColor: 'var(--surface)', borderWidth: 1 },
          z: 5,
        },
      ],
    };
  };
}
