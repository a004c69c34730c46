import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { type StoryListReport, storyListReport, storySorts } from '../reports/stories.ts';
import { type StoryReport, storyReport } from '../reports/story.ts';
import { createRoutes } from './router.ts';
import { answers, numericId, week } from './schemas.ts';

const filter = z.object({
  week,
  from: z.string().optional().openapi({ description: 'Local date, inclusive', example: '2026-11-16' }),
  to: z.string().optional().openapi({ description: 'Local date, inclusive', example: '2026-11-22' }),
  topic: z.string().optional(),
  source: z.string().optional(),
  sort: z.enum(storySorts).default('newest').openapi({ description: '`largest`: most documents first' }),
  page: z.coerce.number().int().min(1).optional(),
});

const list = createRoute({
  method: 'get',
  path: '/stories',
  request: { query: filter },
  responses: answers<StoryListReport>(
    'StoryList',
    'A page of the stories with documents that the filter leaves; counts are of these documents',
  ),
});

const one = createRoute({
  method: 'get',
  path: '/stories/{id}',
  request: { params: z.object({ id: numericId }) },
  responses: answers<StoryReport>(
    'Story',
    'One story with its documents and what was decided about it; one that went into another answers as that one',
  ),
});

export const storyRoutes = ({ store, knowledge }: Context) =>
  createRoutes()
    .openapi(list, async (c) => c.json(await storyListReport(store, knowledge, c.req.valid('query')), 200))
    .openapi(one, async (c) => c.json(await storyReport(store, knowledge, c.req.valid('param').id), 200));
