/** Pages and forms of the register of activities and of the plan's indicators. */
import { Hono } from 'hono';
import { can } from '../api/auth.ts';
import type { Context } from '../api/context.ts';
import { BadRequest } from '../api/errors.ts';
import { importActivities, importIndicators } from '../api/indicators/import.ts';
import { enterActivity, enterIndicator, takeBackActivity } from '../api/indicators/register.ts';
import { vietnamDay } from '../api/instant.ts';
import { activityReport } from '../api/reports/activities.ts';
import { indicatorReport } from '../api/reports/indicators.ts';
import { paths } from './links.ts';
import { ActivitiesPage } from './pages/activities.tsx';
import { IndicatorsPage } from './pages/indicators.tsx';
import { done, formField, frameOf, type WebApp, type WebContext } from './request.ts';

export function registerRoutes(context: Context): WebApp {
  const app: WebApp = new Hono();
  const { store, knowledge, now } = context;

  app.get(paths.indicators, async (c) => {
    const asked = c.req.query('nam') ?? '';
    const year = /^20\d{2}$/.test(asked) ? Number(asked) : Number(vietnamDay(now()).slice(0, 4));
    const report = await indicatorReport(store, knowledge, { year, now: now() });
    const mayEnter = can(c.get('person').role, 'report');
    return c.html(<IndicatorsPage frame={frameOf(c, context)} report={report} mayEnter={mayEnter} />);
  });
  app.post(paths.indicators, async (c) => {
    const entry = await fieldsOf(c, ['indicator', 'year', 'value', 'proof', 'signatory', 'note']);
    await enterIndicator(context, c.get('person'), {
      ...entry,
      year: Number(entry.year),
      value: Number(entry.value),
    });
    return done(c, 'indicator-entered', `${paths.indicators}?nam=${Number(entry.year)}`);
  });
  app.post(`${paths.indicators}/tep`, async (c) => {
    await importIndicators(context, c.get('person'), await fileField(c));
    return done(c, 'file-taken', paths.indicators);
  });

  app.get(paths.activities, async (c) => {
    const today = vietnamDay(now());
    const report = await activityReport(store, knowledge, {
      period: c.req.query('ky') || today.slice(0, 4),
      now: now(),
    });
    const mayEnter = can(c.get('person').role, 'report');
    return c.html(
      <ActivitiesPage frame={frameOf(c, context)} report={report} mayEnter={mayEnter} today={today} />,
    );
  });
  app.post(paths.activities, async (c) => {
    const entry = await fieldsOf(c, ['kind', 'heldOn', 'place', 'title', 'times', 'people', 'proof', 'note']);
    await enterActivity(context, c.get('person'), {
      ...entry,
      times: Number(entry.times),
      people: entry.people === '' ? null : Number(entry.people),
    });
    return done(c, 'activity-entered', paths.activities);
  });
  app.post(`${paths.activities}/tep`, async (c) => {
    await importActivities(context, c.get('person'), await fileField(c));
    return done(c, 'file-taken', paths.activities);
  });
  app.post(`${paths.activities}/:id{[0-9]{1,9}}/rut`, async (c) => {
    const id = Number(c.req.param('id'));
    await takeBackActivity(context, c.get('person'), id, await formField(c, 'reason'));
    return done(c, 'activity-withdrawn', paths.activities);
  });
  return app;
}

async function fieldsOf<const N extends string>(
  c: WebContext,
  names: readonly N[],
): Promise<Record<N, string>> {
  const fields: [string, string][] = [];
  for (const name of names) fields.push([name, await formField(c, name)]);
  return Object.fromEntries(fields) as Record<N, string>;
}

async function fileField(c: WebContext): Promise<string> {
  const { file } = await c.req.parseBody();
  if (!(file instanceof File)) throw new BadRequest('no file was sent');
  return file.text();
}
