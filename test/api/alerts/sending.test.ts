import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { makeChannel, resend, switchChannel, testChannel } from '../../../api/alerts/channels.ts';
import { createSenders, deliverDue } from '../../../api/alerts/deliver.ts';
import { post } from '../../../api/alerts/senders/http-post.ts';
import type { Person } from '../../../api/auth.ts';
import type { SendingConfig } from '../../../api/config.ts';
import type { Context } from '../../../api/context.ts';
import { secondsAfter } from '../../../api/instant.ts';
import { alertChannelListReport } from '../../../api/reports/alerts.ts';
import { seal, unseal } from '../../../api/sealed.ts';
import { addToOutbox, listDeliveries } from '../../../api/store/alert-deliveries.ts';
import { insertAlertRule } from '../../../api/store/alert-rules.ts';
import { insertAlert } from '../../../api/store/alerts.ts';
import { listAudit } from '../../../api/store/audit.ts';
import { anyAddress } from '../../../crawler/address-guard.ts';
import { eachStore } from '../each-store.ts';
import { openMailServer } from '../mail-server.ts';
import { makeContext, makePerson, secret } from '../make-context.ts';

const now = '2026-11-18T05:00:00Z';
const token = '123456:very-secret-token';

interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function startMailServer(accepts?: (receiver: string) => number | null) {
  const { close, ...server } = await openMailServer(accepts);
  closers.push(close);
  return server;
}

/** A server on this machine that answers as it is told and keeps what it was sent. */
async function startServer(answer: (request: Received) => Answer) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const one = { path: request.url ?? '', headers: request.headers, body: await text(request) };
    received.push(one);
    const { status = 200, headers = {}, body = {} } = answer(one);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** A message in quoted-printable, its encoded headers too, as people read it. */
