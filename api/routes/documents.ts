import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { type DocumentReport, documentReport } from '../reports/document.ts';
import { type DocumentListReport, documentListReport } from '../reports/documents.ts';
import { createRoutes } from './router.ts';
import { answers, countUnit, numericId, week } from './schemas.ts';

const filter = z.object({
  query: z.string().max(1000).optional().openapi({ description: 'Words, "phrases", -excluded' }),
  week,
  from: z.string().optional().openapi({ description: 'Local date, inclusive', example: '2026-11-16' }),
  to: z.string().optional().openapi({ description: 'Local date, inclusive', example: '2026-11-22' }),
  topic: z.string().optional(),
  place: z.string().optional(),
  channel: z.string().optional(),
  source: z.string().optional(),
  sentiment: z.enum(['negative', 'neutral', 'positive']).optional(),
  kind: z.enum(['article', 'post', 'comment', 'video']).optional(),
  claim: z.string().optional(),
  stance: z.enum(['spreads', 'debunks', 'mentions']).optional(),
  story: numericId.optional(),
  unit: countUnit,
  page: z.coerce.number().int().min(1).optional(),
});

const list = createRoute({
  method: 'get',
  path: '/documents',
  request: { query: filter },
  responses: answers<DocumentListReport>('DocumentList', 'A page of documents'),
});

const one = createRoute({
  method: 'get',
  path: '/documents/{id}',
  request: { params: z.object({ id: numericId }) },
  responses: answers<DocumentReport>('Document', 'One document with its findings'),
});

export const documentRoutes = ({ store, knowledge }: Context) =>
  createRoutes()
    .openapi(list, async (c) => c.json(await documentListReport(store, knowledge, c.req.valid('query')), 200))
    .openapi(one, async (c) => c.json(await documentReport(store, knowledge, c.req.valid('param').id), 200));
