import type { SourceReport } from '../../api/reports/source.ts';
import { HealthBadge } from '../components/badge.tsx';
import { DocumentTable } from '../components/document-table.tsx';
import { DropTable, sumDrops } from '../components/drop-table.tsx';
import { ExternalLink } from '../components/external-link.tsx';
import { FaultNote } from '../components/fault-note.tsx';
import { ScrollRegion } from '../components/scroll-region.tsx';
import { formatDateTime, formatNumber, formatPercent, formatUsual } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentsUrl, paths, sourceUrl } from '../links.ts';
import { browserVi } from '../text/browser-vi.ts';
import { vi } from '../text/vi.ts';
import { SourceDays, SourceGaps, SourceRhythm } from './source-rhythm.tsx';

interface SourcePageProps {
  readonly frame: Frame;
  readonly report: SourceReport;
  /** Whether the person may change how the source is collected. */
  readonly mayManage: boolean;
}

export function SourcePage({ frame, report, mayManage }: SourcePageProps) {
  const { row } = report;
  return (
    <Layout frame={frame} title={row.name} section={paths.sources}>
      <header class="page-head">
        <div>
          <p class="kicker">
            <a href={paths.sources}>{vi.sources.title}</a> · {row.id}
          </p>
          <h1>{row.name}</h1>
          <p class="claim-badges">
            <HealthBadge health={row.health} />
            {row.errorStreak > 1 && (
              <span class="quiet">
                {vi.sources.errorStreak(
                  formatNumber(row.errorStreak),
                  row.errorSince && formatDateTime(row.errorSince),
                )}
              </span>
            )}
          </p>
          <p class="quiet">
            {vi.healthReason[row.health](formatNumber(row.lastSevenDays), formatUsual(row.usualPerWeek))}
          </p>
        </div>
      </header>
      {row.health === 'failing' && row.lastRun?.error && (
        <div class="notice notice-bad">
          <b>{vi.source.error}:</b> <FaultNote error={row.lastRun.error} />
        </div>
      )}
      <div class="grid grid-7-5">
        <div class="stack">
          <SourceDays report={report} />
          <Runs report={report} />
          <RecentDrops report={report} />
        </div>
        <div class="stack">
          {mayManage && <Administration report={report} />}
          <Facts report={report} />
          <SourceRhythm report={report} />
          <SourceGaps report={report} />
          <section class="panel">
            <h2>{vi.sources.drops}</h2>
            {row.droppedShare > 0 && <p>{vi.source.droppedShare(formatPercent(row.droppedShare))}</p>}
            <DropTable drops={row.drops} />
          </section>
        </div>
      </div>
      <section class="panel">
        <h2>
          {vi.source.documents}
          {row.documents > 0 && (
            <a class="panel-link" href={documentsUrl({ source: row.id })}>
              {vi.common.viewAll} ({formatNumber(row.documents)})
            </a>
          )}
        </h2>
        {report.documents.length === 0 ? (
          <p class="quiet">{vi.source.noDocuments}</p>
        ) : (
          <DocumentTable rows={report.documents} caption={vi.source.documents} />
        )}
      </section>
    </Layout>
  );
}

interface SectionProps {
  readonly report: SourceReport;
}