function readable(raw: string): string {
  const headers = raw
    .replace(/\?=(?:\r?\n)?\s+=\?UTF-8\?Q\?/giu, '')
    .replace(/=\?UTF-8\?Q\?([^?]+)\?=/giu, (_, part: string) => part.replaceAll('_', ' '));
  const bytes = headers
    .replace(/=\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

it('seals secrets so that only the same installation opens them', () => {
  const sealed = seal(secret, 'whsec_khóa');
  expect(sealed).not.toContain('khóa');
  expect(unseal(secret, sealed)).toBe('whsec_khóa');
  expect(unseal(`${secret}!`, sealed)).toBeNull();
  expect(unseal(secret, 'rác')).toBeNull();
});

it('follows no redirect and says why there is no answer, without the address', async () => {
  const server = await startServer(() => ({ status: 302, headers: { location: '/khac' } }));
  const posting = { headers: {}, body: '', addresses: anyAddress };
  expect((await post(server.url, posting)).status).toBe(302);
  expect(server.received).toHaveLength(1);
  await expect(post('http://127.0.0.1:1/bi-mat', posting)).rejects.toThrow(/^connection refused$/);
});

eachStore('sending alerts', (store) => {
  let base: Context;
  let administrator: Person;
  let analyst: Person;
  let alertId = 0;
  const logged: string[] = [];
  const none: SendingConfig = { email: null, telegram: null, zalo: null };

  const contextWith = (sending: Partial<SendingConfig>, time = now, allowPrivate = true): Context => ({
    ...base,
    now: () => new Date(time),
    config: { ...base.config, allowPrivate, sending: { ...none, ...sending } },
    log: { ...base.log, warn: (...given: unknown[]) => void logged.push(JSON.stringify(given)) },
  });
  const deliver = (context: Context) => deliverDue(context, createSenders(context));
  const latest = async () => (await listDeliveries(store(), 1))[0];
  const putOut = (channelId: number, dueAt = now) =>
    addToOutbox(store(), { messageId: `msg_${Math.random()}`, channelId, dueAt, alertIds: [alertId] }, now);

  beforeAll(async () => {
    base = await makeContext(store(), { now });
    administrator = await makePerson(base.auth, 'administrator');
    analyst = await makePerson(base.auth, 'analyst');
    const rule = await insertAlertRule(store(), {
      name: 'Tên miền <lạ>',
      condition: '{"kind":"scam-domain"}',
      cool_down_hours: 1,
      quiet_from: null,
      quiet_to: null,
      digest_at: null,
      enabled: 1,
      watched_from: now,
      checked_at: null,
      error: null,
      created_by: analyst.id,
      created_at: now,
      updated_at: now,
    });
    alertId =
      (await insertAlert(store(), {
        rule_id: rule,
        subject: 'host:bhxh-vn.top',
        at: now,
        raised_at: now,
        facts: JSON.stringify({ kind: 'scam-domain', host: 'bhxh-vn.top', documentId: 1 }),
        acknowledged_at: null,
        acknowledged_by: null,
        useful: null,
      })) ?? 0;
  });

  it('sends e-mail, and tells a receiver who does not exist from a server that is busy', async () => {
    let answer: number | null = null;
    const server = await startMailServer(() => answer);
    const context = contextWith({ email: { url: server.url, from: 'minhtin@example.vn' } });
    const draft = { kind: 'email', name: 'Tổ trực', address: 'mot@example.vn, hai@example.vn' } as const;
    const { id } = await makeChannel(context, administrator, draft);
    await putOut(id);
    await deliver(context);
    expect(await latest()).toMatchObject({ state: 'sent', attempts: 1, error: null });
    const [mail] = server.mails;
    expect(mail).toMatchObject({ to: ['mot@example.vn', 'hai@example.vn'], user: 'bot' });
    const words = readable(mail?.raw ?? '');
    expect(words).toContain('Subject: [Minh Tin] Tên miền mới có dấu hiệu lừa đảo: bhxh-vn[.]top');
    expect(words).toContain(`http://localhost:8080/canh-bao/${alertId}`);
    expect(words).toContain('Quy tắc: Tên miền <lạ>');
    expect(mail?.raw).toMatch(/Message-ID: <msg_/iu);

    answer = 451;
    await putOut(id);
    await deliver(context);
    expect(await latest()).toMatchObject({ state: 'waiting', due_at: secondsAfter(now, 60) });
    answer = 550;
    await deliver(
      contextWith({ email: { url: server.url, from: 'minhtin@example.vn' } }, secondsAfter(now, 60)),
    );
    expect(await latest()).toMatchObject({ state: 'failed', attempts: 2, error: 'SMTP 550 EENVELOPE' });
    await switchChannel(context, administrator, id, false);
  });

  it('signs webhooks by the standard, keeps the number through retries, and gives up in the end', async () => {
    let status = 503;
    const server = await startServer(() => ({ status }));
    const context = contextWith({});
    const made = await makeChannel(context, administrator, {
      kind: 'webhook',
      name: 'Trung tâm',
      address: `${server.url}/nhan/khoa-bi-mat`,
    });
    await putOut(made.id);
    let time = now;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      await deliver(contextWith({}, time));
      const row = await latest();
      expect(row).toMatchObject({ attempts: attempt, error: 'HTTP 503' });
      if (row?.state !== 'waiting') break;
      // Nothing is sent before its time.
      await deliver(contextWith({}, secondsAfter(row.due_at, -1)));
      waits.push((Date.parse(row.due_at) - Date.parse(time)) / 60_000);
      time = row.due_at;
    }
    expect(waits).toEqual([1, 5, 30, 120, 300, 600]);
    expect(await latest()).toMatchObject({ state: 'failed', attempts: 7 });
    expect(server.received).toHaveLength(7);
    expect(new Set(server.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);

    status = 204;
    const failed = (await latest())?.id ?? 0;
    await expect(resend(context, analyst, failed)).rejects.toThrow(/no right/);
    // The standard's own library checks the time too, so this attempt happens now.
    const real = contextWith({}, new Date().toISOString());
    await resend(real, administrator, failed);
    await deliver(real);
    expect(await latest()).toMatchObject({ state: 'sent', error: null });
    await expect(resend(context, administrator, failed)).rejects.toThrow(/not given up/);
    const last = server.received.at(-1);
    const payload = new Webhook(made.secret ?? '').verify(
      last?.body ?? '',
      last?.headers as Record<string, string>,
    );
    expect(payload).toMatchObject({
      type: 'alert.raised',
      data: { alerts: [{ id: alertId, rule: 'Tên miền <lạ>', facts: { host: 'bhxh-vn.top' } }] },
    });
    expect(() =>
      new Webhook(made.secret ?? '').verify(`${last?.body} `, last?.headers as Record<string, string>),
    ).toThrow();

    status = 410;
    await putOut(made.id);
    await deliver(context);
    expect(await latest()).toMatchObject({ state: 'failed', attempts: 1, error: 'HTTP 410' });
  });

  it('connects webhooks to public addresses only, unless the installation allows others', async () => {
    const server = await startServer(() => ({}));
    const context = contextWith({}, now, false);
    const { id } = await makeChannel(context, administrator, {
      kind: 'webhook',
      name: 'Trong nhà',
      address: `${server.url}/x`,
    });
    await putOut(id);
    await deliver(context);
    expect(await latest()).toMatchObject({ state: 'failed', error: 'the address is not a public one' });
    expect(server.received).toEqual([]);
  });

  it('speaks to Telegram, waits as asked, and repeats no token', async () => {
    let answer: Answer = { body: { ok: true, result: {} } };
    const server = await startServer(() => answer);
    const telegram = { token, api: server.url };
    const context = contextWith({ telegram });
    const { id } = await makeChannel(context, administrator, {
      kind: 'telegram',
      name: 'Nhóm',
      address: '-1001234567890',
    });
    await testChannel(context, administrator, id);
    await deliver(context);
    expect(await latest()).toMatchObject({ state: 'sent', alerts: 0 });
    const [first] = server.received;
    expect(first?.path).toBe(`/bot${token}/sendMessage`);
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ chat_id: '-1001234567890' });
    expect(JSON.parse(first?.body ?? '').text).toContain('Đây là tin thử');

    answer = {
      status: 429,
      body: { ok: false, description: `Too Many Requests for bot${token}`, parameters: { retry_after: 600 } },
    };
    await putOut(id);
    await deliver(context);
    const row = await latest();
    expect(row).toMatchObject({ state: 'waiting', due_at: secondsAfter(now, 600) });
    expect(row?.error).toBe('Telegram: HTTP 429, Too Many Requests for bot•••');
    answer = { status: 403, body: { ok: false, description: 'Forbidden: bot was kicked' } };
    await deliver(contextWith({ telegram }, secondsAfter(now, 600)));
    expect(await latest()).toMatchObject({ state: 'failed' });
  });

  it('speaks to Zalo, renews the access token, and keeps the next one', async () => {
    let refused = false;
    const server = await startServer(({ path, headers }) => {
      if (path === '/v4/oa/access_token') {
        const n = server.received.filter((each) => each.path === path).length;
        return { body: { access_token: `access-${n}`, refresh_token: `refresh-${n}`, expires_in: '90000' } };
      }
      if (refused && headers.access_token === 'access-1')
        return { body: { error: -216, message: 'Access token is invalid' } };
      return { body: { error: 0, message: 'Success' } };
    });
    const zalo = {
      appId: '77',
      secretKey: 'app-secret',
      refreshToken: 'refresh-0',
      api: server.url,
      oauth: server.url,
    };
    const context = contextWith({ zalo });
    const { id } = await makeChannel(context, administrator, {
      kind: 'zalo',
      name: 'Lãnh đạo',
      address: '2512523625412515',
    });
    for (let count = 0; count < 2; count += 1) {
      await putOut(id);
      await deliver(context);
      expect(await latest()).toMatchObject({ state: 'sent' });
    }
    refused = true;
    await putOut(id);
    await deliver(context);
    expect(await latest()).toMatchObject({ state: 'sent' });
    const tokens = server.received.filter(({ path }) => path === '/v4/oa/access_token');
    expect(tokens.map(({ body }) => new URLSearchParams(body).get('refresh_token'))).toEqual([
      'refresh-0',
      'refresh-1',
    ]);
    expect(tokens[0]?.headers.secret_key).toBe('app-secret');
    const message = server.received.find(({ path }) => path === '/v3.0/oa/message/cs');
    expect(JSON.parse(message?.body ?? '')).toMatchObject({ recipient: { user_id: '2512523625412515' } });
    const kept = await store().selectFrom('settings').selectAll().where('key', '=', 'zalo.tokens').execute();
    expect(JSON.stringify(kept)).not.toContain('refresh-2');
  });

  it('tries again what Zalo refuses for a time, and gives up what will stay so', async () => {
    let error = 0;
    let renews = true;
    const server = await startServer(({ path }) => {
      if (path !== '/v4/oa/access_token') return { body: { error, message: 'refused' } };
      if (!renews) return { body: { error: -14014, error_name: 'Invalid refresh-9' } };
      return { body: { access_token: 'access', refresh_token: 'next', expires_in: '90000' } };
    });
    const zalo = {
      appId: '78',
      secretKey: 'app-secret-2',
      refreshToken: 'refresh-9',
      api: server.url,
      oauth: server.url,
    };
    const context = contextWith({ zalo });
    const channel = { kind: 'zalo', name: 'Phòng truyền thông', address: '2512523625412516' } as const;
    const { id } = await makeChannel(context, administrator, channel);
    const outcomeOf = async (code: number) => {
      error = code;
      await putOut(id);
      await deliver(context);
      return (await latest())?.state;
    };
    for (const code of [-32, -200, -211, -218, -234, -9999])
      expect(await outcomeOf(code), `${code}`).toBe('waiting');
    for (const code of [-201, -204, -213, -217, -224, -227, -230, -232, -240])
      expect(await outcomeOf(code), `${code}`).toBe('failed');
    // A token that has run out is renewed once, not for ever.
    const sent = () => server.received.filter(({ path }) => path === '/v3.0/oa/message/cs').length;
    const before = sent();
    expect(await outcomeOf(-220)).toBe('waiting');
    expect(sent() - before).toBe(2);
    renews = false;
    expect(await outcomeOf(-216)).toBe('waiting');
    expect((await latest())?.error).toBe('Zalo gave no access token: error -14014');
  });

  it('takes a message again whose sender died, and says what is not set up', async () => {
    const server = await startServer(() => ({}));
    const context = contextWith({});
    const { id } = await makeChannel(context, administrator, {
      kind: 'webhook',
      name: 'Lần nữa',
      address: server.url,
    });
    await putOut(id);
    // A sender that never comes back: its process was killed.
    void deliverDue(context, { ...createSenders(context), webhook: () => new Promise<void>(() => {}) });
    await expect.poll(async () => (await latest())?.state).toBe('sending');
    await deliver(contextWith({}, secondsAfter(now, 100)));
    expect(server.received).toEqual([]);
    await deliver(contextWith({}, secondsAfter(now, 200)));
    expect(await latest()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(server.received).toHaveLength(1);

    const email = await makeChannel(context, administrator, {
      kind: 'email',
      name: 'Chưa cấu hình',
      address: 'a@example.vn',
    });
    await putOut(email.id);
    await deliver(context);
    expect(await latest()).toMatchObject({ state: 'waiting', error: 'not set up: MINHTIN_SMTP_URL' });
  });

  it('lets only administrators add channels, refuses what is no address, and shows no secret', async () => {
    const context = contextWith({});
    const draft = { kind: 'webhook', name: 'X', address: 'https://example.vn/hook/bi-mat' } as const;
    await expect(makeChannel(context, analyst, draft)).rejects.toThrow(/no right/);
    for (const [kind, address] of [
      ['email', 'not an address'],
      ['email', 'a@example.vn\r\nBcc: b@example.vn, x'],
      ['webhook', 'ftp://example.vn'],
      ['webhook', 'https://user:pass@example.vn'],
      ['telegram', 'me'],
      ['zalo', 'abc'],
    ] as const)
      await expect(makeChannel(context, administrator, { kind, name: 'X', address })).rejects.toThrow(
        /not an address/,
      );
    const { secret: signing } = await makeChannel(context, administrator, draft);
    const seen = JSON.stringify([
      await alertChannelListReport(context),
      await listAudit(store(), 200),
      logged,
      await store().selectFrom('alert_deliveries').selectAll().execute(),
    ]);
    for (const hidden of [signing ?? '', 'bi-mat', 'very-secret-token', 'app-secret', 'thu kín', 'refresh-'])
      expect(seen, hidden).not.toContain(hidden);
  });
});
