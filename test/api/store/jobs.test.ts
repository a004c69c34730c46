import { beforeEach, expect, it } from 'vitest';
import {
  claimJobs,
  enqueueJob,
  extendLease,
  failJob,
  finishJob,
  pruneJobs,
  releaseJob,
} from '../../../api/store/jobs.ts';
import { eachStore } from '../each-store.ts';

const now = '2026-11-17T05:00:00Z';
const later = '2026-11-17T06:00:00Z';
const lease = { limit: 10, leaseSeconds: 300 };

eachStore('jobs', (store) => {
  beforeEach(() => store().deleteFrom('jobs').execute());
  const enqueue = (key: string, at = now, runAt?: string) =>
    enqueueJob(store(), { kind: 'work', key, payload: { key }, ...(runAt ? { runAt } : {}) }, at);

  it('are one while they wait or run, and run anew after that', async () => {
    expect(await enqueue('a')).toBe(true);
    expect(await enqueue('a')).toBe(false);
    const [job] = await claimJobs(store(), lease, now);
    expect(await enqueue('a')).toBe(false);
    expect(job).toMatchObject({
      key: 'a',
      state: 'running',
      attempts: 1,
      locked_until: '2026-11-17T05:05:00Z',
    });
    if (job) await finishJob(store(), job, now);
    expect(await enqueue('a', later)).toBe(true);
    expect(await claimJobs(store(), lease, later)).toHaveLength(1);
  });

  it('are each taken by one of many workers', async () => {
    for (let index = 0; index < 30; index += 1) await enqueue(`j${index}`);
    const taken = await Promise.all(
      Array.from({ length: 6 }, () => claimJobs(store(), { ...lease, limit: 5 }, now)),
    );
    const keys = taken.flat().map(({ key }) => key);
    expect(keys).toHaveLength(30);
    expect(new Set(keys).size).toBe(30);
    expect(await claimJobs(store(), lease, now)).toEqual([]);
  });

  it('wait until they are due, the earliest first', async () => {
    const soon = '2026-11-17T05:01:00Z';
    await enqueue('late', now, soon);
    await enqueue('second', now, '2026-11-17T04:30:00Z');
    await enqueue('first', now, '2026-11-17T04:00:00Z');
    expect((await claimJobs(store(), lease, now)).map(({ key }) => key).sort()).toEqual(['first', 'second']);
    expect((await claimJobs(store(), { ...lease, limit: 1 }, soon)).map(({ key }) => key)).toEqual(['late']);
  });

  it('of a dead worker are taken by another, and the dead one has no say any more', async () => {
    await enqueue('a');
    const [first] = await claimJobs(store(), lease, now);
    const [second] = await claimJobs(store(), lease, later);
    if (!first || !second) throw new Error('not taken');
    expect(second.id).toBe(first.id);
    expect(await extendLease(store(), first, '2099-01-01T00:00:00Z')).toBe(false);
    await finishJob(store(), first, later);
    expect(await extendLease(store(), second, '2026-11-17T07:00:00Z')).toBe(true);
  });

  it('that fail are tried again, or stay failed with their reason', async () => {
    await enqueue('a');
    const [first] = await claimJobs(store(), lease, now);
    if (first) await failJob(store(), first, { error: 'busy', retryAt: later }, now);
    expect(await claimJobs(store(), lease, now)).toEqual([]);
    const [second] = await claimJobs(store(), lease, later);
    expect(second).toMatchObject({ attempts: 2, error: 'busy' });
    if (second) await failJob(store(), second, { error: 'broken', retryAt: null }, later);
    const row = await store().selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'failed', error: 'broken', finished_at: later });
  });

  it('that are handed back count as not tried', async () => {
    await enqueue('a');
    const [job] = await claimJobs(store(), lease, now);
    if (job) await releaseJob(store(), job);
    expect((await claimJobs(store(), lease, now))[0]?.attempts).toBe(1);
  });

  it('are forgotten when finished long ago', async () => {
    await enqueue('a');
    const [job] = await claimJobs(store(), lease, now);
    if (job) await finishJob(store(), job, now);
    await enqueue('b');
    await pruneJobs(store(), later);
    expect((await store().selectFrom('jobs').select('key').execute()).map(({ key }) => key)).toEqual(['b']);
  });
});
