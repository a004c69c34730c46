import { beforeAll, expect, it } from 'vitest';
import { moveCase, openCase, replyCase } from '../../api/cases.ts';
import type { Context } from '../../api/context.ts';
import { BadRequest, NotFound } from '../../api/errors.ts';
import { makeReport } from '../../api/make-report.ts';
import { claimReport } from '../../api/reports/claim.ts';
import { claimListReport } from '../../api/reports/claims.ts';
import { documentReport } from '../../api/reports/document.ts';
import { documentListReport } from '../../api/reports/documents.ts';
import { overviewReport } from '../../api/reports/overview.ts';
import { listReports, savedReport } from '../../api/reports/saved.ts';
import { sourceReport } from '../../api/reports/source.ts';
import { sourceListReport } from '../../api/reports/sources.ts';
import { weeklyReport } from '../../api/reports/weekly.ts';
import { checkWeekly } from '../../api/reports/weekly-check.ts';
import { signalCollected, signalCollecting } from '../../api/store/collecting.ts';
import { saveDrop } from '../../api/store/drops.ts';
import { saveRun } from '../../api/store/runs.ts';
import { openStory } from '../../api/store/story-documents.ts';
import type { SourceRun } from '../../crawler/document.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';
import { itemsOf } from './reports/item-lists.ts';
import { type FindingChoice, sampleDocument, sampleSource, saveSample } from './samples.ts';

/** Tuesday of 2026-W48. */
const now = '2026-11-24T05:00:00Z';
const week = '2026-W47';
const news = sampleSource('bao-mot');
const portal = sampleSource('cong-tinh', { channel: 'cong-ttdt', publisher: 'official', tier: 'A' });
const broken = sampleSource('bao-hong');
const off = sampleSource('bao-tat', { enabled: false });

function run(sourceId: string, at: string, change: Partial<SourceRun> = {}): SourceRun {
  return {
    sourceId,
    startedAt: at,
    finishedAt: at,
    outcome: 'ok',
    listed: 3,
    known: 1,
    fetched: 2,
    documents: 1,
    drops: { irrelevant: 1 },
    error: null,
    ...change,
  };
}

