import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import {
  type AlertChannelListReport,
  type AlertListReport,
  type AlertRow,
  type AlertRuleListReport,
  alertChannelListReport,
  alertListReport,
  alertReport,
  alertRuleListReport,
} from '../reports/alerts.ts';
import { createRoutes } from './router.ts';
import { answers, numericId } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/alerts',
  request: {
    query: z.object({
      state: z.enum(['open', 'acknowledged']).optional(),
      rule: numericId.optional(),
      page: z.coerce.number().int().min(1).max(100_000).optional(),
    }),
  },
  responses: answers<AlertListReport>('AlertList', 'A page of alerts, the newest first'),
});

const one = createRoute({
  method: 'get',
  path: '/alerts/{id}',
  request: { params: z.object({ id: numericId }) },
  responses: answers<AlertRow>('Alert', 'One alert'),
});

const rules = createRoute({
  method: 'get',
  path: '/alert-rules',
  responses: answers<AlertRuleListReport>('AlertRuleList', 'Alert rules with how useful their alerts were'),
});

const channels = createRoute({
  method: 'get',
  path: '/alert-channels',
  responses: answers<AlertChannelListReport>(
    'AlertChannelList',
    'Where alerts are sent, and what became of the latest messages; no secrets',
  ),
});

export const alertRoutes = (context: Context) =>
  createRoutes()
    .openapi(list, async (c) => c.json(await alertListReport(context, c.req.valid('query')), 200))
    .openapi(one, async (c) => c.json(await alertReport(context, c.req.valid('param').id), 200))
    .openapi(rules, async (c) => c.json(await alertRuleListReport(context), 200))
    .openapi(channels, async (c) => c.json(await alertChannelListReport(context), 200));
