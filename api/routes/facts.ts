import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
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

/** The ledger of legal figures. */
export const factRoutes = ({ knowledge, now }: Context) =>
  createRoutes().openapi(list, (c) => {
    const { on, topic, q } = c.req.valid('query');
    return c.json(factListReport(knowledge, { on: on ?? vietnamDay(now()), topic, query: q }), 200);
  });

/** Vietnam is seven hours ahead of UTC all year. */
export function vietnamDay(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
