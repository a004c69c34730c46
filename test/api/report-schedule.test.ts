import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../api/config.ts';
import type { Context } from '../../api/context.ts';
import { makeReport } from '../../api/make-report.ts';
import { dueReports, enqueueDueReports, weeklyReportJob } from '../../api/report-schedule.ts';
import { listReports, reportRuns } from '../../api/reports/saved.ts';
import { eachStore } from './each-store.ts';
import { makeContext } from './make-context.ts';
import { sampleDocument, sampleSource, saveSample } from './samples.ts';

const monday7 = { weekday: 1, minutes: 420 };
const idle = new AbortController().signal;

describe('dueReports', () => {
  const latest = (now: string) => dueReports(monday7, now)[0];

  it('falls due on Monday at seven in Viet Nam, for the week that has just ended', () => {
    expect(latest('2026-11-22T23:59:59Z')).toEqual({ period: '2026-W46', dueAt: '2026-11-16T00:00:00Z' });
    expect(latest('2026-11-23T00:00:00Z')).toEqual({ period: '2026-W47', dueAt: '2026-11-23T00:00:00Z' });
  });

  it('knows the turn of the year, and four weeks back', () => {
    expect(dueReports(monday7, '2027-01-05T00:00:00Z').map(({ period }) => period)).toEqual([
      '2026-W53',
      '2026-W52',
      '2026-W51',
      '2026-W50',
    ]);
  });

  it('has an hour that the configuration gives', () => {
    const of = (value: string) =>
      readConfig({ MINHTIN_WEEKLY_REPORT: value, MINHTIN_SECRET: 'x'.repeat(32) }).weeklyReport;
    expect(of('fri 16:30')).toEqual({ weekday: 5, minutes: 990 });
    expect(of('off')).toBeNull();
    expect(() => of('monday 7')).toThrow(/MINHTIN_WEEKLY_REPORT: expected for instance mon 07:00/u);
  });
});

eachStore('scheduled reports', (store) => {
  let context: Context;
  const jobs = () => store().selectFrom('jobs').select(['key', 'payload', 'state']).orderBy('key').execute();
  const workOff = async () => {
    for (const { payload } of await jobs()) await weeklyReportJob(context)(JSON.parse(payload), idle);
    await store().deleteFrom('jobs').execute();
  };
  const at = (now: string): Context => ({ ...context, now: () => new Date(now) });

  beforeEach(async () => {
    context = await makeContext(store(), { now: '2026-11-24T05:00:00Z', sources: [sampleSource('bao-mot')] });
    for (const table of ['jobs', 'report_runs', 'report_events', 'report_texts', 'reports'] as const)
      await store().deleteFrom(table).execute();
  });

  it('are not drafted where nothing was collected', async () => {
    await enqueueDueReports(context);
    expect(await jobs()).toEqual([]);
  });

  it('are drafted once, missed weeks included, back to the first document', async () => {
    await saveSample(
      store(),
      sampleSource('bao-mot'),
      sampleDocument('https://bao-mot.example/1', { publishedAt: '2026-11-11T02:00:00Z' }),
      { now: '2026-11-11T03:00:00Z' },
    );
    await enqueueDueReports(context);
    await enqueueDueReports(context);
    expect((await jobs()).map(({ key }) => key)).toEqual([
      'weekly-report:2026-W46',
      'weekly-report:2026-W47',
    ]);
    await workOff();
    expect((await listReports(store())).map(({ period, state }) => [period, state])).toEqual([
      ['2026-W47', 'draft'],
      ['2026-W46', 'draft'],
    ]);
    expect((await reportRuns(store())).map(({ outcome }) => outcome)).toEqual(['made', 'made']);
    await enqueueDueReports(context, { again: true });
    expect(await jobs()).toEqual([]);
    await enqueueDueReports(at('2026-12-07T00:00:00Z'));
    expect((await jobs()).map(({ key }) => key)).toEqual([
      'weekly-report:2026-W48',
      'weekly-report:2026-W49',
    ]);
  });

  it('leave alone what somebody made by hand', async () => {
    await makeReport(context, null, { kind: 'weekly', period: '2026-W47' });
    await enqueueDueReports(context);
    await workOff();
    expect((await listReports(store())).map(({ period, version }) => [period, version])).toContainEqual([
      '2026-W47',
      1,
    ]);
    expect((await reportRuns(store())).find(({ period }) => period === '2026-W47')?.outcome).toBe('present');
  });

  it('log what went wrong and are asked for again at the next start', async () => {
    await enqueueDueReports(context);
    const broken = { ...context, config: { ...context.config, letterhead: 1n as never } };
    await expect(weeklyReportJob(broken)({ period: '2026-W47' }, idle)).rejects.toThrow(TypeError);
    expect((await reportRuns(store())).find(({ period }) => period === '2026-W47')).toMatchObject({
      outcome: 'failed',
      error: expect.stringContaining('BigInt'),
    });
    await store().deleteFrom('jobs').execute();
    await enqueueDueReports(context);
    expect(await jobs()).toEqual([]);
    await enqueueDueReports(context, { again: true });
    expect((await jobs()).map(({ key }) => key)).toContain('weekly-report:2026-W47');
  });
});
