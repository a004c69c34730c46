import { load } from 'cheerio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTokenCheck } from '../../api/feeds/tokens.ts';
import { fillOffice, hostile, type Office, openOffice } from './office.ts';

let office: Office;
let token = '';
beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office.context);
});
afterAll(() => office.close());

const stream = (format: string, query = '', given = token) =>
  office.send(`/xuat/tin-bai.${format}?token=${given}${query}`);

it('makes a token, shows it once and keeps only its hash', async () => {
  const made = await (
    await office.send('/luong-tin', { as: 'leader', form: { name: 'Bàn trực số 7' } })
  ).text();
  token = /mt_[\w-]{43}/u.exec(made)?.[0] ?? '';
  expect(token).not.toBe('');
  expect(await (await office.send('/luong-tin', { as: 'leader' })).text()).not.toContain(token);
  expect(await (await office.send('/luong-tin', { as: 'analyst' })).text()).not.toContain('Bàn trực số 7');
  const { store } = office.context;
  const kept = [
    await store.selectFrom('feed_tokens').selectAll().execute(),
    await store.selectFrom('audit').selectAll().execute(),
  ];
  expect(JSON.stringify(kept)).not.toContain(token);
});

it.each(['rss', 'atom'])(
  'gives well-formed %s of the filtered list, whatever the titles hold',
  async (format) => {
    const response = await stream(format);
    expect(response.headers.get('content-type')).toContain(`application/${format}+xml`);
    const xml = await response.text();
    expect(xml).not.toContain(token);
    const $ = load(xml, { xml: true });
    const titles = $('item > title, entry > title')
      .toArray()
      .map((each) => $(each).text());
    expect(titles).toHaveLength(4);
    expect(titles).toContain(hostile);
    expect($('script, img')).toHaveLength(0);
    const filtered = load(await (await stream(format, '&topic=bhyt')).text(), { xml: true });
    expect(filtered('item, entry')).toHaveLength(1);
    expect(filtered.text()).toContain('Thẻ bảo hiểm y tế');
  },
);

it('gives JSON Feed and CSV', async () => {
  const json = await (await stream('json', '&sentiment=positive')).json();
  expect(json).toMatchObject({
    version: expect.stringContaining('jsonfeed.org'),
    items: [{ title: 'Thẻ bảo hiểm y tế' }],
  });
  const csv = await (await stream('csv')).text();
  expect(csv.split('\r\n')).toHaveLength(6);
  expect(csv).toContain('"Thẻ bảo hiểm y tế"');
});

it('takes the token as a header too, and refuses nonsense, strangers and revoked tokens', async () => {
  const header = { headers: { authorization: `Bearer ${token}` } };
  expect((await office.send('/xuat/tin-bai.rss', header)).status).toBe(200);
  expect((await stream('rss', '&sentiment=angry')).status).toBe(400);
  for (const wrong of ['', 'mt_x', `${token}x`]) expect((await stream('rss', '', wrong)).status).toBe(401);
  expect((await office.send('/luong-tin/1/thu-hoi', { as: 'analyst', form: {} })).status).toBe(404);
  const check = createTokenCheck(office.context);
  for (let count = 0; count < 30; count += 1) await check(token);
  await expect(check(token)).rejects.toThrow(/30 requests a minute/);
  expect((await office.send('/luong-tin/1/thu-hoi', { as: 'leader', form: {} })).status).toBe(303);
  expect((await stream('rss')).status).toBe(401);
});
