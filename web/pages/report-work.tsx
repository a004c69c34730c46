import type { ReportActions } from '../../api/report-work.ts';
import type { FrozenReport } from '../../api/reports/kinds.ts';
import type { RecountResult } from '../../api/reports/recount.ts';
import type { ReportTexts } from '../../api/reports/report.ts';
import { reportSections } from '../../api/reports/report-texts.ts';
import type { ReportEventRow, ReportRow } from '../../api/reports/saved.ts';
import { reportStates } from '../../api/vocabulary.ts';
import { formatDateTime, formatSubject } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths, recountUrl, reportUrl, reportWritingUrl } from '../links.ts';
import { reportKindsVi } from '../text/report-kinds-vi.ts';
import { reportWorkVi as text } from '../text/report-work-vi.ts';
import { vi } from '../text/vi.ts';

interface WorkPanelProps {
  readonly row: ReportRow;
  readonly history: readonly ReportEventRow[];
  readonly actions: ReportActions;
  /** The figures counted again from what the report lists; `long`: when somebody asks. */
  readonly check: RecountResult | 'long';
  /** Local date of today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Where a report stands, what the person who looks may do with it, and who did what. */
export function WorkPanel({ row, history, actions, check, today }: WorkPanelProps) {
  return (
    <section class="panel case report-work no-print" id="xu-ly" aria-labelledby="xu-ly-ten">
      <h2 id="xu-ly-ten">{text.work}</h2>
      <Steps row={row} />
      <Standing row={row} actions={actions} />
      {actions.write && (
        <div class="moves">
          <a class="button" href={reportWritingUrl(row.id)}>
            {text.write}
          </a>
          {actions.submit && <SubmitForm row={row} />}
        </div>
      )}
      {actions.submit && <p class="hint">{text.submitHint}</p>}
      {actions.sign && <SignForm row={row} today={today} />}
      {actions.giveBack && <ReturnForm row={row} />}
      <Check row={row} check={check} />
      <History events={history} />
    </section>
  );
}

function Steps({ row }: { readonly row: ReportRow }) {
  const at = reportStates.indexOf(row.state);
  return (
    <ol class="steps steps-3" aria-label={text.steps}>
      {reportStates.map((state, index) => (
        <li
          class={index < at ? 'step-done' : index === at ? 'step-current' : 'step-ahead'}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          {text.state[state]}
        </li>
      ))}
    </ol>
  );
}

function Standing({ row, actions }: Pick<WorkPanelProps, 'row' | 'actions'>) {
  if (row.state === 'signed')
    return (
      <p>
        {row.signedAt !== null &&
          `${text.signedBy(row.signedByName ?? vi.common.none, formatDateTime(row.signedAt))}. `}
        {text.closed}
      </p>
    );
  if (row.state === 'submitted') return <p>{text.waits}</p>;
  return actions.write ? null : <p>{text.drafting}</p>;
}

function SubmitForm({ row }: { readonly row: ReportRow }) {
  return (
    <form method="post" action={`${reportUrl(row.id)}/trinh-ky`}>
      <button class="button button-primary" type="submit">
        {text.submit}
      </button>
    </form>
  );
}

function SignForm({ row, today }: Pick<WorkPanelProps, 'row' | 'today'>) {
  return (
    <form class="inline-form" method="post" action={`${reportUrl(row.id)}/ky`}>
      <div class="field">
        <label for="report-number">{text.number}</label>
        <input
          id="report-number"
          name="number"
          type="number"
          min="1"
          max="99999"
          aria-describedby="report-number-hint"
        />
        <p class="hint" id="report-number-hint">
          {text.numberHint}
        </p>
      </div>
      <div class="field">
        <label for="report-date">{text.issuedOn}</label>
        <input id="report-date" name="issuedOn" type="date" value={today} required />
      </div>
      <button class="button button-primary" type="submit" title={text.signHint}>
        {text.sign}
      </button>
      <p class="hint">{text.signHint}</p>
    </form>
  );
}

function ReturnForm({ row }: { readonly row: ReportRow }) {
  return (
    <form class="note-form" method="post" action={`${reportUrl(row.id)}/tra-lai`}>
      <div class="field">
        <label for="report-remark">{text.remark}</label>
        <textarea id="report-remark" name="remark" rows={2} maxlength={2_000} required />
      </div>
      <button class="button" type="submit">
        {text.giveBack}
      </button>
    </form>
  );
}

function Check({ row, check }: Pick<WorkPanelProps, 'row' | 'check'>) {
  if (check === 'long')
    return (
      <p class="hint">
        {text.check.long(row.documents)} <a href={recountUrl(row.id)}>{text.check.count}</a>
      </p>
    );
  if (typeof check === 'string') return <p class="hint">{text.check[check]}</p>;
  if (check.mismatches.length === 0) return <p class="hint">{text.check.right(check)}</p>;
  return (
    <div class="notice" role="alert">
      <p>{text.check.wrong(check)}</p>
      <ul>
        {check.mismatches.map((mismatch) => (
          <li>{text.check.mismatch(mismatch)}</li>
        ))}
      </ul>
    </div>
  );
}

function History({ events }: { readonly events: readonly ReportEventRow[] }) {
  if (events.length === 0) return null;
  return (
    <details class="history">
      <summary>{text.history}</summary>
      <ol>
        {events.map((event) => (
          <li>
            <time datetime={event.at}>{formatDateTime(event.at)}</time>
            <span>
              <b>{event.userName ?? text.system}</b> {text.event(event)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface ReportWritingPageProps {
  readonly frame: Frame;
  readonly row: ReportRow;
  readonly report: FrozenReport;
}

/** The words of a report, one field a section, beside frozen figures that nobody can touch here. */
export function ReportWritingPage({ frame, row, report }: ReportWritingPageProps) {
  const texts: ReportTexts = report.texts ?? {};
  return (
    <Layout frame={frame} title={text.writeTitle} section={paths.reports}>
      <header class="page-head">
        <div>
          <p class="kicker">
            <a href={reportUrl(row.id)}>{reportKindsVi.name(row.kind, formatSubject(row), row.version)}</a>
          </p>
          <h1>{text.writeTitle}</h1>
        </div>
      </header>
      <p class="intro">{text.writeIntro}</p>
      <form class="panel writing" method="post" action={reportWritingUrl(row.id)}>
        {reportSections[row.kind].map((section) => (
          <div class="field">
            <label for={`section-${section}`}>{text.section[section].title}</label>
            <textarea
              id={`section-${section}`}
              name={section}
              rows={section === 'proposals' ? 8 : 4}
              maxlength={10_000}
              aria-describedby={`hint-${section}`}
            >
              {texts[section] ?? ''}
            </textarea>
            <p class="hint" id={`hint-${section}`}>
              {text.section[section].hint}
            </p>
          </div>
        ))}
        <div class="moves">
          <button class="button button-primary" type="submit">
            {text.save}
          </button>
          <a class="button" href={reportUrl(row.id)}>
            {text.back}
          </a>
        </div>
      </form>
    </Layout>
  );
}
