import { beforeAll, expect, it } from 'vitest';
import { seedClaims } from '../../../api/store/claim-seed.ts';
import { firstSpreads } from '../../../api/store/counts.ts';
import { crawlMemory } from '../../../api/store/crawl-memory.ts';
import { findDocuments, findFindings, listVersions } from '../../../api/store/document-list.ts';
import { findByUrl } from '../../../api/store/documents.ts';
import { countDrops, saveDrop } from '../../../api/store/drops.ts';
import { markWhole } from '../../../api/store/pages.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { eachStore } from '../each-store.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const source = sampleSource('bao-mot');
const now = '2026-11-17T05:00:00Z';

const claim = (id: string) => ({
  id,
  statement: `Thông tin ${id}`,
  verdict: 'false' as const,
  topic: 'quy-bhxh',
  severity: 2,
  correction: 'Không đúng.',
  evidence_status: 'documented' as const,
  review_by: null,
  legalBasis: [],
  wordings: [],
  notWordings: [],
});

eachStore('documents', (store) => {
  beforeAll(async () => {
    await syncSources(store(), [source], now);
    await seedClaims(store(), [claim('C001'), claim('C002')], now);
  });

  it('are saved once', async () => {
    const document = sampleDocument('https://a.example/1');
    const first = await saveSample(store(), source, document);
    const second = await saveSample(store(), source, document, { now: '2026-11-18T00:00:00Z' });
    expect(first.outcome).toBe('new');
    expect(second).toMatchObject({ id: first.id, outcome: 'unchanged' });
    expect(await listVersions(store(), first.id)).toHaveLength(1);
  });

  it('tell when a claim was first spread, also after their date was corrected', async () => {
    const spread = { claims: [{ id: 'C001', stance: 'spreads' as const }] };
    const seen = (now: string) => ({ ...spread, now });
    const save = (text: string, publishedAt: string, now: string) =>
      saveSample(store(), source, sampleDocument('https://a.example/c', { text, publishedAt }), seen(now));
    await save('Bài đầu.', '2026-11-12T03:00:00Z', '2026-11-17T05:00:00Z');
    const other = sampleDocument('https://a.example/d', { publishedAt: '2026-11-11T03:00:00Z' });
    await saveSample(store(), source, other, seen('2026-11-18T05:00:00Z'));
    expect(await firstSpreads(store())).toEqual(new Map([['C001', '2026-11-11T03:00:00Z']]));
    const cutOff = { seenUntil: '2026-11-17T05:00:00Z' };
    expect(await firstSpreads(store(), cutOff)).toEqual(new Map([['C001', '2026-11-12T03:00:00Z']]));
    await save('Bài đã sửa.', '2026-11-10T03:00:00Z', '2026-11-19T05:00:00Z');
    expect(await firstSpreads(store())).toEqual(new Map([['C001', '2026-11-10T03:00:00Z']]));
  });

  it('get a new version when the text changes, with the findings of it alone', async () => {
    const url = 'https://a.example/2';
    const { id } = await saveSample(store(), source, sampleDocument(url), {
      topics: ['luong-huu', 'bhyt'],
      claims: [{ id: 'C001', stance: 'spreads' }],
    });
    const changed = sampleDocument(url, { text: 'Bài đã được sửa.', title: 'Tên mới' });
    const saved = await saveSample(store(), source, changed, {
      sentiment: 'negative',
      topics: ['bhyt'],
      claims: [{ id: 'C002', stance: 'debunks' }],
      now: '2026-11-18T00:00:00Z',
    });
    expect(saved).toMatchObject({ id, outcome: 'changed' });
    const [document] = await findDocuments(store(), [id]);
    expect(document).toMatchObject({
      version: 2,
      title: 'Tên mới',
      text: 'Bài đã được sửa.',
      sentiment: 'negative',
      topics: ['bhyt'],
      claims: [{ id: 'C002', stance: 'debunks' }],
      first_seen_at: now,
    });
    expect((await listVersions(store(), id)).map(({ version }) => version)).toEqual([2, 1]);
    expect(JSON.parse((await findFindings(store(), id, 1)) ?? '{}').topics).toHaveLength(2);
  });

  it('are saved whole or not at all', async () => {
    const url = 'https://a.example/3';
    const saving = saveSample(store(), source, sampleDocument(url), {
      claims: [{ id: 'C999', stance: 'spreads' }],
    });
    await expect(saving).rejects.toThrow();
    expect(await findByUrl(store(), url)).toBeUndefined();
  });

  it('are dated by what they say, or by when they were seen', async () => {
    const dated = async (path: string, publishedAt: string | null) => {
      const url = `https://a.example/${path}`;
      await saveSample(store(), source, sampleDocument(url, { publishedAt }));
      return (await findByUrl(store(), url))?.dated_at;
    };
    expect(await dated('d1', '2026-11-10T01:02:03.456Z')).toBe('2026-11-10T01:02:03Z');
    expect(await dated('d2', '2026-11-10T08:00:00+07:00')).toBe('2026-11-10T01:00:00Z');
    expect(await dated('d3', null)).toBe(now);
    expect(await dated('d4', '2031-01-01T00:00:00Z')).toBe(now);
  });

  it('keep the best finding of a claim that was found twice', async () => {
    const { id } = await saveSample(store(), source, sampleDocument('https://a.example/4'), {
      claims: [
        { id: 'C001', stance: 'mentions', score: 0.4 },
        { id: 'C001', stance: 'spreads', score: 0.9 },
      ],
    });
    const [document] = await findDocuments(store(), [id]);
    expect(document?.claims).toEqual([{ id: 'C001', stance: 'spreads' }]);
  });

  it('with a character that PostgreSQL cannot hold are saved all the same', async () => {
    const text = 'Lương\u0000hưu \ud800 lẻ';
    const { id } = await saveSample(
      store(),
      source,
      sampleDocument('https://a.example/nul', { text, title: '\u0000' }),
    );
    const [document] = await findDocuments(store(), [id]);
    expect(document?.text.startsWith('Lương')).toBe(true);
    expect(document?.text).toHaveLength(text.length);
  });

  it('that come at the same time are one', async () => {
    const document = sampleDocument('https://a.example/5');
    const saved = await Promise.all(Array.from({ length: 5 }, () => saveSample(store(), source, document)));
    expect(saved.map(({ outcome }) => outcome).sort()).toEqual(['new', ...Array(4).fill('unchanged')]);
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  });
});

