import type { AlertRow } from '../../api/reports/alerts.ts';
import { AlertActions, alertBasisUrl } from '../components/alert-actions.tsx';
import { formatDateTime } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { alertsUrl, paths } from '../links.ts';
import { alertsVi as text } from '../text/alerts-vi.ts';
import { AlertState } from './alerts.tsx';

interface AlertPageProps {
  readonly frame: Frame;
  readonly row: AlertRow;
  readonly may: boolean;
}

/** One alert, where a message leads to. */
export function AlertPage({ frame, row, may }: AlertPageProps) {
  return (
    <Layout frame={frame} title={row.title} section={paths.alerts} width="reading">
      <p class="crumbs">
        <a href={paths.alerts}>{text.back}</a>
      </p>
      <header class="page-head">
        <h1 class="claim-statement">{row.title}</h1>
      </header>
      <section class="panel alert-panel">
        <p class="lead">{row.detail}</p>
        <p>
          <time datetime={row.at}>{formatDateTime(row.at)}</time> · {text.rule}:{' '}
          <a href={alertsUrl({ rule: row.ruleId })}>{row.ruleName}</a>
        </p>
        <p>
          <AlertState row={row} />
        </p>
        <p>
          <a class="button" href={alertBasisUrl(row.facts, row.at)}>
            {text.see}
          </a>
        </p>
        {may && <AlertActions row={row} />}
      </section>
    </Layout>
  );
}
