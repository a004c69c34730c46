import type { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { sessionOf } from './auth.ts';
import type { Context } from './context.ts';
import { ApiError, BadRequest, NotFound, Unauthenticated } from './errors.ts';
import { alertRoutes } from './routes/alerts.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { claimRoutes } from './routes/claims.ts';
import { documentRoutes } from './routes/documents.ts';
import { factRoutes } from './routes/facts.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { leaderRoutes } from './routes/leader.ts';
import { linkAuditRoutes } from './routes/link-audit.ts';
import { overviewRoutes } from './routes/overview.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { reportRoutes } from './routes/reports.ts';
import { type ApiEnv, createRoutes } from './routes/router.ts';
import { sentenceRoutes } from './routes/sentences.ts';
import { sessionRoutes } from './routes/session.ts';
import { sourceRoutes } from './routes/sources.ts';
import { storyRoutes } from './routes/stories.ts';
import { trendRoutes } from './routes/trends.ts';
import { findSetting } from './store/settings.ts';

/** The JSON API: `/api/health` for everybody, `/api/v1/…` for those who are signed in. */
export function createApi(context: Context): OpenAPIHono<ApiEnv> {
  const api = createRoutes();
  api.get('/api/health', async (c) => {
    await findSetting(context.store, 'health');
    return c.json({ status: 'ok' });
  });
  api.route('/api/v1', sessionRoutes(context));
  api.use('/api/v1/*', requireSession(context));
  for (const routes of [
    overviewRoutes,
    leaderRoutes,
    trendRoutes,
    pictureRoutes,
    documentRoutes,
    claimRoutes,
    storyRoutes,
    sourceRoutes,
    reportRoutes,
    linkAuditRoutes,
    factRoutes,
    indicatorRoutes,
    sentenceRoutes,
    alertRoutes,
    campaignRoutes,
  ]) {
    api.route('/api/v1', routes(context));
  }
  api.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Minh Tin', version: '1' },
  });
  api.notFound((c) => c.json(errorBody(new NotFound(`there is nothing at ${c.req.path}`)), 404));
  api.onError((error, c) => {
    if (error instanceof ApiError) return c.json(errorBody(error), error.status);
    if ('getResponse' in error) return c.json(errorBody(new BadRequest(error.message)), 400);
    context.log.error({ path: c.req.path, error: error.stack ?? String(error) }, 'request failed');
    return c.json({ error: { code: 'internal', message: 'The server failed; the log says why.' } }, 500);
  });
  return api;
}

function requireSession({ auth }: Context) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const person = await sessionOf(auth, c.req.raw.headers);
    if (!person) throw new Unauthenticated();
    c.set('person', person);
    await next();
  });
}

function errorBody({ code, message }: ApiError) {
  return { error: { code, message } };
}
