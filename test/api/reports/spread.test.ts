import { beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../api/context.ts';
import { spreadReport } from '../../../api/reports/spread.ts';
import { addCaseEvent, openCase } from '../../../api/store/cases.ts';
import { replaceGaps } from '../../../api/store/gaps.ts';
import { openStory } from '../../../api/store/story-documents.ts';
import { eachStore } from '../each-store.ts';
import { makeContext } from '../make-context.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const paper = sampleSource('bao-mot');
const forum = sampleSource('dien-dan', { publisher: 'social', channel: 'dien-dan', tier: 'D' });
const now = '2026-11-28T05:00:00Z';

eachStore('the spread of a claim', (store) => {
  let context: Context;
  let serial = 0;
  const claim = 'C001';
  const save = (
    day: string,
    stance: 'spreads' | 'debunks' | 'mentions',
    {
      source = forum,
      ...change
    }: { source?: typeof forum; url?: string; copyOf?: number; parent?: string } = {},
  ) =>
    saveSample(
      store(),
      source,
      sampleDocument(change.url ?? `https://s.example/${++serial}`, {
        publishedAt: `${day}T03:00:00Z`,
        kind: change.parent ? 'comment' : 'post',
        parentUrl: change.parent ?? null,
      }),
      {
        claims: [{ id: claim, stance }],
        place: { copyOf: change.copyOf ?? null },
        now: `${day}T04:00:00Z`,
      },
    );
  const report = () => spreadReport(store(), context.knowledge, claim, { now: new Date(now) });

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: [paper, forum] });
    await save('2026-10-20', 'mentions');
    const original = await save('2026-11-03', 'spreads');
    for (const day of ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14'])
      for (let index = 0; index < 4; index += 1) await save(day, 'spreads', { copyOf: original.id });
    await save('2026-11-12', 'spreads', { source: paper, url: 'https://bao.example/lan' });
    await save('2026-11-12', 'mentions', { source: paper, parent: 'https://bao.example/lan' });
    await save('2026-11-16', 'debunks', { source: paper });
    await save('2026-11-20', 'spreads');
    const { id } = await openCase(store(), claim, '2026-11-12T00:00:00Z');
    await addCaseEvent(store(), {
      case_id: id,
      at: '2026-11-16T02:00:00Z',
      user_id: null,
      kind: 'status',
      detail: 'approved → published',
    });
  });

  it('begins with what was first seen, and says since when anything is known', async () => {
    const { first, knownSince, documents, copies } = await report();
    expect(first?.publishedAt).toBe('2026-11-03T03:00:00Z');
    expect(knownSince).toBe('2026-10-20T03:00:00Z');
    expect({ documents, copies }).toEqual({ documents: 23, copies: 20 });
  });

  it('holds new against all so far, with the debunks on the same days', async () => {
    const { days, isCut } = await report();
    expect(days[0]).toEqual({ date: '2026-11-03', spreads: 1, debunks: 0, cumulative: 1 });
    expect(days.find(({ date }) => date === '2026-11-12')).toMatchObject({ spreads: 5, cumulative: 14 });
    expect(days.find(({ date }) => date === '2026-11-16')).toMatchObject({ debunks: 1, cumulative: 22 });
    expect(days.at(-1)).toEqual({ date: '2026-11-28', spreads: 0, debunks: 0, cumulative: 23 });
    expect(isCut).toBe(false);
  });

  it('puts before the others what carried it furthest', async () => {
    const { furthest } = await report();
    expect(furthest[0]).toMatchObject({ reactions: 1, reach: 11, document: { sourceName: 'Nguồn bao-mot' } });
    expect(furthest[1]).toMatchObject({ reactions: 0, reach: 1 });
    expect((await report()).channels.map(({ slug, count }) => [slug, count])).toEqual([
      ['dien-dan', 22],
      ['bao-dien-tu', 1],
    ]);
  });

  it('compares the week after the reply with the one before, and that with the one before it', async () => {
    const { course } = await report();
    // Before: 9 to 15 November; after: 17 to 23.
    expect(course).toMatchObject({ earlier: 1, before: 21, after: 1, reason: null });
    expect(course?.change?.ratio).toBeCloseTo(1 / 21, 6);
    expect(course?.change?.high).toBeLessThan(0.35);
    expect(course?.changeBefore?.low).toBeGreaterThan(1);
  });

  it('compares nothing before the week is over, nor across a gap', async () => {
    const early = await spreadReport(store(), context.knowledge, claim, {
      now: new Date('2026-11-22T05:00:00Z'),
    });
    expect(early.course).toMatchObject({ reason: 'too-early', change: null });
    const gap = { from: '2026-11-18T00:00:00Z', to: '2026-11-19T00:00:00Z', reason: 'off' as const };
    await replaceGaps(store(), null, '2026-01-01T00:00:00Z', [{ ...gap, sourceId: null }]);
    expect((await report()).course).toMatchObject({ reason: 'gap', change: null });
  });

  it('counts each story once, on the first day that it spreads the claim', async () => {
    const inStories = () =>
      spreadReport(store(), context.knowledge, claim, { unit: 'stories', now: new Date(now) });
    // Nothing is grouped yet: in no story, so nothing counts.
    expect(await inStories()).toMatchObject({ documents: 23, stories: 0, days: [], channels: [] });
    const place = (ids: readonly number[], story: number) =>
      store().updateTable('documents').set({ story_id: story }).where('id', 'in', ids).execute();
    const found = await store()
      .selectFrom('document_claims as found')
      .innerJoin('documents as document', 'document.id', 'found.document_id')
      .select(['document.id', 'document.dated_at as at', 'found.stance', 'document.publisher'])
      .orderBy('document.dated_at')
      .execute();
    const idsOf = (stance: string, from: string, to: string) =>
      found.filter((row) => row.stance === stance && row.at >= from && row.at < to).map(({ id }) => id);
    const story = (at: string) => openStory(store(), 'Chuyện', at);
    const [first, second, third] = [
      await story('2026-11-03T03:00:00Z'),
      await story('2026-11-12T03:00:00Z'),
      await story('2026-11-20T03:00:00Z'),
    ];
    await place(idsOf('spreads', '2026-11-01', '2026-11-12'), first);
    await place(idsOf('spreads', '2026-11-12', '2026-11-15'), second);
    await place(idsOf('debunks', '2026-11-01', '2026-12-01'), second);
    await place(idsOf('spreads', '2026-11-20', '2026-11-21'), third);
    const { days, stories, documents, copies, channels, sources, furthest, course } = await inStories();
    expect({ stories, documents, copies }).toEqual({ stories: 3, documents: 23, copies: 20 });
    const told = days.filter(({ spreads, debunks }) => spreads + debunks > 0);
    expect(told).toEqual([
      { date: '2026-11-03', spreads: 1, debunks: 0, cumulative: 1 },
      { date: '2026-11-12', spreads: 1, debunks: 0, cumulative: 2 },
      { date: '2026-11-16', spreads: 0, debunks: 1, cumulative: 2 },
      { date: '2026-11-20', spreads: 1, debunks: 0, cumulative: 3 },
    ]);
    expect(channels.map(({ slug, count }) => [slug, count])).toEqual([
      ['dien-dan', 3],
      ['bao-dien-tu', 1],
    ]);
    expect(sources.map(({ slug, count }) => [slug, count])).toEqual([
      ['dien-dan', 3],
      ['bao-mot', 1],
    ]);
    // The second: a paper's page with a reaction, and twelve posts.
    expect(furthest.map(({ documents, reactions, reach }) => [documents, reactions, reach])).toEqual([
      [13, 1, 23],
      [9, 0, 9],
      [1, 0, 1],
    ]);
    expect(furthest[0]?.document.sourceName).toBe('Nguồn bao-mot');
    expect(course).toMatchObject({ earlier: 1, before: 1, after: 1 });
  });

  it('knows claims that nobody spreads, and none that are not there', async () => {
    const quiet = await spreadReport(store(), context.knowledge, 'C002', { now: new Date(now) });
    expect(quiet).toMatchObject({ first: null, documents: 0, days: [], course: null, furthest: [] });
    await expect(spreadReport(store(), context.knowledge, 'X', { now: new Date(now) })).rejects.toThrow(
      'no claim',
    );
  });
});
