import type { OverviewReport } from '../../api/reports/overview.ts';
import { formatChange, formatNumber, formatPercent } from '../format.ts';
import { claimsUrl, documentsUrl } from '../links.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';
import { negativeShares } from './overview-figures.ts';

const mostTopics = 3;

/** The week in three sentences, for whoever has two minutes. */
export function Summary({ report }: { readonly report: OverviewReport }) {
  const { share } = negativeShares(report);
  const negative = report.unit === 'stories' ? unitsVi.summaryNegative : vi.overview.summaryNegative;
  const claims = report.spreading.count;
  return (
    <section class="summary" aria-label={vi.overview.summaryTitle}>
      <p>
        {vi.overview.summaryVolume(formatNumber(report.documents.count), formatNumber(report.stories.count))}
        {volumeChange(report)}. {share !== null && negative(formatPercent(share))}{' '}
        <TopTopics report={report} />{' '}
        {claims > 0 ? (
          <a href={claimsUrl({ week: report.week.id, spreading: '1', unit: report.unit })}>
            {vi.overview.summaryClaims(formatNumber(claims))}
          </a>
        ) : (
          vi.overview.summaryNoClaims
        )}
      </p>
    </section>
  );
}

function TopTopics({ report }: { readonly report: OverviewReport }) {
  const topics = report.topics.filter((topic) => topic.count > 0).slice(0, mostTopics);
  if (topics.length === 0) return null;
  return (
    <>
      {`${vi.overview.summaryTopics}: `}
      {topics.map((topic, index) => (
        <>
          {index > 0 && ', '}
          <a href={documentsUrl({ week: report.week.id, topic: topic.slug, unit: report.unit })}>
            {topic.name} ({formatNumber(topic.count)})
          </a>
        </>
      ))}
      .
    </>
  );
}

/** An unfinished week is not compared, nor one with a material gap in collection; fewer documents while sources failed are not called a fall in interest. */
function volumeChange(report: OverviewReport): string {
  const { count, previous, gap } = report.documents;
  if (report.madeAt < report.week.end) return '';
  if (gap) return vi.overview.summaryGap;
  const change = formatChange(count, previous)?.replace(/^[+\u2212]/, '');
  if (change === undefined) return vi.overview.summaryNoPrevious;
  if (count === previous) return vi.overview.summarySame;
  if (count > previous) return vi.overview.summaryUp(change);
  return report.coverage.failed.length > 0
    ? vi.overview.summaryFewer(change)
    : vi.overview.summaryDown(change);
}
