/** An office to test the dashboard in: a store of its own, two sources, some documents, one account a role. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUser, type Role, roles } from '../../api/auth.ts';
import { readConfig } from '../../api/config.ts';
import { type Context, createContext } from '../../api/context.ts';
import { createWeb } from '../../web/app.tsx';
import { sampleDocument, sampleSource, saveSample } from '../api/samples.ts';

const root = join(import.meta.dirname, '..', '..');
const password = 'mat-khau-thu-nghiem';

const now = new Date('2026-11-23T02:00:00Z');
const sources = [
  sampleSource('bao-mot'),
  sampleSource('dien-dan', { channel: 'dien-dan', publisher: 'social', tier: 'D' }),
];

/** A title and text as somebody would write them who wants to break the page. */
export const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';

export interface Office {
  readonly context: Context;
  /** Sends a request as somebody of a role; without a role, as nobody. */
  send(path: string, options?: RequestOptions): Promise<Response>;
  close(): Promise<void>;
}

interface RequestOptions {
  readonly as?: Role;
  /** Sent as a form, by POST; with a file as `FormData`. */
  readonly form?: Readonly<Record<string, string>> | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openOffice(options: { readonly demo?: boolean } = {}): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'minhtin-web-'));
  const config = readConfig({
    MINHTIN_DATA_DIR: dataDir,
    MINHTIN_LOG_LEVEL: 'silent',
    MINHTIN_DEMO: options.demo ? '1' : '0',
    PORT: '8080',
  });
  const context = await createContext(config, root, { sources, now: () => now });
  const app = createWeb(context);
  const send: Office['send'] = async (path, { as, form, headers = {} } = {}) =>
    app.request(`http://localhost:8080${path}`, {
      method: form ? 'POST' : 'GET',
      headers: {
        ...(as ? { cookie: await cookieOf(as) } : {}),
        ...(form ? { origin: 'http://localhost:8080' } : {}),
        ...headers,
      },
      ...(form ? { body: form instanceof FormData ? form : new URLSearchParams(form) } : {}),
    });
  const cookies = new Map<Role, string>();
  async function cookieOf(role: Role): Promise<string> {
    const known = cookies.get(role);
    if (known) return known;
    const response = await send('/dang-nhap', { form: { email: emailOf(role), password } });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
    cookies.set(role, cookie);
    return cookie;
  }
  for (const role of roles) {
    await createUser(context.auth, { email: emailOf(role), name: `Người thử ${role}`, role, password });
  }
  return {
    context,
    send,
    close: async () => {
      await context.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const credentials = { email: emailOf('analyst'), password };

function emailOf(role: Role): string {
  return `${role}@thu.example.vn`;
}

/** Two weeks with documents; one spreads a claim, one tries to break the page. Gives the ids in order of saving. */
export async function fillOffice({ store, knowledge }: Context): Promise<number[]> {
  const claim = knowledge.claims[0];
  const [press, forum] = sources;
  if (!claim || !press || !forum) throw new Error('the office has no claim or source');
  const saved = [
    await saveSample(store, press, sampleDocument('https://bao-mot.example/1'), { topics: ['luong-huu'] }),
    await saveSample(
      store,
      press,
      sampleDocument('https://bao-mot.example/0', {
        publishedAt: '2026-11-10T03:00:00Z',
        title: 'Thẻ bảo hiểm y tế',
      }),
      { topics: ['bhyt'], sentiment: 'positive' },
    ),
    await saveSample(
      store,
      forum,
      sampleDocument('https://dien-dan.example/t/1', {
        kind: 'post',
        title: null,
        text: `${hostile} rút một lần`,
      }),
      { sentiment: 'negative', topics: ['bhxh-mot-lan'], claims: [{ id: claim.id, stance: 'spreads' }] },
    ),
    await saveSample(
      store,
      forum,
      sampleDocument('https://dien-dan.example/t/2', {
        url: 'javascript:alert(document.cookie)',
        title: hostile,
        kind: 'post',
        publishedAt: null,
      }),
      { sentiment: 'negative' },
    ),
  ];
  return saved.map(({ id }) => id);
}
