import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { type ChartOption, type ChartSize, renderSvg } from '../../api/pictures/charts/svg.ts';
import { vi } from '../text/vi.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface ChartProps {
  /** What the drawing says, for people who do not see it. */
  readonly label: string;
  readonly option: ChartOption;
  readonly wide: ChartSize;
  readonly narrow: ChartSize;
  readonly legend?: readonly LegendEntry[];
  readonly note?: string;
}

/** A drawing in two layouts (the style sheet shows the one that fits), its legend, and the same numbers as a table. */
export function Chart({
  label,
  option,
  wide,
  narrow,
  legend,
  note,
  children,
}: PropsWithChildren<ChartProps>) {
  return (
    <figure class="chart">
      {legend && <Legend entries={legend} />}
      <div role="img" aria-label={label}>
        <div class="chart-wide">{raw(renderSvg(option, wide))}</div>
        <div class="chart-narrow">{raw(renderSvg(option, narrow))}</div>
      </div>
      {note && <p class="note">{note}</p>}
      {children && (
        <details class="chart-data">
          <summary>{vi.common.dataTable}</summary>
          {children}
        </details>
      )}
    </figure>
  );
}

export interface LegendEntry {
  readonly name: string;
  /** Class of the swatch in the style sheet. */
  readonly swatch: string;
}

export const sentimentLegend: readonly LegendEntry[] = [
  { name: vi.sentiment.negative, swatch: 'swatch-negative' },
  { name: vi.sentiment.neutral, swatch: 'swatch-neutral' },
  { name: vi.sentiment.positive, swatch: 'swatch-positive' },
];

function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul class="legend" aria-hidden="true">
      {entries.map((entry) => (
        <li>
          <span class={`swatch ${entry.swatch}`} />
          {entry.name}
        </li>
      ))}
    </ul>
  );
}

interface DataTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Child[])[];
}

/** The numbers of a chart, each cell free to be a link to its documents. */
export function DataTable({ caption, head, rows }: DataTableProps) {
  return (
    <ScrollRegion label={caption}>
      <table class="table table-small">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, index) => (
              <th scope="col" class={index === 0 ? '' : 'num'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr>
              <th scope="row">{first}</th>
              {cells.map((cell) => (
                <td class="num">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
