import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { type OverviewReport, overviewReport } from '../reports/overview.ts';
import { createRoutes } from './router.ts';
import { answers, countUnit, week } from './schemas.ts';

const overview = createRoute({
  method: 'get',
  path: '/overview',
  request: { query: z.object({ week, unit: countUnit }) },
  responses: answers<OverviewReport>('Overview', 'What was said in a week, beside the weeks before it'),
});

export const overviewRoutes = ({ store, knowledge, now }: Context) =>
  createRoutes().openapi(overview, async (c) =>
    c.json(await overviewReport(store, knowledge, { ...c.req.valid('query'), now: now() }), 200),
  );
