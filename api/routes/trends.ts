import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { trendUnits } from '../reports/trend-counts.ts';
import { type TrendsReport, trendDimensions, trendSteps, trendsReport } from '../reports/trends.ts';
import { createRoutes } from './router.ts';
import { answers, week } from './schemas.ts';

/** What a series of trends is of. */
export const trendChoice = {
  dimension: z
    .enum(trendDimensions)
    .optional()
    .openapi({ description: 'What the counts are broken down by' }),
  unit: z.enum(trendUnits).optional().openapi({
    description:
      '`stories`: stories with at least one document there; they do not add up over days, weeks or slugs. `reach`: points of an estimate from the class of the source and the reactions, never a number of people',
  }),
  step: z.enum(trendSteps).optional().openapi({ description: 'Weeks or days of the series' }),
  slug: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .openapi({ description: 'The series and the share of voice of this one; absent: of everything' }),
};

/** What trends may be asked for, with what is taken where it is left out. */
const trendsQuery = z.object({
  ...trendChoice,
  dimension: trendChoice.dimension.default('topic'),
  unit: trendChoice.unit.default('documents'),
  step: trendChoice.step.default('week'),
  week: week.openapi({ description: 'ISO week in Asia/Ho_Chi_Minh; absent: the last that is over' }),
});

const trends = createRoute({
  method: 'get',
  path: '/trends',
  request: { query: trendsQuery },
  responses: answers<TrendsReport>(
    'Trends',
    'A week by one dimension beside the weeks before it and the same week a year ago, with a series and the share of voice',
  ),
});

export const trendRoutes = ({ store, knowledge, now }: Context) =>
  createRoutes().openapi(trends, async (c) =>
    c.json(await trendsReport(store, knowledge, { filter: c.req.valid('query'), now: now() }), 200),
  );
