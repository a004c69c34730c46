import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillOffice, hostile, type Office, openOffice } from './office.ts';

const home = '/thong-tin-can-kiem-chung';
const form = {
  statement: `Tin thử ${hostile}`,
  verdict: 'false',
  topic: 'bhyt',
  severity: '2',
  evidenceStatus: 'constructed',
  correction: 'Không đúng.',
  legalBasis: 'Luật Bảo hiểm y tế\r\n\r\nNghị định 188/2025',
  validFrom: '2026-01-01',
  validTo: '',
  reviewBy: '',
  wordings: 'cách nói thứ nhất\r\ncách nói thứ hai',
  notWordings: '',
  reason: 'có phản ánh',
};

let office: Office;
let documents: number[];
const page = async (path: string, as: 'analyst' | 'press' | 'leader' = 'analyst') =>
  (await office.send(path, { as })).text();

beforeAll(async () => {
  office = await openOffice();
  documents = await fillOffice(office.context);
});
afterAll(() => office.close());

it('is written by a form that keeps what was typed and says what is wrong', async () => {
  expect((await office.send(`${home}/moi`, { as: 'leader' })).status).toBe(403);
  expect(await page(`${home}/moi`, 'press')).toContain('Lập thông tin cần kiểm chứng');
  const wrong = await office.send(`${home}/moi`, {
    as: 'press',
    form: { ...form, correction: '', topic: 'x' },
  });
  expect(wrong.status).toBe(400);
  const text = await wrong.text();
  expect(text).toContain('Thông tin đúng: để trống trong khi đã có kết luận');
  expect(text).toContain('Chủ đề: không có trong danh mục chủ đề: “x”');
  expect(text).toContain('cách nói thứ hai');
  const made = await office.send(`${home}/moi`, { as: 'press', form });
  expect([made.status, made.headers.get('location')]).toEqual([303, `${home}/D001`]);
  const claim = await page(`${home}/D001`);
  expect(claim).toContain('Áp dụng cho tin bài từ 01/01/2026.');
  expect(claim).toContain('Tình huống giả định');
  expect(claim).not.toContain('<img src=x');
});

it('is edited on what the editor saw, with the differences in its history', async () => {
  const edited = { ...form, version: '1', severity: '3', reason: 'nghiêm trọng hơn' };
  const send = () => office.send(`${home}/D001/sua`, { as: 'analyst', form: edited });
  expect((await send()).status).toBe(303);
  expect((await send()).status).toBe(409);
  expect((await office.send(`${home}/D001/sua`, { as: 'leader', form: edited })).status).toBe(403);
  const history = await page(`${home}/D001/lich-su`);
  expect(history).toContain('nghiêm trọng hơn');
  expect(history).toMatch(/Mức độ: <\/span><del>2<\/del> → <ins>3<\/ins>/);
  expect(history).toContain('Khôi phục phiên bản này');
  expect(await page(`${home}/D001/lich-su`, 'leader')).not.toContain('Khôi phục phiên bản này');
  const restored = await office.send(`${home}/D001/lich-su/1/khoi-phuc`, { as: 'analyst', form: {} });
  expect(restored.status).toBe(303);
  expect(await page(`${home}/D001/sua`)).toContain('<option value="2" selected');
});

it('retires, revives and merges by right', async () => {
  expect((await office.send(`${home}/D001/ngung-theo-doi`, { as: 'leader', form: {} })).status).toBe(403);
  await office.send(`${home}/D001/ngung-theo-doi`, { as: 'analyst', form: { reason: 'hết lan truyền' } });
  expect(await page(home)).not.toContain(`href="${home}/D001"`);
  expect(await page(`${home}?status=retired`)).toContain(`href="${home}/D001"`);
  expect(await page(`${home}/D001`)).toContain('đã ngừng theo dõi');
  await office.send(`${home}/D001/theo-doi-lai`, { as: 'analyst', form: {} });
  const merged = await office.send(`${home}/D001/gop`, { as: 'analyst', form: { into: ' c002 ' } });
  expect(merged.headers.get('location')).toBe(`${home}/C002`);
  expect(await page(`${home}/D001`)).toContain(`href="${home}/C002"`);
  expect(await page(`${home}/C002`)).toContain('cách nói thứ hai');
});

it('goes out as files and comes in after a preview', async () => {
  const csv = await office.send(`${home}/xuat/csv`, { as: 'leader' });
  expect(csv.headers.get('content-disposition')).toContain('.csv');
  expect((await office.send(`${home}/xuat/exe`, { as: 'analyst' })).status).toBe(400);
  expect(JSON.parse(await page(`${home}/xuat/claimreview`))['@type']).toBe('DataFeed');
  expect(await page(`${home}/nhap-xuat`, 'leader')).not.toContain('type="file"');
  const content = `statement,topic\n"Tin từ tệp ${hostile.replaceAll('"', '""')}",bhyt\n`;
  expect((await office.send(`${home}/nhap`, { as: 'leader', form: { format: 'csv' } })).status).toBe(403);
  expect((await office.send(`${home}/nhap`, { as: 'press', form: { format: 'csv' } })).status).toBe(400);
  const confirm = { content, format: 'csv', reason: 'tiếp nhận từ tỉnh bạn' };
  const sent = await office.send(`${home}/nhap/xac-nhan`, { as: 'press', form: confirm });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, home]);
  expect(await page(home)).toContain('Tin từ tệp');
  expect(await page(home)).not.toContain('<img src=x');
});

it('learns from a document whether a sentence is the claim', async () => {
  const send = { text: 'rút một lần coi như xong', kind: 'not', document: String(documents[2]) };
  const learnt = await office.send(`${home}/C005/cach-dien-dat`, { as: 'press', form: send });
  expect(learnt.headers.get('location')).toBe(`/tin-bai/${documents[2]}`);
  const claim = await page(`${home}/C005`);
  const id = /cach-dien-dat\/(\d+)\/bo/.exec(claim.slice(claim.indexOf(send.text)))?.[1];
  const dropped = await office.send(`${home}/C005/cach-dien-dat/${id}/bo`, { as: 'press', form: {} });
  expect(dropped.status).toBe(303);
  expect(await page(`${home}/C005`)).not.toContain(send.text);
});
