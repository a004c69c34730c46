import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import type { ReportRow, WeeklyReport } from '../reports/report.ts';
import { listReports, savedReport } from '../reports/weekly.ts';
import { createRoutes } from './router.ts';
import { answers, numericId } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/reports',
  responses: answers<{ readonly rows: readonly ReportRow[] }>(
    'ReportList',
    'Frozen reports, latest period first',
  ),
});

const one = createRoute({
  method: 'get',
  path: '/reports/{id}',
  request: { params: z.object({ id: numericId }) },
  responses: answers<{ readonly row: ReportRow; readonly report: WeeklyReport }>(
    'Report',
    'A report as it was frozen',
  ),
});

export const reportRoutes = ({ store }: Context) =>
  createRoutes()
    .openapi(list, async (c) => c.json({ rows: await listReports(store) }, 200))
    .openapi(one, async (c) => c.json(await savedReport(store, c.req.valid('param').id), 200));
