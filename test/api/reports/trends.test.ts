import { beforeAll, expect, it } from 'vitest';
import { type Knowledge, loadKnowledge } from '../../../analysis/knowledge.ts';
import { type TrendsFilter, trendsReport } from '../../../api/reports/trends.ts';
import { replaceGaps } from '../../../api/store/gaps.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { openStory } from '../../../api/store/story-documents.ts';
import { eachStore } from '../each-store.ts';
import { root } from '../make-context.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const paper = sampleSource('bao-mot');
const office = sampleSource('cong-tinh', {
  publisher: 'official',
  channel: 'cong-ttdt',
  tier: 'A',
  region: 'local',
});
const forum = sampleSource('dien-dan', { publisher: 'social', channel: 'dien-dan', tier: 'D' });
const now = new Date('2026-11-24T03:00:00Z');

eachStore('trends', (store) => {
  let knowledge: Knowledge;
  let serial = 0;
  const save = (source: typeof paper, publishedAt: string, topics: string[]) =>
    saveSample(store(), source, sampleDocument(`https://t.example/${++serial}`, { publishedAt }), {
      topics,
      now: publishedAt,
    });
  const report = (change: Partial<TrendsFilter> = {}) =>
    trendsReport(store(), knowledge, {
      filter: { dimension: 'topic', unit: 'documents', step: 'week', ...change },
      now,
    });

  beforeAll(async () => {
    knowledge = await loadKnowledge(`${root}/analysis/knowledge`);
    await syncSources(store(), [paper, office, forum], '2025-01-01T00:00:00Z');
    // 2025-W46 to have a year ago, 2025-W47; then 2026-W43 to W47, and W48, which is not over.
    await save(paper, '2025-11-12T03:00:00Z', ['bhyt']);
    for (const at of ['2025-11-19T03:00:00Z', '2025-11-20T03:00:00Z']) await save(paper, at, ['bhyt']);
    for (const week of ['10-21', '10-28', '11-04', '11-11'])
      await save(paper, `2026-${week}T03:00:00Z`, ['bhyt']);
    // Sunday 23:59:59 in Vietnam is still W47.
    for (const at of ['2026-11-15T17:00:00Z', '2026-11-18T03:00:00Z', '2026-11-22T16:59:59Z'])
      await save(paper, at, ['bhyt', 'luong-huu']);
    await save(office, '2026-11-18T04:00:00Z', ['bhyt']);
    await save(forum, '2026-11-22T17:00:00Z', ['bhyt']);
  });

  it('shows the last week that is over beside those before and the same a year ago', async () => {
    const { week, total, rows } = await report();
    expect(week.id).toBe('2026-W47');
    expect(total).toMatchObject({ count: 4, previous: 1, mean4: 1, yearAgo: 2 });
    expect(rows.map(({ slug, count, yearAgo }) => [slug, count, yearAgo])).toEqual([
      ['bhyt', 4, 2],
      ['luong-huu', 3, 0],
    ]);
    expect(rows[0]?.byWeek.slice(-5)).toEqual([1, 1, 1, 1, 4]);
  });

  it('compares no week that is not over', async () => {
    const { total } = await report({ week: '2026-W48' });
    expect(total).toMatchObject({ count: 1, previous: 4, unfinished: true });
  });

  it('knows nothing of a year ago where collection does not reach back', async () => {
    expect((await report({ week: '2026-W46' })).total.yearAgo).toBeNull();
    expect((await report({ week: '2025-W47' })).total).toMatchObject({
      count: 2,
      yearAgo: null,
      mean4: null,
    });
  });

  it('draws weeks beside the year before, and days up to today', async () => {
    const { periods } = await report({ slug: 'bhyt' });
    expect(periods).toHaveLength(26);
    expect(periods.at(-1)).toEqual({ id: '2026-W47', value: 4, yearAgo: 2 });
    const days = (await report({ step: 'day', week: '2026-W48' })).periods;
    expect(days.at(-1)).toEqual({ id: '2026-11-24', value: 0, yearAgo: null });
    expect(days.find(({ id }) => id === '2026-11-23')?.value).toBe(1);
    expect(days.find(({ id }) => id === '2026-11-22')?.value).toBe(1);
  });

  it('leaves out of the chart what lies before the first document', async () => {
    expect((await report({ week: '2025-W47' })).periods.map(({ id }) => id)).toEqual([
      '2025-W46',
      '2025-W47',
    ]);
  });

  it('gives reach in points', async () => {
    const { total, rows } = await report({ dimension: 'channel', unit: 'reach' });
    expect(total.count).toBe(32);
    expect(rows.map(({ slug, count }) => [slug, count])).toEqual([
      ['bao-dien-tu', 30],
      ['cong-ttdt', 2],
    ]);
  });

  it('says who speaks, of everything and of one topic', async () => {
    expect((await report()).voice).toEqual({ all: 4, official: 1, press: 3, specialised: 0, social: 0 });
    expect((await report({ slug: 'luong-huu' })).voice).toEqual({
      all: 3,
      official: 0,
      press: 3,
      specialised: 0,
      social: 0,
    });
  });

  it('refuses what is no week', async () => {
    await expect(report({ week: '2026-W60' })).rejects.toThrow('not a week');
  });

  it('compares nothing across a material gap in collection, and breaks the line there', async () => {
    const gap = {
      sourceId: null,
      from: '2026-11-09T00:00:00Z',
      to: '2026-11-12T00:00:00Z',
      reason: 'off' as const,
    };
    await replaceGaps(store(), null, '2026-01-01T00:00:00Z', [gap]);
    const { total, gapBands, gaps } = await report();
    expect(total).toMatchObject({ gap: true, mean4: null });
    expect(gapBands).toMatchObject([{ index: 24 }]);
    expect(gaps.previousMaterial).toBe(true);
    const days = await report({ step: 'day' });
    expect(days.gapBands.map(({ index }) => days.periods[index]?.id)).toEqual([
      '2026-11-09',
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
    ]);
  });
});

