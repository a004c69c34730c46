import { afterAll, beforeAll, expect, it } from 'vitest';
import { sentenceKey } from '../../analysis/sentence-groups.ts';
import { sampleDocument, sampleSource, saveSample } from '../api/samples.ts';
import { hostile, type Office, openOffice } from './office.ts';

const home = '/cau-can-kiem-tra';
const rumour = `Từ tháng sau trạm y tế xã đóng cửa hết ${hostile} xem ở http://bhxh-vssid.top/nhan`;
const book = 'Người lao động phải nộp lại sổ bảo hiểm cho công ty trước khi nghỉ việc.';

let office: Office;
let id: number;
const page = async (path: string, as: 'analyst' | 'press' | 'leader' = 'analyst') =>
  (await office.send(path, { as })).text();
const send = (form: Record<string, string>, as: 'analyst' | 'press' = 'analyst') =>
  office.send(home, { as, form });

beforeAll(async () => {
  office = await openOffice();
  const document = sampleDocument('https://s.example/1', { publishedAt: '2026-11-20T03:00:00Z' });
  const saved = await saveSample(office.context.store, sampleSource('bao-mot'), document, {
    sentences: [rumour, book],
    now: '2026-11-20T04:00:00Z',
  });
  id = saved.id;
});
afterAll(() => office.close());

it('lists sentences from the claims page, harmless, with what each role may do', async () => {
  expect(await page('/thong-tin-can-kiem-chung')).toContain(`href="${home}"`);
  const list = await page(home);
  expect(list).toContain('trạm y tế xã đóng cửa');
  expect(list).not.toContain('<img src=x');
  expect(list).not.toContain('href="http://bhxh-vssid.top');
  expect(list).toContain('Giữ lại');
  expect(list).toContain('Chưa có câu nào được xem.');
  for (const role of ['press', 'leader'] as const) expect(await page(home, role)).not.toContain('Giữ lại');
  expect((await send({ key: sentenceKey(book), decision: 'dropped' }, 'press')).status).toBe(403);
  expect((await send({ key: sentenceKey(book), decision: 'maybe' })).status).toBe(400);
});

it('drops a sentence and goes back to the list that it was on, never elsewhere', async () => {
  const form = { key: sentenceKey(rumour), decision: 'dropped' };
  const sent = await send({ ...form, back: `${home}?sort=newest` });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${home}?sort=newest`]);
  expect((await send({ ...form, back: '//evil.example/' })).headers.get('location')).toBe(home);
  expect(await page(home)).not.toContain('trạm y tế xã đóng cửa');
  expect(await page(`${home}?state=dropped`)).toContain('trạm y tế xã đóng cửa');
  expect(await page(`/tin-bai/${id}`)).toContain('Đã bỏ qua');
});

it('keeps a sentence as a claim written for the analyst, and says so on both pages', async () => {
  const kept = await send({ key: sentenceKey(book), decision: 'kept', back: home });
  const editor = kept.headers.get('location') ?? '';
  expect(editor).toMatch(/^\/thong-tin-can-kiem-chung\/moi\?cau=\d+$/);
  const form = await page(editor);
  expect(form.match(new RegExp(book, 'g'))).toHaveLength(2);
  const number = new URL(editor, 'http://localhost').searchParams.get('cau') ?? '';
  expect(form).toContain(`name="cau" value="${number}"`);
  const claim = {
    cau: number,
    statement: book,
    verdict: 'unverified',
    topic: 'bhyt',
    severity: '2',
    evidenceStatus: 'documented',
    wordings: book,
  };
  const wrong = await office.send('/thong-tin-can-kiem-chung/moi', {
    as: 'press',
    form: { ...claim, topic: 'x' },
  });
  expect([wrong.status, (await wrong.text()).includes(`name="cau" value="${number}"`)]).toEqual([400, true]);
  const made = await office.send('/thong-tin-can-kiem-chung/moi', { as: 'press', form: claim });
  expect(made.headers.get('location')).toBe('/thong-tin-can-kiem-chung/D001');
  expect((await office.send('/thong-tin-can-kiem-chung/moi', { as: 'press', form: claim })).status).toBe(409);
  const list = await page(`${home}?state=kept`);
  expect(list).toContain('href="/thong-tin-can-kiem-chung/D001"');
  expect(list).toContain('Đã xem 2, giữ 1 (50');
  expect(await page(`/tin-bai/${id}`)).toContain('Thông tin D001');
  expect((await office.send('/thong-tin-can-kiem-chung/moi?cau=999', { as: 'analyst' })).status).toBe(404);
});
