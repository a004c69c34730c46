import type { TrendDimension } from '../api/reports/trends.ts';
import { vi } from './text/vi.ts';

const labels: Partial<Record<TrendDimension, Readonly<Record<string, string>>>> = {
  publisher: vi.publisher,
  tier: vi.tier,
  sentiment: vi.sentiment,
};

/** How a row of a dimension is called on screen: enumerations by their word, all else by the name that the report gives. */
export function trendName(
  dimension: TrendDimension,
  { slug, name }: { readonly slug: string; readonly name: string },
): string {
  return labels[dimension]?.[slug] ?? name;
}
