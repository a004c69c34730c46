/** Forms on the page of a legal figure: a change is proposed by one person, confirmed or turned down by another. */
import { Hono } from 'hono';
import type { Context } from '../api/context.ts';
import { BadRequest } from '../api/errors.ts';
import { changedFact, type FactForm } from '../api/fact-change.ts';
import { confirmFact, proposeFact, rejectFact, withLedger } from '../api/ledger.ts';
import { proposalRows } from '../api/reports/fact.ts';
import { factRow } from '../api/reports/facts.ts';
import { factUrl, paths } from './links.ts';
import { done, type WebApp } from './request.ts';

export function factActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  const { store, knowledge } = context;
  const at = `${paths.facts}/:id` as const;

  app.post(`${at}/de-nghi`, async (c) => {
    const held = await withLedger(store, knowledge);
    const proposed = (await proposalRows(store)).map(({ factId }) => factId);
    const { fact } = factRow(held, c.req.param('id'));
    const form = await c.req.parseBody();
    const changed = changedFact(fact, factFormOf(form), [...held.facts.map(({ id }) => id), ...proposed]);
    const { factId } = await proposeFact(context, c.get('person'), {
      fact: changed,
      why: textOf(form, 'why'),
    });
    return done(c, 'fact-proposed', factUrl(factId));
  });
  app.post(`${at}/phien-ban/:version{[0-9]{1,9}}/ky-duyet`, async (c) => {
    const { id, version } = c.req.param();
    await confirmFact(context, c.get('person'), Number(version));
    return done(c, 'fact-confirmed', factUrl(id));
  });
  app.post(`${at}/phien-ban/:version{[0-9]{1,9}}/khong-duyet`, async (c) => {
    const { id, version } = c.req.param();
    await rejectFact(context, c.get('person'), Number(version));
    return done(c, 'fact-rejected', factUrl(id));
  });
  return app;
}

type Form = Readonly<Record<string, unknown>>;

function textOf(form: Form, name: string): string {
  const value = form[name] ?? '';
  if (typeof value !== 'string') throw new BadRequest(`the field ${name} is not a text`);
  return value;
}

/** The fields of the form on a fact's page. */
function factFormOf(form: Form): FactForm {
  const values = Object.keys(form).filter((name) => name.startsWith('value:'));
  return {
    statement: textOf(form, 'statement'),
    unit: textOf(form, 'unit'),
    validFrom: textOf(form, 'validFrom'),
    validTo: textOf(form, 'validTo'),
    document: textOf(form, 'document'),
    article: textOf(form, 'article'),
    level: textOf(form, 'level'),
    note: textOf(form, 'note'),
    values: new Map(values.map((name) => [name.slice('value:'.length), textOf(form, name)])),
    supersedes: textOf(form, 'supersedes') === '1',
  };
}
