import type { PropsWithChildren } from 'hono/jsx';
import { Paper } from '../../api/reports/html/paper.tsx';
import type { ReportRow, WeeklyReport } from '../../api/reports/report.ts';
import { weeklyBlocks } from '../../api/reports/weekly-text.ts';
import { Downloads } from '../components/downloads.tsx';
import { formatDateTime, formatWeek } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { vi } from '../text/vi.ts';

interface WeeklyReportPageProps {
  readonly frame: Frame;
  readonly row: ReportRow;
  readonly report: WeeklyReport;
}

/** The frozen report on paper: the same blocks as the DOCX, in the form of Decree 30/2020, printable on A4. */
export function WeeklyReportPage({ frame, row, report, children }: PropsWithChildren<WeeklyReportPageProps>) {
  const name = formatWeek(report.week.id);
  return (
    <Layout frame={frame} title={`${vi.reports.weekly}, ${name}`} section={paths.reports}>
      <header class="page-head no-print">
        <div>
          <p class="kicker">
            <a href={paths.reports}>{vi.reports.title}</a>
          </p>
          <h1>
            {`${vi.reports.weekly}: ${name.toLowerCase()}`}
            <span class="h1-sub">{vi.reports.frozen(formatDateTime(report.cutOff))}</span>
          </h1>
        </div>
        <div class="moves">
          <button class="button needs-js" type="button" data-print>
            {vi.reports.print}
          </button>
          <Downloads id={row.id} of={name.toLowerCase()} />
        </div>
      </header>
      {children}
      <Paper blocks={weeklyBlocks(report)} />
    </Layout>
  );
}
