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
