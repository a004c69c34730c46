import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../api/context.ts';
import { collect, withPseudonym } from '../../api/pipeline.ts';
import { documentReport } from '../../api/reports/document.ts';
import { documentListReport } from '../../api/reports/documents.ts';
import { sourceListReport } from '../../api/reports/sources.ts';
import { syncSources } from '../../api/store/sources.ts';
import { eachStore } from './each-store.ts';
import { makeContext, secret } from './make-context.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { sampleDocument, sampleSource } from './samples.ts';

const now = '2026-11-18T05:00:00Z';

eachStore('the pipeline', (store) => {
  let paper: Newspaper;
  let context: Context;
  const source = () => sampleSource('bao-thu', { url: `${paper.url}/rss`, name: 'Báo Thử' });
  const titles = async () =>
    (await documentListReport(store(), context.knowledge, { kind: 'article' })).rows
      .map(({ title }) => title)
      .sort();

  beforeAll(async () => {
    paper = await openNewspaper();
    context = await makeContext(store(), { now, sources: [source()] });
  });
  afterAll(() => paper.close());

  it('that dies between an article and its comments takes the page up again', async () => {
    const analyser = await context.analyser();
    const dying = {
      ...context,
      analyser: async () => ({
        ...analyser,
        analyse: (...[text, options]: Parameters<typeof analyser.analyse>) => {
          if (text.kind === 'comment') throw new Error('killed');
          return analyser.analyse(text, options);
        },
      }),
    };
    await expect(collect(dying, [source()])).rejects.toThrow('killed');
    const { rows } = await documentListReport(store(), context.knowledge, {});
    expect(rows.some(({ kind }) => kind === 'comment')).toBe(false);
    paper.asked.length = 0;
  });

  it('that is stopped in the middle loses nothing and doubles nothing', async () => {
    const stop = new AbortController();
    paper.onPage = () => paper.asked.length === 2 && stop.abort(new Error('stopped'));
    const first = await collect(context, [source()], { signal: stop.signal });
    expect(first.runs[0]?.outcome).toBe('aborted');
    paper.onPage = () => {};
    const second = await collect(context, [source()]);
    expect(second.runs[0]?.outcome).toBe('ok');
    expect((await documentListReport(store(), context.knowledge, {})).total).toBe(4);
    expect(await titles()).toEqual([
      'Chi trả lương hưu tháng mười một qua tài khoản',
      'Chi trả lương hưu tháng mười một qua tài khoản',
      'Mở rộng khám chữa bệnh bảo hiểm y tế ở vùng cao',
    ]);
  });

  it('drops what is about something else, for good, and counts it', async () => {
    const report = await sourceListReport(store(), context.knowledge, new Date(now));
    expect(report.drops).toEqual({ irrelevant: 3 });
    const asked = paper.asked.length;
    const again = await collect(context, [source()]);
    expect(again).toMatchObject({ new: 0, changed: 0, drops: {} });
    expect(paper.asked.length).toBe(asked);
    const rows = (await sourceListReport(store(), context.knowledge, new Date(now))).rows;
    expect(rows.find(({ id }) => id === 'bao-thu')).toMatchObject({ health: 'ok', documents: 4 });
  });

  it('knows a reprint, and puts both into one story', async () => {
    const { rows } = await documentListReport(store(), context.knowledge, { query: '"lương hưu"' });
    const copies = rows.filter(({ copyOf }) => copyOf !== null);
    expect(copies).toHaveLength(1);
    const original = rows.find(({ id }) => id === copies[0]?.copyOf);
    expect(original?.storyId).toBe(copies[0]?.storyId);
    expect(new Set(rows.map(({ storyId }) => storyId)).size).toBeLessThanOrEqual(2);
  });

  it('keeps a comment that says something under an article that was kept, under a pseudonym', async () => {
    const { rows } = await documentListReport(store(), context.knowledge, { kind: 'comment' });
    expect(rows.map(({ lead, sentiment }) => [lead.slice(0, 12), sentiment])).toEqual([
      ['Bao giờ mới ', 'negative'],
    ]);
    const comment = await documentReport(store(), context.knowledge, rows[0]?.id ?? 0);
    expect(comment.author).toMatch(/^@[0-9a-f]{12}$/);
    expect(comment.parent?.title).toBe('Chi trả lương hưu tháng mười một qua tài khoản');
    expect(comment.row.storyId).toBe(comment.parent?.storyId);
  });

  it('says which list could not be read', async () => {
    const gone = sampleSource('bao-mat', { url: `${paper.url}/khong-co`, kind: 'feed' });
    await syncSources(store(), [source(), gone], now);
    const { runs } = await collect(context, [gone]);
    expect(runs[0]).toMatchObject({ sourceId: 'bao-mat', outcome: 'failed' });
    expect(runs[0]?.error).toMatch(/404/);
    const { rows, collecting } = await sourceListReport(store(), context.knowledge, new Date(now));
    expect(rows.find(({ id }) => id === 'bao-mat')).toMatchObject({ health: 'failing', errorStreak: 1 });
    expect(collecting).toBe(false);
  });
});

it('pseudonyms hide people, tell them apart, and leave official pages alone', () => {
  const forum = sampleSource('dien-dan', { publisher: 'social' });
  const post = (author: string | null, url = 'https://forum.example/1') =>
    sampleDocument(url, { kind: 'post', author });
  const hidden = (document: ReturnType<typeof post>, key = secret) =>
    withPseudonym(document, forum, key).author;
  const lan = hidden(post('Nguyễn Thị Lan'));
  expect(lan).toMatch(/^@[0-9a-f]{12}$/);
  expect(hidden(post('Nguyễn Thị Lan', 'https://forum.example/2'))).toBe(lan);
  expect(hidden(post('Nguyễn Thị Lan'.normalize('NFD')))).toBe(lan);
  expect(hidden(post('Trần Văn Nam'))).not.toBe(lan);
  expect(hidden(post('Nguyễn Thị Lan', 'https://other.example/1'))).not.toBe(lan);
  expect(hidden(post('Nguyễn Thị Lan'), `${secret}!`)).not.toBe(lan);
  expect(hidden(post(null))).toBeNull();
  const official = sampleSource('bhxh', { publisher: 'official' });
  expect(withPseudonym(post('BHXH tỉnh'), official, secret).author).toBe('BHXH tỉnh');
  expect(withPseudonym(sampleDocument('https://a.example'), forum, secret).author).toBe('Minh Anh');
});
