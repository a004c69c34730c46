/**
 * The dashboard: one route a page, each a report of the application and the page that renders it. What changes something
 * stands in `actions.ts`, who may look in `session.tsx`, what goes wrong in `problems.tsx`.
 */
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { createApi } from '../api/app.ts';
import { can } from '../api/auth.ts';
import { isReportSource } from '../api/citizen-reports/sources.ts';
import { largestFile } from '../api/claim-exchange/exchange.ts';
import type { Context } from '../api/context.ts';
import { vietnamDay } from '../api/instant.ts';
import { withLedger } from '../api/ledger.ts';
import { fileName } from '../api/pictures/picture-text.ts';
import { reportActionsOf } from '../api/report-work.ts';
import { burstReport } from '../api/reports/bursts.ts';
import { claimReport } from '../api/reports/claim.ts';
import { claimListReport } from '../api/reports/claims.ts';
import { availableWeeks } from '../api/reports/comparing.ts';
import { documentReport } from '../api/reports/document.ts';
import { documentListReport } from '../api/reports/documents.ts';
import { factReport, proposalRows } from '../api/reports/fact.ts';
import { factListReport } from '../api/reports/facts.ts';
import { fileAnswer } from '../api/reports/file-answer.ts';
import { reportFormats, workbook, writeReport } from '../api/reports/formats.ts';
import { checkFigures, contentOf } from '../api/reports/kinds.ts';
import { leaderReport } from '../api/reports/leader.ts';
import { leaderContent, leaderFormats } from '../api/reports/leader-content.ts';
import { linkAuditReport } from '../api/reports/link-audit.ts';
import { renderLinkAuditCsv } from '../api/reports/link-audit-csv.ts';
import { overviewReport } from '../api/reports/overview.ts';
import { countedAtOnce } from '../api/reports/recount.ts';
import { listReports, reportHistory, reportRuns, savedReport } from '../api/reports/saved.ts';
import { sourceReport } from '../api/reports/source.ts';
import { sourceListReport } from '../api/reports/sources.ts';
import { spreadReport } from '../api/reports/spread.ts';
import { trendsReport } from '../api/reports/trends.ts';
import type { Week } from '../api/week.ts';
import {
  burstActions,
  caseActions,
  documentActions,
  linkActions,
  reportActions,
  sourceActions,
} from './actions.ts';
import { alertActions, alertPages } from './alerts.tsx';
import { campaignActions, campaignPages } from './campaigns.tsx';
import { caseActionsFor } from './case-rights.ts';
import { citizenReportRoutes } from './citizen-reports.tsx';
import { claimActions, claimFiles } from './claim-actions.ts';
import { claimRegistryPages } from './claim-pages.tsx';
import { factActions } from './fact-actions.ts';
import { feedPages, feedRoutes } from './feeds.tsx';
import {
  readClaimFilter,
  readDocumentFilter,
  readSourceFilter,
  readTrendsFilter,
  readUnit,
} from './filters.ts';
import { paths, recountParameter, reportUrl } from './links.ts';
import { ClaimPage } from './pages/claim.tsx';
import { ClaimsPage } from './pages/claims.tsx';
import { DocumentPage } from './pages/document.tsx';
import { DocumentsPage } from './pages/documents.tsx';
import { FactPage } from './pages/fact.tsx';
import { FactsPage } from './pages/facts.tsx';
import { HelpPage } from './pages/help.tsx';
import { LeaderPage } from './pages/leader.tsx';
import { LinkAuditPage } from './pages/link-audit.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { ReportPage } from './pages/report.tsx';
import { ReportRuns } from './pages/report-runs.tsx';
import { ReportWritingPage, WorkPanel } from './pages/report-work.tsx';
import { ReportsPage } from './pages/reports.tsx';
import { SourcePage } from './pages/source.tsx';
import { SourcesPage } from './pages/sources.tsx';
import { SpreadPage } from './pages/spread.tsx';
import { TrendsPage } from './pages/trends.tsx';
import { problemHandler, problemPage } from './problems.tsx';
import { registerRoutes } from './register-routes.tsx';
import { frameOf, type WebApp } from './request.ts';
import { sentenceRoutes } from './sentence-routes.tsx';
import { requireSession, sessionRoutes } from './session.tsx';
import { spreadSheets } from './spread-xlsx.ts';
import { staticFiles } from './static-files.ts';
import { storyPages } from './story-pages.tsx';
import { renderTrendsCsv } from './trends-csv.ts';
import { trendsSheets } from './trends-xlsx.ts';

/** Bytes of a form at most; the longest holds the wordings of a claim. */
const largestForm = 1024 * 1024;

