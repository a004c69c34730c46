import { beforeAll, expect, it } from 'vitest';
import { countDocuments, type DocumentSelection } from '../../../api/store/document-list.ts';
import { parseQuery } from '../../../api/store/search-query.ts';
import { sizeInDocuments, sizeInStories } from '../../../api/store/selection-size.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { listStoryIds } from '../../../api/store/stories.ts';
import { openStory } from '../../../api/store/story-documents.ts';
import { localMidnight } from '../../../api/week.ts';
import { eachStore } from '../each-store.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const paper = sampleSource('bao-mot');
const forum = sampleSource('dien-dan', { publisher: 'social', channel: 'dien-dan', tier: 'D' });
const day = (date: string, days = 0) => localMidnight(date, days);

eachStore('how much a selection has', (store) => {
  const stories: number[] = [];

  beforeAll(async () => {
    await syncSources(store(), [paper, forum], '2026-01-01T00:00:00Z');
    for (let at = 0; at < 4; at += 1)
      stories.push(await openStory(store(), 'Chuyện', '2026-11-10T00:00:00Z'));
    // The last instant of one local day and the first of the next, in turn; the newest 120 are of one story.
    for (let at = 0; at < 150; at += 1) {
      const publishedAt = at % 2 === 0 ? '2026-11-17T16:59:59Z' : '2026-11-17T17:00:00Z';
      const storyId = at < 120 ? stories[0] : at < 140 ? stories[1 + (at % 3)] : null;
      await saveSample(
        store(),
        at % 3 === 0 ? forum : paper,
        sampleDocument(`https://size.example/${at}`, {
          text: `Nội dung ${at % 5 === 0 ? 'lương hưu' : 'bảo hiểm'} số ${at}.`,
          publishedAt: at < 120 ? publishedAt : '2026-11-12T03:00:00Z',
        }),
        {
          topics: at % 4 === 0 ? ['bhyt', 'luong-huu'] : ['luong-huu'],
          sentiment: at % 7 === 0 ? 'negative' : at % 2 === 0 ? 'neutral' : 'positive',
          place: { storyId: storyId ?? null },
          now: '2026-11-18T00:00:00Z',
        },
      );
    }
  });

  const selections: readonly DocumentSelection[] = [
    {},
    { topic: 'bhyt' },
    { channel: 'dien-dan', sentiment: 'neutral' },
    { source: 'bao-mot', sentiment: 'negative', from: day('2026-11-17'), to: day('2026-11-17', 1) },
    { topic: 'luong-huu', sentiment: 'positive', from: day('2026-11-18') },
    { to: day('2026-11-17', 1) },
    { topic: 'bhyt', source: 'bao-mot' },
    { from: '2026-11-17T16:59:59Z', to: '2026-11-17T17:00:00Z' },
    { kind: 'post' },
    { topic: 'khong-co' },
  ];

  it('is what is there, from the day counts or counted', async () => {
    for (const selection of selections)
      expect([selection, await sizeInDocuments(store(), selection)]).toEqual([
        selection,
        { total: await countDocuments(store(), selection), more: false },
      ]);
    expect((await sizeInDocuments(store(), {})).total).toBe(150);
    expect((await sizeInDocuments(store(), { to: day('2026-11-17', 1) })).total).toBe(90);
  });

  it('is said to be more than what is counted to', async () => {
    const several = { topic: 'luong-huu', source: 'bao-mot' };
    expect(await sizeInDocuments(store(), several, 10)).toEqual({ total: 10, more: true });
    // Whole days of one thing are added up, however many.
    expect(await sizeInDocuments(store(), { topic: 'luong-huu' }, 10)).toEqual({ total: 150, more: false });
    expect(await sizeInStories(store(), {}, 3)).toEqual({ total: 3, more: true });
    expect(await sizeInStories(store(), {}, 4)).toEqual({ total: 4, more: false });
  });

  it('of stories goes by their documents, as lists and searches walk along them', async () => {
    const page = { limit: 2, offset: 0 };
    for (const query of [null, parseQuery('bảo hiểm')]) {
      expect(await sizeInStories(store(), { query })).toEqual({ total: 4, more: false });
      const first = await listStoryIds(store(), { query }, 'newest', page);
      const rest = await listStoryIds(store(), { query }, 'newest', { limit: 9, offset: 2 });
      expect(first[0]).toBe(stories[0]);
      expect([...first, ...rest].sort((a, b) => a - b)).toEqual(stories);
    }
    expect(await listStoryIds(store(), {}, 'largest', { limit: 1, offset: 0 })).toEqual([stories[0]]);
    const of = { topic: 'bhyt' };
    expect(await listStoryIds(store(), of, 'largest', { limit: 1, offset: 0 })).toEqual([stories[0]]);
    expect(await listStoryIds(store(), { topic: 'khong-co' }, 'largest', page)).toEqual([]);
  });
});
