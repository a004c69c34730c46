import type { SourceListReport, SourceRow } from '../../api/reports/report.ts';
import type { SourceHealth } from '../../api/source-health.ts';
import { HealthBadge } from '../components/badge.tsx';
import { DropTable, sumDrops } from '../components/drop-table.tsx';
import { Empty } from '../components/empty.tsx';
import { formatDateTime, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentsUrl, paths, sourceUrl } from '../links.ts';
import { vi } from '../text/vi.ts';

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
      </header>
      <p class="intro">{vi.sources.intro}</p>
      <Totals report={report} />
      {report.rows.length === 0 ? (
        <Empty title={vi.sources.none}>
          <p>{vi.sources.noneHelp}</p>
        </Empty>
      ) : (
        <SourceTable rows={unwellFirst(report.rows)} />
      )}
      <section class="panel">
        <h2>{vi.sources.drops}</h2>
        <p class="note">{vi.sources.dropsNote}</p>
        <DropTable drops={report.drops} />
      </section>
    </Layout>
  );
}

const urgency: readonly SourceHealth[] = ['failing', 'silent', 'falling', 'never', 'ok', 'off'];

function unwellFirst(rows: readonly SourceRow[]): SourceRow[] {
  return rows.toSorted((a, b) => urgency.indexOf(a.health) - urgency.indexOf(b.health));
}

function Totals({ report }: { readonly report: SourceListReport }) {
  const figures = [
    [vi.sources.enabled, report.totals.enabled],
    [vi.sources.failing, report.totals.failing],
    [vi.sources.never, report.totals.never],
    [vi.sources.documents, report.totals.documents],
  ] as const;
  return (
    <dl class="figures figures-small">
      {figures.map(([label, count]) => (
        <div class="figure">
          <dt>{label}</dt>
          <dd class="figure-value">{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }) {
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
        {rows.map((row) => (
          <SourceLine row={row} />
        ))}
      </tbody>
    </table>
  );
}

function SourceLine({ row }: { readonly row: SourceRow }) {
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
          <small class="sub">
            {vi.healthReason[row.health](
              formatNumber(row.lastSevenDays),
              formatNumber(Math.round(row.usualPerWeek)),
            )}
          </small>
        )}
        {row.errorStreak > 1 && (
          <small class="sub">{vi.sources.errorStreak(formatNumber(row.errorStreak))}</small>
        )}
      </td>
      <td data-label={vi.sources.lastRun}>
        {row.lastRun === null ? (
          <span class="quiet">{vi.sources.neverRun}</span>
        ) : (
          <>
            {formatDateTime(row.lastRun.startedAt)}
            <small class="sub">{row.lastRun.error ?? vi.runOutcome[row.lastRun.outcome]}</small>
          </>
        )}
      </td>
      <td class="when" data-label={vi.sources.lastDocument}>
        {row.lastDocumentAt === null ? vi.common.none : formatDateTime(row.lastDocumentAt)}
      </td>
      <td class="num" data-label={vi.sources.week}>
        {formatNumber(row.documentsThisWeek)}
      </td>
      <td class="num" data-label={vi.sources.total}>
        <a href={documentsUrl({ source: row.id })}>{formatNumber(row.documents)}</a>
      </td>
      <td class="num" data-label={vi.sources.dropped}>
        {formatNumber(sumDrops(row.drops))}
      </td>
      <td class="when" data-label={vi.sources.next}>
        {row.enabled && row.nextCheckAt !== null ? formatDateTime(row.nextCheckAt) : vi.common.none}
      </td>
    </tr>
  );
}
