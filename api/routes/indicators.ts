import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { instant } from '../instant.ts';
import { type ActivityReport, activityReport } from '../reports/activities.ts';
import { type IndicatorReport, indicatorReport } from '../reports/indicators.ts';
import { localDateOf } from '../week.ts';
import { createRoutes } from './router.ts';
import { answers } from './schemas.ts';

const indicators = createRoute({
  method: 'get',
  path: '/indicators',
  request: { query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }) },
  responses: answers<IndicatorReport>('Indicators', 'The plan’s indicators of a year beside their targets'),
});

const activities = createRoute({
  method: 'get',
  path: '/activities',
  request: { query: z.object({ period: z.string().max(30).optional() }) },
  responses: answers<ActivityReport>('Activities', 'The register of activities over a period'),
});

export const indicatorRoutes = ({ store, knowledge, now }: Context) => {
  const thisYear = () => localDateOf(instant(now())).slice(0, 4);
  return createRoutes()
    .openapi(indicators, async (c) => {
      const { year = Number(thisYear()) } = c.req.valid('query');
      return c.json(await indicatorReport(store, knowledge, { year, now: now() }), 200);
    })
    .openapi(activities, async (c) => {
      const { period = thisYear() } = c.req.valid('query');
      return c.json(await activityReport(store, knowledge, { period, now: now() }), 200);
    });
};
