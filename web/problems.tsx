import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { sessionOf } from '../api/auth.ts';
import type { Context } from '../api/context.ts';
import { ApiError, type ErrorCode } from '../api/errors.ts';
import { paths } from './links.ts';
import { type ProblemKind, ProblemPage } from './pages/problem.tsx';
import { frameOf, type WebContext, type WebEnv } from './request.ts';

const kinds: Record<Exclude<ErrorCode, 'unauthenticated'>, ProblemKind> = {
  'bad-request': 'invalid',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  conflict: 'conflict',
  'too-many-requests': 'tooMany',
};

/** The one place where an error becomes a page. What we did not foresee is logged whole and shown without its inside. */
export function problemHandler(context: Context): ErrorHandler<WebEnv> {
  return async (error, c) => {
    if (error instanceof ApiError) {
      if (error.code === 'unauthenticated') return c.redirect(paths.signIn, 303);
      return c.html(await problemPage(c, context, kinds[error.code]), error.status);
    }
    if (error instanceof HTTPException && error.status < 500) {
      return c.html(
        await problemPage(c, context, error.status === 403 ? 'forbidden' : 'invalid'),
        error.status,
      );
    }
    context.log.error({ err: error, method: c.req.method, path: c.req.path }, 'page failed');
    return c.html(await problemPage(c, context, 'failed'), 500);
  };
}

export async function problemPage(c: WebContext, context: Context, kind: ProblemKind) {
  // The session itself may be what failed; the page then stands without a person.
  const person = await sessionOf(context.auth, c.req.raw.headers).catch(() => null);
  return <ProblemPage frame={frameOf(c, context, person)} kind={kind} />;
}