eachStore('trends in stories', (store) => {
  let knowledge: Knowledge;
  let serial = 0;
  const save = (storyId: number | null, publishedAt: string, topics: string[], source = paper) =>
    saveSample(store(), source, sampleDocument(`https://s.example/${++serial}`, { publishedAt }), {
      topics,
      now: publishedAt,
      place: { storyId },
    });
  const report = (change: Partial<TrendsFilter> = {}) =>
    trendsReport(store(), knowledge, {
      filter: { dimension: 'topic', unit: 'stories', step: 'week', ...change },
      now,
    });

  beforeAll(async () => {
    knowledge = await loadKnowledge(`${root}/analysis/knowledge`);
    await syncSources(store(), [paper, office, forum], '2025-01-01T00:00:00Z');
    const [long, short] = [
      await openStory(store(), 'Dài', '2026-11-11T03:00:00Z'),
      await openStory(store(), 'Ngắn', '2026-11-18T03:00:00Z'),
    ];
    for (const at of ['2025-11-12T03:00:00Z', '2026-11-11T03:00:00Z', '2026-11-15T16:59:59Z'])
      await save(long, at, ['bhyt']);
    await save(long, '2026-11-16T03:00:00Z', ['bhyt', 'luong-huu']);
    await save(long, '2026-11-17T03:00:00Z', ['bhyt'], forum);
    await save(short, '2026-11-18T03:00:00Z', ['luong-huu'], office);
    await save(null, '2026-11-18T04:00:00Z', ['bhyt']);
  });

  it('counts a story once a week under every slug that it touches', async () => {
    const { total, rows } = await report();
    expect(total).toMatchObject({ count: 2, previous: 1 });
    expect(rows.map(({ slug, count, previous }) => [slug, count, previous])).toEqual([
      ['luong-huu', 2, 0],
      ['bhyt', 1, 1],
    ]);
  });

  it('draws days apart from weeks: a story of two days is one of the week', async () => {
    expect((await report({ slug: 'bhyt' })).periods.slice(-2)).toMatchObject([
      { id: '2026-W46', value: 1 },
      { id: '2026-W47', value: 1, yearAgo: 0 },
    ]);
    const days = (await report({ step: 'day' })).periods.slice(-7).map(({ value }) => value);
    expect(days).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });

  it('says in how many stories each speaks', async () => {
    const { voice } = await report();
    expect(voice).toEqual({ all: 2, official: 1, press: 1, specialised: 0, social: 1 });
  });
});
