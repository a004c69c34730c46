import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { type ClaimReport, claimReport } from '../reports/claim.ts';
import { type ClaimHistoryReport, claimHistoryReport } from '../reports/claim-history.ts';
import { type ClaimListReport, claimListReport } from '../reports/claims.ts';
import { type SpreadReport, spreadReport } from '../reports/spread.ts';
import { createRoutes } from './router.ts';
import { answers, countUnit, week } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/claims',
  request: { query: z.object({ week, unit: countUnit }) },
  responses: answers<ClaimListReport>('ClaimList', 'Known claims with their counts in a week'),
});

const one = createRoute({
  method: 'get',
  path: '/claims/{id}',
  request: { params: z.object({ id: z.string() }), query: z.object({ week, unit: countUnit }) },
  responses: answers<ClaimReport>('Claim', 'One claim: where it began, how far it is, what is done about it'),
});

const spread = createRoute({
  method: 'get',
  path: '/claims/{id}/spread',
  request: { params: z.object({ id: z.string() }), query: z.object({ unit: countUnit }) },
  responses: answers<SpreadReport>(
    'ClaimSpread',
    'How a claim went round, before and after the official reply',
  ),
});

const versions = createRoute({
  method: 'get',
  path: '/claims/{id}/versions',
  request: { params: z.object({ id: z.string() }) },
  responses: answers<ClaimHistoryReport>('ClaimHistory', 'Who changed what of a claim, when and why'),
});

export const claimRoutes = ({ store, knowledge, now }: Context) =>
  createRoutes()
    .openapi(list, async (c) =>
      c.json(await claimListReport(store, knowledge, { ...c.req.valid('query'), now: now() }), 200),
    )
    .openapi(one, async (c) => {
      const options = { ...c.req.valid('query'), now: now() };
      return c.json(await claimReport(store, knowledge, c.req.valid('param').id, options), 200);
    })
    .openapi(spread, async (c) => {
      const options = { ...c.req.valid('query'), now: now() };
      return c.json(await spreadReport(store, knowledge, c.req.valid('param').id, options), 200);
    })
    .openapi(versions, async (c) => c.json(await claimHistoryReport(store, c.req.valid('param').id), 200));
