/** The pages about alerts, and the forms on them. */
import { Hono } from 'hono';
import { makeChannel, resend, switchChannel, testChannel } from '../api/alerts/channels.ts';
import { type ConditionKind, conditionKinds, readCondition } from '../api/alerts/condition.ts';
import { acknowledgeAlert, judgeAlert } from '../api/alerts/desk.ts';
import { givenFields, type RuleFields, readRuleDraft } from '../api/alerts/rule-draft.ts';
import { changeRule, makeRule, previewRule, switchRule } from '../api/alerts/rules.ts';
import { can } from '../api/auth.ts';
import type { Context } from '../api/context.ts';
import { BadRequest, NotFound } from '../api/errors.ts';
import {
  alertChannelListReport,
  alertListReport,
  alertReport,
  alertRuleListReport,
} from '../api/reports/alerts.ts';
import { currentPlaces, namesOf } from '../api/reports/names.ts';
import { listClaims } from '../api/store/claims.ts';
import { alertChannelKinds } from '../api/vocabulary.ts';
import { fieldsOf, sentFields, startFields } from './alert-form.ts';
import { alertStream } from './alert-stream.ts';
import { readAlertFilter } from './filters.ts';
import { alertRuleUrl, paths } from './links.ts';
import { AlertPage } from './pages/alert.tsx';
import { AlertChannelsPage, ChannelSecretPage } from './pages/alert-channels.tsx';
import { AlertRulePage, type RuleChoices } from './pages/alert-rule.tsx';
import { AlertRulesPage } from './pages/alert-rules.tsx';
import { AlertsPage } from './pages/alerts.tsx';
import { done, formField, frameOf, type WebApp, type WebContext } from './request.ts';

export function alertPages(context: Context): WebApp {
  const app: WebApp = new Hono();
  const mayWork = (c: WebContext) => can(c.get('person').role, 'alert');

  app.get(paths.alerts, async (c) => {
    const report = await alertListReport(context, readAlertFilter(c.req.query()));
    return c.html(<AlertsPage frame={frameOf(c, context)} report={report} may={mayWork(c)} />);
  });

  app.get(`${paths.alerts}/:id{[0-9]{1,9}}`, async (c) => {
    const row = await alertReport(context, Number(c.req.param('id')));
    return c.html(<AlertPage frame={frameOf(c, context)} row={row} may={mayWork(c)} />);
  });

  app.get(paths.alertStream, alertStream(context));

  app.get(paths.alertRules, async (c) => {
    const report = await alertRuleListReport(context);
    const names = namesOf(context.knowledge);
    return c.html(
      <AlertRulesPage frame={frameOf(c, context)} report={report} names={names} may={mayWork(c)} />,
    );
  });

  app.get(`${paths.alertRules}/moi`, async (c) => {
    const kind = kindOf(c.req.query('kind'));
    return rulePage(c, context, { fields: startFields(kind), action: `${paths.alertRules}/moi` });
  });

  app.get(`${paths.alertRules}/:id{[0-9]{1,9}}`, async (c) => {
    const id = Number(c.req.param('id'));
    const row = (await alertRuleListReport(context)).rows.find((rule) => rule.id === id);
    if (row === undefined) throw new NotFound(`there is no alert rule ${id}`);
    return rulePage(c, context, { fields: fieldsOf(row), action: alertRuleUrl(id) });
  });

  app.get(paths.alertChannels, async (c) => {
    const report = await alertChannelListReport(context);
    const may = can(c.get('person').role, 'channel');
    return c.html(<AlertChannelsPage frame={frameOf(c, context)} report={report} may={may} />);
  });
  return app;
}

export function alertActions(context: Context): WebApp {
  const app: WebApp = new Hono();

  app.post(`${paths.alerts}/:id{[0-9]{1,9}}/tiep-nhan`, async (c) => {
    await acknowledgeAlert(context, c.get('person'), Number(c.req.param('id')));
    return done(c, 'alert-acknowledged', paths.alerts);
  });
  app.post(`${paths.alerts}/:id{[0-9]{1,9}}/danh-gia`, async (c) => {
    const useful = (await formField(c, 'useful')) === '1';
    await judgeAlert(context, c.get('person'), Number(c.req.param('id')), useful);
    return done(c, 'alert-judged', paths.alerts);
  });

  app.post(`${paths.alertRules}/moi`, async (c) => {
    const action = `${paths.alertRules}/moi`;
    return ruleForm(c, context, action, (draft) => makeRule(context, c.get('person'), draft));
  });
  app.post(`${paths.alertRules}/:id{[0-9]{1,9}}`, async (c) => {
    const id = Number(c.req.param('id'));
    return ruleForm(c, context, alertRuleUrl(id), (draft) => changeRule(context, c.get('person'), id, draft));
  });
  app.post(`${paths.alertRules}/:id{[0-9]{1,9}}/bat-tat`, async (c) => {
    const enabled = (await formField(c, 'enabled')) === '1';
    await switchRule(context, c.get('person'), Number(c.req.param('id')), enabled);
    return done(c, 'alert-rule-switched', paths.alertRules);
  });

  app.route('/', channelActions(context));
  return app;
}

function channelActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  app.post(paths.alertChannels, async (c) => {
    const given = await formField(c, 'kind');
    const kind = alertChannelKinds.find((known) => known === given);
    if (kind === undefined) throw new BadRequest(`not a kind of channel: ${given.slice(0, 40)}`);
    const { secret } = await makeChannel(context, c.get('person'), {
      kind,
      name: await formField(c, 'name'),
      address: await formField(c, 'address'),
    });
    if (secret === null) return done(c, 'alert-channel-made', paths.alertChannels);
    return c.html(<ChannelSecretPage frame={frameOf(c, context)} secret={secret} />);
  });
  app.post(`${paths.alertChannels}/:id{[0-9]{1,9}}/bat-tat`, async (c) => {
    const enabled = (await formField(c, 'enabled')) === '1';
    await switchChannel(context, c.get('person'), Number(c.req.param('id')), enabled);
    return done(c, 'alert-channel-switched', paths.alertChannels);
  });
  app.post(`${paths.alertChannels}/:id{[0-9]{1,9}}/thu`, async (c) => {
    await testChannel(context, c.get('person'), Number(c.req.param('id')));
    return done(c, 'alert-channel-tested', paths.alertChannels);
  });
  app.post(`${paths.alertChannels}/gui-lai/:id{[0-9]{1,9}}`, async (c) => {
    await resend(context, c.get('person'), Number(c.req.param('id')));
    return done(c, 'alert-resent', paths.alertChannels);
  });
  return app;
}

/** Saves a rule, or shows what it would have raised; what makes no sense comes back with the form. */
async function ruleForm(
  c: WebContext,
  context: Context,
  action: string,
  save: (draft: NonNullable<ReturnType<typeof readRuleDraft>['draft']>) => Promise<unknown>,
): Promise<Response> {
  const fields = await sentFields(c);
  const read = readRuleDraft(fields);
  if (read.draft === null) return rulePage(c, context, { fields, action, wrong: read.wrong });
  if (fields.do === 'preview') return rulePage(c, context, { fields, action });
  await save(read.draft);
  return done(c, 'alert-rule-saved', paths.alertRules);
}

interface RuleView {
  readonly fields: RuleFields;
  readonly action: string;
  readonly wrong?: string;
}

async function rulePage(
  c: WebContext,
  context: Context,
  { fields, action, wrong }: RuleView,
): Promise<Response> {
  const { condition } = readCondition(givenFields(fields));
  const hours = Number(fields.coolDownHours);
  const preview =
    condition === null || wrong !== undefined || !Number.isInteger(hours) || hours < 1
      ? null
      : await previewRule(context, { condition, coolDownHours: hours });
  const { channels } = await alertRuleListReport(context);
  return c.html(
    <AlertRulePage
      frame={frameOf(c, context)}
      kind={kindOf(fields.kind)}
      fields={fields}
      action={action}
      channels={channels}
      choices={await choicesOf(context)}
      preview={preview}
      wrong={wrong ?? null}
      may={can(c.get('person').role, 'alert')}
    />,
    wrong === undefined ? 200 : 400,
  );
}

async function choicesOf({ store, knowledge }: Context): Promise<RuleChoices> {
  const { topic } = namesOf(knowledge);
  const claims = await listClaims(store);
  return {
    topics: knowledge.taxonomy.topics.map(({ slug }) => ({ slug, name: topic(slug) })),
    claims: claims.map(({ id, statement }) => ({ slug: id, name: `${id} – ${statement}` })),
    places: currentPlaces(knowledge.taxonomy),
  };
}

function kindOf(value: unknown): ConditionKind {
  const kind = conditionKinds.find((known) => known === value);
  if (kind === undefined) throw new BadRequest(`not a kind of rule: ${String(value).slice(0, 40)}`);
  return kind;
}
