import {
  type SentenceFilter,
  type SentenceReport,
  type SentenceRow,
  sentenceSorts,
  sentenceStates,
} from '../../api/reports/sentences.ts';
import { ClaimTabs } from '../components/claim-tabs.tsx';
import { titleOf } from '../components/document-table.tsx';
import { Empty } from '../components/empty.tsx';
import { Pager } from '../components/pager.tsx';
import { Words } from '../danger.tsx';
import { formatDate, formatDateTime, formatNumber, formatPercent } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { claimFromSentenceUrl, claimUrl, documentUrl, paths, sentencesUrl } from '../links.ts';
import { sentencesVi as text } from '../text/sentences-vi.ts';
import { CheckReasons } from './check-reasons.tsx';

interface SentencesPageProps {
  readonly frame: Frame;
  readonly report: SentenceReport;
  /** Whether the person may keep and drop, and may make claims. */
  readonly may: { readonly check: boolean; readonly edit: boolean };
}

/** Sentences that nobody has checked, for an analyst to keep as what may become a claim, or to drop. */
export function SentencesPage({ frame, report, may }: SentencesPageProps) {
  const { filter, rows, pages, record } = report;
  const [title, help] = text.empty[filter.state];
  return (
    <Layout frame={frame} title={text.title} section={paths.claims}>
      <header class="page-head">
        <h1>{text.title}</h1>
      </header>
      <ClaimTabs current={paths.sentences} />
      <p class="intro">
        {text.intro(report.days)} {recordOf(record)}
      </p>
      <Choices report={report} />
      {rows.length === 0 ? (
        <Empty title={title}>
          <p>{help}</p>
        </Empty>
      ) : (
        <ol class="sentences">
          {rows.map((row) => (
            <Sentence row={row} may={may} back={sentencesUrl(filter)} />
          ))}
        </ol>
      )}
      <Pager page={filter.page} pages={pages} hrefOf={(page) => sentencesUrl({ ...filter, page })} />
    </Layout>
  );
}

function recordOf({ seen, kept }: SentenceReport['record']): string {
  if (seen === 0) return text.none;
  return text.record(formatNumber(seen), formatNumber(kept), formatPercent(kept / seen));
}

function Choices({ report: { filter, groups } }: { readonly report: SentenceReport }) {
  const current = (is: boolean) => (is ? { 'aria-current': 'true' as const } : {});
  const to = (change: Partial<SentenceFilter>) => sentencesUrl({ ...filter, page: 1, ...change });
  return (
    <nav class="tabs" aria-label={text.filter}>
      <ul>
        {sentenceStates.map((state) => (
          <li>
            <a class="tab" href={to({ state })} {...current(state === filter.state)}>
              {text.states[state]} <span class="count">{formatNumber(groups[state])}</span>
            </a>
          </li>
        ))}
        {sentenceSorts.map((sort, at) => (
          <li class={at === 0 ? 'tab-apart' : ''}>
            <a class="tab" href={to({ sort })} {...current(sort === filter.sort)}>
              {text.sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SentenceProps {
  readonly row: SentenceRow;
  readonly may: SentencesPageProps['may'];
  readonly back: string;
}

function Sentence({ row, may, back }: SentenceProps) {
  return (
    <li class="panel sentence">
      <div class="sentence-what">
        <blockquote>
          <Words text={row.sentence} />
        </blockquote>
        <p class="quiet">
          {row.firstAt === null || row.latestAt === null ? (
            text.gone
          ) : (
            <>
              <b>{text.documents(formatNumber(row.documents))}</b> ·{' '}
              {text.growth(formatNumber(row.thisWeek), formatNumber(row.weekBefore))} ·{' '}
              {text.between(formatDate(row.firstAt), formatDate(row.latestAt))}
            </>
          )}
        </p>
        <CheckReasons summary={text.why} reasons={row.reasons} />
        <Others sentences={row.others} />
        <Examples row={row} />
        {row.check && <Decision check={row.check} />}
      </div>
      <div class="moves">
        {may.check && <Moves row={row} back={back} />}
        {may.edit && row.check?.decision === 'kept' && row.check.claimId === null && (
          <a class="button" href={claimFromSentenceUrl(row.check.id)}>
            {text.makeClaim}
          </a>
        )}
      </div>
    </li>
  );
}

function Others({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary>{text.others(formatNumber(sentences.length))}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li>
            <Words text={sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Examples({ row }: { readonly row: SentenceRow }) {
  if (row.examples.length === 0) return null;
  return (
    <details>
      <summary>
        {row.examples.length < row.documents
          ? text.latest(formatNumber(row.examples.length), formatNumber(row.documents))
          : text.listed}
      </summary>
      <ul>
        {row.examples.map((document) => (
          <li>
            <a href={documentUrl(document.id)}>
              <Words text={titleOf(document)} />
            </a>{' '}
            <span class="quiet">
              {document.sourceName}, {formatDate(document.publishedAt ?? document.firstSeenAt)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Decision({ check }: { readonly check: NonNullable<SentenceRow['check']> }) {
  return (
    <p>
      <span class={`badge badge-${check.decision === 'kept' ? 'good' : 'plain'}`}>
        {text.decided[check.decision]}
      </span>{' '}
      <span class="quiet">{text.by(check.by, formatDateTime(check.at))}</span>{' '}
      {check.claimId !== null && <a href={claimUrl(check.claimId)}>{text.claim(check.claimId)}</a>}
    </p>
  );
}

/** What a person may say of a sentence; nothing once a claim was made of it. */
function Moves({ row, back }: { readonly row: SentenceRow; readonly back: string }) {
  if (row.check?.claimId) return null;
  const choices =
    row.check === null
      ? ([
          ['kept', text.keep, text.keepHint],
          ['dropped', text.drop, undefined],
        ] as const)
      : ([['', text.reopen, undefined]] as const);
  return (
    <form method="post" action={paths.sentences} class="moves">
      <input type="hidden" name="key" value={row.key} />
      <input type="hidden" name="back" value={back} />
      {choices.map(([value, label, title]) => (
        <button
          class={value === 'kept' ? 'button button-primary' : 'button'}
          type="submit"
          name="decision"
          value={value}
          title={title}
        >
          {label}
        </button>
      ))}
    </form>
  );
}
