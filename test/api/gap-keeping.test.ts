import { beforeEach, expect, it } from 'vitest';
import { rebuildGaps, refreshGaps } from '../../api/gap-keeping.ts';
import { instant } from '../../api/instant.ts';
import { listGaps } from '../../api/store/gaps.ts';
import { closeRuns, keepRunsAlive, openRuns } from '../../api/store/open-runs.ts';
import { listRuns, saveRun } from '../../api/store/runs.ts';
import { syncSources } from '../../api/store/sources.ts';
import type { SourceRun } from '../../crawler/document.ts';
import { eachStore } from './each-store.ts';
import { sampleDocument, sampleSource, saveSample } from './samples.ts';

const at = (hours: number) => instant(new Date(Date.UTC(2026, 10, 16, hours)));

function run(sourceId: string, hours: number, outcome: SourceRun['outcome'] = 'ok'): SourceRun {
  const time = at(hours).replace('Z', '.250Z');
  const counts = { listed: 0, known: 0, fetched: 0, documents: 0, drops: {} };
  return { sourceId, startedAt: time, finishedAt: time, outcome, ...counts, error: null };
}

eachStore('gaps in collection', (store) => {
  const one = sampleSource('mot');
  const two = sampleSource('hai');
  const shown = async () =>
    (await listGaps(store())).map(({ sourceId, from, to, reason }) => [sourceId, from, to, reason]);

  beforeEach(async () => {
    for (const table of ['collection_gaps', 'open_runs', 'source_runs', 'settings'] as const)
      await store().deleteFrom(table).execute();
    await syncSources(store(), [one, two], at(0));
  });

  it('are none before the first check', async () => {
    await refreshGaps(store(), at(100));
    expect(await shown()).toEqual([]);
  });

  it('open when a source fails, close when it is read again, the same in steps and at once', async () => {
    const office = [
      run('hai', 0),
      run('hai', 2),
      run('hai', 4),
      run('hai', 6),
      run('hai', 8),
      run('hai', 10),
    ];
    const failing = [run('mot', 0), run('mot', 1, 'failed'), run('mot', 5, 'failed')];
    for (const each of [...office.slice(0, 5), ...failing]) await saveRun(store(), each);
    await refreshGaps(store(), at(8));
    expect(await shown()).toEqual([['mot', at(0), null, 'failing']]);
    await saveRun(store(), run('mot', 9));
    await saveRun(store(), run('hai', 10));
    await refreshGaps(store(), at(10));
    const closed = [['mot', at(0), at(9), 'failing']];
    expect(await shown()).toEqual(closed);
    await refreshGaps(store(), at(11));
    expect(await shown()).toEqual(closed);
    expect(await rebuildGaps(store(), at(11))).toBe(1);
    expect(await shown()).toEqual(closed);
  });

  it('are of all sources while the program was off, and not of each one again', async () => {
    for (const each of [run('mot', 0), run('hai', 0)]) await saveRun(store(), each);
    await refreshGaps(store(), at(1));
    await refreshGaps(store(), at(20));
    expect(await shown()).toEqual([[null, at(0), null, 'off']]);
    for (const each of [run('mot', 21), run('hai', 21)]) await saveRun(store(), each);
    await refreshGaps(store(), at(21));
    expect(await shown()).toEqual([[null, at(0), at(21), 'off']]);
  });

  it('do not open while a long check shows signs of life', async () => {
    await saveRun(store(), run('hai', 0));
    await saveRun(store(), run('mot', 0));
    await openRuns(store(), ['mot'], at(1));
    await keepRunsAlive(store(), ['mot'], at(9));
    await refreshGaps(store(), at(9));
    expect((await shown()).filter(([source]) => source === null)).toEqual([]);
    await closeRuns(store(), ['mot']);
  });

  it('name the check that was killed', async () => {
    for (const each of [run('mot', 0), run('hai', 0)]) await saveRun(store(), each);
    await openRuns(store(), ['mot'], at(1));
    await refreshGaps(store(), at(30));
    await openRuns(store(), ['mot'], at(30));
    expect((await listRuns(store(), 'mot', 1)).at(0)).toMatchObject({ outcome: 'aborted', startedAt: at(1) });
    for (const each of [run('mot', 30), run('hai', 30)]) await saveRun(store(), each);
    await closeRuns(store(), ['mot']);
    await refreshGaps(store(), at(31));
    expect(await shown()).toEqual([[null, at(1), at(30), 'killed']]);
  });

  it('count what was found of them afterwards', async () => {
    for (const each of [run('mot', 0), run('hai', 0), run('mot', 20), run('hai', 20)])
      await saveRun(store(), each);
    const found = (url: string, hours: number, seen: number) =>
      saveSample(store(), one, sampleDocument(`https://mot.example/${url}`, { publishedAt: at(hours) }), {
        now: at(seen),
      });
    await found('trong', 10, 20);
    await found('truoc', 10, 10);
    await found('sau', 22, 23);
    await refreshGaps(store(), at(23));
    expect((await listGaps(store())).map(({ backfilled }) => backfilled)).toEqual([1]);
  });
});
