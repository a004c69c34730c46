import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../api/context.ts';
import { evidencePack } from '../../api/evidence/pack.ts';
import { collect } from '../../api/pipeline.ts';
import { listRemovals } from '../../api/store/removals.ts';
import { nextVisit, visitsDue } from '../../api/store/visits.ts';
import { eachStore } from './each-store.ts';
import { makeContext } from './make-context.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { sampleSource } from './samples.ts';

describe('the schedule of looking again', () => {
  const dated = '2026-11-18T00:00:00Z';
  it.each([
    ['2026-11-18T00:00:00Z', '2026-11-18T03:00:00Z'],
    ['2026-11-18T03:00:00Z', '2026-11-18T12:00:00Z'],
    ['2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'],
    ['2026-12-20T00:00:00Z', '2027-02-16T00:00:00Z'],
    ['2027-02-16T00:00:00Z', null],
  ])('at %s the next is %s: often while it is new, and not for ever', (now, next) => {
    expect(nextVisit(dated, now)).toBe(next);
  });
});

eachStore('looking again', (store) => {
  let paper: Newspaper;
  let context: Context;
  let hours = 0;
  const source = () => sampleSource('bao-xem-lai', { url: `${paper.url}/rss` });
  const path = '/bai/bao-hiem-y-te';
  const at = () => new Date(Date.parse('2026-11-17T05:00:00Z') + hours * 3_600_000);
  /** Lets hours pass and collects. */
  const later = (passed: number) => {
    hours += passed;
    return collect({ ...context, now: at }, [source()]);
  };
  const document = (of = path) =>
    store()
      .selectFrom('documents')
      .selectAll()
      .where('canonical_url', '=', `${paper.url}${of}`)
      .executeTakeFirstOrThrow();
  const removals = async (of = path) => listRemovals(store(), (await document(of)).id);
  const versions = async (of = path) =>
    store()
      .selectFrom('document_versions')
      .selectAll()
      .where('document_id', '=', (await document(of)).id)
      .orderBy('version')
      .execute();

  beforeAll(async () => {
    paper = await openNewspaper();
    context = await makeContext(store(), { now: at().toISOString(), sources: [source()] });
    await later(0);
  });
  afterAll(() => paper.close());

  it('asks for a page when it is due, and not before', async () => {
    paper.asked.length = 0;
    await later(0.5);
    expect(paper.asked).toEqual([]);
    const summary = await later(12.5);
    expect(paper.asked.sort()).toEqual(['/bai/bao-hiem-y-te', '/bai/luong-huu', '/bai/luong-huu-dang-lai']);
    expect(summary).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    expect(summary.runs[0]).toMatchObject({ outcome: 'unchanged', fetched: 3, documents: 0, drops: {} });
    expect((await document()).seen_at).toBe('2026-11-17T18:00:00Z');
  });

  it('makes no version of a page that has lost its title, nor of one that our reader reads otherwise', async () => {
    const title = (await document()).title;
    paper.instead.set(path, {
      body: (page) =>
        page
          .replace(/<title>.*?<\/title>/u, '')
          .replace(/<h1>.*?<\/h1>/u, '')
          .replace(/"headline":"[^"]*",/u, ''),
    });
    await due(path);
    const other = '/bai/luong-huu';
    const { id } = await document(other);
    const byAnother = { content_hash: 'what another version of the reader read' };
    await store().updateTable('document_versions').set(byAnother).where('document_id', '=', id).execute();
    await due(other);
    expect(await later(0)).toMatchObject({ changed: 0, unchanged: 2 });
    expect(await document()).toMatchObject({ version: 1, title });
    expect(await document(other)).toMatchObject({
      version: 1,
      seen_at: at().toISOString().replace('.000', ''),
    });
  });

  it('makes a version of a corrected text, with a snapshot of its own', async () => {
    paper.instead.set(path, { body: (page) => page.replace('trạm y tế xã', 'trạm y tế phường') });
    expect((await later(24)).changed).toBe(1);
    const [first, second] = await versions();
    expect(second?.text).toContain('trạm y tế phường');
    expect(first?.text).not.toContain('trạm y tế phường');
    expect(second?.snapshot_id).not.toBe(first?.snapshot_id);
    expect((await document()).version).toBe(2);
  });

  it('keeps a text that no longer speaks of the subject as a version', async () => {
    const article = '/bai/luong-huu-dang-lai';
    const other = 'Đội tuyển đá trận giao hữu trên sân đông khán giả, thủ môn cản phá quả phạt đền. ';
    paper.instead.set(article, {
      body: (page) => page.replace(/<h1>.*<\/article>/su, `<h1>Tin thể thao</h1><p>${other.repeat(5)}</p>`),
    });
    expect((await later(72)).changed).toBe(1);
    expect((await versions(article)).at(-1)?.text).toContain('thủ môn');
  });

  it('believes that a page is gone when it is gone twice, and knows when it was seen last', async () => {
    const seen = (await document()).seen_at;
    paper.instead.set(path, { status: 404, body: () => 'Không tìm thấy' });
    await later(24 * 5);
    expect(await document()).toMatchObject({ removed_at: null, seen_at: seen });
    expect(await removals()).toEqual([]);
    const goneAt = (await document()).missing_since;
    await later(2);
    expect((await document()).removed_at).toBe(goneAt);
    expect(await removals()).toEqual([{ seen_at: seen, gone_at: goneAt, reason: 'HTTP 404', back_at: null }]);
    await later(24 * 7);
    expect(await removals()).toHaveLength(1);
  });

  it('writes down that a page is back', async () => {
    paper.instead.delete(path);
    await later(24 * 15);
    expect(await document()).toMatchObject({ removed_at: null, missing_since: null });
    const [removal] = await removals();
    expect(removal?.back_at).toBe(at().toISOString().replace('.000', ''));
    const pack = await evidencePack({ ...context, now: at }, (await document()).id, {
      userId: null,
      draw: async () => ({ skipped: 'not wanted' }),
    });
    const log = Buffer.from(
      pack.files.find(({ name }) => name === 'capture-log.json')?.bytes ?? [],
    ).toString();
    expect(JSON.parse(log).map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining(['stored', 'changed', 'gone', 'back']),
    );
  });

  it.each([
    ['HTTP 410 at once', { status: 410 }, 1, /410/u],
    ['a redirect to the front page', { status: 302, location: '/' }, 2, /front page/u],
    [
      'a page that says it is not there',
      {
        body: () =>
          '<html><head><title>Không tìm thấy trang</title></head><body><h1>Lỗi 404</h1><p>Trang bạn tìm không tồn tại.</p></body></html>',
      },
      2,
      /./u,
    ],
  ])('takes %s for gone', async (_name, instead, looks, reason) => {
    const article = '/bai/luong-huu';
    paper.instead.set(article, instead);
    for (let look = 1; look <= looks; look += 1) {
      expect((await document(article)).removed_at).toBeNull();
      await due(article);
      await later(2);
    }
    expect((await document(article)).removed_at).not.toBeNull();
    expect((await removals(article)).at(-1)?.reason).toMatch(reason);
    paper.instead.delete(article);
    await due(article);
    await later(2);
    expect((await document(article)).removed_at).toBeNull();
  });

  it.each([
    ['a page that it may not see', { status: 403 }],
    ['a redirect out of the site', { status: 302, location: 'https://khac.example/' }],
  ])('says nothing of %s, and looks again later', async (_name, instead) => {
    const article = '/bai/luong-huu';
    paper.instead.set(article, instead);
    await due(article);
    await later(1);
    expect(await document(article)).toMatchObject({ missing_since: null, removed_at: null });
    const wait = Date.parse((await document(article)).next_visit_at ?? '') - at().getTime();
    expect(wait).toBeGreaterThanOrEqual(6 * 3_600_000);
    hours += 100 * 24;
    await due(article);
    await later(1);
    expect((await document(article)).next_visit_at).toBeNull();
    hours -= 100 * 24;
    paper.instead.delete(article);
  });

  it('takes ten pages of a source a run', async () => {
    const { id: _id, ...row } = await document();
    const rows = Array.from({ length: 12 }, (_, index) => ({
      ...row,
      canonical_url: `${paper.url}/nhieu/${index}`,
      next_visit_at: `2026-11-0${1 + (index % 9)}T00:00:00Z`,
    }));
    await store().insertInto('documents').values(rows).execute();
    const due = await visitsDue(store(), 'bao-xem-lai', '2026-12-31T00:00:00Z');
    expect(due).toHaveLength(10);
    expect(due[0]?.canonicalUrl).toMatch(/nhieu\/[09]$/u);
  });

  async function due(of: string): Promise<void> {
    await store()
      .updateTable('documents')
      .set({ next_visit_at: at().toISOString() })
      .where('canonical_url', '=', `${paper.url}${of}`)
      .execute();
  }
});
