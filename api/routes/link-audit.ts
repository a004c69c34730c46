import { createRoute } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { type LinkAuditReport, linkAuditReport } from '../reports/link-audit.ts';
import { createRoutes } from './router.ts';
import { answers } from './schemas.ts';

const audit = createRoute({
  method: 'get',
  path: '/link-audit',
  responses: answers<LinkAuditReport>('LinkAudit', 'Which official portals link to one another'),
});

export const linkAuditRoutes = (context: Context) =>
  createRoutes().openapi(audit, async (c) => c.json(await linkAuditReport(context), 200));
