import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { createAccessControl } from 'better-auth/plugins/access';
import { admin } from 'better-auth/plugins/admin';
import type { Config } from './config.ts';
import { BadRequest, Conflict, Forbidden } from './errors.ts';
import type { Store } from './store/database.ts';
import { listPeople } from './store/users.ts';

export const roles = ['analyst', 'press', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const actions = [
  'read',
  'label',
  'registry',
  'report',
  'evidence',
  'case',
  'reply',
  'approve',
  'ledger',
  'source',
  'intake',
  'alert',
  'channel',
  'user',
] as const;
export type Action = (typeof actions)[number];

/** Who may do what: the only place where it stands. */
const rights: Readonly<Record<Role, readonly Action[]>> = {
  analyst: ['read', 'label', 'registry', 'report', 'evidence', 'ledger', 'intake', 'alert'],
  press: ['read', 'registry', 'evidence', 'case', 'reply', 'intake', 'alert'],
  leader: ['read', 'approve', 'ledger'],
  administrator: actions,
};

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export function can(role: Role, action: Action): boolean {
  return rights[role].includes(action);
}

/** Throws `Forbidden` where the person's role does not have the right. */
export function requireRight(person: Person, action: Action): void {
  if (!can(person.role, action)) throw new Forbidden(`the role ${person.role} has no right to: ${action}`);
}

/** The client's address, as our own server sees it, on its way to Better Auth's rate limit. */
const addressHeader = 'x-minhtin-address';

const control = createAccessControl({
  work: [...actions],
  user: ['create', 'list', 'set-role', 'ban', 'set-password', 'get'],
});
const controlRoles = {
  analyst: control.newRole({ work: [...rights.analyst] }),
  press: control.newRole({ work: [...rights.press] }),
  leader: control.newRole({ work: [...rights.leader] }),
  administrator: control.newRole({
    work: [...rights.administrator],
    user: ['create', 'list', 'set-role', 'ban', 'set-password', 'get'],
  }),
};

export type Auth = ReturnType<typeof createAuth>;

/**
 * Better Auth on our own store: e-mail and password, argon2id, no sign-up. `type: 'sqlite'` names how it codes values (ISO
 * text, 0/1), which our tables hold on both engines; its check of the schema asks SQLite's catalogue and is therefore off.
 */
export function createAuth(store: Store, config: Pick<Config, 'secret' | 'baseUrl'>) {
  return betterAuth({
    database: { db: store, type: 'sqlite' },
    secret: config.secret,
    baseURL: config.baseUrl,
    basePath: '/api/auth',
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: known, password }) => verify(known, password),
      },
    },
    session: { expiresIn: 12 * 3600, updateAge: 3600 },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'minhtin',
      database: { validateSchema: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      admin({ ac: control, roles: controlRoles, adminRoles: ['administrator'], defaultRole: 'analyst' }),
    ],
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

/** Who sends a request, by its cookies. `null`: nobody, or somebody whose session has ended. */
export async function sessionOf(auth: Auth, headers: Headers): Promise<Person | null> {
  const found = await auth.api.getSession({ headers });
  if (!found || !isRole(found.user.role)) return null;
  const { id, name, email, role } = found.user;
  return { id, name, email, role };
}

/** The person with an account of this address that is not blocked. */
export async function personByEmail(store: Store, email: string): Promise<Person | undefined> {
  const found = (await listPeople(store)).find((one) => one.email === email.trim().toLowerCase());
  return found !== undefined && isRole(found.role) ? { ...found, role: found.role } : undefined;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Address of the client as the server sees it: tries are counted by it. */
  readonly address: string;
  readonly userAgent?: string | undefined;
}

export interface SignedIn {
  readonly outcome: 'ok' | 'wrong' | 'too-many';
  /** Values for `Set-Cookie`. */
  readonly cookies: readonly string[];
}

/** Checks an e-mail address and a password and opens a session. */
export async function signIn(
  auth: Auth,
  { email, password, address, userAgent }: Credentials,
): Promise<SignedIn> {
  const base = auth.options.baseURL;
  const response = await auth.handler(
    new Request(`${base}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: new URL(base).origin,
        [addressHeader]: address,
        ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
      },
      body: JSON.stringify({ email, password }),
    }),
  );
  if (response.ok) return { outcome: 'ok', cookies: response.headers.getSetCookie() };
  return { outcome: response.status === 429 ? 'too-many' : 'wrong', cookies: [] };
}

/** Ends the session of the request and gives the `Set-Cookie` values that clear it. */
export async function signOut(auth: Auth, headers: Headers): Promise<readonly string[]> {
  const response = await auth.api.signOut({ headers, asResponse: true });
  return response.headers.getSetCookie();
}

/** Makes an account. Throws `BadRequest` for a weak password or bad address, `Conflict` where the address has one. */
export async function createUser(
  auth: Auth,
  user: { readonly email: string; readonly name: string; readonly role: Role; readonly password: string },
): Promise<Person> {
  if (user.password.length < 10) throw new BadRequest('the password needs at least 10 characters');
  try {
    const { user: made } = await auth.api.createUser({ body: { ...user } });
    return { id: made.id, name: made.name, email: made.email, role: user.role };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/already exists/i.test(message)) throw new Conflict(`there is an account for ${user.email}`);
    if (/email/i.test(message)) throw new BadRequest(`not an e-mail address: ${user.email}`);
    throw error;
  }
}
