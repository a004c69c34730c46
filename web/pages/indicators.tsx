import { countedIndicators } from '../../api/indicators/activity.ts';
import { indicatorHeads } from '../../api/indicators/wording.ts';
import type { IndicatorReport, IndicatorRow, IndicatorState } from '../../api/reports/indicators.ts';
import { ScrollRegion } from '../components/scroll-region.tsx';
import { formatDateTime, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { registerVi } from '../text/register-vi.ts';
import { CsvForm, Field, RegisterTabs } from './register-parts.tsx';

const text = registerVi.indicators;

interface IndicatorsPageProps {
  readonly frame: Frame;
  readonly report: IndicatorReport;
  readonly mayEnter: boolean;
}

/** The plan's indicators of a year: what was asked, what was reached, on what ground. */
export function IndicatorsPage({ frame, report, mayEnter }: IndicatorsPageProps) {
  return (
    <Layout frame={frame} title={text.title} section={paths.reports}>
      <header class="page-head">
        <h1>{text.title}</h1>
        <form class="inline-form" method="get" action={paths.indicators}>
          <Field id="year" label={text.year}>
            <input id="year" name="nam" type="number" min="2000" max="2100" value={String(report.year)} />
          </Field>
          <button class="button" type="submit">
            {text.show}
          </button>
        </form>
      </header>
      <RegisterTabs current={paths.indicators} />
      <p class="intro">{text.intro}</p>
      <Summary report={report} />
      <section class="panel">
        <IndicatorTable rows={report.rows} />
      </section>
      {mayEnter && <EnterForm report={report} />}
      {mayEnter && <CsvForm action={`${paths.indicators}/tep`} heads={Object.values(indicatorHeads)} />}
    </Layout>
  );
}

function Summary({ report: { rows, running } }: { readonly report: IndicatorReport }) {
  const of = (state: IndicatorState) => rows.filter((row) => row.state === state).length;
  const judged = of('met') + of('below') + of('running');
  return (
    <p class="note">
      {text.summary(of('met'), judged, of('no-data'))} {running && text.running}
    </p>
  );
}

const tones: Record<IndicatorState, string> = {
  met: 'good',
  below: 'bad',
  running: 'warn',
  unjudged: 'plain',
  'no-data': 'plain',
};

export function IndicatorTable({ rows }: { readonly rows: readonly IndicatorRow[] }) {
  return (
    <ScrollRegion label={text.title}>
      <table class="table cards indicators">
        <caption class="visually-hidden">{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.target}</th>
            <th scope="col" class="num">
              {text.value}
            </th>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.ground}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="what">
                <b>{row.name}</b>
                <br />
                <span class="quiet">{`${row.id} · ${text.ref(row.ref)}`}</span>
              </td>
              <td data-label={text.target}>{registerVi.target(row)}</td>
              <td class="num" data-label={text.value}>
                {registerVi.value(row.value, row.unit)}
              </td>
              <td data-label={text.state}>
                <span class={`badge badge-${tones[row.state]}`}>{registerVi.state[row.state]}</span>
              </td>
              <td data-label={text.ground}>
                <Ground row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Ground({ row }: { readonly row: IndicatorRow }) {
  const [latest, ...earlier] = row.entered;
  if (row.measured !== null) return <>{registerVi.basis(row.measured)}</>;
  if (latest === undefined) return <span class="quiet">{text.missing(row.dataSource)}</span>;
  return (
    <>
      {text.entered(latest.proof, latest.signatory)} {latest.note}
      {earlier.length > 0 && (
        <details>
          <summary>{text.history(earlier.length)}</summary>
          <ul>
            {earlier.map((entry) => (
              <li>{`${formatNumber(entry.value)} (${formatDateTime(entry.enteredAt)}): ${entry.proof}`}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function EnterForm({ report }: { readonly report: IndicatorReport }) {
  const open = report.rows.filter(({ id }) => !(id in countedIndicators));
  return (
    <form class="panel register-form" method="post" action={paths.indicators}>
      <h2>{text.enter}</h2>
      <p class="hint">{text.enterHint}</p>
      <Field id="indicator" label={text.indicator} wide>
        <select id="indicator" name="indicator" required>
          {open.map(({ id, name }) => (
            <option value={id}>{`${id}: ${name}`}</option>
          ))}
        </select>
      </Field>
      <Field id="value-year" label={text.year}>
        <input
          id="value-year"
          name="year"
          type="number"
          min="2000"
          max="2100"
          value={String(report.year)}
          required
        />
      </Field>
      <Field id="value" label={text.amount}>
        <input id="value" name="value" type="number" min="0" step="any" required />
      </Field>
      <Field id="proof" label={text.proof} hint={text.proofHint}>
        <input id="proof" name="proof" maxlength={500} aria-describedby="proof-hint" required />
      </Field>
      <Field id="signatory" label={text.signatory}>
        <input id="signatory" name="signatory" maxlength={200} required />
      </Field>
      <Field id="note" label={text.note}>
        <input id="note" name="note" maxlength={2000} />
      </Field>
      <button class="button button-primary" type="submit">
        {text.save}
      </button>
    </form>
  );
}
