import { expect, it } from 'vitest';
import { syncSources } from '../../../api/store/sources.ts';
import { findThreads, saveThread, threadsDue } from '../../../api/store/threads.ts';
import { eachStore } from '../each-store.ts';
import { sampleSource } from '../samples.ts';

eachStore('forum threads', (store) => {
  const now = '2026-11-24T00:00:00Z';
  const state = (url: string, change = {}) => ({
    url,
    mark: null,
    resumeAt: null,
    grewAt: '2026-11-20T00:00:00Z',
    nextLookAt: '2026-11-23T00:00:00Z',
    ...change,
  });

  it('are due when their time has come, the longest overdue first, unless they have long been quiet', async () => {
    const sources = ['dien-dan', 'dien-dan-khac'].map((id) => sampleSource(id, { kind: 'forum' }));
    await syncSources(store(), sources, now);
    const saved = [
      state('https://d.vn/1'),
      state('https://d.vn/2', {
        nextLookAt: '2026-11-22T00:00:00Z',
        mark: 'a|5',
        resumeAt: 'https://d.vn/2/trang-3',
      }),
      state('https://d.vn/3', { nextLookAt: '2026-11-24T00:00:01Z' }),
      state('https://d.vn/4', { grewAt: '2026-01-01T00:00:00Z' }),
    ];
    for (const each of saved) await saveThread(store(), 'dien-dan', each);
    await saveThread(store(), 'dien-dan-khac', state('https://k.vn/1'));
    expect(await threadsDue(store(), 'dien-dan', now)).toEqual([saved[1], saved[0]]);
    await saveThread(
      store(),
      'dien-dan',
      state('https://d.vn/1', { nextLookAt: '2026-12-01T00:00:00.000Z' }),
    );
    expect((await threadsDue(store(), 'dien-dan', now)).map(({ url }) => url)).toEqual(['https://d.vn/2']);
  });

  it('are found by their addresses', async () => {
    const found = await findThreads(store(), ['https://d.vn/2', 'https://d.vn/khong-co']);
    expect([...found.keys()]).toEqual(['https://d.vn/2']);
    expect(await findThreads(store(), [])).toEqual(new Map());
  });

  it('are at most ten a run', async () => {
    for (let at = 10; at < 30; at += 1) await saveThread(store(), 'dien-dan', state(`https://d.vn/${at}`));
    expect(await threadsDue(store(), 'dien-dan', now)).toHaveLength(10);
  });
});
