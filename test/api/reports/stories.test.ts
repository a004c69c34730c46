import { beforeAll, expect, it } from 'vitest';
import { documentListReport } from '../../../api/reports/documents.ts';
import { type StoryFilter, storyListReport } from '../../../api/reports/stories.ts';
import { storyReport } from '../../../api/reports/story.ts';
import { seedClaims } from '../../../api/store/claim-seed.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { measureStories, openStory } from '../../../api/store/story-documents.ts';
import { knowledge } from '../../analysis/fixtures.ts';
import { eachStore } from '../each-store.ts';
import { type FindingChoice, sampleDocument, sampleSource, saveSample } from '../samples.ts';

const paper = sampleSource('bao-mot');
const forum = sampleSource('dien-dan', { publisher: 'social', channel: 'dien-dan', tier: 'D' });
const claim = {
  id: 'C001',
  statement: 'Thông tin C001',
  verdict: 'false' as const,
  topic: 'quy-bhxh',
  severity: 2,
  correction: 'Không đúng.',
  evidence_status: 'documented' as const,
  review_by: null,
  legalBasis: [],
  wordings: [],
  notWordings: [],
};

eachStore('the list of stories', (store) => {
  let serial = 0;
  let [long, short] = [0, 0];
  interface Told extends FindingChoice {
    readonly source?: typeof paper;
    readonly copyOf?: number;
    readonly text?: string;
  }
  const save = async (
    storyId: number | null,
    publishedAt: string,
    { source = paper, copyOf, text, ...found }: Told,
  ) => {
    const document = sampleDocument(`https://c.example/${++serial}`, {
      publishedAt,
      ...(text ? { text } : {}),
    });
    const place = { storyId, copyOf: copyOf ?? null };
    return (await saveSample(store(), source, document, { ...found, place, now: publishedAt })).id;
  };
  const list = (change: Partial<StoryFilter> = {}) =>
    storyListReport(store(), knowledge, { sort: 'newest', ...change });
  const idsOf = async (change: Partial<StoryFilter> = {}) => (await list(change)).rows.map(({ id }) => id);

  beforeAll(async () => {
    await syncSources(store(), [paper, forum], '2026-01-01T00:00:00Z');
    await seedClaims(store(), [claim], '2026-01-01T00:00:00Z');
    long = await openStory(store(), 'Chuyện dài', '2026-11-10T03:00:00Z');
    short = await openStory(store(), 'Chuyện ngắn', '2026-11-19T03:00:00Z');
    const first = await save(long, '2026-11-10T03:00:00Z', {
      topics: ['bhyt', 'luong-huu'],
      sentiment: 'negative',
    });
    await save(long, '2026-11-12T03:00:00Z', { topics: ['bhyt'], copyOf: first });
    await save(long, '2026-11-17T03:00:00Z', {
      source: forum,
      topics: ['bhyt'],
      claims: [{ id: 'C001', stance: 'spreads' }],
      text: 'Nghe nói sắp dừng chi trả thai sản.',
    });
    await save(short, '2026-11-19T03:00:00Z', { topics: ['thai-san'], sentiment: 'positive' });
    await save(null, '2026-11-19T04:00:00Z', { topics: ['thai-san'] });
    await measureStories(store(), [long, short]);
  });

  it('puts the latest first, or the most told', async () => {
    expect(await idsOf()).toEqual([short, long]);
    expect(await idsOf({ sort: 'largest' })).toEqual([long, short]);
  });

  it('counts what the filter leaves, and says when the whole story began and ended', async () => {
    const { total, rows } = await list({ week: '2026-W47', topic: 'bhyt' });
    expect(total).toBe(1);
    expect(rows).toMatchObject([
      {
        id: long,
        title: 'Chuyện dài',
        documents: 1,
        copies: 0,
        sources: 1,
        firstAt: '2026-11-17T03:00:00Z',
        beganAt: '2026-11-10T03:00:00Z',
        endedAt: '2026-11-17T03:00:00Z',
        topics: [{ slug: 'bhyt' }, { slug: 'luong-huu' }],
        claims: [{ id: 'C001', stance: 'spreads', documents: 1 }],
      },
    ]);
    expect(await idsOf({ source: 'dien-dan' })).toEqual([long]);
    expect(await idsOf({ from: '2026-11-19', to: '2026-11-19' })).toEqual([short]);
    expect((await list({ source: 'khong-co' })).rows).toEqual([]);
  });

  it('refuses a page that is too far, and shows an empty one behind the last', async () => {
    await expect(list({ page: 401 })).rejects.toThrow('no such page');
    expect(await list({ page: 2 })).toMatchObject({ total: 2, rows: [] });
  });

  it('is what the list of documents reads as in stories, with a query too', async () => {
    const report = await documentListReport(store(), knowledge, { unit: 'stories' });
    expect(report).toMatchObject({
      total: 2,
      rows: [],
      stories: [{ id: short }, { id: long, documents: 3, copies: 1 }],
    });
    const found = await documentListReport(store(), knowledge, {
      unit: 'stories',
      query: 'chi trả thai sản',
    });
    expect(found).toMatchObject({ total: 1, stories: [{ id: long, documents: 1 }] });
    expect((await documentListReport(store(), knowledge, { story: long })).total).toBe(3);
  });

  it('gives the days of a story, own texts apart from copies', async () => {
    const { days } = await storyReport(store(), knowledge, long);
    expect(days).toHaveLength(8);
    expect(days.filter(({ own, copies }) => own + copies > 0)).toEqual([
      { date: '2026-11-10', own: 1, copies: 0 },
      { date: '2026-11-12', own: 0, copies: 1 },
      { date: '2026-11-17', own: 1, copies: 0 },
    ]);
  });
});
