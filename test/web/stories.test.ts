import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../api/store/audit.ts';
import { settleStories } from '../../api/story-keeping.ts';
import { sampleDocument, sampleSource, saveSample } from '../api/samples.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let flood = 0;
let fair = 0;

const storyOf = async (id: number) =>
  (
    await office.context.store
      .selectFrom('documents')
      .select('story_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).story_id ?? 0;

beforeAll(async () => {
  office = await openOffice();
  const { store, knowledge } = office.context;
  const save = async (path: string, title: string, text: string) => {
    const document = sampleDocument(`https://bao-mot.example/${path}`, { title, text });
    return (await saveSample(store, sampleSource('bao-mot'), document)).id;
  };
  flood = await save('lu', 'Xã Bằng Vân ngập sâu', 'Mưa lớn làm xã Bằng Vân ngập sâu, hộ dân sơ tán.');
  fair = await save('cho', 'Phiên chợ xuân đông khách', 'Phiên chợ đầu năm bày bán nông sản, thổ cẩm.');
  await settleStories(store, knowledge.rarity);
});
afterAll(() => office.close());

test('an analyst merges stories on the page, the old address leads on, and undoes it', async () => {
  const [into, from] = [await storyOf(flood), await storyOf(fair)];
  const merged = await office.send(`/cau-chuyen/${into}/gop`, {
    as: 'analyst',
    form: { story: String(from) },
  });
  expect(merged.status).toBe(303);
  const old = await office.send(`/cau-chuyen/${from}`, { as: 'leader' });
  expect(old.headers.get('location')).toBe(`/cau-chuyen/${into}`);
  const page = await (await office.send(`/cau-chuyen/${into}`, { as: 'analyst' })).text();
  expect(page).toContain('Phiên chợ xuân đông khách');
  expect(page).toContain('Xã Bằng Vân ngập sâu');
  const undo = /\/hoan-tac\/\d+/.exec(page)?.[0];
  await office.send(`/cau-chuyen/${into}${undo}`, { as: 'analyst', form: {} });
  expect(await storyOf(fair)).toBe(from);
  expect((await listAudit(office.context.store, 2)).map(({ action }) => action)).toEqual([
    'story.undo',
    'story.merge',
  ]);
});

test('a document is moved from its own page and taken out again on that of the story', async () => {
  const story = await storyOf(flood);
  await office.send(`/tin-bai/${fair}/cau-chuyen`, { as: 'analyst', form: { story: String(story) } });
  expect(await storyOf(fair)).toBe(story);
  await office.send(`/cau-chuyen/${story}/tach`, { as: 'analyst', form: { document: String(fair) } });
  expect(await storyOf(fair)).not.toBe(story);
});

test('stories are listed, and lead to as many documents', async () => {
  const pageOf = async (path: string) => {
    const response = await office.send(path, { as: 'leader' });
    expect(response.status, path).toBe(200);
    return response.text();
  };
  const list = await pageOf('/cau-chuyen?sort=largest');
  expect(list).toContain('Xã Bằng Vân ngập sâu');
  expect(list).toContain('Phiên chợ xuân đông khách');
  expect(list).toContain('<strong>2 câu chuyện</strong>');
  const [, href = '', count] = /href="(\/tin-bai\?story=\d+)">(\d+)</.exec(list) ?? [];
  expect(await pageOf(href)).toContain(`<strong>${count} tin bài</strong>`);
  const none = await pageOf('/cau-chuyen?from=2020-01-01&to=2020-01-31');
  expect(none).toContain('Không có câu chuyện nào trong phạm vi này');
  expect(await pageOf('/cau-chuyen?sort=x&page=0&topic=bhyt')).toContain('Câu chuyện');
  expect((await office.send('/cau-chuyen?page=9999', { as: 'leader' })).status).toBe(400);
});

test('the list of documents reads as stories, and keeps the unit', async () => {
  const page = await (await office.send('/tin-bai?unit=stories&kind=article', { as: 'leader' })).text();
  expect(page).toContain('<strong>2 câu chuyện</strong>');
  expect(page).toContain('<input type="hidden" name="unit" value="stories"');
  expect(page).toMatch(/href="\/tin-bai\?kind=article&amp;story=\d+"/);
  const { total, rows, stories } = JSON.parse(
    await (await office.send('/api/v1/documents?unit=stories', { as: 'leader' })).text(),
  );
  expect([total, rows.length, stories.length]).toEqual([2, 0, 2]);
  expect((await office.send('/api/v1/documents?unit=x', { as: 'leader' })).status).toBe(400);
  const listed = JSON.parse(await (await office.send('/api/v1/stories', { as: 'leader' })).text());
  const [story] = listed.rows;
  expect(listed.total).toBe(2);
  const one = JSON.parse(await (await office.send(`/api/v1/stories/${story.id}`, { as: 'leader' })).text());
  expect(one).toMatchObject({ id: story.id, days: [{ own: story.documents, copies: 0 }] });
  expect((await office.send('/api/v1/stories/999999', { as: 'leader' })).status).toBe(404);
  expect((await office.send('/api/v1/stories')).status).toBe(401);
});

test('others read, and change nothing', async () => {
  const story = await storyOf(flood);
  const page = await (await office.send(`/cau-chuyen/${story}`, { as: 'leader' })).text();
  expect(page).not.toContain('<form method="post" action="/cau-chuyen');
  const forbidden = await office.send(`/cau-chuyen/${story}/tach`, { as: 'press', form: { document: '1' } });
  expect(forbidden.status).toBe(403);
  const wrong = await office.send(`/cau-chuyen/${story}/gop`, { as: 'analyst', form: { story: 'x' } });
  expect(wrong.status).toBe(400);
  expect((await office.send('/cau-chuyen/999999', { as: 'leader' })).status).toBe(404);
});

test('the list is a file too, with as many lines as it says and no formula', async () => {
  const { store, knowledge } = office.context;
  const document = sampleDocument('https://bao-mot.example/cong-thuc', {
    title: '=HYPERLINK("https://xau.example")',
    text: 'Đội tuyển bơi lội giành huy chương tại giải trẻ ở Quy Nhơn.',
    publishedAt: '2026-11-20T23:30:00Z',
  });
  await saveSample(store, sampleSource('bao-mot'), document, {
    topics: ['bhyt'],
    now: '2026-11-21T00:00:00Z',
  });
  await settleStories(store, knowledge.rarity);
  const page = await (await office.send('/cau-chuyen?sort=largest', { as: 'press' })).text();
  const [, said] =
    /href="\/cau-chuyen\.csv\?sort=largest"[^>]*>Tải danh sách \(CSV, (\d+) dòng\)/.exec(page) ?? [];
  const file = await office.send('/cau-chuyen.csv?sort=largest', { as: 'press' });
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="cau-chuyen.csv"');
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines[0]).toMatch(/^"Số","Câu chuyện",/);
  expect(lines.length - 1).toBe(Number(said));
  const story = lines.find((line) => line.includes('HYPERLINK')) ?? '';
  expect(story).toContain(`"'=HYPERLINK(""https://xau.example"")"`);
  expect(story).toContain('"2026-11-21 06:30"');
  expect(story).toMatch(/"http[^"]*\/cau-chuyen\/\d+"$/);
  const one = await office.send('/cau-chuyen.csv?topic=bhyt', { as: 'press' });
  expect((await one.text()).trim().split('\r\n')).toHaveLength(2);
  expect((await office.send('/cau-chuyen.csv')).status).not.toBe(200);
});
