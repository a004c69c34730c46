import { type Condition, conditionKinds } from '../../api/alerts/condition.ts';
import type { AlertRuleListReport, AlertRuleRow } from '../../api/reports/alerts.ts';
import type { Names } from '../../api/reports/names.ts';
import { Empty } from '../components/empty.tsx';
import { formatDateTime, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { alertRuleUrl, newAlertRuleUrl, paths } from '../links.ts';
import { alertsVi as text } from '../text/alerts-vi.ts';
import { burstsVi } from '../text/bursts-vi.ts';
import { uselessShare } from './alerts.tsx';

type CitizenReports = Extract<Condition, { kind: 'citizen-reports' }>;

interface AlertRulesPageProps {
  readonly frame: Frame;
  readonly report: AlertRuleListReport;
  readonly names: Names;
  readonly may: boolean;
}

export function AlertRulesPage({ frame, report, names, may }: AlertRulesPageProps) {
  return (
    <Layout frame={frame} title={text.ruleTitle} section={paths.alerts}>
      <p class="crumbs">
        <a href={paths.alerts}>{text.back}</a>
      </p>
      <header class="page-head">
        <h1>{text.ruleTitle}</h1>
      </header>
      {report.rows.length === 0 ? (
        <Empty title={text.noRules}>
          <p>{text.noRulesHelp}</p>
        </Empty>
      ) : (
        <RuleTable report={report} names={names} may={may} />
      )}
      {may && <NewRule />}
    </Layout>
  );
}

function NewRule() {
  return (
    <section class="panel">
      <h2>{text.newRule}</h2>
      <ul class="rule-kinds">
        {conditionKinds.map((kind) => (
          <li>
            <a class="button" href={newAlertRuleUrl(kind)}>
              {text.kind[kind].name}
            </a>
            <p class="hint">{text.kind[kind].help}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type RuleTableProps = Pick<AlertRulesPageProps, 'report' | 'names' | 'may'>;

function RuleTable({ report, names, may }: RuleTableProps) {
  const channelNames = new Map(report.channels.map(({ id, name }) => [id, name]));
  return (
    <table class="table cards">
      <caption class="visually-hidden">{text.ruleTitle}</caption>
      <thead>
        <tr>
          {[text.name, text.condition, text.sending, text.uselessShare, text.state].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => (
          <tr>
            <td class="what">
              <a class="title" href={alertRuleUrl(row.id)}>
                {row.name}
              </a>
              <small class="sub">{text.kind[row.condition.kind].name}</small>
            </td>
            <td data-label={text.condition}>{describe(row.condition, names)}</td>
            <td data-label={text.sending}>{sendingOf(row, channelNames)}</td>
            <td data-label={text.uselessShare}>
              {uselessShare(row.use)}
              <small class="sub">
                {text.alertsCount(formatNumber(row.use.alerts))}, {text.last90.toLowerCase()}
              </small>
            </td>
            <td>
              <RuleState row={row} may={may} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RuleState({ row, may }: { readonly row: AlertRuleRow; readonly may: boolean }) {
  const tone = row.error !== null ? 'bad' : row.enabled ? 'good' : 'plain';
  return (
    <>
      <span class={`badge badge-dot badge-${tone}`}>{row.enabled ? text.on : text.off}</span>
      <small class="sub">
        {row.error !== null
          ? text.failing(row.error)
          : row.checkedAt === null
            ? text.notChecked
            : text.checkedAt(formatDateTime(row.checkedAt))}
      </small>
      {may && (
        <form method="post" action={`${alertRuleUrl(row.id)}/bat-tat`}>
          <button class="button-plain" type="submit" name="enabled" value={row.enabled ? '0' : '1'}>
            {row.enabled ? text.switchOff : text.switchOn}
          </button>
        </form>
      )}
    </>
  );
}

/** A condition as a phrase. */
function describe(condition: Condition, names: Names): string {
  switch (condition.kind) {
    case 'claim-severity':
      return text.describe[condition.kind](
        String(condition.severity),
        formatNumber(condition.documents),
        formatNumber(condition.hours),
      );
    case 'negative-share':
      return text.describe[condition.kind](
        condition.topic === undefined ? text.fields.allTopics : names.topic(condition.topic),
        formatNumber(condition.percent),
        formatNumber(condition.documents),
        formatNumber(condition.days),
      );
    case 'burst':
      return text.describe[condition.kind](
        condition.about === undefined ? text.fields.anything : burstsVi.kind[condition.about],
        formatNumber(condition.documents),
      );
    case 'scam-domain':
      return text.describe[condition.kind]();
    case 'source-down':
      return text.describe[condition.kind](formatNumber(condition.hours));
    case 'citizen-reports':
      return text.describe[condition.kind](
        scopeOf(condition, names),
        formatNumber(condition.documents),
        formatNumber(condition.hours),
      );
  }
}

function scopeOf({ topic, claim, place }: CitizenReports, names: Names): string {
  const parts = [
    topic === undefined ? [] : [names.topic(topic)],
    claim === undefined ? [] : [claim],
    place === undefined ? [] : [names.tag('place', place)],
  ].flat();
  return parts.length === 0 ? text.fields.allClaims : parts.join(', ');
}

function sendingOf(
  { channelIds, digestAt, quiet }: AlertRuleRow,
  names: ReadonlyMap<number, string>,
): string {
  if (channelIds.length === 0) return text.onlyDashboard;
  const when = digestAt === null ? text.atOnce : text.digest(digestAt);
  const pause = quiet === null ? [] : [text.quiet(quiet.from, quiet.to)];
  return [channelIds.map((id) => names.get(id) ?? '').join(', '), when, ...pause].join('; ');
}
