/** Forms that change something: each calls one service of the application, which checks the right, and sends back to a page. */
import { Hono } from 'hono';
import { judgeBurst } from '../api/bursts.ts';
import { assignCase, moveCase, noteCase, openCase, replyCase } from '../api/cases.ts';
import type { Context } from '../api/context.ts';
import { BadRequest } from '../api/errors.ts';
import { takeEvidence } from '../api/evidence/take.ts';
import { auditLinksNow } from '../api/link-audit.ts';
import { makeReport } from '../api/make-report.ts';
import { returnReport, signReport, submitReport, writeReportTexts } from '../api/report-work.ts';
import { reportSections } from '../api/reports/report-texts.ts';
import { savedReport } from '../api/reports/saved.ts';
import { changeSource, checkNow } from '../api/sources.ts';
import { type CaseStatus, caseStatuses } from '../api/store/schema/claim-tables.ts';
import { type ReportKind, reportKinds } from '../api/vocabulary.ts';
import { claimUrl, paths, reportUrl, sourceUrl } from './links.ts';
import { done, formField, type WebApp } from './request.ts';

export function caseActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  const at = `${paths.claims}/:claim/vu-viec` as const;
  const pageOf = (claim: string) => `${claimUrl(claim)}#vu-viec`;

  app.post(`${at}/mo`, async (c) => {
    const claim = c.req.param('claim');
    await openCase(context, c.get('person'), claim);
    return done(c, 'case-opened', pageOf(claim));
  });
  app.post(`${at}/:case{[0-9]+}/trang-thai`, async (c) => {
    const { claim, case: id } = c.req.param();
    await moveCase(context, c.get('person'), Number(id), statusOf(await formField(c, 'status')));
    return done(c, 'case-moved', pageOf(claim));
  });
  app.post(`${at}/:case{[0-9]+}/phu-trach`, async (c) => {
    const { claim, case: id } = c.req.param();
    const owner = await formField(c, 'owner');
    await assignCase(context, c.get('person'), Number(id), owner === '' ? null : owner);
    return done(c, 'case-assigned', pageOf(claim));
  });
  app.post(`${at}/:case{[0-9]+}/ghi-chu`, async (c) => {
    const { claim, case: id } = c.req.param();
    await noteCase(context, c.get('person'), Number(id), await formField(c, 'note'));
    return done(c, 'case-noted', pageOf(claim));
  });
  app.post(`${at}/:case{[0-9]+}/tra-loi`, async (c) => {
    const { claim, case: id } = c.req.param();
    await replyCase(context, c.get('person'), Number(id), await formField(c, 'reply'));
    return done(c, 'case-replied', pageOf(claim));
  });
  return app;
}

function statusOf(value: string): CaseStatus {
  const status = caseStatuses.find((known) => known === value);
  if (status === undefined) throw new BadRequest(`not a status: ${value.slice(0, 40)}`);
  return status;
}

export function documentActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  app.post(`${paths.documents}/:id{[0-9]{1,9}}/chung-cu`, async (c) => {
    const { name, zip } = await takeEvidence(context, c.get('person'), Number(c.req.param('id')));
    c.header('Content-Disposition', `attachment; filename="${name}.zip"`);
    c.header('Content-Type', 'application/zip');
    return c.body(new Uint8Array(zip));
  });
  return app;
}

export function sourceActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  const at = `${paths.sources}/:id` as const;

  app.post(`${at}/kiem-tra`, async (c) => {
    const id = c.req.param('id');
    await checkNow(context, c.get('person'), id);
    return done(c, 'source-check', sourceUrl(id));
  });
  app.post(`${at}/bat-tat`, async (c) => {
    const id = c.req.param('id');
    const enabled = (await formField(c, 'enabled')) === '1';
    await changeSource(context, c.get('person'), id, { enabled });
    return done(c, 'source-saved', sourceUrl(id));
  });
  app.post(`${at}/trinh-duyet`, async (c) => {
    const id = c.req.param('id');
    const browser = (await formField(c, 'browser')) === '1';
    await changeSource(context, c.get('person'), id, { browser });
    return done(c, 'source-saved', sourceUrl(id));
  });
  app.post(`${at}/chu-ky`, async (c) => {
    const id = c.req.param('id');
    await changeSource(context, c.get('person'), id, { everyMinutes: Number(await formField(c, 'minutes')) });
    return done(c, 'source-saved', sourceUrl(id));
  });
  return app;
}

export function linkActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  app.post(`${paths.linkAudit}/kiem-tra`, async (c) => {
    await auditLinksNow(context, c.get('person'));
    return done(c, 'links-due', paths.linkAudit);
  });
  return app;
}

export function reportActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  const at = `${paths.reports}/:id{[0-9]{1,9}}` as const;
  app.post(paths.reports, async (c) => {
    const kind = kindOf(await formField(c, 'kind'));
    const { id } = await makeReport(context, c.get('person'), { kind, period: await periodField(c) });
    return done(c, 'report-made', reportUrl(id));
  });
  app.post(`${at}/soan`, async (c) => {
    const id = Number(c.req.param('id'));
    const { row } = await savedReport(context.store, id);
    const texts: Record<string, string> = {};
    for (const section of reportSections[row.kind]) texts[section] = await formField(c, section);
    await writeReportTexts(context, c.get('person'), id, texts);
    return done(c, 'report-written', reportUrl(id));
  });
  app.post(`${at}/trinh-ky`, async (c) => {
    const id = Number(c.req.param('id'));
    await submitReport(context, c.get('person'), id);
    return done(c, 'report-submitted', reportUrl(id));
  });
  app.post(`${at}/tra-lai`, async (c) => {
    const id = Number(c.req.param('id'));
    await returnReport(context, c.get('person'), id, await formField(c, 'remark'));
    return done(c, 'report-returned', reportUrl(id));
  });
  app.post(`${at}/ky`, async (c) => {
    const id = Number(c.req.param('id'));
    const number = await formField(c, 'number');
    await signReport(context, c.get('person'), id, {
      number: number === '' ? null : Number(number),
      issuedOn: (await formField(c, 'issuedOn')) || null,
    });
    return done(c, 'report-signed', reportUrl(id));
  });
  return app;
}

function kindOf(value: string): ReportKind {
  const kind = reportKinds.find((known) => known === value);
  if (kind === undefined) throw new BadRequest(`not a kind of report: ${value.slice(0, 40)}`);
  return kind;
}

/** The period chosen, or that between the two days given. */
async function periodField(c: Parameters<typeof formField>[0]): Promise<string> {
  const period = await formField(c, 'period');
  return period === 'free' ? `${await formField(c, 'from')}..${await formField(c, 'to')}` : period;
}

export function burstActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  app.post(`${paths.trends}/dot-bien/:id{[0-9]{1,9}}`, async (c) => {
    await judgeBurst(
      context,
      c.get('person'),
      Number(c.req.param('id')),
      judgementOf(await formField(c, 'judgement')),
    );
    return done(c, 'burst-judged', ownPage(await formField(c, 'back')));
  });
  return app;
}

function judgementOf(value: string): 'useful' | 'not-useful' | null {
  if (value === '') return null;
  if (value === 'useful' || value === 'not-useful') return value;
  throw new BadRequest(`not a judgement: ${value.slice(0, 40)}`);
}

/** The overview or the trends, under any filter; anything else is the trends. */
function ownPage(address: string): string {
  return /^\/(?:xu-huong)?(?:\?[\w=&%.-]*)?$/.test(address) ? `${address}#dot-bien` : paths.trends;
}
