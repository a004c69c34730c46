import { citizenChannel } from '../../api/citizen-reports/sources.ts';
import type { DocumentReport } from '../../api/reports/document.ts';
import { FateBadges, SentimentBadge } from '../components/badge.tsx';
import { DocumentTable, DocumentTime, titleOf } from '../components/document-table.tsx';
import { ExternalLink } from '../components/external-link.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { Words } from '../danger.tsx';
import { listReasons, paragraphsOf, type Reason, type Segment, segmentDocument } from '../evidence.ts';
import { formatDateTime, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentUrl, evidenceUrl, paths, sourceUrl, storyUrl } from '../links.ts';
import { citizenReportsVi } from '../text/citizen-reports-vi.ts';
import { storiesVi } from '../text/stories-vi.ts';
import { vi } from '../text/vi.ts';
import { DocumentChecks } from './document-checks.tsx';
import { EvidenceToggles, FindingList, reasonName } from './document-findings.tsx';
import { Changes, RemovalNotice, Versions } from './document-versions.tsx';

interface DocumentPageProps {
  readonly frame: Frame;
  readonly report: DocumentReport;
  /** Whether the person may take the evidence pack. */
  /** Whether the person may take evidence, and say what is a claim. */
  readonly may: { readonly take: boolean; readonly edit: boolean; readonly group: boolean };
}

/** One document: what it says, what was found in it and why, where it comes from, what belongs to it. */
export function DocumentPage({ frame, report, may }: DocumentPageProps) {
  const { row } = report;
  const reasons = listReasons(report.findings);
  const segmented = segmentDocument({ title: row.title, text: report.text }, reasons);
  const nameOf = (reason: Reason) => reasonName(report, reason);
  const title = row.title ?? vi.document.untitled(vi.documentKind[row.kind], row.sourceName);
  return (
    <Layout frame={frame} title={title} section={paths.documents}>
      <header class="page-head document-head">
        <div>
          <p class="kicker">
            <a href={paths.documents}>{vi.documents.title}</a>
          </p>
          <h1>
            {segmented.title === null ? (
              <Words text={title} />
            ) : (
              <MarkedText segments={segmented.title} nameOf={nameOf} />
            )}
          </h1>
          <p class="byline">
            <a href={sourceUrl(row.sourceId)}>{row.sourceName}</a> · <DocumentTime row={row} /> ·{' '}
            <SentimentBadge label={row.sentiment} /> <FateBadges row={row} />
          </p>
        </div>
      </header>
      <div class="document-grid">
        <div class="stack">
          <Parent report={report} />
          <RemovalNotice report={report} />
          <EvidenceToggles />
          <Body report={report} segments={segmented.text} nameOf={nameOf} />
          <Changes report={report} />
          <Replies report={report} />
          <Story report={report} mayGroup={may.group} />
        </div>
        <aside class="stack" aria-label={vi.document.findings}>
          <DocumentChecks report={report} />
          <FindingList report={report} reasons={reasons} mayEdit={may.edit} />
          <Metadata report={report} />
          <Evidence report={report} may={may} />
          <Versions report={report} />
        </aside>
      </div>
    </Layout>
  );
}

interface BodyProps {
  readonly report: DocumentReport;
  readonly segments: readonly Segment[];
  readonly nameOf: (reason: Reason) => string;
}

function Body({ report, segments: all, nameOf }: BodyProps) {
  return (
    <article class="panel text" aria-label={vi.document.text}>
      {paragraphsOf(all).map((segments) => (
        <p>
          <MarkedText segments={segments} nameOf={nameOf} />
        </p>
      ))}
      <p class="original">
        {report.row.channel === citizenChannel ? (
          citizenReportsVi.entered
        ) : (
          <ExternalLink url={report.url}>{vi.document.original}</ExternalLink>
        )}
      </p>
    </article>
  );
}

