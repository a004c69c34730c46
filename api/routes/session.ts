import { getConnInfo } from '@hono/node-server/conninfo';
import { createRoute, z } from '@hono/zod-openapi';
import { signIn, signOut } from '../auth.ts';
import type { Context } from '../context.ts';
import { TooManyRequests, Unauthenticated } from '../errors.ts';
import { createRoutes } from './router.ts';

const open = createRoute({
  method: 'post',
  path: '/session',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ email: z.string(), password: z.string().max(200) }) },
      },
    },
  },
  responses: { 204: { description: 'Signed in; the answer sets the cookie' } },
});

const close = createRoute({
  method: 'delete',
  path: '/session',
  responses: { 204: { description: 'Signed out' } },
});

/** Signing in and out for programs. The only part of the API that answers without a session. */
export const sessionRoutes = ({ auth }: Context) =>
  createRoutes()
    .openapi(open, async (c) => {
      const { outcome, cookies } = await signIn(auth, {
        ...c.req.valid('json'),
        address: addressOf(c),
        userAgent: c.req.header('user-agent'),
      });
      if (outcome === 'too-many') throw new TooManyRequests('too many tries; wait a minute');
      if (outcome === 'wrong') throw new Unauthenticated('the e-mail address or the password is wrong');
      for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
      return c.body(null, 204);
    })
    .openapi(close, async (c) => {
      for (const cookie of await signOut(auth, c.req.raw.headers))
        c.header('set-cookie', cookie, { append: true });
      return c.body(null, 204);
    });

/** The address at the other end of the connection; requests that tests make without a server have none. */
function addressOf(c: Parameters<typeof getConnInfo>[0]): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
