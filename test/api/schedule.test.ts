import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context } from '../../api/context.ts';
import { startWorker } from '../../api/jobs.ts';
import { enqueueDue, nextCheck, startSchedule } from '../../api/schedule.ts';
import { crawlMemory } from '../../api/store/crawl-memory.ts';
import { enqueueJob } from '../../api/store/jobs.ts';
import { saveRun } from '../../api/store/runs.ts';
import { listSources, setNextCheck, syncSources } from '../../api/store/sources.ts';
import { eachStore } from './each-store.ts';
import { makeContext } from './make-context.ts';
import { openNewspaper } from './newspaper.ts';
import { sampleSource } from './samples.ts';

const now = '2026-11-18T05:00:00Z';

describe('nextCheck', () => {
  const minutes = (id: string, every: number, at = now) =>
    (Date.parse(nextCheck({ id, every_minutes: every }, at)) - Date.parse(at)) / 60_000;

  it('waits between half an interval and one and a half', () => {
    for (let index = 0; index < 200; index += 1) {
      expect(minutes(`s${index}`, 60)).toBeGreaterThanOrEqual(30);
      expect(minutes(`s${index}`, 60)).toBeLessThanOrEqual(90);
    }
  });

  it('spreads sources that start together, and holds its rhythm', () => {
    const first = Array.from({ length: 200 }, (_, index) => minutes(`s${index}`, 60));
    expect(new Set(first.map((wait) => Math.floor(wait / 10))).size).toBe(6);
    const second = nextCheck(
      { id: 's1', every_minutes: 60 },
      nextCheck({ id: 's1', every_minutes: 60 }, now),
    );
    const third = nextCheck({ id: 's1', every_minutes: 60 }, second);
    expect(Date.parse(third) - Date.parse(second)).toBe(3_600_000);
  });
});

eachStore('the schedule', (store) => {
  let context: Context;
  const jobs = () =>
    store()
      .selectFrom('jobs')
      .select(['key', 'state', 'payload', 'attempts', 'error'])
      .orderBy('key')
      .execute();

  beforeEach(async () => {
    await store().deleteFrom('jobs').execute();
    const sources = [
      sampleSource('mot-a', { url: 'https://mot.example/a' }),
      sampleSource('mot-b', { url: 'https://mot.example/b' }),
      sampleSource('hai'),
      sampleSource('tat', { enabled: false }),
    ];
    context = await makeContext(store(), { now, sources });
    for (const { id } of sources) await setNextCheck(store(), id, '2026-11-18T04:00:00Z');
  });

  it('queues due sources once, one job a host', async () => {
    await Promise.all([enqueueDue(context), enqueueDue(context)]);
    expect((await jobs()).map(({ key, payload }) => [key, JSON.parse(payload)])).toEqual([
      ['collect:hai.example', { sourceIds: ['hai'] }],
      ['collect:mot.example', { sourceIds: ['mot-a', 'mot-b'] }],
    ]);
    const enabled = (await listSources(store())).filter(({ enabled }) => enabled === 1);
    for (const source of enabled) expect(source.next_check_at).toBe(nextCheck(source, now));
  });

  it('leaves a source due while the job of its host is under way', async () => {
    await enqueueDue(context);
    await setNextCheck(store(), 'mot-a', now);
    await enqueueDue(context);
    expect((await listSources(store())).find(({ id }) => id === 'mot-a')?.next_check_at).toBe(now);
  });

  it('does not ask a host that wants to be left alone before that is over', async () => {
    const memory = crawlMemory(store(), context.now);
    await memory.saveRest('https://mot.example', '2026-11-18T09:30:00.000Z');
    await enqueueDue(context);
    expect((await jobs()).map(({ key }) => key)).toEqual(['collect:hai.example']);
    const checks = (await listSources(store())).filter(({ id }) => id.startsWith('mot-'));
    expect(checks.map(({ next_check_at }) => next_check_at)).toEqual([
      '2026-11-18T09:30:00Z',
      '2026-11-18T09:30:00Z',
    ]);
    await memory.saveRest('https://mot.example', '2026-11-18T04:30:00.000Z');
  });

  it('checks a source that is long idle less often', async () => {
    const idle = { startedAt: now, finishedAt: now, outcome: 'unchanged', error: null } as const;
    const counts = { listed: 0, known: 0, fetched: 0, documents: 0, drops: {} };
    for (let at = 0; at < 72; at += 1) await saveRun(store(), { sourceId: 'hai', ...idle, ...counts });
    await enqueueDue(context);
    const hai = (await listSources(store())).find(({ id }) => id === 'hai');
    expect(hai?.next_check_at).toBe(nextCheck({ id: 'hai', every_minutes: 180 }, now));
    await store().deleteFrom('source_runs').execute();
  });

  it('tries a failing job three times', async () => {
    let clock = now;
    const work = vi.fn(async () => {
      throw new Error('không được');
    });
    await enqueueJob(store(), { kind: 'work', key: 'w', payload: 1 }, now);
    for (clock of [now, '2026-11-18T06:00:00Z', '2026-11-18T07:00:00Z', '2026-11-18T08:00:00Z']) {
      const worker = startWorker({ ...context, now: () => new Date(clock) }, { work });
      await worker.wake();
      await worker.stop();
    }
    expect(work).toHaveBeenCalledTimes(3);
    expect(await jobs()).toMatchObject([{ state: 'failed', attempts: 3, error: 'Error: không được' }]);
  });

  it('hands back what it was doing when it stops', async () => {
    const worker = startWorker(context, {
      work: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    });
    await enqueueJob(store(), { kind: 'work', key: 'w', payload: 1 }, now);
    await worker.wake();
    await worker.stop();
    expect(await jobs()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await worker.wake();
    expect(await jobs()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });

  it('collects a due source by itself', async () => {
    const paper = await openNewspaper();
    await syncSources(store(), [sampleSource('bao-thu', { url: `${paper.url}/rss` })], now);
    const schedule = startSchedule(context);
    try {
      await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ state: 'done' }]), {
        timeout: 20_000,
        interval: 100,
      });
      const documents = await store().selectFrom('documents').select('id').execute();
      expect(documents).toHaveLength(4);
    } finally {
      await schedule.stop();
      await paper.close();
    }
  });
});
