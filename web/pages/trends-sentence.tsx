import type { Trend, TrendsReport } from '../../api/reports/trends.ts';
import { formatChange, formatNumber, formatWeek } from '../format.ts';
import { trendsVi as text } from '../text/trends-vi.ts';
import { trendName } from '../trend-names.ts';

/** The week in one sentence. What was not collected, or is not over, is neither called a rise nor a fall. */
export function TrendSentence({ report }: { readonly report: TrendsReport }) {
  const { filter, selected } = report;
  const row = selected ? report.rows.find(({ slug }) => slug === selected.slug) : report.total;
  const name = selected ? trendName(filter.dimension, selected) : text.everything;
  const said = text.said(
    formatNumber(row?.count ?? 0),
    text.unitInSentence[filter.unit],
    formatWeek(report.week.id),
  );
  return (
    <p class="summary">
      <b>{name}</b>. {said}
      {row && `, ${comparison(row, report.coverage.failed.length > 0)}`}.
    </p>
  );
}

function comparison(trend: Trend, sourcesFailed: boolean): string {
  if (trend.unfinished) return text.unfinished;
  if (trend.gap) return text.gap;
  const references = [
    [trend.previous, text.previousWeek],
    [trend.mean4, text.mean],
    [trend.yearAgo, text.sameWeek],
  ] as const;
  return references
    .flatMap(([reference, than]) => against(trend.count, { reference, than, sourcesFailed }) ?? [])
    .join(', ');
}

interface Against {
  readonly reference: number | null;
  readonly than: string;
  readonly sourcesFailed: boolean;
}

/** Fewer documents while sources failed are not called a fall. */
function against(count: number, { reference, than, sourcesFailed }: Against): string | null {
  const change = formatChange(count, reference)?.replace(/^[+\u2212]/, '');
  if (change === undefined || reference === null) return null;
  if (count === reference) return text.same(than);
  if (count > reference) return text.up(change, than);
  return sourcesFailed ? text.fewer(change, than) : text.down(change, than);
}
