import { beforeAll, expect, it } from 'vitest';
import type { Person } from '../../api/auth.ts';
import type { Context } from '../../api/context.ts';
import { seedClaims } from '../../api/store/claim-seed.ts';
import { replaceFindings } from '../../api/store/documents.ts';
import { rebuildRollups } from '../../api/store/rollups.ts';
import { syncSources } from '../../api/store/sources.ts';
import { listStoryPeriods, storiesOfWeeks } from '../../api/store/story-series.ts';
import { mergeStories, moveToStory, splitStory, undoDecision } from '../../api/story-decisions.ts';
import { regroupAll, settleStories } from '../../api/story-keeping.ts';
import { localDateOf, parseWeek, weekOf } from '../../api/week.ts';
import { knowledge } from '../analysis/fixtures.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';
import { type FindingChoice, sampleDocument, sampleFindings, sampleSource, saveSample } from './samples.ts';

const paper = sampleSource('bao-mot');
const portal = sampleSource('cong-tinh', { publisher: 'official', channel: 'cong-ttdt', tier: 'A' });
const forum = sampleSource('dien-dan', { publisher: 'social', channel: 'dien-dan', tier: 'D' });
const now = '2026-11-24T05:00:00Z';
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

const flood = 'Mưa lớn đêm qua làm xã Bằng Vân ngập sâu, 120 hộ dân phải sơ tán lên trường học.';
const fraud = 'Công an cảnh báo tin nhắn giả mạo ứng dụng để chiếm đoạt tiền trong tài khoản.';

const flags = ['negative', 'neutral', 'positive', 'official', 'press', 'specialised', 'social'] as const;

