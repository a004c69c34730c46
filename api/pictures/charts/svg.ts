/**
 * Draws an ECharts option as an SVG string on the server: no script in the page, no inline style (the content security
 * policy forbids it), and colours as CSS variables, so that one drawing serves light, dark and print.
 */
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, LineChart, GridComponent, SVGRenderer]);

/** Size in CSS pixels that the drawing is laid out for; the page scales it to the room there is. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** An option per size: narrow drawings need fewer labels. */
export type ChartOption = (size: ChartSize) => EChartsCoreOption;

/** Safe to insert as markup: the renderer escapes texts, and its styles have become attributes. */
export function renderSvg(option: ChartOption, size: ChartSize): string {
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, ...option(size) });
    return clean(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function clean(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace(/ (?:ecmeta_\w+|class)="[^"]*"/g, '')
    .replace(/^<svg width="[\d.]+" height="[\d.]+"/, '<svg aria-hidden="true" focusable="false"');
}

/** Declarations that SVG knows as attributes too; the font comes from the style sheet. */
const kept = new Set(['font-size', 'font-weight', 'fill', 'stroke', 'stroke-width', 'fill-opacity']);

function attributesOf(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .filter(([name]) => name !== undefined && kept.has(name))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
