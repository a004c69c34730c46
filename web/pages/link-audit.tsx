import type { LinkAuditReport, LinkDirection, OutgoingRow, PortalRow } from '../../api/reports/link-audit.ts';
import type { LinkState } from '../../crawler/follow-link.ts';
import { Empty } from '../components/empty.tsx';
import { ExternalLink } from '../components/external-link.tsx';
import { SmallFigures } from '../components/small-figures.tsx';
import { formatDate, formatDateTime, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { linkAuditVi as text } from '../text/link-audit-vi.ts';
import { vi } from '../text/vi.ts';

interface LinkAuditPageProps {
  readonly frame: Frame;
  readonly report: LinkAuditReport;
  readonly mayManage: boolean;
}

/** Which portals link to one another, which links need care, and whom to ask for what. */
export function LinkAuditPage({ frame, report, mayManage }: LinkAuditPageProps) {
  const requests = report.rows.filter(({ request }) => request !== null);
  return (
    <Layout frame={frame} title={text.title} section={paths.sources}>
      <header class="page-head">
        <h1>{text.title}</h1>
        {mayManage && (
          <form method="post" action={`${paths.linkAudit}/kiem-tra`}>
            <button class="button" type="submit">
              {text.checkNow}
            </button>
          </form>
        )}
      </header>
      <p class="intro">
        {text.intro} {report.auditedAt !== null && text.auditedAt(formatDateTime(report.auditedAt))}{' '}
        <a href={paths.linkAuditCsv}>{text.csv}</a>
      </p>
      {report.auditedAt === null ? (
        <Empty title={text.never}>
          <p>{text.neverHelp}</p>
        </Empty>
      ) : (
        <>
          <Totals totals={report.totals} />
          <Matrix rows={report.rows} />
          <p class="note link-note">{text.note}</p>
          <Outgoing rows={report.outgoing.filter(({ state }) => state !== 'ok')} />
        </>
      )}
      {requests.length > 0 && <Requests rows={requests} />}
    </Layout>
  );
}

function Totals({ totals }: { readonly totals: LinkAuditReport['totals'] }) {
  const figures = [
    [text.share, text.shareOf(formatNumber(totals.linkToUs), formatNumber(totals.known))],
    [text.mutual, formatNumber(totals.mutual)],
    [text.without, formatNumber(totals.withoutLink)],
    [text.bad, text.badOf(formatNumber(totals.dead), formatNumber(totals.moved))],
  ] as const;
  return <SmallFigures figures={figures} />;
}

const tones: Record<LinkState, string> = {
  ok: 'good',
  moved: 'warn',
  dead: 'bad',
  unreachable: 'warn',
  refused: 'plain',
};

function StateBadge({ state }: { readonly state: LinkState }) {
  return <span class={`badge badge-dot badge-${tones[state]}`}>{text.state[state]}</span>;
}

function Matrix({ rows }: { readonly rows: readonly PortalRow[] }) {
  return (
    <table class="table cards">
      <caption class="visually-hidden">{text.title}</caption>
      <thead>
        <tr>
          {[text.portal, text.stateHead, text.toUs, text.byUs, text.seen, text.evidence].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PortalLine row={row} />
        ))}
      </tbody>
    </table>
  );
}

function PortalLine({ row }: { readonly row: PortalRow }) {
  const { check, toUs, byUs } = row;
  return (
    <tr>
      <td class="what">
        <ExternalLink url={row.url}>{row.name}</ExternalLink>
        <small class="sub">
          {row.agency}
          {!row.confirmed && ` · ${text.unconfirmed}`}
        </small>
      </td>
      <td>
        {check === null ? vi.common.none : <StateBadge state={check.state} />}
        {check?.state === 'moved' && (
          <small class="sub">
            {text.movedTo} <ExternalLink url={check.finalUrl}>{check.finalUrl}</ExternalLink>
          </small>
        )}
        {check !== null && check.failures > 0 && (
          <small class="sub">{text.failures(formatNumber(check.failures))}</small>
        )}
      </td>
      <td data-label={text.toUs}>
        <Direction direction={toUs} />
      </td>
      <td data-label={text.byUs}>
        <Direction direction={byUs} />
      </td>
      <td class="when" data-label={text.seen}>
        {toUs.lastSeenAt === null ? vi.common.none : formatDate(toUs.lastSeenAt)}
      </td>
      <td data-label={text.evidence}>
        <Evidence direction={toUs} />
      </td>
    </tr>
  );
}

function Direction({ direction }: { readonly direction: LinkDirection }) {
  return (
    <span>
      {text.linking[direction.linking]}
      {direction.since !== null && <small class="sub">{text.since(formatDate(direction.since))}</small>}
      {direction.linking !== 'unknown' && !direction.linkingIsCurrent && (
        <small class="sub">{text.stale}</small>
      )}
    </span>
  );
}

function Evidence({ direction }: { readonly direction: LinkDirection }) {
  const [first] = direction.evidence;
  if (first === undefined) return <>{vi.common.none}</>;
  return (
    <span>
      {first.text === '' ? text.noText : `“${first.text}”`}
      <small class="sub">
        {text.form[first.form]}, <ExternalLink url={first.page}>{text.onPage}</ExternalLink>
      </small>
    </span>
  );
}

function Outgoing({ rows }: { readonly rows: readonly OutgoingRow[] }) {
  return (
    <section class="panel">
      <h2>{text.outgoing}</h2>
      <p class="note">{rows.length === 0 ? text.outgoingNone : text.outgoingNote}</p>
      {rows.length > 0 && (
        <table class="table cards">
          <caption class="visually-hidden">{text.outgoing}</caption>
          <thead>
            <tr>
              <th scope="col">{text.link}</th>
              <th scope="col">{text.stateHead}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <td class="what">
                  {row.text || row.partnerName || text.noText}
                  <small class="sub">
                    <ExternalLink url={row.url}>{row.url}</ExternalLink>
                  </small>
                </td>
                <td>
                  <StateBadge state={row.state} />
                  {row.state === 'moved' && (
                    <small class="sub">
                      {text.movedTo} <ExternalLink url={row.finalUrl}>{row.finalUrl}</ExternalLink>
                    </small>
                  )}
                  {row.badSince !== null && <small class="sub">{text.since(formatDate(row.badSince))}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Requests({ rows }: { readonly rows: readonly PortalRow[] }) {
  return (
    <section class="panel">
      <h2>{text.requests}</h2>
      <p class="note">{text.requestsNote}</p>
      {rows.map(({ id, name, request }) => (
        <details class="link-request">
          <summary>{name}</summary>
          <textarea id={`de-nghi-${id}`} rows={10} readonly aria-label={`${text.requests}: ${name}`}>
            {request}
          </textarea>
          <button class="button" type="button" data-copy={`de-nghi-${id}`}>
            {text.copy}
          </button>
        </details>
      ))}
    </section>
  );
}