eachStore('counts of stories', (store) => {
  let context: Context;
  let analyst: Person;
  let serial = 0;

  beforeAll(async () => {
    await syncSources(store(), [paper, portal, forum], now);
    await seedClaims(store(), [claim], now);
    context = await makeContext(store(), { now, sources: [paper, portal, forum] });
    analyst = await makePerson(context.auth, 'analyst');
  });

  interface Told extends FindingChoice {
    readonly source?: typeof paper;
    readonly url?: string;
    readonly parentUrl?: string;
  }
  const tell = async (
    text: string,
    publishedAt: string,
    { source = paper, url, parentUrl, ...found }: Told = {},
  ) => {
    serial += 1;
    const document = sampleDocument(url ?? `https://dem.example/${serial}`, {
      title: text.slice(0, 40),
      text: `${text} Bài ${serial}.`,
      publishedAt,
      ...(parentUrl === undefined ? {} : { kind: 'comment', parentUrl }),
    });
    return (await saveSample(store(), source, document, { now, ...found })).id;
  };
  const settle = () => settleStories(store(), knowledge.rarity);
  const storyOf = async (id: number) => {
    const { story_id } = await store()
      .selectFrom('documents')
      .select('story_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return story_id ?? 0;
  };
  const kept = async () =>
    (await store().selectFrom('story_counts').selectAll().execute())
      .map((row) =>
        JSON.stringify([
          row.dimension,
          row.step,
          row.period,
          row.slug,
          row.stories,
          ...flags.map((name) => row[name]),
        ]),
      )
      .sort();

  /** Counted again from the documents, in another way than the store does it. */
  const recounted = async () => {
    const documents = await store()
      .selectFrom('documents')
      .innerJoin('sources', 'sources.id', 'documents.source_id')
      .selectAll('documents')
      .select('sources.tier')
      .where('story_id', 'is not', null)
      .execute();
    const tags = await store().selectFrom('document_tags').selectAll().execute();
    const claims = await store().selectFrom('document_claims').selectAll().execute();
    const told = new Map<string, Record<string, Set<number>>>();
    for (const document of documents) {
      const slugs = [
        ['all', ''],
        ['channel', document.channel],
        ['tier', document.tier],
        ['publisher', document.publisher],
        ['sentiment', document.sentiment],
        ['source', document.source_id],
        ...tags.filter((tag) => tag.document_id === document.id).map(({ kind, slug }) => [kind, slug]),
        ...claims
          .filter((found) => found.document_id === document.id && found.stance === 'spreads')
          .map(({ claim_id }) => ['claim', claim_id]),
      ];
      const periods = [
        ['day', localDateOf(document.dated_at)],
        ['week', weekOf(document.dated_at).monday],
      ];
      for (const [dimension, slug] of slugs)
        for (const period of periods) {
          const key = JSON.stringify([dimension, ...period, slug]);
          const sets = told.get(key) ?? {};
          told.set(key, sets);
          for (const name of ['stories', document.sentiment, document.publisher])
            sets[name] = (sets[name] ?? new Set()).add(document.story_id ?? 0);
        }
    }
    return [...told]
      .map(([key, sets]) =>
        JSON.stringify([...JSON.parse(key), ...['stories', ...flags].map((name) => sets[name]?.size ?? 0)]),
      )
      .sort();
  };
  const agree = async () => {
    const counts = await kept();
    expect(counts).toEqual(await recounted());
    return counts.length;
  };

  it('follow documents that come, late ones and replies included', async () => {
    // Sunday evening and Monday morning in Vietnam: one story in two weeks.
    await tell(flood, '2026-11-15T16:59:00Z', { topics: ['luong-huu'], sentiment: 'negative' });
    await tell(flood, '2026-11-15T17:00:00Z', { topics: ['luong-huu', 'bhyt'], source: portal });
    await tell(fraud, '2026-11-16T02:00:00Z', {
      topics: ['bhyt'],
      claims: [{ id: 'C001', stance: 'spreads' }],
    });
    expect(await agree()).toBe(0);
    await settle();
    expect(await agree()).toBeGreaterThan(30);
    const weeks = [parseWeek('2026-W46'), parseWeek('2026-W47')];
    expect(await storiesOfWeeks(store(), 'all', weeks)).toMatchObject([
      { bucket: 0, stories: 1, negative: 1, press: 1, official: 0 },
      { bucket: 1, stories: 2, negative: 0, press: 1, official: 1 },
    ]);
    const article = 'https://dem.example/bai';
    await tell(flood, '2026-11-15T10:00:00Z', { url: article, topics: ['thai-san'] });
    await tell('Ý kiến về bài.', '2026-11-23T10:00:00Z', { parentUrl: article, source: forum });
    await settle();
    await agree();
    const days = await listStoryPeriods(store(), { dimension: 'publisher', slug: 'social' }, 'day', {
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect(days).toMatchObject([{ period: '2026-11-23', stories: 1, social: 1 }]);
  });

  it('follow a document that changes its day, its topics and what it says', async () => {
    const url = 'https://dem.example/doi';
    const id = await tell(fraud, '2026-11-16T05:00:00Z', { url, topics: ['bhyt'] });
    await settle();
    await agree();
    await tell(`${fraud} Đã sửa.`, '2026-11-08T05:00:00Z', {
      url,
      topics: ['thai-san'],
      sentiment: 'positive',
    });
    await agree();
    const found = { findings: sampleFindings({ sentiment: 'negative', topics: ['luong-huu'] }) };
    expect(await replaceFindings(store(), { id, version: 2 }, found, now)).toBe(true);
    await agree();
    await settle();
    await agree();
  });

  it('follow what an analyst decides, and takes back', async () => {
    const [a, b, c] = [
      await tell(flood, '2026-11-17T05:00:00Z', { sentiment: 'negative' }),
      await tell(fraud, '2026-11-17T06:00:00Z'),
      await tell(flood, '2026-11-18T05:00:00Z'),
    ];
    await settle();
    await agree();
    const merged = await mergeStories(context, analyst, { from: await storyOf(b), into: await storyOf(a) });
    await agree();
    await tell(flood, '2026-11-17T04:00:00Z');
    await settle();
    await agree();
    await undoDecision(context, analyst, merged);
    await agree();
    await splitStory(context, analyst, { story: await storyOf(c), documents: [c] });
    await agree();
    await moveToStory(context, analyst, { document: c, story: await storyOf(b) });
    await agree();
    await regroupAll(store(), knowledge.rarity);
    await agree();
  });

  it('are the same when everything is counted anew, and when two change them at once', async () => {
    const before = await kept();
    await store().updateTable('story_counts').set({ stories: 99 }).execute();
    await rebuildRollups(store());
    expect(await kept()).toEqual(before);
    await tell(fraud, '2026-11-19T05:00:00Z', { topics: ['bhyt'] });
    const rows = await store().selectFrom('documents').select(['id', 'version']).execute();
    const found = { findings: sampleFindings({ topics: ['luong-huu'], sentiment: 'positive' }) };
    await Promise.all([
      settle(),
      ...rows.slice(0, 4).map((row) => replaceFindings(store(), row, found, now)),
      regroupAll(store(), knowledge.rarity),
    ]);
    await agree();
  });
});
