import type { Indicator } from '../../analysis/taxonomy.ts';

type Target = Indicator['targets'][string];

export interface YearTarget {
  /** The least that is asked; `null`: a milestone in words. */
  readonly least: number | null;
  /** What is aimed at, where the plan gives a span. */
  readonly aim: number | null;
  readonly words: string | null;
  /** The span of years that the plan gives it for. */
  readonly years: string;
}

/** What the plan asks of a year; `null` where it says nothing of it. A year of its own goes before a span. */
export function targetOf({ targets }: Pick<Indicator, 'targets'>, year: number): YearTarget | null {
  const spans = Object.entries(targets)
    .map(([years, target]) => ({ years, target, ...spanOf(years) }))
    .filter(({ from, to }) => from <= year && year <= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const found = spans[0];
  return found ? { ...partsOf(found.target), years: found.years } : null;
}

/** The last year that the plan names for an indicator. */
export function lastYearOf({ targets }: Pick<Indicator, 'targets'>): number {
  return Math.max(...Object.keys(targets).map((years) => spanOf(years).to));
}

function spanOf(years: string): { readonly from: number; readonly to: number } {
  const named = [...years.matchAll(/\d{4}/gu)].map(([year]) => Number(year));
  const to = named.at(-1) ?? 0;
  return { from: years.startsWith('đến') ? 0 : (named[0] ?? to), to };
}

function partsOf(target: Target): Omit<YearTarget, 'years'> {
  if (typeof target === 'string') return { least: null, aim: null, words: target };
  if (typeof target === 'number') return { least: target, aim: null, words: null };
  return { least: target[0], aim: target[1], words: null };
}
