import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillOffice, hostile, type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office.context);
});
afterAll(() => office.close());

const form = {
  name: hostile,
  query: '',
  topic: 'luong-huu',
  channel: '',
  first: '2026-11-16',
  last: '2026-11-29',
};
const pageOf = async (path: string) => {
  const response = await office.send(path, { as: 'analyst' });
  expect(response.status, path).toBe(200);
  return response.text();
};
let address = '';

it('is made on a form, which comes back with what makes no sense', async () => {
  const refused = await office.send('/chien-dich/moi', {
    as: 'analyst',
    form: { ...form, last: '2026-11-01' },
  });
  expect(refused.status).toBe(400);
  const again = await refused.text();
  expect(again).toContain('giá trị của “Đến hết ngày” không hợp lệ');
  expect(again).toContain('value="2026-11-16"');
  expect((await office.send('/chien-dich/moi', { as: 'leader', form })).status).toBe(403);
  const made = await office.send('/chien-dich/moi', { as: 'analyst', form });
  expect(made.status).toBe(303);
  address = made.headers.get('location') ?? '';
  expect(await pageOf('/chien-dich')).toContain(`href="${address}"`);
});

it('is followed on a page whose counts lead to as many documents', async () => {
  const page = await pageOf(address);
  expect(page.match(/<h1/g)).toHaveLength(1);
  expect(page).not.toMatch(/undefined|NaN|\[object| style="|<script>alert/);
  expect(page).toContain('Số liệu tính đến hết ngày 22/11/2026 (7 ngày đã trọn vẹn)');
  expect(page).toContain('Cùng kỳ 2025');
  expect(page).toContain('chưa có số liệu');
  const [, href = '', count] =
    /href="(\/tin-bai\?topic=luong-huu&amp;from=2026-11-16&amp;to=2026-11-22)">(\d+)</.exec(page) ?? [];
  expect(await pageOf(href.replaceAll('&amp;', '&'))).toContain(`<strong>${count} tin bài</strong>`);
  expect(await pageOf('/xu-huong')).toContain('href="/chien-dich"');
  expect((await office.send('/chien-dich/999', { as: 'analyst' })).status).toBe(404);
});

it('gives the days as CSV and the report as JSON', async () => {
  const csv = (await pageOf(`${address}/so-lieu.csv`)).trim().split('\r\n');
  expect(csv).toHaveLength(8);
  expect(csv[2]).toBe('"2026-11-17","1","0","1","0","0","1","0","0","","",""');
  const id = address.split('/').at(-1);
  expect(JSON.parse(await pageOf(`/api/v1/campaigns/${id}`))).toMatchObject({ figures: { documents: 1 } });
  expect(JSON.parse(await pageOf('/api/v1/campaigns')).rows).toHaveLength(1);
  expect((await office.send('/api/v1/campaigns')).status).toBe(401);
});

it('is changed and ended by those who may', async () => {
  expect(await pageOf(`${address}/sua`)).toContain('value="2026-11-29"');
  const changed = { ...form, name: 'Tháng vận động', query: 'lương' };
  expect((await office.send(`${address}/sua`, { as: 'analyst', form: changed })).status).toBe(303);
  expect((await office.send(`${address}/ket-thuc`, { as: 'press', form: {} })).status).toBe(403);
  expect((await office.send(`${address}/ket-thuc`, { as: 'analyst', form: {} })).status).toBe(303);
  const page = await pageOf(address);
  expect(page).toContain('Đã kết thúc');
  expect(page).toContain('16/11/2026 – 23/11/2026');
  expect(page).not.toContain('/ket-thuc"');
  expect((await office.send(`${address}/sua`, { as: 'analyst', form: changed })).status).toBe(409);
});
