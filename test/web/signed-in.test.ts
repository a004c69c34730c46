/** Apart from `session.test.ts`: ten sign-ins a minute are allowed from one address, and its tests use them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a session', () => {
  it('ends when signing out', async () => {
    const page = await office.send('/', { as: 'press' });
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const out = await office.send('/dang-xuat', { as: 'press', form: {} });
    expect(out.headers.get('location')).toBe('/dang-nhap');
    expect((await office.send('/', { as: 'press' })).status).toBe(303);
  });

  it('refuses forms of other sites', async () => {
    const response = await office.send('/bao-cao', {
      as: 'analyst',
      form: { week: '2026-W47' },
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(response.status).toBe(403);
  });

  it('carries strict headers', async () => {
    const { headers } = await office.send('/dang-nhap');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
