import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { namesOf } from '../reports/names.ts';
import { type SentenceReport, sentenceReport, sentenceSorts, sentenceStates } from '../reports/sentences.ts';
import { createRoutes } from './router.ts';
import { answers } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/sentences',
  request: {
    query: z.object({
      state: z.enum(sentenceStates).default('open'),
      sort: z.enum(sentenceSorts).default('spread'),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
  },
  responses: answers<SentenceReport>(
    'SentenceList',
    'Sentences that deserve a check, those that say the same together, and what people said of them',
  ),
});

export const sentenceRoutes = ({ store, knowledge, now }: Context) =>
  createRoutes().openapi(list, async (c) =>
    c.json(
      await sentenceReport(store, namesOf(knowledge), { filter: c.req.valid('query'), now: now() }),
      200,
    ),
  );