eachStore('crawl memory', (store) => {
  const memory = () => crawlMemory(store(), () => new Date(now));
  beforeAll(() => syncSources(store(), [source], now));

  it('knows documents and final drops, and nothing else', async () => {
    await saveSample(store(), source, sampleDocument('https://m.example/saved'));
    await saveSample(store(), source, sampleDocument('https://m.example/half'));
    await saveSample(
      store(),
      source,
      sampleDocument('https://m.example/saved#c1', { parentUrl: 'https://m.example/saved' }),
    );
    await markWhole(store(), ['https://m.example/saved']);
    const drop = (
      path: string,
      reason: 'irrelevant' | 'unreachable' | 'http-error',
      detail: string | null = null,
    ) => saveDrop(store(), { sourceId: source.id, url: `https://m.example/${path}`, reason, detail }, now);
    await drop('irrelevant', 'irrelevant');
    await drop('down', 'unreachable');
    await drop('gone', 'http-error', 'HTTP 404');
    await drop('broken', 'http-error', 'HTTP 500');
    const urls = ['saved', 'saved#c1', 'half', 'irrelevant', 'down', 'gone', 'broken', 'new'].map(
      (path) => `https://m.example/${path}`,
    );
    const many = Array.from({ length: 1200 }, (_, index) => `https://m.example/none/${index}`);
    const known = await memory().known([...many, ...urls]);
    expect([...known].sort()).toEqual(
      ['gone', 'irrelevant', 'saved', 'saved#c1'].map((path) => `https://m.example/${path}`),
    );
    expect(await memory().known([])).toEqual(new Set());
  });

  it('forgets a drop that became a document', async () => {
    const url = 'https://m.example/down';
    await saveSample(store(), source, sampleDocument(url));
    const counts = await countDrops(store());
    expect(counts.find(({ reason }) => reason === 'unreachable')).toBeUndefined();
    expect(counts.find(({ reason }) => reason === 'http-error')?.count).toBe(2);
  });

  it('keeps the validators of a list and what was walked through', async () => {
    const url = 'https://m.example/rss';
    expect(await memory().listState(url)).toBeNull();
    await memory().saveListState(url, { etag: 'a', lastModified: null, bodyHash: 'h' });
    await memory().saveListState(url, { etag: 'b', lastModified: 'x', bodyHash: null });
    expect(await memory().listState(url)).toEqual({ etag: 'b', lastModified: 'x', bodyHash: null });
    expect(await memory().walkedThrough(source.id)).toBe(false);
    await memory().markWalkedThrough(source.id);
    expect(await memory().walkedThrough(source.id)).toBe(true);
    expect(await memory().walkedThrough('unknown')).toBe(false);
  });

  it('remembers of hosts their robots.txt and their wish to be left alone, each by itself', async () => {
    const origin = 'https://chu.example';
    expect(await memory().hostState(origin)).toBeNull();
    await memory().saveRobots(origin, { text: '', fetchedAt: '2026-11-18T05:00:00.000Z' });
    await memory().saveRest(origin, '2026-11-18T07:00:00.000Z');
    expect(await memory().hostState(origin)).toEqual({
      robots: { text: '', fetchedAt: '2026-11-18T05:00:00Z' },
      restUntil: '2026-11-18T07:00:00Z',
    });
    await memory().saveRobots(origin, { text: 'User-agent: *', fetchedAt: '2026-11-19T05:00:00.000Z' });
    expect(await memory().hostState(origin)).toMatchObject({ restUntil: '2026-11-18T07:00:00Z' });
    expect(await memory().hostState('http://chu.example')).toBeNull();
  });
});
