import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import type { SourceListReport, SourceReport } from '../reports/report.ts';
import { sourceReport } from '../reports/source.ts';
import { sourceListReport } from '../reports/sources.ts';
import { createRoutes } from './router.ts';
import { answers } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/sources',
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
    .openapi(list, async (c) => c.json(await sourceListReport(store, knowledge, now()), 200))
    .openapi(one, async (c) =>
      c.json(await sourceReport(store, knowledge, c.req.valid('param').id, now()), 200),
    );