/** All pages and the JSON API on one application. Nothing but signing in, its files and the health check answers without a session. */
export function createWeb(context: Context): WebApp {
  const app: WebApp = new Hono();
  app.onError(problemHandler(context));
  app.notFound(async (c) => c.html(await problemPage(c, context, 'notFound'), 404));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
    }),
    csrf(),
    limitBody,
  );
  // Its own answer to everything under it, errors and unknown addresses included: JSON, never a page.
  const api = createApi(context);
  app.all('/api/*', (c) => api.fetch(c.req.raw, c.env));
  app.route('/static', staticFiles(context.root));
  app.route('/', sessionRoutes(context));
  app.route('/', feedRoutes(context));
  app.use(requireSession(context));
  app.route('/', feedPages(context));
  app.route('/', claimRegistryPages(context));
  app.route('/', claimFiles(context));
  app.route('/', storyPages(context));
  app.route('/', pages(context));
  app.route('/', burstActions(context));
  app.route('/', alertPages(context));
  app.route('/', alertActions(context));
  app.route('/', campaignPages(context));
  app.route('/', campaignActions(context));
  app.route('/', caseActions(context));
  app.route('/', claimActions(context));
  app.route('/', documentActions(context));
  app.route('/', citizenReportRoutes(context));
  app.route('/', factActions(context));
  app.route('/', sourceActions(context));
  app.route('/', linkActions(context));
  app.route('/', reportActions(context));
  app.route('/', registerRoutes(context));
  app.route('/', sentenceRoutes(context));
  return app;
}

/** Files of claims and of citizens' reports are larger than forms. */
const formLimit = bodyLimit({ maxSize: largestForm });
const fileLimit = bodyLimit({ maxSize: largestFile });
const limitBody: MiddlewareHandler = (c, next) =>
  takesFile(c.req.path) ? fileLimit(c, next) : formLimit(c, next);
const takesFile = (path: string) =>
  path.startsWith(paths.claimImport) || path === `${paths.citizenReports}/tep`;

