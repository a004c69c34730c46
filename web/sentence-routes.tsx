/** The list of sentences that deserve a check, and the form that keeps or drops one; the service checks the right. */
import { Hono } from 'hono';
import { can } from '../api/auth.ts';
import type { Context } from '../api/context.ts';
import { BadRequest } from '../api/errors.ts';
import { namesOf } from '../api/reports/names.ts';
import { sentenceReport } from '../api/reports/sentences.ts';
import { checkSentence } from '../api/sentence-checks.ts';
import { readSentenceFilter } from './filters.ts';
import { claimFromSentenceUrl, paths } from './links.ts';
import { SentencesPage } from './pages/sentences.tsx';
import { done, formField, frameOf, type WebApp } from './request.ts';

export function sentenceRoutes(context: Context): WebApp {
  const app: WebApp = new Hono();
  const { store, knowledge, now } = context;

  app.get(paths.sentences, async (c) => {
    const filter = readSentenceFilter(c.req.query());
    const report = await sentenceReport(store, namesOf(knowledge), { filter, now: now() });
    const { role } = c.get('person');
    const may = { check: can(role, 'label'), edit: can(role, 'registry') };
    return c.html(<SentencesPage frame={frameOf(c, context)} report={report} may={may} />);
  });
  app.post(paths.sentences, async (c) => {
    const decision = decisionOf(await formField(c, 'decision'));
    const id = await checkSentence(context, c.get('person'), await formField(c, 'key'), decision);
    if (decision === 'kept' && id !== null) return done(c, 'sentence-kept', claimFromSentenceUrl(id));
    const back = ownList(await formField(c, 'back'));
    return done(c, decision === null ? 'sentence-reopened' : 'sentence-dropped', back);
  });
  return app;
}

function decisionOf(value: string): 'kept' | 'dropped' | null {
  if (value === '') return null;
  if (value === 'kept' || value === 'dropped') return value;
  throw new BadRequest(`not a decision: ${value.slice(0, 40)}`);
}

/** The list under any filter; anything else is the list as it opens. */
function ownList(address: string): string {
  return /^\/cau-can-kiem-tra(?:\?[\w=&-]*)?$/.test(address) ? address : paths.sentences;
}
