import { beforeAll, expect, it } from 'vitest';
import { seedClaims } from '../../../api/store/claim-seed.ts';
import { listDays, sumByPeriod } from '../../../api/store/daily-series.ts';
import { replaceFindings } from '../../../api/store/documents.ts';
import { rebuildRollups, refreshRollups } from '../../../api/store/rollups.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { eachStore } from '../each-store.ts';
import { sampleDocument, sampleFindings, sampleSource, saveSample } from '../samples.ts';

const paper = sampleSource('bao-mot');
const local = sampleSource('bao-tinh', { region: 'local', tier: 'C' });
const forum = sampleSource('dien-dan', { channel: 'dien-dan', publisher: 'social', tier: 'D' });
const now = '2026-11-17T05:00:00Z';
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

eachStore('daily counts', (store) => {
  let serial = 0;
  const address = () => `https://a.example/${++serial}`;
  const rows = async () =>
    (
      await store()
        .selectFrom('daily_counts')
        .selectAll()
        .orderBy('dimension')
        .orderBy('day')
        .orderBy('slug')
        .execute()
    ).map((row) => ({ ...row }));
  const day = (dimension: 'all' | 'topic' | 'claim' | 'tier' | 'place', slug: string, date: string) =>
    listDays(store(), { dimension, slug }, { from: date, to: date });

  beforeAll(async () => {
    await syncSources(store(), [paper, local, forum], now);
    await seedClaims(store(), [claim], now);
  });

  it('puts a document under the local day that it speaks on', async () => {
    // 2026-W53 ends with Sunday 3 January 2027; 17:00 UTC is midnight in Vietnam.
    await saveSample(store(), paper, sampleDocument(address(), { publishedAt: '2027-01-03T16:59:59Z' }), {
      now: '2027-01-04T00:00:00Z',
    });
    await saveSample(store(), paper, sampleDocument(address(), { publishedAt: '2027-01-03T17:00:00Z' }), {
      now: '2027-01-04T00:00:00Z',
    });
    expect(await day('all', '', '2027-01-03')).toMatchObject([{ documents: 1, press: 1 }]);
    expect(await day('all', '', '2027-01-04')).toMatchObject([{ documents: 1, press: 1 }]);
  });

  it('follows a document that changes its day, topics and claims', async () => {
    const url = address();
    await saveSample(store(), paper, sampleDocument(url, { publishedAt: '2026-10-05T03:00:00Z' }), {
      topics: ['luong-huu', 'bhyt'],
      claims: [{ id: 'C001', stance: 'spreads' }],
    });
    expect(await day('claim', 'C001', '2026-10-05')).toMatchObject([{ documents: 1 }]);
    await saveSample(
      store(),
      paper,
      sampleDocument(url, { publishedAt: '2026-10-06T03:00:00Z', text: 'Bài đã được sửa hoàn toàn.' }),
      { sentiment: 'negative', topics: ['bhyt'], claims: [{ id: 'C001', stance: 'debunks' }] },
    );
    expect(await day('topic', 'luong-huu', '2026-10-05')).toEqual([]);
    expect(await day('all', '', '2026-10-05')).toEqual([]);
    expect(await day('claim', 'C001', '2026-10-05')).toEqual([]);
    expect(await day('topic', 'bhyt', '2026-10-06')).toMatchObject([{ documents: 1, negative: 1 }]);
  });

  it('follows an analysis that is made anew, and leaves alone one of another version', async () => {
    const document = sampleDocument(address(), { publishedAt: '2026-10-12T03:00:00Z' });
    const { id } = await saveSample(store(), forum, document, { topics: ['bhyt'] });
    const found = { findings: sampleFindings({ sentiment: 'positive', topics: ['thai-san'] }), bands: [] };
    expect(await replaceFindings(store(), { id, version: 7 }, found, now)).toBe(false);
    expect(await day('topic', 'bhyt', '2026-10-12')).toMatchObject([
      { documents: 1, positive: 0, social: 1 },
    ]);
    expect(await replaceFindings(store(), { id, version: 1 }, found, now)).toBe(true);
    expect(await day('topic', 'bhyt', '2026-10-12')).toEqual([]);
    expect(await day('topic', 'thai-san', '2026-10-12')).toMatchObject([{ documents: 1, positive: 1 }]);
  });

  it('estimates reach by the class of the source, a reaction a tenth', async () => {
    const publishedAt = '2026-10-19T03:00:00Z';
    const url = address();
    await saveSample(store(), local, sampleDocument(url, { publishedAt }));
    await saveSample(
      store(),
      local,
      sampleDocument(address(), {
        publishedAt,
        kind: 'comment',
        parentUrl: url,
        text: 'Bình luận dưới bài.',
      }),
    );
    expect(await day('all', '', '2026-10-19')).toMatchObject([{ documents: 2, reach: 33 }]);
    expect(await day('tier', 'C', '2026-10-19')).toMatchObject([{ documents: 2, reach: 33 }]);
  });

  it('counts the same when everything is counted anew', async () => {
    const kept = await rows();
    expect(kept.length).toBeGreaterThan(20);
    await store().updateTable('daily_counts').set({ documents: 99 }).execute();
    await rebuildRollups(store());
    expect(await rows()).toEqual(kept);
  });

  it('counts anew at the next start when a source has changed its tier', async () => {
    await syncSources(store(), [paper, { ...local, tier: 'B' }, forum], now);
    await refreshRollups(store());
    expect(await day('tier', 'C', '2026-10-19')).toEqual([]);
    expect(await day('tier', 'B', '2026-10-19')).toMatchObject([{ documents: 2 }]);
  });

  it('sums whole periods', async () => {
    const week = { from: '2026-12-28', to: '2027-01-03' };
    const next = { from: '2027-01-04', to: '2027-01-10' };
    expect(await sumByPeriod(store(), 'all', [next, week])).toMatchObject([
      { slug: '', bucket: expect.any(Number), documents: 1 },
      { slug: '', bucket: expect.any(Number), documents: 1 },
    ]);
    expect(await sumByPeriod(store(), 'all', [{ from: '2020-01-01', to: '2020-01-07' }])).toEqual([]);
  });
});
