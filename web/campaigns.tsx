/** The pages about campaigns, and the forms on them. */
import { Hono } from 'hono';
import { can } from '../api/auth.ts';
import {
  type CampaignDraft,
  type CampaignFields,
  changeCampaign,
  endCampaign,
  makeCampaign,
  readCampaignDraft,
} from '../api/campaigns.ts';
import type { Context } from '../api/context.ts';
import { vietnamDay } from '../api/instant.ts';
import { makeCampaignReport } from '../api/make-report.ts';
import { type CampaignRow, campaignListReport, campaignReport } from '../api/reports/campaign.ts';
import { namesOf } from '../api/reports/names.ts';
import { renderCampaignCsv } from './campaigns-csv.ts';
import { readUnit } from './filters.ts';
import { campaignUrl, paths, reportUrl } from './links.ts';
import { CampaignPage } from './pages/campaign.tsx';
import { CampaignFormPage } from './pages/campaign-form.tsx';
import { CampaignsPage } from './pages/campaigns.tsx';
import { done, formField, frameOf, type WebApp, type WebContext } from './request.ts';

const fresh = `${paths.campaigns}/moi` as const;
const one = `${paths.campaigns}/:id{[0-9]{1,9}}` as const;

export function campaignPages(context: Context): WebApp {
  const app: WebApp = new Hono();
  const { store, knowledge, now } = context;
  const reportOf = (c: WebContext) =>
    campaignReport(store, knowledge, {
      id: Number(c.req.param('id')),
      unit: readUnit(c.req.query()),
      now: now(),
    });

  app.get(paths.campaigns, async (c) => {
    const report = await campaignListReport(store, knowledge, {
      unit: readUnit(c.req.query()),
      now: now(),
    });
    return c.html(<CampaignsPage frame={frameOf(c, context)} report={report} may={mayWork(c)} />);
  });
  app.get(fresh, (c) => {
    const today = vietnamDay(now());
    const fields = { name: '', query: '', topic: '', channel: '', first: today, last: '' };
    return formPage(c, context, { fields, action: fresh });
  });
  app.get(one, async (c) =>
    c.html(<CampaignPage frame={frameOf(c, context)} report={await reportOf(c)} may={mayWork(c)} />),
  );
  app.get(`${one}/so-lieu.csv`, async (c) => {
    const report = await reportOf(c);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="chien-dich-${report.campaign.id}.csv"`);
    return c.body(renderCampaignCsv(report));
  });
  app.get(`${one}/sua`, async (c) => {
    const { campaign } = await reportOf(c);
    return formPage(c, context, { fields: fieldsOf(campaign), action: `${campaignUrl(campaign.id)}/sua` });
  });
  return app;
}

export function campaignActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  app.post(fresh, (c) =>
    campaignForm(c, context, fresh, (draft) => makeCampaign(context, c.get('person'), draft)),
  );
  app.post(`${one}/sua`, (c) => {
    const id = Number(c.req.param('id'));
    return campaignForm(c, context, `${campaignUrl(id)}/sua`, async (draft) => {
      await changeCampaign(context, c.get('person'), id, draft);
      return id;
    });
  });
  app.post(`${one}/bao-cao`, async (c) => {
    const { id } = await makeCampaignReport(context, c.get('person'), Number(c.req.param('id')));
    return done(c, 'report-made', reportUrl(id));
  });
  app.post(`${one}/ket-thuc`, async (c) => {
    const id = Number(c.req.param('id'));
    await endCampaign(context, c.get('person'), id);
    return done(c, 'campaign-ended', campaignUrl(id));
  });
  return app;
}

function mayWork(c: WebContext): boolean {
  return can(c.get('person').role, 'report');
}

/** Saves a campaign, or gives the form back with what made no sense. */
async function campaignForm(
  c: WebContext,
  context: Context,
  action: string,
  save: (draft: CampaignDraft) => Promise<number>,
): Promise<Response> {
  const fields: CampaignFields = {
    name: await formField(c, 'name'),
    query: await formField(c, 'query'),
    topic: await formField(c, 'topic'),
    channel: await formField(c, 'channel'),
    first: await formField(c, 'first'),
    last: await formField(c, 'last'),
  };
  const read = readCampaignDraft(fields);
  if (read.draft === null) return formPage(c, context, { fields, action, wrong: read.wrong });
  return done(c, 'campaign-saved', campaignUrl(await save(read.draft)));
}

function fieldsOf({ name, query, topic, channel, first, last }: CampaignRow): CampaignFields {
  return { name, query: query ?? '', topic: topic?.slug ?? '', channel: channel?.slug ?? '', first, last };
}

interface FormView {
  readonly fields: CampaignFields;
  readonly action: string;
  readonly wrong?: keyof CampaignDraft;
}

function formPage(c: WebContext, context: Context, { fields, action, wrong }: FormView) {
  const { taxonomy } = context.knowledge;
  const names = namesOf(context.knowledge);
  return c.html(
    <CampaignFormPage
      frame={frameOf(c, context)}
      fields={fields}
      action={action}
      topics={taxonomy.topics.map(({ slug }) => ({ slug, name: names.topic(slug) }))}
      channels={taxonomy.channels.map(({ id }) => ({ slug: id, name: names.channel(id) }))}
      wrong={wrong ?? null}
      may={mayWork(c)}
    />,
    wrong === undefined ? 200 : 400,
  );
}
