/** The page of what citizens report, its form and its file. */
import { Hono } from 'hono';
import { can } from '../api/auth.ts';
import { type Entered, enterReport, importReports } from '../api/citizen-reports/intake.ts';
import { type ReportFields, readReportDraft } from '../api/citizen-reports/report-draft.ts';
import { type ReportField, reportHeads } from '../api/citizen-reports/wording.ts';
import type { Context } from '../api/context.ts';
import { instant } from '../api/instant.ts';
import { citizenReportsReport } from '../api/reports/citizen-reports.ts';
import { currentPlaces } from '../api/reports/names.ts';
import { localDateTime } from './format.ts';
import { paths } from './links.ts';
import { CitizenReportsPage, type ImportOutcome } from './pages/citizen-reports.tsx';
import { done, formField, formFile, frameOf, type WebApp, type WebContext } from './request.ts';
import type { FlashCode } from './text/vi.ts';

export function citizenReportRoutes(context: Context): WebApp {
  const app: WebApp = new Hono();
  app.get(paths.citizenReports, (c) => page(c, context, {}));
  app.post(paths.citizenReports, async (c) => {
    const fields = await sentFields(c);
    const read = readReportDraft(fields, context.now());
    if (read.draft === null) return page(c, context, { fields, wrong: read.wrong });
    return done(c, codeOf(await enterReport(context, c.get('person'), read.draft)), paths.citizenReports);
  });
  app.post(`${paths.citizenReports}/tep`, async (c) => {
    const imported = await importReports(context, c.get('person'), await formFile(c, 'file'));
    return page(c, context, { imported });
  });
  return app;
}

function codeOf({ outcome, removed }: Entered): FlashCode {
  if (outcome === 'unchanged') return 'report-known';
  return removed > 0 ? 'report-entered-clean' : 'report-entered';
}

interface View {
  readonly fields?: ReportFields;
  readonly wrong?: ReportField;
  readonly imported?: ImportOutcome;
}

async function page(c: WebContext, context: Context, { fields, wrong, imported }: View) {
  const { store, knowledge, now } = context;
  const latest = localDateTime(instant(now()));
  const empty = { channel: '', receivedAt: latest, text: '', place: '', link: '', code: '' };
  const isRefused = wrong !== undefined || (imported !== undefined && 'problems' in imported);
  return c.html(
    <CitizenReportsPage
      frame={frameOf(c, context)}
      report={await citizenReportsReport(store, knowledge, now())}
      fields={fields ?? empty}
      latest={latest}
      places={currentPlaces(knowledge.taxonomy).map(({ name }) => name)}
      wrong={wrong ?? null}
      imported={imported ?? null}
      may={can(c.get('person').role, 'intake')}
    />,
    isRefused ? 400 : 200,
  );
}

async function sentFields(c: WebContext): Promise<ReportFields> {
  const entries: [string, string][] = [];
  for (const name of Object.keys(reportHeads)) entries.push([name, await formField(c, name)]);
  return Object.fromEntries(entries) as ReportFields;
}
