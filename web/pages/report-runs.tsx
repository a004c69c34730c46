import type { WeeklyHour } from '../../api/config.ts';
import type { ReportRunRow } from '../../api/reports/saved.ts';
import { formatDateTime, formatWeek } from '../format.ts';
import { reportUrl } from '../links.ts';
import { reportWorkVi as text } from '../text/report-work-vi.ts';
import { vi } from '../text/vi.ts';

interface ReportRunsProps {
  readonly hour: WeeklyHour | null;
  readonly runs: readonly ReportRunRow[];
}

/** The log of the reports that draft themselves. */
export function ReportRuns({ hour, runs }: ReportRunsProps) {
  return (
    <section class="panel" aria-labelledby="runs">
      <h2 id="runs">{text.runs}</h2>
      <p class="quiet">{hour === null ? text.runsOff : text.runsIntro(text.hour(hour))}</p>
      {runs.length === 0 ? hour !== null && <p class="quiet">{text.noRuns}</p> : <RunTable runs={runs} />}
    </section>
  );
}

function RunTable({ runs }: Pick<ReportRunsProps, 'runs'>) {
  return (
    <table class="table cards">
      <caption class="visually-hidden">{text.runs}</caption>
      <thead>
        <tr>
          <th scope="col">{text.runPeriod}</th>
          <th scope="col">{text.runDue}</th>
          <th scope="col">{text.runDone}</th>
          <th scope="col">{text.runOutcome}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr>
            <td class="what">
              {run.reportId === null ? (
                formatWeek(run.period)
              ) : (
                <a href={reportUrl(run.reportId)}>{formatWeek(run.period)}</a>
              )}
            </td>
            <td data-label={text.runDue}>{formatDateTime(run.dueAt)}</td>
            <td data-label={text.runDone}>
              {run.finishedAt === null ? vi.common.none : formatDateTime(run.finishedAt)}
            </td>
            <td data-label={text.runOutcome} {...(run.error === null ? {} : { title: run.error })}>
              {text.outcome[run.outcome]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
