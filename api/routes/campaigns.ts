import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import {
  type CampaignListReport,
  type CampaignReport,
  campaignListReport,
  campaignReport,
} from '../reports/campaign.ts';
import { createRoutes } from './router.ts';
import { answers, countUnit, numericId } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/campaigns',
  request: { query: z.object({ unit: countUnit }) },
  responses: answers<CampaignListReport>(
    'CampaignList',
    'Campaigns, the latest begun first, each with the number of its documents or stories',
  ),
});

const one = createRoute({
  method: 'get',
  path: '/campaigns/{id}',
  request: { params: z.object({ id: numericId }), query: z.object({ unit: countUnit }) },
  responses: answers<CampaignReport>(
    'Campaign',
    'The window of a campaign beside the weeks before it and the same dates in other years',
  ),
});

export const campaignRoutes = ({ store, knowledge, now }: Context) =>
  createRoutes()
    .openapi(list, async (c) =>
      c.json(await campaignListReport(store, knowledge, { ...c.req.valid('query'), now: now() }), 200),
    )
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await campaignReport(store, knowledge, { id, ...c.req.valid('query'), now: now() }), 200);
    });
