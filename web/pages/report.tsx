import type { PropsWithChildren } from 'hono/jsx';
import { Paper } from '../../api/reports/html/paper.tsx';
import { blocksOf, type FrozenReport } from '../../api/reports/kinds.ts';
import type { ReportRow } from '../../api/reports/saved.ts';
import { Downloads } from '../components/downloads.tsx';
import { formatDateTime, formatSubject } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { reportKindsVi } from '../text/report-kinds-vi.ts';
import { vi } from '../text/vi.ts';

interface ReportPageProps {
  readonly frame: Frame;
  readonly row: ReportRow;
  readonly report: FrozenReport;
}

/** A frozen report on paper: the same blocks as the DOCX, in the form of Decree 30/2020, printable on A4. */
export function ReportPage({ frame, row, report, children }: PropsWithChildren<ReportPageProps>) {
  const name = reportKindsVi.reportTitle(row.kind, formatSubject(row));
  return (
    <Layout frame={frame} title={name} section={paths.reports}>
      <header class="page-head no-print">
        <div>
          <p class="kicker">
            <a href={paths.reports}>{vi.reports.title}</a>
          </p>
          <h1>
            {name}
            <span class="h1-sub">{vi.reports.frozen(formatDateTime(report.cutOff))}</span>
          </h1>
        </div>
        <div class="moves">
          <button class="button needs-js" type="button" data-print>
            {vi.reports.print}
          </button>
          <Downloads id={row.id} of={reportKindsVi.name(row.kind, formatSubject(row), row.version)} />
        </div>
      </header>
      {children}
      <Paper blocks={blocksOf(report)} />
    </Layout>
  );
}
