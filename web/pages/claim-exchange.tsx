import { longestReason } from '../../api/claim-content.ts';
import { type ClaimFormat, claimFormats } from '../../api/claim-exchange/entry.ts';
import type { ImportPlan, PlannedClaim } from '../../api/claim-exchange/exchange.ts';
import { Empty } from '../components/empty.tsx';
import { formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { claimExportUrl, claimUrl, paths } from '../links.ts';
import { claimRegistryVi as words } from '../text/claim-registry-vi.ts';

interface ExchangeProps {
  readonly frame: Frame;
  readonly mayImport: boolean;
}

/** The registry out into files and in from them. */
export function ClaimExchangePage({ frame, mayImport }: ExchangeProps) {
  return (
    <Layout frame={frame} title={words.exchange} section={paths.claims} width="reading">
      <header class="page-head">
        <h1>{words.exchange}</h1>
      </header>
      <section class="panel">
        <h2>{words.exportTitle}</h2>
        <ul>
          {claimFormats.map((format) => (
            <li>
              <a href={claimExportUrl(format)}>{words.format[format]}</a>
            </li>
          ))}
        </ul>
        <p class="note">{words.exportNote}</p>
      </section>
      {mayImport && (
        <section class="panel">
          <h2>{words.importTitle}</h2>
          <p class="note">{words.importNote}</p>
          <form class="claim-form" method="post" action={paths.claimImport} enctype="multipart/form-data">
            <div class="field">
              <label for="file">{words.file}</label>
              <input id="file" name="file" type="file" accept=".json,.csv,.jsonld" required />
            </div>
            <div class="field">
              <label for="format">{words.fileFormat}</label>
              <select id="format" name="format">
                {claimFormats.map((format) => (
                  <option value={format}>{words.format[format]}</option>
                ))}
              </select>
            </div>
            <button class="button button-primary" type="submit">
              {words.preview}
            </button>
          </form>
        </section>
      )}
    </Layout>
  );
}

interface PreviewProps {
  readonly frame: Frame;
  readonly plan: ImportPlan;
  readonly text: string;
  readonly format: ClaimFormat;
}

/** What a file would do, before it does. */
export function ImportPreviewPage({ frame, plan, text, format }: PreviewProps) {
  const count = (outcome: PlannedClaim['outcome']) =>
    formatNumber(plan.rows.filter((row) => row.outcome === outcome).length);
  const rows = plan.rows.filter(({ outcome }) => outcome !== 'same');
  return (
    <Layout frame={frame} title={words.previewTitle} section={paths.claims} width="reading">
      <header class="page-head">
        <h1>{words.previewTitle}</h1>
      </header>
      {plan.problems.length > 0 && <FileProblems problems={plan.problems} />}
      <p>{words.planned(count('new'), count('changed'), count('same'))}</p>
      {rows.length === 0 ? <Empty title={words.nothing} /> : <PlanTable rows={rows} />}
      {plan.problems.length === 0 && rows.length > 0 && (
        <form
          class="panel claim-form"
          method="post"
          action={`${paths.claimImport}/xac-nhan`}
          enctype="multipart/form-data"
        >
          <textarea name="content" hidden>
            {text}
          </textarea>
          <input type="hidden" name="format" value={format} />
          <div class="field">
            <label for="reason">{words.reason}</label>
            <input id="reason" name="reason" maxlength={longestReason} />
          </div>
          <button class="button button-primary" type="submit">
            {words.confirm}
          </button>
        </form>
      )}
      <p>
        <a class="button" href={paths.claimExchange}>
          {words.cancel}
        </a>
      </p>
    </Layout>
  );
}

/** More are not read by anybody. */
const problemsInSight = 100;

function FileProblems({ problems }: { readonly problems: ImportPlan['problems'] }) {
  return (
    <div class="notice notice-bad" role="alert">
      <p>{words.problemCount(formatNumber(problems.length))}</p>
      <ul>
        {problems.slice(0, problemsInSight).map((problem) => (
          <li>
            {words.line(formatNumber(problem.line))}: {words.problem(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlanTable({ rows }: { readonly rows: readonly PlannedClaim[] }) {
  return (
    <ul class="import-plan">
      {rows.map((row) => (
        <li>
          <b>{words.outcomes[row.outcome]}</b>{' '}
          {row.outcome === 'changed' && row.id !== null ? (
            <a href={claimUrl(row.id)}>{row.id}</a>
          ) : (
            (row.id ?? words.numbered)
          )}
          : {row.statement}
          {row.outcome === 'changed' && (
            <span class="quiet"> ({row.changes.map((field) => words.field[field]).join(', ')})</span>
          )}
        </li>
      ))}
    </ul>
  );
}
