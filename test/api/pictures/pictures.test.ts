import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../api/app.ts';
import type { Context } from '../../../api/context.ts';
import { pictureNames } from '../../../api/pictures/catalogue.ts';
import { renderPicture } from '../../../api/pictures/picture.ts';
import { topicsPicture, volumePicture } from '../../../api/pictures/week-pictures.ts';
import { overview } from '../../web/fixtures.ts';
import { eachStore } from '../each-store.ts';
import { makeContext, makePerson, password } from '../make-context.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const now = '2026-11-23T05:00:00Z';
const week = '2026-W47';
const news = sampleSource('bao-mot');

eachStore('pictures', (store) => {
  let context: Context;
  let get: (path: string) => Promise<Response>;
  let claim = '';

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: [news] });
    claim = context.knowledge.claims[0]?.id ?? '';
    const api = createApi(context);
    await makePerson(context.auth, 'analyst');
    const session = await api.request('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'analyst@example.vn', password }),
    });
    const cookie = session.headers
      .getSetCookie()
      .map((value) => value.split(';')[0])
      .join('; ');
    get = async (path) => api.request(`/api/v1/pictures/${path}`, { headers: { cookie } });
    for (let at = 0; at < 40; at += 1)
      await saveSample(store(), news, sampleDocument(`https://p.example/${at}`), {
        sentiment: at < 10 ? 'negative' : 'neutral',
        topics: ['bhyt'],
        places: ['thai-nguyen'],
        claims: at < 3 ? [{ id: claim, stance: 'spreads' }] : [],
      });
  });

  it.each(pictureNames)(
    '%s comes as SVG with colours and words of its own, as PNG and as CSV',
    async (name) => {
      const query = `?week=${week}${name === 'claim' ? `&claim=${claim}` : ''}`;
      const svg = await get(`${name}/svg${query}`);
      expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(svg.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-zA-Z0-9-]+\.svg"$/);
      const text = await svg.text();
      expect(text).not.toMatch(/var\(|NaN|undefined|<script|<image|href=/);
      expect(load(text, { xml: true })('svg > text').text()).toContain('Nguồn: hệ thống Minh Tin');
      const png = Buffer.from(await (await get(`${name}/png${query}`)).arrayBuffer());
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440]);
      const csv = await (await get(`${name}/csv${query}`)).text();
      expect(csv.split('\r\n').length).toBeGreaterThan(2);
    },
  );

  it('gives the figures that are drawn, and leaves empty what there is not enough data for', async () => {
    const csv = async (name: string) =>
      (await (await get(`${name}/csv?week=${week}`)).text())
        .trim()
        .split('\r\n')
        .map((line) => line.slice(1, -1).split('","'));
    expect((await csv('volume')).at(-1)).toEqual([week, '16/11/2026', '10', '30', '0']);
    expect((await csv('topics')).at(-1)?.slice(1)).toEqual(['10', '30', '0']);
    const shares = await csv('sentiment');
    expect(shares.at(-2)?.slice(2)).toEqual(['', '', '']);
    const [share, low, high] = shares.at(-1)?.slice(2).map(Number) ?? [];
    expect(low).toBeLessThan(share ?? 0);
    expect(high).toBeGreaterThan(share ?? 0);
  });

  it('says what is wrong with a request', async () => {
    expect((await get('unknown/svg')).status).toBe(400);
    expect((await get('claim/svg')).status).toBe(400);
    expect((await get('claim/svg?claim=C999')).status).toBe(404);
    expect((await get('volume/svg?week=2026-W99')).status).toBe(400);
  });
});

describe('a picture', () => {
  it('shows hostile names as text, and cuts long titles', () => {
    const [topic] = overview.topicSentiment;
    const name = '<script>alert(1)</script>" & \u0000';
    const drawn = topicsPicture({ ...overview, topicSentiment: topic ? [{ ...topic, name }] : [] });
    const svg = renderPicture({ ...drawn, title: `${name} ${'rất dài '.repeat(60)}` });
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/\p{Cc}/u);
    expect(load(svg, { xml: true })('svg > text').first().text()).toContain('<script>');
    expect(svg).toContain('…</text>');
  });

  it('says so where there is nothing to draw', () => {
    const svg = renderPicture(topicsPicture({ ...overview, topicSentiment: [] }));
    expect(svg).toContain('Trong kỳ không có tin bài');
    expect(svg).not.toContain('Tiêu cực');
  });

  it('carries its legend, and the gap where there is one', () => {
    const words = (bands: typeof overview.gapBands.byWeek) =>
      load(renderPicture(volumePicture({ ...overview, gapBands: { ...overview.gapBands, byWeek: bands } })), {
        xml: true,
      })('svg > text').text();
    expect(words([])).toMatch(/Tiêu cực.*Trung tính.*Tích cực/);
    expect(words([])).not.toContain('gián đoạn');
    expect(words([{ index: 2, from: 0, to: 1 }])).toContain('Thu thập bị gián đoạn');
  });
});
