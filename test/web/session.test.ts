import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts } from '../../web/demo.ts';
import { credentials, type Office, openOffice } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('without a session', () => {
  it.each([
    '/',
    '/tin-bai',
    '/tin-bai/1',
    '/thong-tin-can-kiem-chung',
    '/nguon-tin',
    '/bao-cao',
    '/bao-cao/1.docx',
    '/canh-bao',
    '/canh-bao/luong',
    '/tro-giup',
    '/khong-co',
  ])('%s asks to sign in', async (path) => {
    const response = await office.send(path);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/dang-nhap/);
    expect(await response.text()).toBe('');
  });

  it('nothing can be sent', async () => {
    for (const path of [
      '/bao-cao',
      '/nguon-tin/bao-mot/kiem-tra',
      '/thong-tin-can-kiem-chung/C001/vu-viec/mo',
    ]) {
      const response = await office.send(path, { form: { week: '2026-W47' } });
      expect(response.headers.get('location')).toBe('/dang-nhap');
    }
  });

  it('health, sign-in and its files answer', async () => {
    expect(await (await office.send('/api/health')).json()).toEqual({ status: 'ok' });
    expect((await office.send('/dang-nhap')).status).toBe(200);
    const sheet = await office.send('/static/style.css');
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(await sheet.text()).toContain('Be Vietnam Pro');
    const again = await office.send('/static/style.css', {
      headers: { 'if-none-match': sheet.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const font = await office.send('/static/fonts/be-vietnam-pro-vietnamese-400-normal.woff2');
    expect(font.headers.get('content-type')).toBe('font/woff2');
    await font.arrayBuffer();
  });

  it('no other file answers', async () => {
    for (const path of [
      '/static/../package.json',
      '/static/%2e%2e/package.json',
      '/static/fonts/package.json',
      '/static/app.tsx',
    ]) {
      expect((await office.send(path)).status, path).not.toBe(200);
    }
  });

  it('the JSON API says so in JSON', async () => {
    const response = await office.send('/api/v1/overview');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'unauthenticated' } });
    expect((await office.send('/api/khong-co')).status).toBe(404);
  });
});

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    const asked = await office.send('/tin-bai?topic=bhyt');
    expect(asked.headers.get('location')).toBe('/dang-nhap?next=%2Ftin-bai%3Ftopic%3Dbhyt');
    const response = await office.send('/dang-nhap', {
      form: { ...credentials, next: '/tin-bai?topic=bhyt' },
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/tin-bai?topic=bhyt');
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  it('leads a leader to the summary of the week, others to the overview', async () => {
    const of = async (email: string) =>
      (await office.send('/dang-nhap', { form: { ...credentials, email, next: '' } })).headers.get(
        'location',
      );
    expect(await of(credentials.email)).toBe('/');
    expect(await of(credentials.email.replace(/^[^@]+/, 'leader'))).toBe('/tom-tat-tuan');
  });

  it.each([
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('never leads elsewhere: %s', async (next) => {
    const response = await office.send('/dang-nhap', { form: { ...credentials, next } });
    expect(response.headers.get('location')).not.toContain('evil');
    expect(response.headers.get('location')).toMatch(/^\/(?![/\\])/);
  });

  it('refuses a wrong password without saying which part was wrong', async () => {
    for (const form of [
      { ...credentials, password: 'sai' },
      { email: 'khong@co.example.vn', password: 'sai' },
    ]) {
      const response = await office.send('/dang-nhap', { form });
      expect(response.status).toBe(401);
      expect(await response.text()).toContain('Thư điện tử hoặc mật khẩu không đúng.');
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });
});

describe('accounts of the demonstration', () => {
  it('are named in a demonstration only', async () => {
    const plain = await (await office.send('/dang-nhap')).text();
    const demo = await openOffice({ demo: true });
    const shown = await (await demo.send('/dang-nhap')).text();
    for (const { email } of demoAccounts) {
      expect(plain).not.toContain(email);
      expect(shown).toContain(email);
    }
    const filled = await (
      await demo.send(`/dang-nhap?account=${encodeURIComponent(demoAccounts[0].email)}`)
    ).text();
    expect(filled).toContain(`value="${demoAccounts[0].email}"`);
    expect(shown).toContain('Dữ liệu minh họa – không phải tin thật');
    expect(plain).not.toContain('Dữ liệu minh họa');
    await demo.close();
  });
});
