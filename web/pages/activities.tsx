import { activityKinds } from '../../api/indicators/activity.ts';
import { activityHeads, activityNames } from '../../api/indicators/wording.ts';
import type { ActivityReport, ActivityRow } from '../../api/reports/activities.ts';
import { Empty } from '../components/empty.tsx';
import { formatDateTime, formatLocalDate, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { registerVi } from '../text/register-vi.ts';
import { vi } from '../text/vi.ts';
import { IndicatorTable } from './indicators.tsx';
import { CsvForm, Field, RegisterTabs } from './register-parts.tsx';

const text = registerVi.activities;

interface ActivitiesPageProps {
  readonly frame: Frame;
  readonly report: ActivityReport;
  readonly mayEnter: boolean;
  /** Local date of today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What was done to inform people, held against what the plan asks for. */
export function ActivitiesPage({ frame, report, mayEnter, today }: ActivitiesPageProps) {
  return (
    <Layout frame={frame} title={text.title} section={paths.reports}>
      <header class="page-head">
        <h1>{text.title}</h1>
        <form class="inline-form" method="get" action={paths.activities}>
          <Field id="period" label={text.period}>
            <input id="period" name="ky" value={report.period.id} title={text.periodHint} maxlength={30} />
          </Field>
          <button class="button" type="submit">
            {registerVi.indicators.show}
          </button>
        </form>
      </header>
      <RegisterTabs current={paths.activities} />
      <p class="intro">{text.intro}</p>
      {mayEnter && <EnterForm today={today} />}
      {report.rows.length === 0 ? (
        <Empty title={text.none}>{mayEnter && <p>{text.noneHelp}</p>}</Empty>
      ) : (
        <>
          <Sums report={report} />
          <List rows={report.rows} mayEnter={mayEnter} />
        </>
      )}
      <section class="panel" aria-labelledby="muc-toi-thieu">
        <h2 id="muc-toi-thieu">{text.demands}</h2>
        <IndicatorTable rows={report.demands} />
      </section>
      {mayEnter && <CsvForm action={`${paths.activities}/tep`} heads={Object.values(activityHeads)} />}
    </Layout>
  );
}

function EnterForm({ today }: { readonly today: string }) {
  return (
    <details class="panel register-entry">
      <summary>
        <h2>{text.enter}</h2>
      </summary>
      <form class="register-form" method="post" action={paths.activities}>
        <Field id="kind" label={activityHeads.kind} wide>
          <select id="kind" name="kind">
            {activityKinds.map((kind) => (
              <option value={kind}>{activityNames[kind]}</option>
            ))}
          </select>
        </Field>
        <Field id="held" label={activityHeads.heldOn}>
          <input id="held" name="heldOn" type="date" max={today} value={today} required />
        </Field>
        <Field id="place" label={activityHeads.place}>
          <input id="place" name="place" maxlength={200} required />
        </Field>
        <Field id="title" label={activityHeads.title} wide>
          <input id="title" name="title" maxlength={500} required />
        </Field>
        <Field id="times" label={activityHeads.times} hint={text.timesHint}>
          <input
            id="times"
            name="times"
            type="number"
            min="1"
            value="1"
            aria-describedby="times-hint"
            required
          />
        </Field>
        <Field id="people" label={activityHeads.people}>
          <input id="people" name="people" type="number" min="0" />
        </Field>
        <Field id="activity-proof" label={activityHeads.proof}>
          <input id="activity-proof" name="proof" maxlength={500} />
        </Field>
        <Field id="activity-note" label={activityHeads.note}>
          <input id="activity-note" name="note" maxlength={2000} />
        </Field>
        <button class="button button-primary" type="submit">
          {text.save}
        </button>
      </form>
    </details>
  );
}

function Sums({ report }: { readonly report: ActivityReport }) {
  return (
    <section class="panel" aria-labelledby="tong-hop">
      <h2 id="tong-hop">{text.sums}</h2>
      <table class="table cards">
        <thead>
          <tr>
            <th scope="col">{activityHeads.kind}</th>
            {[text.entries, text.times, text.people, text.places].map((label) => (
              <th scope="col" class="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.sums.map((sum) => (
            <tr>
              <td class="what">{activityNames[sum.kind]}</td>
              <td class="num" data-label={text.entries}>
                {formatNumber(sum.entries)}
              </td>
              <td class="num" data-label={text.times}>
                {formatNumber(sum.times)}
              </td>
              <td class="num" data-label={text.people}>
                {sum.people === null ? vi.common.none : formatNumber(sum.people)}
              </td>
              <td class="num" data-label={text.places}>
                {formatNumber(sum.places)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function List({ rows, mayEnter }: { readonly rows: readonly ActivityRow[]; readonly mayEnter: boolean }) {
  return (
    <section class="panel" aria-labelledby="danh-sach">
      <h2 id="danh-sach">{text.list}</h2>
      <table class="table cards">
        <thead>
          <tr>
            <th scope="col">{activityHeads.heldOn}</th>
            <th scope="col">{activityHeads.title}</th>
            <th scope="col">{activityHeads.place}</th>
            <th scope="col" class="num">
              {activityHeads.times}
            </th>
            <th scope="col" class="num">
              {activityHeads.people}
            </th>
            <th scope="col">{activityHeads.proof}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class={row.withdrawnBecause === null ? undefined : 'withdrawn'}>
              <td data-label={activityHeads.heldOn}>{formatLocalDate(row.heldOn)}</td>
              <td class="what">
                {row.title}
                <br />
                <span class="quiet">
                  {`${activityNames[row.kind]} · ${text.enteredBy(row.enteredByName ?? text.system, formatDateTime(row.enteredAt))}`}
                </span>
                <Withdrawal row={row} mayEnter={mayEnter} />
              </td>
              <td data-label={activityHeads.place}>{row.place}</td>
              <td class="num" data-label={activityHeads.times}>
                {formatNumber(row.times)}
              </td>
              <td class="num" data-label={activityHeads.people}>
                {row.people === null ? vi.common.none : formatNumber(row.people)}
              </td>
              <td data-label={activityHeads.proof}>
                {row.proof === '' ? vi.common.none : row.proof} {row.note}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Withdrawal({ row, mayEnter }: { readonly row: ActivityRow; readonly mayEnter: boolean }) {
  if (row.withdrawnBecause !== null) return <p class="hint">{text.withdrawn(row.withdrawnBecause)}</p>;
  if (!mayEnter) return null;
  return (
    <details>
      <summary class="quiet">{text.withdraw}</summary>
      <form class="inline-form" method="post" action={`${paths.activities}/${row.id}/rut`}>
        <Field id={`reason-${row.id}`} label={text.reason}>
          <input id={`reason-${row.id}`} name="reason" maxlength={500} required />
        </Field>
        <button class="button" type="submit">
          {text.withdraw}
        </button>
      </form>
    </details>
  );
}
