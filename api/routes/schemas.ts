import { z } from '@hono/zod-openapi';
import { countUnits } from '../vocabulary.ts';

/** The one shape of every error. */
const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .openapi('Error', { example: { error: { code: 'not-found', message: 'there is no document 7' } } });

const failure = (description: string) => ({
  description,
  content: { 'application/json': { schema: errorSchema } },
});

/** What any route may answer instead. */
export const failures = {
  400: failure('The request does not make sense'),
  401: failure('Nobody is signed in'),
  404: failure('There is no such thing'),
};

/** Answers of a route: a report object, described in `api/reports/report.ts`, or an error. */
export function answers<T>(name: string, description: string) {
  const report = z.custom<T>().openapi(name, { type: 'object', description });
  return {
    200: { description, content: { 'application/json': { schema: report } } },
    ...failures,
  };
}

export const week = z
  .string()
  .optional()
  .openapi({ description: 'ISO week in Asia/Ho_Chi_Minh; absent: this week', example: '2026-W47' });

/** Documents where it is left out. */
export const countUnit = z.enum(countUnits).default('documents').openapi({
  description:
    '`stories`: a story counts once wherever at least one of its documents does; such counts do not add up',
});

export const numericId = z.coerce.number().int().positive().max(2_147_483_647);
