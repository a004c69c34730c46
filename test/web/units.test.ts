import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCampaign } from '../../api/campaigns.ts';
import { settleStories } from '../../api/story-keeping.ts';
import { makePerson } from '../api/make-context.ts';
import { sampleDocument, sampleSource, saveSample } from '../api/samples.ts';
import { fillOffice, type Office, openOffice } from './office.ts';

let office: Office;
let campaign = 0;
let claim = '';

beforeAll(async () => {
  office = await openOffice();
  const { context } = office;
  const { store, knowledge } = context;
  await fillOffice(context);
  claim = knowledge.claims[0]?.id ?? '';
  // The same event on two days, in two weeks, in two tones and topics: one story, not five documents.
  const told = [
    ['2026-11-15T03:00:00Z', 'negative', 'bhyt'],
    ['2026-11-16T03:00:00Z', 'neutral', 'bhyt'],
    ['2026-11-17T03:00:00Z', 'positive', 'luong-huu'],
    ['2026-11-17T04:00:00Z', 'negative', 'luong-huu'],
    ['2026-11-18T04:00:00Z', 'negative', 'luong-huu'],
  ] as const;
  for (const [index, [publishedAt, sentiment, topic]] of told.entries()) {
    const document = sampleDocument(`https://bao-mot.example/lu-${index}`, {
      title: 'Xã Bằng Vân ngập sâu sau mưa lớn',
      text: 'Mưa lớn làm xã Bằng Vân ngập sâu, 120 hộ dân phải sơ tán lên trường học.',
      publishedAt,
    });
    const claims = [{ id: claim, stance: 'spreads' as const }];
    await saveSample(store, sampleSource('bao-mot'), document, { sentiment, topics: [topic], claims });
  }
  await settleStories(store, knowledge.rarity);
  campaign = await makeCampaign(context, await makePerson(context.auth, 'administrator'), {
    name: 'Tháng vận động',
    query: null,
    topic: 'luong-huu',
    channel: null,
    first: '2026-11-09',
    last: '2026-11-22',
  });
});
afterAll(() => office.close());

const pageOf = async (path: string) => {
  const response = await office.send(path, { as: 'analyst' });
  expect(response.status, path).toBe(200);
  return response.text();
};

const pages = {
  overview: () => '/?week=2026-W47',
  trends: () => '/xu-huong?week=2026-W47',
  'trends by source and day': () => '/xu-huong?week=2026-W47&dimension=source&step=day',
  'a claim': () => `/thong-tin-can-kiem-chung/${claim}`,
  'the spread of a claim': () => `/thong-tin-can-kiem-chung/${claim}/lan-truyen`,
  claims: () => '/thong-tin-can-kiem-chung?week=2026-W47',
  sources: () => '/nguon-tin',
  campaigns: () => '/chien-dich',
  'a campaign': () => `/chien-dich/${campaign}`,
};

describe('counts in stories', () => {
  for (const [name, address] of Object.entries(pages))
    it(`open lists of as many stories: ${name}`, async () => {
      const path = address();
      const page = await pageOf(`${path}${path.includes('?') ? '&' : '?'}unit=stories`);
      expect(page).toMatch(/<a class="tab" href="[^"]*unit=stories[^"]*" aria-current="true">Câu chuyện/);
      expect(page).not.toMatch(/undefined|NaN|\[object/);
      const counts = [...page.matchAll(/href="(\/tin-bai\?[^"]*unit=stories[^"]*)"[^>]*>\s*(\d+)\s*</g)];
      expect(counts.length).toBeGreaterThan(0);
      expect(counts.some(([, , count]) => count !== '0')).toBe(true);
      const seen = new Set<string>();
      for (const [, href = '', count] of counts) {
        if (seen.has(href)) continue;
        seen.add(href);
        const list = JSON.parse(
          await pageOf(href.replaceAll('&amp;', '&').replace('/tin-bai', '/api/v1/documents')),
        );
        expect([href, String(list.total)]).toEqual([href, count]);
      }
    });

  it('are fewer than documents, and each page leads back to these', async () => {
    for (const address of Object.values(pages)) {
      const page = await pageOf(address());
      expect(page).toMatch(/href="[^"]*unit=stories[^"]*">Câu chuyện/);
      expect(page).toMatch(/aria-current="true">Tin bài/);
    }
  });

  it('are the same in the API and in the files', async () => {
    const overview = JSON.parse(await pageOf('/api/v1/overview?week=2026-W47&unit=stories'));
    expect(overview.documents.count).toBeGreaterThan(overview.stories.count);
    expect(overview.totalByWeek.at(-1)).toBe(overview.stories.count);
    expect(JSON.parse(await pageOf('/api/v1/sources?unit=stories')).stories.total).toBeGreaterThan(0);
    expect(JSON.parse(await pageOf('/api/v1/claims?week=2026-W47&unit=stories')).unit).toBe('stories');
    const one = JSON.parse(await pageOf(`/api/v1/campaigns/${campaign}?unit=stories`));
    expect(one.unit).toBe('stories');
    expect(one.figures.voice.all).toBe(one.figures.stories);
    const csv = (await pageOf(`/chien-dich/${campaign}/so-lieu.csv?unit=stories`)).split('\r\n');
    expect(csv[0]).toContain('"Câu chuyện"');
    expect(await pageOf('/xu-huong.csv?week=2026-W47&unit=stories')).toContain('Số câu chuyện');
    const spread = JSON.parse(await pageOf(`/api/v1/claims/${claim}/spread?unit=stories`));
    expect(spread.days.at(-1).cumulative).toBe(spread.stories);
    expect(spread.stories).toBeLessThan(spread.documents);
    for (const path of [
      `claims/${claim}`,
      `claims/${claim}/spread`,
      'overview',
      'claims',
      'sources',
      'campaigns',
      'documents',
    ])
      expect((await office.send(`/api/v1/${path}?unit=x`, { as: 'analyst' })).status, path).toBe(400);
    const { paths } = JSON.parse(await pageOf('/api/v1/openapi.json'));
    for (const path of [
      'overview',
      'claims',
      'sources',
      'campaigns',
      'campaigns/{id}',
      'claims/{id}',
      'claims/{id}/spread',
      'documents',
      'trends',
    ])
      expect(JSON.stringify(paths[`/api/v1/${path}`].get.parameters), path).toContain('"unit"');
  });

  it('are drawn in the pictures of a page, under a name and with a note of their own', async () => {
    const of = (name: string, query: string) => pageOf(`/api/v1/pictures/${name}/csv?${query}`);
    for (const [name, query] of [
      ['days', 'week=2026-W47'],
      ['volume', 'week=2026-W47'],
      ['topics', 'week=2026-W47'],
      ['voice', 'week=2026-W47'],
      ['claim', `week=2026-W47&claim=${claim}`],
      ['spread', `claim=${claim}`],
    ] as const) {
      const inStories = await of(name, `${query}&unit=stories`);
      expect(inStories, name).not.toBe(await of(name, query));
      const path = `/api/v1/pictures/${name}/svg?${query}&unit=stories`;
      const svg = await office.send(path, { as: 'analyst' });
      expect(svg.headers.get('content-disposition'), name).toContain('-cau-chuyen');
      expect(await svg.text(), name).toMatch(/[Cc]âu chuyện được tính một lần/);
    }
    expect(await pageOf('/?week=2026-W47&unit=stories')).toContain(
      '/api/v1/pictures/days/png?week=2026-W47&amp;unit=stories',
    );
  });
});
