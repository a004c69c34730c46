import { beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../api/context.ts';
import { instant } from '../../../api/instant.ts';
import { sourceReport } from '../../../api/reports/source.ts';
import { sourceListReport, unwellSources } from '../../../api/reports/sources.ts';
import { replaceGaps } from '../../../api/store/gaps.ts';
import { saveRun } from '../../../api/store/runs.ts';
import type { SourceRun } from '../../../crawler/document.ts';
import { eachStore } from '../each-store.ts';
import { makeContext } from '../make-context.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const now = '2026-11-24T05:00:00Z';
const ago = (days: number, hours = 0) => instant(new Date(Date.parse(now) - (days * 24 + hours) * 3_600_000));

const sources = [
  sampleSource('deu', { name: 'Đều' }),
  sampleSource('giam', { name: 'Giảm', kind: 'section' }),
  sampleSource('im', { name: 'Im', tier: 'A' }),
  sampleSource('loi', { name: 'Lỗi' }),
  sampleSource('ngat', { name: 'Ngắt', kind: 'section' }),
];

function run(sourceId: string, at: string, outcome: SourceRun['outcome'] = 'ok'): SourceRun {
  const error = outcome === 'failed' ? `https://${sourceId}.example/rss answered HTTP 503` : null;
  return {
    sourceId,
    startedAt: at,
    finishedAt: at,
    outcome,
    listed: 0,
    known: 0,
    fetched: 0,
    documents: 0,
    drops: {},
    error,
  };
}

eachStore('sources by their rhythm', (store) => {
  let context: Context;
  const list = (filter = {}) => sourceListReport(store(), context.knowledge, new Date(now), filter);
  const find = async (id: string) => (await list()).rows.find((row) => row.id === id);

  async function publish(id: string, days: readonly number[], perDay = 3): Promise<void> {
    const source = sources.find((each) => each.id === id) ?? sampleSource(id);
    for (const day of days) {
      for (let item = 0; item < perDay; item += 1) {
        const at = ago(day, item + 1);
        const document = sampleDocument(`https://${id}.example/${day}-${item}`, { publishedAt: at });
        await saveSample(store(), source, document, { now: at });
      }
    }
  }

  const days = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

  beforeAll(async () => {
    context = await makeContext(store(), { now: ago(80), sources });
    await publish('deu', days(0, 60));
    await publish('giam', [...days(7, 60), 1], 3);
    await publish('im', days(30, 50));
    await publish('loi', days(7, 60));
    await publish('ngat', days(7, 60));
    for (const id of ['deu', 'giam', 'im', 'ngat']) await saveRun(store(), run(id, ago(0, 1)));
    await saveRun(store(), run('loi', ago(7)));
    for (const hours of [20, 10, 1]) await saveRun(store(), run('loi', ago(0, hours), 'failed'));
    await replaceGaps(store(), 'ngat', '0000', [
      { sourceId: 'ngat', from: ago(7), to: ago(0, 2), reason: 'failing' },
    ]);
  });

  it('judges each by its own', async () => {
    const health = Object.fromEntries((await list()).rows.map((row) => [row.id, row.health]));
    expect(health).toEqual({ loi: 'failing', im: 'silent', giam: 'falling', deu: 'ok', ngat: 'ok' });
    expect(await unwellSources(store(), context.knowledge, new Date(now))).toEqual({
      failing: 1,
      silent: 1,
      falling: 1,
    });
  });

  it('knows since when a source fails', async () => {
    expect(await find('loi')).toMatchObject({
      errorStreak: 3,
      errorSince: ago(0, 20),
      lastSuccessAt: ago(7),
      fault: 'server',
    });
  });

  it('does not divide a young source by weeks in which it was not there', async () => {
    await store()
      .updateTable('sources')
      .set({ created_at: ago(21) })
      .where('id', '=', 'deu')
      .execute();
    const row = await find('deu');
    expect(row?.usualPerWeek).toBe(21);
    expect(row?.usualWeeks).toBeGreaterThanOrEqual(2);
  });

  it('lets through what a filter asks for, with the counts of the other choices', async () => {
    const { rows, choices } = await list({ state: 'unwell', kind: 'section' });
    expect(rows.map(({ id }) => id)).toEqual(['giam']);
    expect(choices.state).toEqual([
      { value: 'unwell', count: 1 },
      { value: 'falling', count: 1 },
      { value: 'ok', count: 1 },
    ]);
    expect(choices.kind).toEqual([
      { value: 'feed', count: 2 },
      { value: 'section', count: 1 },
    ]);
    expect((await list({ tier: 'A' })).rows.map(({ id }) => id)).toEqual(['im']);
    expect((await list({ tier: 'D' })).rows).toEqual([]);
  });

  it('sorts unwell ones first, or as asked', async () => {
    const ids = async (sort: 'state' | 'name' | 'latest') => (await list({ sort })).rows.map(({ id }) => id);
    expect(await ids('state')).toEqual(['loi', 'im', 'giam', 'deu', 'ngat']);
    expect(await ids('name')).toEqual(['deu', 'giam', 'im', 'loi', 'ngat']);
    expect((await ids('latest')).slice(0, 2)).toEqual(['deu', 'giam']);
  });

  it('shows one along time: days of Vietnam, gaps, habits', async () => {
    const report = await sourceReport(store(), context.knowledge, 'deu', new Date(now));
    expect(report.days).toHaveLength(28);
    expect(report.days.at(-1)).toEqual({ date: '2026-11-24', count: 3 });
    expect(report.gaps).toEqual([]);
    expect(report.profile?.documents).toBeGreaterThan(100);
    const broken = await sourceReport(store(), context.knowledge, 'ngat', new Date(now));
    expect(broken.gaps).toMatchObject([{ sourceName: 'Ngắt', reason: 'failing' }]);
    expect(broken.dayBands.map(({ index }) => index)).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
    expect(broken.dayBands[0]).toMatchObject({ from: expect.closeTo(12 / 24), to: 1 });
  });
});
