import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { type LeaderReport, leaderReport } from '../reports/leader.ts';
import { createRoutes } from './router.ts';
import { answers, week } from './schemas.ts';

const leader = createRoute({
  method: 'get',
  path: '/leader',
  request: { query: z.object({ week }) },
  responses: answers<LeaderReport>(
    'LeaderReport',
    'What a week comes to and what it asks of the leader; without a week, of the last one that is over',
  ),
});

export const leaderRoutes = (context: Context) =>
  createRoutes().openapi(leader, async (c) => c.json(await leaderReport(context, c.req.valid('query')), 200));