eachStore('reports', (store) => {
  let context: Context;
  const ids: Record<string, number> = {};
  let story = 0;

  async function save(
    name: string,
    at: string,
    choice: FindingChoice & {
      source?: typeof news;
      parent?: string;
      copyOf?: string;
      story?: boolean;
      text?: string;
      now?: string;
    } = {},
  ): Promise<void> {
    const document = sampleDocument(`https://r.example/${name}`, {
      publishedAt: at,
      title: choice.parent ? null : `Bài ${name}`,
      kind: choice.parent ? 'comment' : 'article',
      parentUrl: choice.parent ? `https://r.example/${choice.parent}` : null,
      ...(choice.text === undefined ? {} : { text: choice.text }),
    });
    const place = {
      storyId: choice.story ? story : null,
      copyOf: choice.copyOf ? (ids[choice.copyOf] ?? null) : null,
    };
    const saved = await saveSample(store(), choice.source ?? news, document, { now: now, ...choice, place });
    ids[name] = saved.id;
  }

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: [news, portal, broken, off] });
    story = await openStory(store(), 'Tăng lương hưu', '2026-11-16T01:00:00Z');
    const spreads = [{ id: 'C001', stance: 'spreads' }] as const;
    // This week (W47): five documents.
    await save('w47-a', '2026-11-15T17:00:00Z', {
      sentiment: 'positive',
      topics: ['luong-huu', 'bhyt'],
      story: true,
    });
    await save('w47-b', '2026-11-16T02:00:00Z', {
      sentiment: 'positive',
      topics: ['luong-huu'],
      story: true,
      copyOf: 'w47-a',
      source: portal,
    });
    await save('w47-c', '2026-11-18T02:00:00Z', {
      sentiment: 'negative',
      topics: ['bhyt'],
      claims: spreads,
      parent: 'w47-a',
      story: true,
    });
    await save('w47-d', '2026-11-18T02:00:00Z', {
      sentiment: 'negative',
      claims: [{ id: 'C001', stance: 'debunks' }],
    });
    await save('w47-e', '2026-11-22T16:59:59Z', {
      topics: ['luong-huu'],
      text: 'Quy định về lương hưu. '.repeat(30),
    });
    // The Monday after: not this week.
    await save('w48', '2026-11-22T17:00:00Z');
    // Last week: two. Four weeks back: four in one.
    await save('w46-a', '2026-11-10T00:00:00Z', {
      sentiment: 'negative',
      topics: ['luong-huu'],
      claims: spreads,
    });
    await save('w46-b', '2026-11-10T00:00:00Z');
    for (const name of ['1', '2', '3', '4'])
      await save(`w43-${name}`, '2026-10-20T00:00:00Z', { topics: ['bhtn'] });
    await saveRun(store(), run('bao-mot', '2026-11-17T00:00:00Z'));
    await saveRun(store(), run('bao-hong', '2026-11-16T00:00:00Z'));
    await saveRun(
      store(),
      run('bao-hong', '2026-11-17T00:00:00Z', { outcome: 'failed', error: 'HTTP 503', drops: {} }),
    );
    await saveRun(
      store(),
      run('bao-hong', '2026-11-18T00:00:00Z', { outcome: 'failed', error: 'HTTP 503', drops: {} }),
    );
    const drop = {
      sourceId: 'bao-mot',
      url: 'https://r.example/x',
      reason: 'irrelevant',
      detail: null,
    } as const;
    await saveDrop(store(), drop, now);
    await saveDrop(store(), { ...drop, url: 'https://r.example/y', reason: 'robots' }, now);
  });

  const overview = (chosen: string | undefined = week) =>
    overviewReport(store(), context.knowledge, { week: chosen, now: new Date(now) });

  it('the overview counts the week beside the four before', async () => {
    const report = await overview();
    expect(report.week.id).toBe('2026-W47');
    const running = await overviewReport(store(), context.knowledge, { now: new Date(now) });
    expect(running).toMatchObject({ week: { id: '2026-W48' }, documents: { unfinished: true } });
    expect(report.weeks.map(({ id }) => id)).toHaveLength(12);
    expect(report.documents).toEqual({ count: 5, previous: 2, mean4: 1.5 });
    expect(report.stories).toEqual({ count: 1, previous: 0, mean4: 0 });
    expect(report.sentiment).toEqual({ negative: 2, neutral: 1, positive: 2 });
    expect(report.sentimentPrevious).toEqual({ negative: 1, neutral: 1, positive: 0 });
    expect(report.negativeByWeek.slice(-2)).toEqual([1, 2]);
    expect(report.neutralByWeek.slice(-5)).toEqual([4, 0, 0, 1, 1]);
    expect(report.byDay.map(({ count }) => count)).toEqual([2, 0, 2, 0, 0, 0, 1]);
    expect(report.byDay.map(({ mean4 }) => mean4)).toEqual([0, 1.5, 0, 0, 0, 0, 0]);
    expect(report.available.map(({ id }) => id)).toEqual(['2026-W48', '2026-W47', '2026-W46', '2026-W43']);
  });

  it('the overview counts topics and channels, and names them', async () => {
    const report = await overview();
    expect(report.topics.map(({ slug, count, previous, mean4 }) => [slug, count, previous, mean4])).toEqual([
      ['luong-huu', 3, 1, 0.25],
      ['bhyt', 2, 0, 0],
      ['bhtn', 0, 0, 1],
    ]);
    expect(report.topicSentiment[0]).toMatchObject({ sentiment: { negative: 0, neutral: 1, positive: 2 } });
    expect(report.channels.map(({ slug, name, count }) => [slug, name, count])).toEqual([
      ['bao-dien-tu', 'Báo điện tử', 4],
      ['cong-ttdt', expect.stringContaining('Cổng'), 1],
    ]);
  });

  it('the overview tells stories, claims and coverage', async () => {
    const report = await overview();
    expect(report.topStories).toEqual([
      {
        id: story,
        title: 'Tăng lương hưu',
        documents: 3,
        copies: 1,
        sources: 2,
        firstAt: '2026-11-15T17:00:00Z',
        lastAt: '2026-11-18T02:00:00Z',
        sentiment: { negative: 1, neutral: 0, positive: 2 },
        firstDocumentId: ids['w47-a'],
        firstSourceName: 'Nguồn bao-mot',
      },
    ]);
    expect(report.claims).toHaveLength(1);
    expect(report.claims[0]).toMatchObject({
      id: 'C001',
      spreads: { count: 1, previous: 1, mean4: 0.25 },
      debunks: { count: 1, previous: 0 },
      firstSeenAt: '2026-11-10T00:00:00Z',
    });
    expect(report.coverage).toEqual({ enabled: 3, reached: 3, failed: [] });
    expect((await overview('2026-W46')).coverage).toEqual({
      enabled: 3,
      reached: 1,
      failed: [
        { id: 'bao-hong', name: 'Nguồn bao-hong', error: 'HTTP 503' },
        { id: 'cong-tinh', name: 'Nguồn cong-tinh', error: null },
      ],
    });
  });

  it('the overview compares with nothing where collection does not reach back', async () => {
    const report = await overview('2026-W46');
    expect(report.documents).toEqual({ count: 2, previous: 0, mean4: null });
    expect((await overview('2020-W01')).documents).toEqual({ count: 0, previous: 0, mean4: null });
    await expect(overview('2026-W60')).rejects.toThrow(BadRequest);
  });

  it('the document list filters, searches and pages', async () => {
    const list = (filter: Parameters<typeof documentListReport>[2]) =>
      documentListReport(store(), context.knowledge, filter);
    const names = async (filter: Parameters<typeof documentListReport>[2]) =>
      (await list(filter)).rows.map(({ title, lead }) => title ?? lead);
    expect((await list({})).total).toBe(12);
    expect(await names({ week: '2026-W47', sentiment: 'positive' })).toEqual(['Bài w47-b', 'Bài w47-a']);
    expect(await names({ topic: 'bhyt', kind: 'article' })).toEqual(['Bài w47-a']);
    expect(await names({ from: '2026-11-18', to: '2026-11-18' })).toHaveLength(2);
    expect(await names({ claim: 'C001', stance: 'debunks' })).toEqual(['Bài w47-d']);
    expect(await names({ source: 'cong-tinh' })).toEqual(['Bài w47-b']);
    expect(await names({ story })).toHaveLength(3);
    expect((await list({ page: 2 })).rows).toEqual([]);
    await expect(list({ page: 0 })).rejects.toThrow(BadRequest);
    await expect(list({ from: '18/11/2026' })).rejects.toThrow(BadRequest);
    const found = await list({ query: 'quy định -hưu' });
    expect(found.total).toBe(0);
    const hits = await list({
      query: '“quy định”',
      week: '2026-W47',
      topic: 'luong-huu',
      sentiment: 'neutral',
    });
    expect(hits.understood).toEqual({ terms: [], phrases: ['quy định'], excluded: [], accentExact: true });
    expect(hits.rows[0]?.snippet?.slice(0, 2)).toEqual([
      { text: 'Quy định', hit: true },
      { text: ' về lương hưu. ', hit: false },
    ]);
    expect(hits.rows[0]?.snippet?.at(-1)).toEqual({ text: '…', hit: false });
    expect(hits.choices.sources.map(({ id }) => id)).toContain('bao-mot');
    expect(hits.choices.topics.length).toBeGreaterThan(20);
  });

  it('the document page shows findings, story, replies and parent', async () => {
    const report = await documentReport(store(), context.knowledge, ids['w47-a'] ?? 0);
    expect(report).toMatchObject({
      tier: 'B',
      canonicalUrl: 'https://r.example/w47-a',
      versions: [{ version: 1 }],
    });
    expect(report.findings.topics.map(({ slug }) => slug)).toEqual(['luong-huu', 'bhyt']);
    expect(Object.keys(report.tagNames)).toEqual(['topic:luong-huu', 'topic:bhyt']);
    expect(report.story?.documents.map(({ id }) => id)).toEqual([ids['w47-c'], ids['w47-b']]);
    expect(report.replies.map(({ id }) => id)).toEqual([ids['w47-c']]);
    const reply = await documentReport(store(), context.knowledge, ids['w47-c'] ?? 0);
    expect(reply.parent?.id).toBe(ids['w47-a']);
    expect(reply.claims.C001?.verdict).toBe('false');
    await expect(documentReport(store(), context.knowledge, 99_999)).rejects.toThrow(NotFound);
  });

  it('claims are counted by stance and week', async () => {
    const list = await claimListReport(store(), context.knowledge, { week, now: new Date(now) });
    expect(list.rows).toHaveLength(context.knowledge.claims.length);
    expect(list.rows[0]).toMatchObject({ id: 'C001', spreads: { count: 1 } });
    const report = await claimReport(store(), context.knowledge, 'C001', { week, now: new Date(now) });
    expect(report.spreadByWeek.slice(-2)).toEqual([1, 1]);
    expect(report.debunkByWeek.slice(-2)).toEqual([0, 1]);
    expect(report.firstSpread.map(({ id }) => id)).toEqual([ids['w46-a'], ids['w47-c']]);
    expect(report.latest.map(({ document, stance }) => [document.id, stance])).toEqual([
      [ids['w47-d'], 'debunks'],
      [ids['w47-c'], 'spreads'],
      [ids['w46-a'], 'spreads'],
    ]);
    expect(report.latest[0]).toMatchObject({ tier: 'confirmed', sentence: 'câu về C001' });
    await expect(claimReport(store(), context.knowledge, 'C999', { now: new Date(now) })).rejects.toThrow(
      NotFound,
    );
  });

  it('sources show their health', async () => {
    const report = await sourceListReport(store(), context.knowledge, new Date(now));
    const health = Object.fromEntries(report.rows.map(({ id, health }) => [id, health]));
    expect(health).toEqual({
      'bao-mot': 'ok',
      'cong-tinh': 'never',
      'bao-hong': 'failing',
      'bao-tat': 'off',
    });
    expect(report.rows.find(({ id }) => id === 'bao-hong')).toMatchObject({
      errorStreak: 2,
      lastSuccessAt: '2026-11-16T00:00:00Z',
      lastRun: { outcome: 'failed', error: 'HTTP 503' },
    });
    expect(report.rows.find(({ id }) => id === 'bao-mot')).toMatchObject({
      documents: 11,
      documentsThisWeek: 1,
      drops: { irrelevant: 1, robots: 1 },
    });
    expect(report.totals).toEqual({ enabled: 3, failing: 1, never: 1, documents: 12 });
    expect(report.drops).toEqual({ irrelevant: 1, robots: 1 });
    const later = await sourceListReport(store(), context.knowledge, new Date('2027-01-19T05:00:00Z'));
    expect(later.rows.find(({ id }) => id === 'bao-mot')?.health).toBe('silent');
  });

  it('one source shows its checks, drops and documents', async () => {
    const report = await sourceReport(store(), context.knowledge, 'bao-hong', new Date(now));
    expect(report.runs.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'ok']);
    const healthy = await sourceReport(store(), context.knowledge, 'bao-mot', new Date(now));
    expect(healthy.recentDrops.map(({ reason }) => reason).sort()).toEqual(['irrelevant', 'robots']);
    expect(healthy.documents[0]?.id).toBe(ids.w48);
    await expect(sourceReport(store(), context.knowledge, 'nowhere', new Date(now))).rejects.toThrow(
      NotFound,
    );
  });

  it('a collection under way shows until it ends or dies', async () => {
    const collecting = async (at: string) =>
      (await sourceListReport(store(), context.knowledge, new Date(at))).collecting;
    expect(await collecting(now)).toBe(false);
    await signalCollecting(store(), now);
    expect(await collecting('2026-11-24T05:01:00Z')).toBe(true);
    expect(await collecting('2026-11-24T05:03:00Z')).toBe(false);
    await signalCollected(store(), now);
    expect(await collecting(now)).toBe(false);
  });

  it('the weekly report is frozen, and a later one is a new version', async () => {
    const analyst = await makePerson(context.auth, 'analyst');
    const press = await makePerson(context.auth, 'press');
    const leader = await makePerson(context.auth, 'leader');
    await expect(makeReport(context, press, { kind: 'weekly', period: '2026-W47' })).rejects.toThrow(
      /no right/,
    );
    await expect(makeReport(context, analyst, { kind: 'weekly', period: '2026-W52' })).rejects.toThrow(
      BadRequest,
    );
    const first = await makeReport(context, analyst, { kind: 'weekly', period: '2026-W47', number: 12 });
    expect(first).toMatchObject({
      period: '2026-W47',
      version: 1,
      documents: 5,
      madeByName: 'Người analyst',
      cutOff: now,
    });
    const { report, list } = await savedReport(store(), first.id);
    if (report.kind !== 'weekly') throw new Error('not a weekly report');
    expect(await checkWeekly(report, list)).toMatchObject({ documents: 5, mismatches: [] });
    const tampered = { ...report, documents: { ...report.documents, count: 0 } };
    expect(await checkWeekly(tampered, list)).toMatchObject({
      mismatches: [{ figure: 'Tin bài', stated: 0, counted: 5 }],
    });
    expect(report).toMatchObject({
      number: 12,
      documents: { count: 5, previous: 2, mean4: 1.5 },
      tiers: [
        { tier: 'A', count: 1 },
        { tier: 'B', count: 4 },
      ],
      concludedClaims: [],
      suspectedClaims: [{ id: 'C001', sources: ['Nguồn bao-mot'], caseStatus: null, replied: false }],
    });
    expect(list.rows).toBe(5);
    expect(await itemsOf(list)).toHaveLength(5);
    expect(report.printed).toMatchObject({ listed: 5, stories: [] });
    expect(report.printed.items).toHaveLength(5);
    expect(report.topStories[0]?.links).toHaveLength(3);

    const id = await openCase(context, press, 'C001');
    await moveCase(context, press, id, 'verifying');
    await moveCase(context, press, id, 'concluded');
    await replyCase(context, press, id, 'Không đúng.');
    await moveCase(context, press, id, 'drafted');
    await moveCase(context, leader, id, 'approved');
    await moveCase(context, press, id, 'published');
    await save('w47-late', '2026-11-18T00:00:00Z', { now: '2026-11-24T06:00:00Z' });

    const options = { week: '2026-W47', cutOff: now, letterhead: report.letterhead, demo: false };
    const { report: again } = await weeklyReport(store(), context.knowledge, options);
    expect(again.documents.count).toBe(5);
    expect(again.concludedClaims).toMatchObject([
      { id: 'C001', caseStatus: 'published', approvedBy: 'Người leader', replied: true, hoursToReply: 341 },
    ]);
    expect(again.suspectedClaims).toEqual([]);
    const { report: after } = await weeklyReport(store(), context.knowledge, {
      ...options,
      cutOff: '2026-11-24T07:00:00Z',
    });
    expect(after.documents.count).toBe(6);

    const second = await makeReport(context, null, { kind: 'weekly', period: '2026-W47' });
    expect(second).toMatchObject({ version: 2, madeByName: null });
    expect((await listReports(store())).map(({ version }) => version)).toEqual([2, 1]);
    expect((await savedReport(store(), first.id)).report).toEqual(report);
    await expect(savedReport(store(), 99_999)).rejects.toThrow(NotFound);
  });
});
