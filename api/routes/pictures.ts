import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../context.ts';
import { pictureNames, pictureOf } from '../pictures/catalogue.ts';
import { renderPicture } from '../pictures/picture.ts';
import { renderPng } from '../pictures/png.ts';
import { renderCsv } from '../reports/csv.ts';
import { createRoutes } from './router.ts';
import { failures, week } from './schemas.ts';

const formats = ['svg', 'png', 'csv'] as const;
type Format = (typeof formats)[number];

const types: Readonly<Record<Format, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
};

const picture = createRoute({
  method: 'get',
  path: '/pictures/{name}/{format}',
  request: {
    params: z.object({ name: z.enum(pictureNames), format: z.enum(formats) }),
    query: z.object({
      week,
      claim: z.string().max(40).optional().openapi({ description: 'Which claim the picture `claim` shows' }),
    }),
  },
  responses: {
    200: {
      description: 'A chart complete with title and source as SVG or PNG, or its figures as CSV',
      content: {
        'image/svg+xml': { schema: z.string() },
        'image/png': { schema: z.string().openapi({ format: 'binary' }) },
        'text/csv': { schema: z.string() },
      },
    },
    ...failures,
  },
});

export const pictureRoutes = (context: Context) =>
  createRoutes().openapi(picture, async (c) => {
    const { name, format } = c.req.valid('param');
    const made = await pictureOf(context, name, c.req.valid('query'));
    c.header('Content-Disposition', `attachment; filename="${made.name}.${format}"`);
    c.header('Content-Type', types[format]);
    if (format === 'csv') return c.body(renderCsv(made.table));
    const svg = renderPicture(made);
    return c.body(format === 'svg' ? svg : new Uint8Array(renderPng(svg)));
  });