function Parent({ report }: { readonly report: DocumentReport }) {
  const { parent, row } = report;
  if (parent === null && row.copyOf === null) return null;
  return (
    <p class="notice">
      {parent !== null && (
        <>
          {`${vi.document.parent}: `}
          <a href={documentUrl(parent.id)}>
            <Words text={titleOf(parent)} />
          </a>{' '}
        </>
      )}
      {row.copyOf !== null && (
        <>
          {`${vi.document.copyOf} `}
          <a href={documentUrl(row.copyOf)}>{`#${row.copyOf}`}</a>
        </>
      )}
    </p>
  );
}

function Replies({ report }: { readonly report: DocumentReport }) {
  if (report.replies.length === 0) return null;
  return (
    <section class="panel">
      <h2>
        {vi.document.replies} <span class="count">{formatNumber(report.replies.length)}</span>
      </h2>
      <DocumentTable rows={report.replies} caption={vi.document.replies} brief />
    </section>
  );
}

function Story({ report, mayGroup }: { readonly report: DocumentReport; readonly mayGroup: boolean }) {
  const { story, row } = report;
  if (story === null) return null;
  return (
    <section class="panel">
      <h2>
        {vi.document.story}
        <a class="panel-link" href={storyUrl(story.row.id)}>
          {vi.document.storySummary(formatNumber(story.row.documents), formatNumber(story.row.sources))}
        </a>
      </h2>
      {story.documents.length > 0 && (
        <DocumentTable rows={story.documents} caption={vi.document.story} brief />
      )}
      {mayGroup && report.parent === null && <MoveForm id={row.id} />}
    </section>
  );
}

function MoveForm({ id }: { readonly id: number }) {
  return (
    <details>
      <summary>{storiesVi.move}</summary>
      <form method="post" action={`${documentUrl(id)}/cau-chuyen`} class="inline-form">
        <label>
          {storiesVi.moveTo} <input type="number" name="story" min="1" required />
        </label>{' '}
        <button class="button" type="submit">
          {storiesVi.moveButton}
        </button>
      </form>
      <p class="note">{storiesVi.remembered}</p>
    </details>
  );
}

function Metadata({ report }: { readonly report: DocumentReport }) {
  const { row } = report;
  const entries: readonly (readonly [string, string | null])[] = [
    [vi.document.kind, vi.documentKind[row.kind]],
    [vi.document.tier, vi.tier[report.tier]],
    [vi.document.author, report.author],
    [vi.document.section, report.section],
    [vi.document.publishedAt, row.publishedAt && formatDateTime(row.publishedAt)],
    [vi.document.updatedAt, report.updatedAt && formatDateTime(report.updatedAt)],
    [vi.document.fetchedAt, formatDateTime(report.fetchedAt)],
    [vi.document.seenAt, formatDateTime(report.seenAt)],
    [vi.document.method, report.method],
    [vi.document.analyser, report.findings.analyser],
  ];
  return (
    <section class="panel">
      <h2>{vi.document.meta}</h2>
      <dl class="meta">
        <dt>{vi.document.source}</dt>
        <dd>
          <a href={sourceUrl(row.sourceId)}>{row.sourceName}</a>
        </dd>
        {entries.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value ?? vi.common.none}</dd>
          </>
        ))}
        <dt>{vi.document.hash}</dt>
        <dd>
          <code class="hash">{report.contentHash}</code>
        </dd>
      </dl>
    </section>
  );
}

function Evidence({ report, may }: Omit<DocumentPageProps, 'frame'>) {
  const { snapshot } = report;
  return (
    <section class="panel evidence">
      <h2>{vi.document.evidence}</h2>
      {snapshot === null ? (
        <p class="note">{vi.document.noSnapshot}</p>
      ) : (
        <dl class="meta">
          <dt>{vi.document.capturedAt}</dt>
          <dd>{formatDateTime(snapshot.capturedAt)}</dd>
          <dt>{vi.document.httpStatus}</dt>
          <dd>{snapshot.status}</dd>
          <dt>{vi.document.snapshotHash}</dt>
          <dd>
            <code class="hash">{snapshot.sha256}</code>
          </dd>
        </dl>
      )}
      {may.take && (
        <form method="post" action={evidenceUrl(report.row.id)}>
          <p class="note">{vi.document.evidenceNote}</p>
          <button type="submit" class="button">
            {vi.document.takeEvidence}
          </button>
        </form>
      )}
    </section>
  );
}
