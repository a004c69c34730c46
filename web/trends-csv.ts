import { renderCsv } from '../api/reports/csv.ts';
import type { TrendsReport } from '../api/reports/trends.ts';
import { trendsVi as text } from './text/trends-vi.ts';
import { trendName } from './trend-names.ts';

/** The rows of the trends as CSV. A figure that may not be compared is left empty, and the last column says why. */
export function renderTrendsCsv({ filter, week, rows }: TrendsReport): string {
  return renderCsv([
    [...text.csvHead, text.csvNote],
    ...rows.map((row) => [
      row.slug,
      trendName(filter.dimension, row),
      text.unit[filter.unit],
      week.id,
      row.count,
      row.gap || row.unfinished ? null : row.previous,
      row.unfinished ? null : row.mean4,
      row.unfinished ? null : row.yearAgo,
      row.gap ? text.gap : row.unfinished ? text.unfinished : null,
    ]),
  ]);
}
