import { z } from '@hono/zod-openapi';

/** The one shape of every error. */
const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .openapi('Error', { example: { error: { code: 'not-found', message: 'there is no document 7' } } });

const failures = {
  400: 'The request does not make sense',
  401: 'Nobody is signed in',
  404: 'There is no such thing',
} as const;

/** Answers of a route: a report object, described in `api/reports/report.ts`, or an error. */
export function answers<T>(name: string, description: string) {
  const report = z.custom<T>().openapi(name, { type: 'object', description });
  const failure = (text: string) => ({
    description: text,
    content: { 'application/json': { schema: errorSchema } },
  });
  return {
    200: { description, content: { 'application/json': { schema: report } } },
    400: failure(failures[400]),
    401: failure(failures[401]),
    404: failure(failures[404]),
  };
}

export const week = z
  .string()
  .optional()
  .openapi({ description: 'ISO week in Asia/Ho_Chi_Minh; absent: this week', example: '2026-W47' });

export const numericId = z.coerce.number().int().positive().max(2_147_483_647);
