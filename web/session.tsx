/** Who is looking: the guard before every page, signing in and out. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono';
import { type Auth, sessionOf, signIn, signOut } from '../api/auth.ts';
import type { Context } from '../api/context.ts';
import { demoAccounts, demoPassword } from './demo.ts';
import { homeOf, paths } from './links.ts';
import { type DemoAccount, SignInPage } from './pages/sign-in.tsx';
import { formField, frameOf, setFlash, type WebApp, type WebContext, type WebEnv } from './request.ts';
import { vi } from './text/vi.ts';

/** Lets only people with a session through; everybody else is asked to sign in and comes back afterwards. */
export function requireSession(context: Context): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const person = await sessionOf(context.auth, c.req.raw.headers);
    if (person === null) return c.redirect(signInAddress(c), 303);
    c.set('person', person);
    c.header('Cache-Control', 'no-store');
    return next();
  };
}

function signInAddress(c: HonoContext): string {
  const { pathname, search } = new URL(c.req.url);
  if (c.req.method !== 'GET' || pathname === paths.overview) return paths.signIn;
  return `${paths.signIn}?${new URLSearchParams({ next: pathname + search })}`;
}

export function sessionRoutes(context: Context): WebApp {
  const app: WebApp = new Hono();
  const accounts = context.config.demo ? shownAccounts : [];

  app.get(paths.signIn, async (c) => {
    const next = ownAddress(c.req.query('next'));
    const person = await sessionOf(context.auth, c.req.raw.headers);
    if (person) return c.redirect(next ?? homeOf(person.role), 303);
    const chosen = accounts.find((account) => account.email === c.req.query('account'));
    return c.html(
      <SignInPage
        frame={frameOf(c, context, null)}
        problem={null}
        email={chosen?.email ?? ''}
        password={chosen?.password ?? ''}
        next={next ?? ''}
        accounts={accounts}
      />,
    );
  });

  app.post(paths.signIn, async (c) => {
    const email = (await formField(c, 'email')).trim();
    const next = ownAddress(await formField(c, 'next'));
    const { outcome, cookies } = await signIn(context.auth, {
      email,
      password: await formField(c, 'password'),
      address: addressOf(c),
      userAgent: c.req.header('user-agent'),
    });
    if (outcome === 'ok') {
      for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
      return c.redirect(next ?? (await homeAfter(context.auth, cookies)), 303);
    }
    const problem = outcome === 'wrong' ? vi.signIn.failed : vi.signIn.tooMany;
    return c.html(
      <SignInPage
        frame={frameOf(c, context, null)}
        problem={problem}
        email={email}
        password=""
        next={next ?? ''}
        accounts={accounts}
      />,
      outcome === 'wrong' ? 401 : 429,
    );
  });

  app.post(paths.signOut, async (c) => {
    const cookies = await signOut(context.auth, c.req.raw.headers);
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
    setFlash(c, 'signed-out');
    return c.redirect(paths.signIn, 303);
  });

  return app;
}

/** Where somebody begins whose session these cookies have just opened. */
async function homeAfter(auth: Auth, cookies: readonly string[]): Promise<string> {
  const cookie = cookies.map((value) => value.split(';')[0]).join('; ');
  const person = await sessionOf(auth, new Headers({ cookie }));
  return homeOf(person?.role ?? 'analyst');
}

/** Only a demonstration names its accounts; they protect nothing. */
const shownAccounts: readonly DemoAccount[] = demoAccounts.map(({ name, email, role }) => ({
  name,
  email,
  password: demoPassword,
  roleName: vi.role[role],
}));

/** The address if it is one of this site, else `null`: nobody is led elsewhere after signing in. */
function ownAddress(address: string | undefined): string | null {
  const base = 'http://minhtin.invalid';
  if (!address?.startsWith('/') || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.origin === base ? url.pathname + url.search : null;
}

/** The address at the other end of the connection; a request without a socket has none. */
function addressOf(c: WebContext): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
