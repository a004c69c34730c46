import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { vietnamDay } from '../instant.ts';
import { withLedger } from '../ledger.ts';
import { type FactReport, factReport } from '../reports/fact.ts';
import { type FactListReport, factListReport } from '../reports/facts.ts';
import { createRoutes } from './router.ts';
import { answers } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/facts',
  request: {
    query: z.object({
      on: z.iso
        .date('on: a day in the form 2026-11-23')
        .optional()
        .openapi({ description: 'Day on which the facts hold; absent: today', example: '2026-11-23' }),
      topic: z.string().optional().openapi({ example: 'bhxh-tu-nguyen' }),
      q: z.string().max(200).optional().openapi({ description: 'Words, with or without diacritics' }),
    }),
  },
  responses: answers<FactListReport>('FactList', 'Legal figures that hold on a day, with source and history'),
});

const one = createRoute({
  method: 'get',
  path: '/facts/{id}',
  request: { params: z.object({ id: z.string().openapi({ example: 'LCS-04' }) }) },
  responses: answers<FactReport>('Fact', 'One legal figure with its versions and who signed them'),
});

/** The ledger of legal figures, as the office keeps it. */
export const factRoutes = ({ store, knowledge, now }: Context) =>
  createRoutes()
    .openapi(list, async (c) => {
      const { on, topic, q } = c.req.valid('query');
      const ledger = await withLedger(store, knowledge);
      return c.json(factListReport(ledger, { on: on ?? vietnamDay(now()), topic, query: q }), 200);
    })
    .openapi(one, async (c) => c.json(await factReport(store, knowledge, c.req.valid('param').id), 200));
