import { describe, expect, it } from 'vitest';
import { actions, can, createAuth, createUser, roles, sessionOf, signIn, signOut } from '../../api/auth.ts';
import { BadRequest, Conflict } from '../../api/errors.ts';
import { eachStore } from './each-store.ts';

const config = { secret: 'a secret of at least thirty-two characters', baseUrl: 'http://localhost:8080' };
const password = 'mật khẩu rất dài';

function cookieHeader(cookies: readonly string[]): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}

eachStore('accounts', (store, engine) => {
  it('lets a person in and out', async () => {
    const auth = createAuth(store(), config);
    const made = await createUser(auth, { email: 'Lan@example.vn', name: 'Lan', role: 'press', password });
    const { outcome, cookies } = await signIn(auth, {
      email: 'lan@example.vn',
      password,
      address: '10.0.0.1',
    });
    expect(outcome).toBe('ok');
    expect(cookies.join()).toMatch(/HttpOnly/i);
    const headers = cookieHeader(cookies);
    expect(await sessionOf(auth, headers)).toEqual({
      id: made.id,
      name: 'Lan',
      email: 'lan@example.vn',
      role: 'press',
    });
    await signOut(auth, headers);
    expect(await sessionOf(auth, headers)).toBeNull();
  });

  it('keeps out a wrong password and an unknown address alike', async () => {
    const auth = createAuth(store(), config);
    await createUser(auth, { email: 'nam@example.vn', name: 'Nam', role: 'analyst', password });
    const wrong = await signIn(auth, {
      email: 'nam@example.vn',
      password: 'sai rồi sai rồi',
      address: '10.0.0.2',
    });
    const unknown = await signIn(auth, { email: 'khong@example.vn', password, address: '10.0.0.2' });
    expect(wrong).toEqual({ outcome: 'wrong', cookies: [] });
    expect(unknown).toEqual(wrong);
    expect(await sessionOf(auth, new Headers())).toBeNull();
    expect(await sessionOf(auth, new Headers({ cookie: 'minhtin.session_token=forged.forged' }))).toBeNull();
  });

  it('stops guessing from one address, not from another', async () => {
    // Tries are counted in the process, which both engines share here.
    const net = engine === 'sqlite' ? '10.9.9' : '10.8.8';
    const auth = createAuth(store(), config);
    const guess = (address: string) =>
      signIn(auth, { email: 'x@example.vn', password: 'không phải thế', address });
    const outcomes: string[] = [];
    for (let index = 0; index < 12; index += 1) outcomes.push((await guess(`${net}.9`)).outcome);
    expect(outcomes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'wrong'));
    expect(outcomes.at(-1)).toBe('too-many');
    expect((await guess(`${net}.8`)).outcome).toBe('wrong');
  });

  it('has no sign-up, and no second account for an address', async () => {
    const auth = createAuth(store(), config);
    const user = { email: 'hoa@example.vn', name: 'Hoa', role: 'leader', password } as const;
    await createUser(auth, user);
    await expect(createUser(auth, user)).rejects.toThrow(Conflict);
    await expect(createUser(auth, { ...user, email: 'hoa2@example.vn', password: 'ngắn' })).rejects.toThrow(
      BadRequest,
    );
    await expect(createUser(auth, { ...user, email: 'không phải' })).rejects.toThrow(BadRequest);
    const request = new Request('http://localhost:8080/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:8080' },
      body: JSON.stringify({ email: 'new@example.vn', password, name: 'New' }),
    });
    expect((await auth.handler(request)).ok).toBe(false);
  });

  it('stores argon2id, never the password', async () => {
    const rows = await store().selectFrom('account').select('password').execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.password).toMatch(/^\$argon2id\$/);
  });
});

describe('rights', () => {
  it('are those of the table', () => {
    const table = Object.fromEntries(
      roles.map((role) => [role, actions.filter((action) => can(role, action))]),
    );
    expect(table).toEqual({
      analyst: ['read', 'label', 'registry', 'report', 'evidence', 'ledger', 'intake', 'alert'],
      press: ['read', 'registry', 'evidence', 'case', 'reply', 'intake', 'alert'],
      leader: ['read', 'approve', 'ledger'],
      administrator: [
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
      ],
    });
  });
});