function Facts({ report }: SectionProps) {
  const { row, note } = report;
  const entries: readonly (readonly [string, string | null])[] = [
    [vi.source.kind, vi.sourceKind[row.kind]],
    [vi.source.publisher, vi.publisher[row.publisher]],
    [vi.source.tier, vi.tier[row.tier]],
    [vi.source.channel, row.channelName],
    [vi.source.interval, vi.common.minutes(formatNumber(row.everyMinutes))],
    [browserVi.reading, row.browser ? browserVi.asBuilt : browserVi.asReceived],
    [vi.sources.lastSuccess, row.lastSuccessAt && formatDateTime(row.lastSuccessAt)],
    [vi.sources.lastDocument, row.lastDocumentAt && formatDateTime(row.lastDocumentAt)],
    [vi.sources.next, row.enabled && row.nextCheckAt ? formatDateTime(row.nextCheckAt) : null],
    [vi.source.note, note],
  ];
  return (
    <section class="panel">
      <h2>{vi.common.details}</h2>
      <dl class="meta">
        <dt>{vi.source.url}</dt>
        <dd class="address">
          <ExternalLink url={row.url}>{row.url}</ExternalLink>
        </dd>
        {entries.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value ?? vi.common.none}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Administration({ report }: SectionProps) {
  const { row } = report;
  const action = sourceUrl(row.id);
  return (
    <section class="panel administration">
      <h2>{vi.source.administration}</h2>
      <div class="moves">
        <form method="post" action={`${action}/kiem-tra`}>
          <button class="button button-primary" type="submit">
            {vi.source.checkNow}
          </button>
        </form>
        <form method="post" action={`${action}/bat-tat`}>
          <button class="button" type="submit" name="enabled" value={row.enabled ? '0' : '1'}>
            {row.enabled ? vi.source.turnOff : vi.source.turnOn}
          </button>
        </form>
      </div>
      <form class="inline-form" method="post" action={`${action}/chu-ky`}>
        <div class="field">
          <label for="minutes">{vi.source.intervalMinutes}</label>
          <input
            id="minutes"
            name="minutes"
            type="number"
            min="5"
            max="43200"
            required
            value={String(row.everyMinutes)}
          />
        </div>
        <button class="button" type="submit">
          {vi.source.saveInterval}
        </button>
      </form>
      <form method="post" action={`${action}/trinh-duyet`}>
        <p class="quiet">{browserVi.help}</p>
        <div class="moves">
          <button class="button" type="submit" name="browser" value={row.browser ? '0' : '1'}>
            {row.browser ? browserVi.turnOff : browserVi.turnOn}
          </button>
        </div>
      </form>
    </section>
  );
}

function Runs({ report }: SectionProps) {
  return (
    <section class="panel">
      <h2>{vi.source.runs}</h2>
      {report.runs.length === 0 ? (
        <p class="quiet">{vi.source.noRuns}</p>
      ) : (
        <ScrollRegion label={vi.source.runs}>
          <RunTable report={report} />
        </ScrollRegion>
      )}
    </section>
  );
}

function RunTable({ report }: SectionProps) {
  const numbers = [vi.source.listed, vi.source.known, vi.source.fetched, vi.source.stored, vi.source.dropped];
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{vi.source.startedAt}</th>
          <th scope="col">{vi.source.outcome}</th>
          {numbers.map((name) => (
            <th scope="col" class="num">
              {name}
            </th>
          ))}
          <th scope="col" class="num">
            {vi.source.duration}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.runs.map((run) => (
          <tr>
            <td class="when">{formatDateTime(run.startedAt)}</td>
            <td>
              {vi.runOutcome[run.outcome]}
              {run.error && (
                <small class="sub">
                  <FaultNote error={run.error} />
                </small>
              )}
            </td>
            {[run.listed, run.known, run.fetched, run.documents, sumDrops(run.drops)].map((count) => (
              <td class="num">{formatNumber(count)}</td>
            ))}
            <td class="num">{vi.source.seconds(formatNumber(secondsOf(run)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function secondsOf(run: { readonly startedAt: string; readonly finishedAt: string }): number {
  return Math.max(0, Math.round((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000));
}

function RecentDrops({ report }: SectionProps) {
  if (report.recentDrops.length === 0) return null;
  return (
    <section class="panel">
      <h2>{vi.source.recentDrops}</h2>
      <ul class="drop-list">
        {report.recentDrops.map((drop) => (
          <li>
            <p>
              <b>{vi.dropReason[drop.reason]}</b>
              {drop.detail && ` – ${drop.detail}`} <span class="quiet">{formatDateTime(drop.at)}</span>
            </p>
            <p class="address">
              <ExternalLink url={drop.url}>{drop.url}</ExternalLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
