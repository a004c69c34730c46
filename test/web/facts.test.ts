import { load } from 'cheerio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function page(path: string, as: 'analyst' | 'leader' | 'press') {
  const response = await office.send(path, { as });
  expect(response.status).toBe(200);
  return load(await response.text());
}

/** What the browser would send of the form on the page. */
function filled(html: Awaited<ReturnType<typeof page>>, change: Readonly<Record<string, string>>) {
  const fields = html('form.fact-form').serializeArray();
  return { ...Object.fromEntries(fields.map(({ name, value }) => [name, value])), ...change };
}

it('a figure is proposed by one person in the dashboard and signed by another', async () => {
  const address = '/so-lieu-phap-ly/LCS-04';
  const html = await page(address, 'analyst');
  const form = filled(html, { article: 'Điều 3 khoản 2 điểm a', why: 'Bổ sung khoản' });
  expect(form['value:']).toBe('2.530.000');
  const sent = await office.send(`${address}/de-nghi`, { as: 'analyst', form });
  expect(sent.headers.get('location')).toBe(address);

  const list = await page('/so-lieu-phap-ly', 'leader');
  expect(list(`.panel a[href="${address}"]`).length).toBeGreaterThan(1);
  const own = await page(address, 'analyst');
  expect(own('form[action$="/ky-duyet"]')).toHaveLength(0);
  expect(own('form.fact-form')).toHaveLength(0);
  const other = await page(address, 'leader');
  expect(other('#de-nghi ins').text()).toBe('Điều 3 khoản 2 điểm a');
  const confirm = other('form[action$="/ky-duyet"]').attr('action') ?? '';
  expect((await office.send(confirm, { as: 'analyst', form: {} })).status).toBe(403);
  expect((await office.send(confirm, { as: 'leader', form: {} })).status).toBe(303);

  const after = await page(address, 'press');
  expect(after('.meta').text()).toContain('Điều 3 khoản 2 điểm a');
  expect(after('.meta').text()).toMatch(/Người thử analyst \(23\/11\/2026\); Người thử leader/);
  expect(after('form.fact-form')).toHaveLength(0);
  const api = await office.send('/api/v1/facts/LCS-04', { as: 'press' });
  expect(await api.json()).toMatchObject({ row: { signers: 2 }, versions: [{ state: 'confirmed' }] });
});

it('a form that makes no sense is refused, and the figure stays', async () => {
  const address = '/so-lieu-phap-ly/LCS-03';
  const form = filled(await page(address, 'leader'), { 'value:': 'hai triệu', why: 'x' });
  expect((await office.send(`${address}/de-nghi`, { as: 'leader', form })).status).toBe(400);
  expect(
    (await office.send(`${address}/de-nghi`, { as: 'press', form: { ...form, 'value:': '1' } })).status,
  ).toBe(403);
  expect((await office.send('/so-lieu-phap-ly/KHONG-CO', { as: 'leader' })).status).toBe(404);
});
