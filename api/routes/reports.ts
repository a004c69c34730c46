import { createRoute, z } from '@hono/zod-openapi';
import { accepts } from 'hono/accepts';
import type { Context } from '../context.ts';
import { fileAnswer } from '../reports/file-answer.ts';
import { mediaTypes, type ReportFormat, reportFormats, writeReport } from '../reports/formats.ts';
import { contentOf, type FrozenReport } from '../reports/kinds.ts';
import { listReports, type ReportRow, savedReport } from '../reports/saved.ts';
import { createRoutes } from './router.ts';
import { answers, numericId } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/reports',
  responses: answers<{ readonly rows: readonly ReportRow[] }>(
    'ReportList',
    'Frozen reports, those made last first',
  ),
});

const json = answers<{ readonly row: ReportRow; readonly report: FrozenReport }>(
  'Report',
  'A report as it was frozen, without the list of documents that it counted: the files JSON and CSV have that',
);
const file = z.custom<ReadableStream>().openapi('ReportFile', { type: 'string', format: 'binary' });

const one = createRoute({
  method: 'get',
  path: '/reports/{id}',
  request: {
    params: z.object({ id: numericId }),
    query: z.object({
      format: z.enum(reportFormats).optional().openapi({
        description:
          'The report as a file; absent: what the Accept header asks for, else the object with its row',
      }),
    }),
  },
  responses: {
    ...json,
    200: { ...json[200], content: { ...json[200].content, 'application/octet-stream': { schema: file } } },
  },
});

export const reportRoutes = ({ store, root }: Context) =>
  createRoutes()
    .openapi(list, async (c) => c.json({ rows: await listReports(store) }, 200))
    .openapi(one, async (c) => {
      const saved = await savedReport(store, c.req.valid('param').id);
      const format = c.req.valid('query').format ?? acceptedFormat(c);
      const { row, report, list } = saved;
      if (format === null) return c.json({ row, report }, 200);
      return fileAnswer(c, await writeReport(format, contentOf(report, list, row.version), root));
    });

/** The file that the client would rather have than JSON; `null`: none. */
function acceptedFormat(c: Parameters<typeof accepts>[0]): ReportFormat | null {
  const files = mediaTypes.filter(({ format }) => format !== 'json');
  const supports = ['application/json', ...files.map(({ mediaType }) => mediaType)];
  const wanted = accepts(c, { header: 'Accept', supports, default: 'application/json' });
  return files.find(({ mediaType }) => mediaType === wanted)?.format ?? null;
}
