import type { AlertListReport, AlertRow, AlertUse } from '../../api/reports/alerts.ts';
import { AlertActions, alertBasisUrl } from '../components/alert-actions.tsx';
import { Empty } from '../components/empty.tsx';
import { Pager } from '../components/pager.tsx';
import { SmallFigures } from '../components/small-figures.tsx';
import { formatDateTime, formatNumber, formatPercent } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { alertsUrl, alertUrl, paths } from '../links.ts';
import { alertsVi as text } from '../text/alerts-vi.ts';
import { vi } from '../text/vi.ts';

interface AlertsPageProps {
  readonly frame: Frame;
  readonly report: AlertListReport;
  readonly may: boolean;
}

/** What needs a person now, and what became of it. */
export function AlertsPage({ frame, report, may }: AlertsPageProps) {
  const { rows, total, page, pageSize, filter } = report;
  return (
    <Layout frame={frame} title={text.title} section={paths.alerts}>
      <header class="page-head">
        <h1>{text.title}</h1>
        <div class="moves">
          <button
            class="button"
            type="button"
            hidden
            data-notify
            data-notify-on={text.notifyOn}
            data-notify-blocked={text.notifyBlocked}
          >
            {text.notify}
          </button>
          <a class="button" href={paths.alertRules}>
            {text.rules}
          </a>
          <a class="button" href={paths.alertChannels}>
            {text.channels}
          </a>
        </div>
      </header>
      <p class="intro">{text.intro}</p>
      <Figures report={report} />
      {report.rules.length > 0 && <Filters report={report} />}
      {rows.length === 0 ? (
        <Nothing hasRules={report.rules.length > 0} />
      ) : (
        <AlertTable rows={rows} may={may} />
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(target) => alertsUrl({ ...filter, page: target })}
      />
    </Layout>
  );
}

function Figures({ report }: { readonly report: AlertListReport }) {
  const figures = [
    [text.open, formatNumber(report.open)],
    [text.last90, text.alertsCount(formatNumber(report.use.alerts))],
    [text.uselessShare, uselessShare(report.use)],
  ] as const;
  return <SmallFigures figures={figures} />;
}

/** `2/12 (16,7%)` of the alerts that somebody judged. */
export function uselessShare({ judged, useless }: AlertUse): string {
  if (judged === 0) return text.notJudged;
  return text.uselessOf(formatNumber(useless), formatNumber(judged), formatPercent(useless / judged));
}

function Filters({ report: { filter, rules } }: { readonly report: AlertListReport }) {
  return (
    <form class="inline-form alert-filter" method="get" action={paths.alerts}>
      <div class="field">
        <label for="alert-state">{text.state}</label>
        <select id="alert-state" name="state" data-submit>
          <option value="">{vi.common.all}</option>
          {(['open', 'acknowledged'] as const).map((state) => (
            <option value={state} selected={state === filter.state}>
              {text.states[state]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="alert-rule">{text.rule}</label>
        <select id="alert-rule" name="rule" data-submit>
          <option value="">{vi.common.all}</option>
          {rules.map(({ id, name }) => (
            <option value={String(id)} selected={id === filter.rule}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button class="button" type="submit">
        {text.apply}
      </button>
    </form>
  );
}

function Nothing({ hasRules }: { readonly hasRules: boolean }) {
  return (
    <Empty title={hasRules ? text.none : text.noRules}>
      <p>{hasRules ? text.noneHelp : text.noRulesHelp}</p>
      {!hasRules && (
        <p>
          <a class="button" href={paths.alertRules}>
            {text.rules}
          </a>
        </p>
      )}
    </Empty>
  );
}

function AlertTable({ rows, may }: { readonly rows: readonly AlertRow[]; readonly may: boolean }) {
  return (
    <table class="table cards alerts">
      <caption class="visually-hidden">{text.title}</caption>
      <thead>
        <tr>
          {[text.when, text.what, text.state, ...(may ? [text.action] : [])].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td class="when">
              <time datetime={row.at}>{formatDateTime(row.at)}</time>
            </td>
            <td class="what">
              <a class="title" href={alertUrl(row.id)}>
                {row.title}
              </a>
              <p class="snippet">{row.detail}</p>
              <p class="by">
                {row.ruleName} · <a href={alertBasisUrl(row.facts, row.at)}>{text.see}</a>
              </p>
            </td>
            <td>
              <AlertState row={row} />
            </td>
            {may && (
              <td>
                <AlertActions row={row} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function AlertState({ row: { acknowledged, useful } }: { readonly row: AlertRow }) {
  return (
    <>
      {acknowledged === null ? (
        <span class="badge badge-dot badge-bad">{text.states.open}</span>
      ) : (
        <span class="badge badge-dot badge-good">{text.states.acknowledged}</span>
      )}
      {acknowledged !== null && (
        <small class="sub">
          {text.acknowledgedBy(acknowledged.by ?? text.someone, formatDateTime(acknowledged.at))}
        </small>
      )}
      {useful !== null && <small class="sub">{text.judged[`${useful}`]}</small>}
    </>
  );
}
