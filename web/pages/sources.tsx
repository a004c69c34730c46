import type { SourceRow } from '../../api/reports/source-rows.ts';
import type { SourceListReport, SourceStories } from '../../api/reports/sources.ts';
import { countUnits } from '../../api/vocabulary.ts';
import { HealthBadge } from '../components/badge.tsx';
import { DropTable, sumDrops } from '../components/drop-table.tsx';
import { Empty } from '../components/empty.tsx';
import { SmallFigures } from '../components/small-figures.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { formatDateTime, formatNumber, formatPercent, formatUsual } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentsUrl, paths, sourcesUrl, sourceUrl } from '../links.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';
import { SourceFilters } from './source-filters.tsx';

interface SourcesPageProps {
  readonly frame: Frame;
  readonly report: SourceListReport;
}

/** Where the figures come from, and which of these places did not answer. */
export function SourcesPage({ frame, report }: SourcesPageProps) {
  return (
    <Layout frame={frame} title={vi.sources.title} section={paths.sources}>
      <header class="page-head">
        <h1>{vi.sources.title}</h1>
        {report.collecting && (
          <p class="collecting" role="status">
            {vi.sources.collecting}…
          </p>
        )}
        {report.reanalysis !== null && (
          <p class="collecting" role="status">
            {vi.sources.reanalysis(
              formatNumber(report.reanalysis.done),
              formatNumber(report.reanalysis.total),
            )}
          </p>
        )}
      </header>
      <p class="intro">
        {vi.sources.intro} <a href={paths.linkAudit}>{vi.sources.linkAudit}</a>
      </p>
      <Totals report={report} />
      <UnitSwitch
        units={countUnits}
        current={report.filter.unit ?? 'documents'}
        hrefOf={(unit) => sourcesUrl({ ...report.filter, unit })}
      />
      <SourceFilters report={report} />
      <Rows report={report} />
      <section class="panel">
        <h2>{vi.sources.drops}</h2>
        <p class="note">{vi.sources.dropsNote}</p>
        <DropTable drops={report.drops} />
      </section>
    </Layout>
  );
}

function Rows({ report }: { readonly report: SourceListReport }) {
  if (report.rows.length > 0) return <SourceTable report={report} />;
  const { sort, unit, ...filter } = report.filter;
  if (Object.values(filter).some((value) => value !== undefined))
    return (
      <p class="quiet">
        {vi.sources.noneFiltered} <a href={paths.sources}>{vi.documents.clear}</a>
      </p>
    );
  return (
    <Empty title={vi.sources.none}>
      <p>{vi.sources.noneHelp}</p>
    </Empty>
  );
}

function Totals({ report }: { readonly report: SourceListReport }) {
  const figures: readonly (readonly [string, number])[] = [
    [vi.sources.enabled, report.totals.enabled],
    [vi.sources.failing, report.totals.failing],
    [vi.sources.never, report.totals.never],
    report.stories === null
      ? [vi.sources.documents, report.totals.documents]
      : [unitsVi.names.stories, report.stories.total],
  ];
  return <SmallFigures figures={figures.map(([label, count]) => [label, formatNumber(count)] as const)} />;
}

function SourceTable({ report }: { readonly report: SourceListReport }) {
  return (
    <table class="table cards sources">
      <caption class="visually-hidden">{vi.sources.title}</caption>
      <thead>
        <tr>
          <th scope="col">{vi.sources.name}</th>
          <th scope="col">{vi.sources.health}</th>
          <th scope="col">{vi.sources.lastRun}</th>
          <th scope="col">{vi.sources.lastDocument}</th>
          <th scope="col" class="num">
            {vi.sources.week}
          </th>
          <th scope="col" class="num">
            {vi.sources.total}
          </th>
          <th scope="col" class="num">
            {vi.sources.dropped}
          </th>
          <th scope="col">{vi.sources.next}</th>
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => (
          <SourceLine row={row} stories={report.stories && (report.stories.bySource[row.id] ?? noStories)} />
        ))}
      </tbody>
    </table>
  );
}

const noStories: SourceStories = { total: 0, thisWeek: 0 };

interface SourceLineProps {
  readonly row: SourceRow;
  /** `null`: documents are counted. */
  readonly stories: SourceStories | null;
}

function SourceLine({ row, stories }: SourceLineProps) {
  const usual = formatUsual(row.usualPerWeek);
  return (
    <tr>
      <td class="what">
        <a class="title" href={sourceUrl(row.id)}>
          {row.name}
        </a>
        <p class="by">
          {row.channelName} · {vi.sourceKind[row.kind]} · {vi.source.tier.toLowerCase()} {row.tier}
        </p>
      </td>
      <td>
        <HealthBadge health={row.health} />
        {(row.health === 'silent' || row.health === 'falling') && (
          <small class="sub">{vi.healthReason[row.health](formatNumber(row.lastSevenDays), usual)}</small>
        )}
        {row.errorStreak > 1 && (
          <small class="sub">
            {vi.sources.errorStreak(
              formatNumber(row.errorStreak),
              row.errorSince && formatDateTime(row.errorSince),
            )}
          </small>
        )}
        {row.openGap && <small class="sub">{vi.sources.openGap(formatDateTime(row.openGap.from))}</small>}
      </td>
      <td data-label={vi.sources.lastRun}>
        {row.lastRun === null ? (
          <span class="quiet">{vi.sources.neverRun}</span>
        ) : (
          <>
            {formatDateTime(row.lastRun.startedAt)}
            <small class="sub">
              {row.fault === null ? vi.runOutcome[row.lastRun.outcome] : vi.fault[row.fault]}
            </small>
            {row.lastRun.outcome === 'failed' && row.lastSuccessAt && (
              <small class="sub">{vi.sources.succeeded(formatDateTime(row.lastSuccessAt))}</small>
            )}
          </>
        )}
      </td>
      <td class="when" data-label={vi.sources.lastDocument}>
        {row.lastDocumentAt === null ? vi.common.none : formatDateTime(row.lastDocumentAt)}
      </td>
      <td class="num" data-label={vi.sources.week}>
        {formatNumber(stories?.thisWeek ?? row.documentsThisWeek)}
        {stories === null && usual !== null && <small class="sub nowrap">{vi.sources.usual(usual)}</small>}
      </td>
      <td class="num" data-label={vi.sources.total}>
        <a href={documentsUrl({ source: row.id, unit: stories === null ? undefined : 'stories' })}>
          {formatNumber(stories?.total ?? row.documents)}
        </a>
      </td>
      <td class="num" data-label={vi.sources.dropped}>
        {formatNumber(sumDrops(row.drops))}
        {row.droppedShare > 0 && <small class="sub">{formatPercent(row.droppedShare)}</small>}
      </td>
      <td class="when" data-label={vi.sources.next}>
        {row.enabled && row.nextCheckAt !== null ? formatDateTime(row.nextCheckAt) : vi.common.none}
      </td>
    </tr>
  );
}
