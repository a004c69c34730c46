import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { type SourceReport, sourceReport } from '../reports/source.ts';
import { type SourceListReport, sourceListReport } from '../reports/sources.ts';
import { sourceHealths } from '../source-health.ts';
import { createRoutes } from './router.ts';
import { answers, countUnit } from './schemas.ts';

const sourceFilterFields = {
  state: z.enum([...sourceHealths, 'unwell']).optional(),
  kind: z.enum(['feed', 'sitemap', 'section', 'search', 'forum']).optional(),
  tier: z.enum(['A', 'B', 'C', 'D']).optional(),
  sort: z.enum(['state', 'name', 'latest', 'week', 'dropped']).optional(),
  unit: countUnit,
};

const list = createRoute({
  method: 'get',
  path: '/sources',
  request: { query: z.object(sourceFilterFields) },
  responses: answers<SourceListReport>('SourceList', 'Sources with their health'),
});

const one = createRoute({
  method: 'get',
  path: '/sources/{id}',
  request: { params: z.object({ id: z.string() }) },
  responses: answers<SourceReport>('Source', 'One source with its latest checks, drops and documents'),
});

export const sourceRoutes = ({ store, knowledge, now }: Context) =>
  createRoutes()
    .openapi(list, async (c) =>
      c.json(await sourceListReport(store, knowledge, now(), c.req.valid('query')), 200),
    )
    .openapi(one, async (c) =>
      c.json(await sourceReport(store, knowledge, c.req.valid('param').id, now()), 200),
    );
