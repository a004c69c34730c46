import type { PropsWithChildren } from 'hono/jsx';
import type { ReportRow } from '../../api/reports/saved.ts';
import type { Week } from '../../api/week.ts';
import { ReportStateBadge } from '../components/badge.tsx';
import { Downloads } from '../components/downloads.tsx';
import { Empty } from '../components/empty.tsx';
import { formatDateTime, formatNumber, formatSubject } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths, reportUrl } from '../links.ts';
import { reportKindsVi } from '../text/report-kinds-vi.ts';
import { reportWorkVi } from '../text/report-work-vi.ts';
import { vi } from '../text/vi.ts';
import { RegisterTabs } from './register-parts.tsx';
import { MakeForms } from './report-forms.tsx';

interface ReportsPageProps {
  readonly frame: Frame;
  readonly rows: readonly ReportRow[];
  /** Weeks that have documents, newest first. */
  readonly weeks: readonly Week[];
  readonly mayMake: boolean;
  /** Local date, `YYYY-MM-DD`. */
  readonly today: string;
}

export function ReportsPage({
  frame,
  rows,
  weeks,
  mayMake,
  today,
  children,
}: PropsWithChildren<ReportsPageProps>) {
  return (
    <Layout frame={frame} title={vi.reports.title} section={paths.reports}>
      <header class="page-head">
        <h1>{vi.reports.title}</h1>
      </header>
      <RegisterTabs current={paths.reports} />
      <p class="intro">{vi.reports.intro}</p>
      {mayMake && <MakeForms weeks={weeks} today={today} />}
      {rows.length === 0 ? (
        <Empty title={vi.reports.none}>{mayMake && weeks.length > 0 && <p>{vi.reports.noneHelp}</p>}</Empty>
      ) : (
        <ReportTable rows={rows} />
      )}
      {children}
    </Layout>
  );
}

function ReportTable({ rows }: { readonly rows: readonly ReportRow[] }) {
  return (
    <table class="table cards reports">
      <caption class="visually-hidden">{vi.reports.title}</caption>
      <thead>
        <tr>
          <th scope="col">{vi.reports.period}</th>
          <th scope="col" class="num">
            {vi.reports.version}
          </th>
          <th scope="col" class="num">
            {vi.reports.documents}
          </th>
          <th scope="col">{vi.reports.cutOff}</th>
          <th scope="col">{vi.reports.madeBy}</th>
          <th scope="col">{reportWorkVi.stateLabel}</th>
          <th scope="col">{vi.reports.download}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td class="what">
              <a class="title" href={reportUrl(row.id)}>
                {reportKindsVi.reportTitle(row.kind, formatSubject(row))}
              </a>
            </td>
            <td class="num" data-label={vi.reports.version}>
              {row.version}
            </td>
            <td class="num" data-label={vi.reports.documents}>
              {formatNumber(row.documents)}
            </td>
            <td data-label={vi.reports.cutOff}>{formatDateTime(row.cutOff)}</td>
            <td data-label={vi.reports.madeBy}>{row.madeByName ?? vi.common.none}</td>
            <td data-label={reportWorkVi.stateLabel}>
              <ReportStateBadge state={row.state} />
            </td>
            <td data-label={vi.reports.download}>
              <Downloads id={row.id} of={reportKindsVi.name(row.kind, formatSubject(row), row.version)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
