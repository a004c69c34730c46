import { load } from 'cheerio';
import Parser from 'rss-parser';
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

it('gives RSS 2.0 and Atom with what their specifications require, as a common reader reads them', async () => {
  const day = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT';
  const rss = await (await stream('rss')).text();
  const $ = load(rss, { xml: true });
  expect($('rss').attr('version')).toBe('2.0');
  for (const name of ['title', 'link', 'description'])
    expect($(`channel > ${name}`).first().text(), name).not.toBe('');
  for (const item of $('item').toArray()) {
    expect($(item).children('guid').text()).toMatch(/^http:\/\/localhost:8080\/tin-bai\/\d+$/u);
    expect($(item).children('pubDate').text()).toMatch(new RegExp(`^${day}$`, 'u'));
  }
  const atom = load(await (await stream('atom')).text(), { xml: true });
  for (const name of ['id', 'title', 'updated'])
    for (const holder of atom('feed, entry').toArray())
      expect(atom(holder).children(name).text(), name).not.toBe('');
  expect(atom('feed > link[rel="self"]').attr('href')).toContain('/xuat/tin-bai.atom');
  for (const entry of atom('entry').toArray()) {
    expect(atom(entry).find('author > name').text()).not.toBe('');
    expect(atom(entry).children('updated').text()).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u);
  }
  const ids = async (format: string) => {
    const read = await new Parser().parseString(await (await stream(format)).text());
    return read.items.map((item) => item.guid ?? item.id);
  };
  const before = await ids('rss');
  expect(new Set(before).size).toBe(4);
  expect(await ids('rss')).toEqual(before);
  expect(await ids('atom')).toEqual(before);
});

it('answers 304 to a reader that has the same, and not to a stranger', async () => {
  for (const format of ['rss', 'atom', 'json', 'csv']) {
    const tag = (await stream(format)).headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const headers = { 'if-none-match': tag };
    const path = `/xuat/tin-bai.${format}?token=`;
    const again = await office.send(`${path}${token}`, { headers });
    expect(again.status, format).toBe(304);
    expect(await again.text()).toBe('');
    expect((await office.send(`${path}${token}&topic=bhyt`, { headers })).status).toBe(200);
    const refused = await office.send(`${path}mt_x`, { headers });
    expect(refused.status).toBe(401);
    expect(await refused.text()).toBe('the token is none, or was revoked');
  }
});

it('gives JSON Feed and CSV', async () => {
  const json = await (await stream('json', '&sentiment=positive')).json();
  expect(json).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: expect.any(String),
    items: [{ id: expect.any(String), title: 'Thẻ bảo hiểm y tế', content_text: expect.stringMatching(/./) }],
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
