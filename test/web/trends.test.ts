import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveBurst } from '../../api/store/bursts.ts';
import { settleStories } from '../../api/story-keeping.ts';
import { fillOffice, type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office.context);
  await settleStories(office.context.store, office.context.knowledge.rarity);
});
afterAll(() => office.close());

const pageOf = async (path: string) => {
  const response = await office.send(path, { as: 'analyst' });
  expect(response.status, path).toBe(200);
  return response.text();
};

describe('trends', () => {
  it('shows every dimension, unit and step', async () => {
    for (const dimension of [
      'topic',
      'theme',
      'place',
      'channel',
      'publisher',
      'tier',
      'sentiment',
      'source',
      'claim',
    ])
      for (const rest of ['', '&unit=stories', '&unit=reach', '&step=day']) {
        const page = await pageOf(`/xu-huong?week=2026-W47&dimension=${dimension}${rest}`);
        expect(page.match(/<h1/g)).toHaveLength(1);
        expect(page).not.toMatch(/undefined|NaN|\[object| style="/);
      }
  });

  it('takes what does not make sense for what is shown anyway, and refuses an impossible week', async () => {
    expect(await pageOf('/xu-huong?week=2026-W47&dimension=x&unit=y&step=z')).toContain('Phân theo chủ đề');
    expect((await office.send('/xu-huong?week=2026-W99', { as: 'analyst' })).status).toBe(400);
  });

  it('keeps the unit in every address of the page', async () => {
    const page = await pageOf('/xu-huong?week=2026-W47&unit=stories');
    expect(page).toContain('không cộng dồn');
    expect(page).toMatch(/<a class="tab" href="[^"]*unit=stories[^"]*" aria-current="true">Câu chuyện/);
    const series = [...page.matchAll(/href="(\/xu-huong\?[^"]*slug=[^"]*)"/g)].map(([, href = '']) => href);
    expect(series.length).toBeGreaterThan(0);
    for (const href of series) expect(href).toContain('unit=stories');
  });

  it('leads from a count to as many documents', async () => {
    const page = await pageOf('/xu-huong?week=2026-W47');
    const [, href = '', count] = /href="(\/tin-bai\?week=2026-W47&amp;topic=[^"]+)">(\d+)</.exec(page) ?? [];
    expect(await pageOf(href.replaceAll('&amp;', '&'))).toContain(`<strong>${count} tin bài</strong>`);
  });

  it('takes in with one click what is of no use, and comes back only to our own pages', async () => {
    const { store } = office.context;
    const burst = {
      kind: 'topic',
      subject: 'bhyt',
      with_terms: '[]',
      day: '2026-11-17',
      documents: 9,
      expected: 1,
      surprise: 6,
    } as const;
    await saveBurst(store, burst, '2026-11-17T05:00:00Z');
    const page = await pageOf('/xu-huong?week=2026-W47');
    expect(page).toContain('9 tin bài, thường có khoảng 1');
    expect(await pageOf('/?week=2026-W47')).toContain('9 tin bài, thường có khoảng 1');
    const [, action = ''] = /action="(\/xu-huong\/dot-bien\/\d+)"/.exec(page) ?? [];
    const send = (back: string) =>
      office.send(action, { as: 'analyst', form: { judgement: 'not-useful', back } });
    expect((await send('/xu-huong?week=2026-W47')).headers.get('location')).toBe(
      '/xu-huong?week=2026-W47#dot-bien',
    );
    expect((await send('//evil.example')).headers.get('location')).toBe('/xu-huong');
    expect(await pageOf('/xu-huong?week=2026-W47')).toContain(
      '1 đã được đánh giá, 100% trong số đó không hữu ích',
    );
    const refused = await office.send(action, { as: 'leader', form: { judgement: 'useful', back: '/' } });
    expect(refused.status).toBe(403);
  });

  it('gives a workbook of the trends and of the spread of a claim', async () => {
    const typed = async (path: string) => {
      const response = await office.send(path, { as: 'analyst' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toContain('.xlsx');
      const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
      return (sheet: number) => strFromU8(files[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
    };
    const trends = await typed('/xu-huong.xlsx?week=2026-W47');
    const { rows } = JSON.parse(await pageOf('/api/v1/trends?week=2026-W47'));
    expect(trends(1).match(/<row /gu)).toHaveLength(rows.length + 1);
    expect(trends(1)).toContain('state="frozen"');
    expect(trends(1)).toContain('E2-F2');
    expect(trends(2).match(/<row /gu)).toHaveLength(rows.length + 1);
    const spread = await typed('/thong-tin-can-kiem-chung/C001/lan-truyen.xlsx');
    expect(spread(2)).toContain('C2/SUM(C$2:C$');
    expect(
      (await office.send('/thong-tin-can-kiem-chung/C999/lan-truyen.xlsx', { as: 'analyst' })).status,
    ).toBe(404);
    expect((await office.send('/xu-huong.xlsx')).status).not.toBe(200);
  });

  it('gives the same as CSV and JSON', async () => {
    const response = await office.send('/xu-huong.csv?week=2026-W47', { as: 'analyst' });
    expect(response.headers.get('content-disposition')).toContain('xu-huong-2026-W47.csv');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines[0]).toContain('"Cùng tuần năm trước"');
    const { rows } = JSON.parse(await pageOf('/api/v1/trends?week=2026-W47'));
    expect(lines).toHaveLength(rows.length + 1);
    expect((await office.send('/api/v1/trends?dimension=x', { as: 'analyst' })).status).toBe(400);
    expect((await office.send('/api/v1/trends')).status).toBe(401);
  });
});
