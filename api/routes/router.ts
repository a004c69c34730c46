import { OpenAPIHono } from '@hono/zod-openapi';
import type { Person } from '../auth.ts';
import { BadRequest } from '../errors.ts';

/** What the JSON API's handlers find in their context. */
export interface ApiEnv {
  Variables: { person: Person };
}

/** A router whose bad requests end in the one place that shapes errors. */
export function createRoutes(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) {
        const [issue] = result.error.issues;
        throw new BadRequest(`${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'is wrong'}`);
      }
    },
  });
}
