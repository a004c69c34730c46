/** What all charts share: colours of the style sheet, axes in the page's type size, numbers in Vietnamese. */
import { dayMonth, number } from '../../reports/vietnamese.ts';

export const colours = {
  ink: 'var(--ink-2)',
  line: 'var(--line)',
  axis: 'var(--line-strong)',
  bar: 'var(--chart-bar)',
  mean: 'var(--chart-mean)',
  band: 'var(--chart-band)',
  negative: 'var(--negative)',
  neutral: 'var(--neutral)',
  positive: 'var(--positive)',
  spreads: 'var(--spreads)',
  debunks: 'var(--debunks)',
  mentions: 'var(--mentions)',
} as const;

const label = { color: colours.ink, fontSize: 12 };

/** Labels are laid out inside the box, so that none is cut at its edge. */
export const grid = { left: 4, right: 12, top: 16, bottom: 4, outerBoundsMode: 'same' } as const;

export function categories(names: readonly string[], interval: number | 'auto' = 0) {
  return {
    type: 'category',
    data: names,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.axis } },
    axisLabel: { ...label, interval, hideOverlap: true },
  } as const;
}

/** Local days as `30/11`. */
export function dayAxis(days: readonly { readonly date: string }[], interval: number | 'auto' = 'auto') {
  return categories(
    days.map(({ date }) => dayMonth(date)),
    interval,
  );
}

export function counts() {
  return {
    type: 'value',
    minInterval: 1,
    splitNumber: 4,
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: { ...label, formatter: number },
  } as const;
}

/** Value labels beside or on top of bars. */
export const valueLabel = {
  show: true,
  color: colours.ink,
  fontSize: 12,
  formatter: (item: { readonly value?: unknown }) =>
    typeof item.value === 'number' && item.value > 0 ? number(item.value) : '',
};