function pages(context: Context): WebApp {
  const app: WebApp = new Hono();
  const { store, knowledge, now } = context;

  app.get(paths.overview, async (c) => {
    const week = c.req.query('week') || undefined;
    const unit = readUnit(c.req.query());
    const report = await overviewReport(store, knowledge, { week, unit, now: now() });
    const bursts = await burstReport(store, knowledge, datesOf(report.week));
    const mayJudge = can(c.get('person').role, 'label');
    return c.html(
      <OverviewPage frame={frameOf(c, context)} report={report} bursts={bursts} mayJudge={mayJudge} />,
    );
  });

  app.get(paths.leader, async (c) => {
    const report = await leaderReport(context, { week: c.req.query('week') || undefined });
    const available = await availableWeeks(store);
    return c.html(<LeaderPage frame={frameOf(c, context)} report={report} available={available} />);
  });

  for (const format of leaderFormats) {
    app.get(`${paths.leader}/:file{[0-9]{4}-W[0-9]{2}\\.${format}}`, async (c) => {
      const week = c.req.param('file').replace(`.${format}`, '');
      const report = await leaderReport(context, { week });
      return fileAnswer(c, await writeReport(format, leaderContent(report), context.root));
    });
  }

  app.get(paths.trends, async (c) => {
    const report = await trendsReport(store, knowledge, {
      filter: readTrendsFilter(c.req.query()),
      now: now(),
    });
    const bursts = await burstReport(store, knowledge, datesOf(report.week));
    const mayJudge = can(c.get('person').role, 'label');
    return c.html(
      <TrendsPage frame={frameOf(c, context)} report={report} bursts={bursts} mayJudge={mayJudge} />,
    );
  });

  app.get(paths.trendsCsv, async (c) => {
    const report = await trendsReport(store, knowledge, {
      filter: readTrendsFilter(c.req.query()),
      now: now(),
    });
    c.header('Content-Disposition', `attachment; filename="xu-huong-${report.week.id}.csv"`);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body(renderTrendsCsv(report));
  });

  app.get(paths.trendsXlsx, async (c) => {
    const report = await trendsReport(store, knowledge, {
      filter: readTrendsFilter(c.req.query()),
      now: now(),
    });
    const name = `xu-huong-${report.week.id}.xlsx`;
    return fileAnswer(c, workbook(name, trendsSheets(report)));
  });

  app.get(paths.documents, async (c) => {
    const { filter, ignored } = readDocumentFilter(c.req.query());
    const report = await documentListReport(store, knowledge, filter);
    return c.html(<DocumentsPage frame={frameOf(c, context)} report={report} ignored={ignored} />);
  });

  app.get(`${paths.documents}/:id{[0-9]{1,9}}`, async (c) => {
    const report = await documentReport(store, knowledge, Number(c.req.param('id')));
    const { role } = c.get('person');
    const may = { take: can(role, 'evidence'), edit: can(role, 'registry'), group: can(role, 'label') };
    return c.html(<DocumentPage frame={frameOf(c, context)} report={report} may={may} />);
  });

  app.get(paths.claims, async (c) => {
    const { week, unit, ...filter } = readClaimFilter(c.req.query());
    const report = await claimListReport(store, knowledge, { week, unit, now: now() });
    const available = await availableWeeks(store);
    return c.html(
      <ClaimsPage
        frame={frameOf(c, context)}
        report={report}
        available={available}
        filter={filter}
        mayEdit={can(c.get('person').role, 'registry')}
      />,
    );
  });

  app.get(`${paths.claims}/:id`, async (c) => {
    const report = await claimReport(store, knowledge, c.req.param('id'), {
      unit: readUnit(c.req.query()),
      now: now(),
    });
    const actions = caseActionsFor(c.get('person').role, report.case);
    const mayEdit = can(c.get('person').role, 'registry');
    return c.html(
      <ClaimPage frame={frameOf(c, context)} report={report} actions={actions} mayEdit={mayEdit} />,
    );
  });

  app.get(`${paths.claims}/:id/lan-truyen.xlsx`, async (c) => {
    const options = { unit: readUnit(c.req.query()), now: now() };
    const report = await spreadReport(store, knowledge, c.req.param('id'), options);
    const name = `${fileName(`lan-truyen-${report.claim.id}`, report.unit)}.xlsx`;
    return fileAnswer(c, workbook(name, spreadSheets(report)));
  });

  app.get(`${paths.claims}/:id/lan-truyen`, async (c) => {
    const options = { unit: readUnit(c.req.query()), now: now() };
    const report = await spreadReport(store, knowledge, c.req.param('id'), options);
    return c.html(<SpreadPage frame={frameOf(c, context)} report={report} />);
  });

  app.get(paths.facts, async (c) => {
    const { on, topic, q } = c.req.query();
    const asked = z.iso.date().safeParse(on);
    const report = factListReport(await withLedger(store, knowledge), {
      on: asked.success ? asked.data : vietnamDay(now()),
      topic: topic || undefined,
      query: q?.slice(0, 200),
    });
    const proposals = await proposalRows(store);
    return c.html(<FactsPage frame={frameOf(c, context)} report={report} proposals={proposals} />);
  });

  app.get(`${paths.facts}/:id`, async (c) => {
    const report = await factReport(store, knowledge, c.req.param('id'));
    const maySign = can(c.get('person').role, 'ledger');
    return c.html(<FactPage frame={frameOf(c, context)} report={report} maySign={maySign} />);
  });

  app.get(paths.sources, async (c) => {
    const report = await sourceListReport(store, knowledge, now(), readSourceFilter(c.req.query()));
    return c.html(<SourcesPage frame={frameOf(c, context)} report={report} />);
  });

  app.get(`${paths.sources}/:id`, async (c) => {
    if (isReportSource(c.req.param('id'))) return c.redirect(paths.citizenReports);
    const report = await sourceReport(store, knowledge, c.req.param('id'), now());
    const mayManage = can(c.get('person').role, 'source');
    return c.html(<SourcePage frame={frameOf(c, context)} report={report} mayManage={mayManage} />);
  });

  app.get(paths.linkAudit, async (c) => {
    const mayManage = can(c.get('person').role, 'source');
    const report = await linkAuditReport(context);
    return c.html(<LinkAuditPage frame={frameOf(c, context)} report={report} mayManage={mayManage} />);
  });

  app.get(paths.linkAuditCsv, async (c) => {
    c.header('Content-Disposition', 'attachment; filename="lien-ket-cong.csv"');
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body(renderLinkAuditCsv(await linkAuditReport(context)));
  });

  app.get(paths.reports, async (c) => {
    const rows = await listReports(store);
    const weeks = await availableWeeks(store);
    const mayMake = can(c.get('person').role, 'report');
    return c.html(
      <ReportsPage
        frame={frameOf(c, context)}
        rows={rows}
        weeks={weeks}
        mayMake={mayMake}
        today={vietnamDay(now())}
      >
        <ReportRuns hour={context.config.weeklyReport} runs={await reportRuns(store)} />
      </ReportsPage>,
    );
  });

  for (const format of reportFormats) {
    app.get(`${paths.reports}/:file{[0-9]{1,9}\\.${format}}`, async (c) => {
      const { row, report, list } = await savedReport(store, Number.parseInt(c.req.param('file'), 10));
      return fileAnswer(c, await writeReport(format, contentOf(report, list, row.version), context.root));
    });
  }

  app.get(`${paths.reports}/:id{[0-9]{1,9}}`, async (c) => {
    const id = Number(c.req.param('id'));
    const { row, report, list } = await savedReport(store, id);
    const counts = list.rows <= countedAtOnce || c.req.query(recountParameter) !== undefined;
    return c.html(
      <ReportPage frame={frameOf(c, context)} row={row} report={report}>
        <WorkPanel
          row={row}
          history={await reportHistory(store, id)}
          actions={reportActionsOf(c.get('person').role, row.state)}
          check={counts ? await checkFigures(report, list) : 'long'}
          today={vietnamDay(now())}
        />
      </ReportPage>,
    );
  });

  app.get(`${paths.reports}/:id{[0-9]{1,9}}/soan`, async (c) => {
    const { row, report } = await savedReport(store, Number(c.req.param('id')));
    if (!reportActionsOf(c.get('person').role, row.state).write) return c.redirect(reportUrl(row.id));
    return c.html(<ReportWritingPage frame={frameOf(c, context)} row={row} report={report} />);
  });

  app.get(paths.help, (c) => c.html(<HelpPage frame={frameOf(c, context)} role={c.get('person').role} />));
  return app;
}

function datesOf({ monday, sunday }: Week) {
  return { from: monday, to: sunday };
}
