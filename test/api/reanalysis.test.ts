import { beforeEach, expect, it, vi } from 'vitest';
import type { Analyser } from '../../analysis/analyse.ts';
import type { Findings } from '../../analysis/finding.ts';
import { addWording, authorOf } from '../../api/claim-registry.ts';
import type { Context } from '../../api/context.ts';
import { startWorker } from '../../api/jobs.ts';
import { askForReanalysis, reanalyseStale, reanalysisJobs, rematchWordings } from '../../api/reanalysis.ts';
import { sourceListReport } from '../../api/reports/sources.ts';
import { replaceFindings } from '../../api/store/documents.ts';
import { findSetting, saveSetting } from '../../api/store/settings.ts';
import { countStale, findReanalysis, signalReanalysis } from '../../api/store/stale.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';
import { sampleDocument, sampleFindings, sampleSource, saveSample } from './samples.ts';

const now = '2026-11-20T05:00:00Z';
const source = sampleSource('bao-mot');

eachStore('stored documents', (store) => {
  let context: Context;
  /** Titles in the order in which they were analysed. */
  let read: string[];

  /** An analyser that finds what it is told to. */
  function withAnalyser(version: string, findings: Partial<Findings> = {}): Context {
    const analyser: Analyser = {
      version,
      analyse: ({ title }) => {
        read.push(title ?? '');
        return { ...sampleFindings({ topics: ['bhyt'] }), analyser: version, fingerprint: '', ...findings };
      },
    };
    return { ...context, analyser: async () => analyser };
  }

  const stateOf = async (id: number) => ({
    analysers: (
      await store().selectFrom('findings').select('analyser').where('document_id', '=', id).execute()
    ).map(({ analyser }) => analyser),
    tags: (
      await store().selectFrom('document_tags').select('slug').where('document_id', '=', id).execute()
    ).map(({ slug }) => slug),
  });

  beforeEach(async () => {
    const tables = ['jobs', 'settings', 'document_claims', 'document_tags', 'document_terms'] as const;
    for (const table of [...tables, 'findings', 'document_versions', 'documents'] as const)
      await store().deleteFrom(table).execute();
    context = await makeContext(store(), { now, sources: [source] });
    read = [];
  });

  const save = async (day: number, change: Parameters<typeof sampleDocument>[1] = {}) => {
    const document = sampleDocument(`https://a.example/${day}`, {
      title: `Ngày ${day}`,
      publishedAt: `2026-11-${String(day).padStart(2, '0')}T03:00:00Z`,
      ...change,
    });
    return (await saveSample(store(), source, document, { topics: ['luong-huu'] })).id;
  };

  it('of another analyser are read anew, newest first, and only those', async () => {
    const ids = [await save(11), await save(13), await save(12)];
    const next = withAnalyser('next', {
      sentiment: { label: 'negative', scores: { negative: 1, neutral: 0, positive: 0 }, evidence: [] },
    });
    expect(await reanalyseStale(next, { batch: 2 })).toBe(3);
    expect(read).toEqual(['Ngày 13', 'Ngày 12', 'Ngày 11']);
    for (const id of ids) expect(await stateOf(id)).toEqual({ analysers: ['next'], tags: ['bhyt'] });
    const row = await store()
      .selectFrom('documents')
      .select('sentiment')
      .where('id', '=', ids[0] ?? 0)
      .executeTakeFirst();
    expect(row?.sentiment).toBe('negative');
    expect(await reanalyseStale(next)).toBe(0);
    expect(read).toHaveLength(3);
  });

  it('are taken up where a run was stopped', async () => {
    for (const day of [11, 12, 13, 14]) await save(day);
    const stopping = new AbortController();
    const next = withAnalyser('next');
    const first = await reanalyseStale(next, {
      signal: stopping.signal,
      batch: 1,
      progress: ({ done }) => done === 2 && stopping.abort(),
    });
    expect(first).toBe(2);
    expect(await countStale(store(), 'next')).toBe(2);
    expect(await reanalyseStale(next)).toBe(2);
    expect(read).toEqual(['Ngày 14', 'Ngày 13', 'Ngày 12', 'Ngày 11']);
  });

  it('keep their old findings when the new ones cannot be saved', async () => {
    const id = await save(11);
    const broken = { ...sampleFindings({ topics: ['bhyt', 'bhyt'] }), analyser: 'next' };
    await expect(replaceFindings(store(), { id, version: 1 }, { findings: broken }, now)).rejects.toThrow();
    expect(await stateOf(id)).toEqual({ analysers: ['test'], tags: ['luong-huu'] });
  });

  it('that have a newer version by now are left alone', async () => {
    const id = await save(11);
    await save(11, { text: 'Bài đã được sửa.' });
    const findings = sampleFindings({ topics: ['bhyt'] });
    expect(await replaceFindings(store(), { id, version: 1 }, { findings }, now)).toBe(false);
    expect((await stateOf(id)).tags).toEqual(['luong-huu']);
  });

  it('are held against a new wording at once, if they are recent and share telling words with it', async () => {
    await save(11, { text: 'Nghe nói kho tiền hưu bị mối xông hết rồi.' });
    await save(12, { text: 'Bảo hiểm xã hội tỉnh mở thêm điểm chi trả.' });
    await save(13, { text: 'kho tien huu bi moi xong het' });
    await save(9, { text: 'Kho tiền hưu bị mối xông', publishedAt: '2026-08-09T03:00:00Z' });
    const analyst = await makePerson(context.auth, 'analyst');
    const next = withAnalyser('next');
    const text = 'Bảo hiểm xã hội: kho tiền hưu bị mối xông';
    await addWording(next, authorOf(analyst, ''), 'C001', { text, kind: 'wording' });
    const worker = startWorker(next, reanalysisJobs(next));
    await worker.wake();
    const jobs = () => store().selectFrom('jobs').select(['kind', 'state']).execute();
    await vi.waitFor(async () => expect(await jobs()).toEqual([{ kind: 'rematch', state: 'done' }]), 20_000);
    await worker.stop();
    expect(read).toEqual(['Ngày 13', 'Ngày 11']);
  });

  it('are not searched for a wording of common words alone', async () => {
    await save(11, { text: 'Bảo hiểm xã hội tỉnh mở thêm điểm chi trả.' });
    expect(await rematchWordings(withAnalyser('next'), ['bảo hiểm xã hội là của'])).toBe(0);
  });

  it('are asked for at the start of a program: all for a new analyser, by wordings for a new registry', async () => {
    await save(11);
    const kinds = async () =>
      (await store().selectFrom('jobs').select('kind').orderBy('id').execute()).map(({ kind }) => kind);
    await askForReanalysis(withAnalyser('test'));
    expect(await kinds()).toEqual([]);
    await saveSetting(store(), 'registry-matched-at', '2000-01-01T00:00:00Z');
    await askForReanalysis(withAnalyser('test'));
    expect(await kinds()).toEqual(['rematch']);
    expect(await findSetting(store(), 'registry-matched-at')).toBe(now);
    await askForReanalysis(withAnalyser('next'));
    await askForReanalysis(withAnalyser('next'));
    expect(await kinds()).toEqual(['rematch', 'reanalyse']);
  });

  it('show how far the new analysis has come, while it lives', async () => {
    await signalReanalysis(store(), { done: 20, total: 300 }, now);
    const report = await sourceListReport(store(), context.knowledge, new Date('2026-11-20T05:01:00Z'));
    expect(report.reanalysis).toEqual({ done: 20, total: 300 });
    expect(await findReanalysis(store(), '2026-11-20T05:03:00Z')).toBeNull();
    await signalReanalysis(store(), null, now);
    expect(await findReanalysis(store(), now)).toBeNull();
  });
});
