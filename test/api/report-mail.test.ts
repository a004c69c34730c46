import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../api/auth.ts';
import type { Context } from '../../api/context.ts';
import { makeReport } from '../../api/make-report.ts';
import { reportMailJob } from '../../api/report-mail.ts';
import { weeklyReportJob } from '../../api/report-schedule.ts';
import { signReport, submitReport } from '../../api/report-work.ts';
import { listReports, reportHistory } from '../../api/reports/saved.ts';
import { eachStore } from './each-store.ts';
import { openMailServer } from './mail-server.ts';
import { makeContext, makePerson } from './make-context.ts';

const now = '2026-11-24T05:00:00Z';
const idle = new AbortController().signal;

eachStore('mails about reports', (store) => {
  let context: Context;
  let analyst: Person;
  let leader: Person;
  let server: Awaited<ReturnType<typeof openMailServer>>;

  const sendAll = async () => {
    const jobs = await store()
      .selectFrom('jobs')
      .select('payload')
      .where('kind', '=', 'report-mail')
      .execute();
    await store().deleteFrom('jobs').execute();
    for (const { payload } of jobs) await reportMailJob(context)(JSON.parse(payload), idle);
  };
  const setUp = async (accepts?: (receiver: string) => number | null) => {
    server = await openMailServer(accepts);
    const made = await makeContext(store(), { now });
    const email = { url: server.url, from: 'minhtin@bhxh.example' };
    context = {
      ...made,
      config: {
        ...made.config,
        sending: { ...made.config.sending, email },
        reportReceivers: ['giamdoc@bhxh.example', 'phong@bhxh.example'],
      },
    };
    analyst ??= await makePerson(context.auth, 'analyst');
    leader ??= await makePerson(context.auth, 'leader');
  };
  const handIn = async () => {
    const { id } = await makeReport(context, analyst, { kind: 'weekly', period: '2026-W47' });
    await submitReport(context, analyst, id);
    return id;
  };

  beforeEach(async () => {
    await store().deleteFrom('jobs').execute();
  });
  afterEach(() => server.close());

  it('tell those who sign, then send the signed report with its files', async () => {
    await setUp();
    const id = await handIn();
    await sendAll();
    expect(server.mails.map(({ to }) => to)).toEqual([[leader.email]]);
    expect(server.mails[0]?.raw).toContain(`${context.config.baseUrl}/bao-cao/${id}`);
    await signReport(context, leader, id, { number: null, issuedOn: null });
    await sendAll();
    const [, signed] = server.mails;
    expect(signed?.to).toEqual(['giamdoc@bhxh.example', 'phong@bhxh.example']);
    expect(signed?.raw).toMatch(/filename="?bao-cao-tuan-2026-W47-v\d+\.docx/u);
    expect(signed?.raw).toMatch(/filename="?bao-cao-tuan-2026-W47-v\d+\.pdf/u);
    expect((await reportHistory(store(), id)).map(({ kind }) => kind)).toEqual([
      'sent',
      'signed',
      'sent',
      'submitted',
      'made',
    ]);
  });

  it('tell those who write of a draft that made itself', async () => {
    await setUp();
    await store().deleteFrom('report_events').execute();
    await store().deleteFrom('reports').execute();
    await weeklyReportJob(context)({ period: '2026-W47' }, idle);
    await sendAll();
    expect(await listReports(store())).toHaveLength(1);
    expect(server.mails.map(({ to }) => to)).toEqual([[analyst.email]]);
  });

  it('note what could not be sent, and are tried again unless that is in vain', async () => {
    let status = 451;
    await setUp(() => status);
    const id = await handIn();
    await expect(sendAll()).rejects.toThrow(/SMTP 451/u);
    const last = async () => (await reportHistory(store(), id))[0];
    expect(await last()).toMatchObject({ kind: 'send-failed', detail: expect.stringContaining('SMTP 451') });
    status = 550;
    await reportMailJob(context)({ reportId: id, occasion: 'submitted' }, idle);
    expect(await last()).toMatchObject({ kind: 'send-failed', detail: expect.stringContaining('SMTP 550') });
  });

  it('are not asked for where no mail server is set up', async () => {
    await setUp();
    context = {
      ...context,
      config: { ...context.config, sending: { ...context.config.sending, email: null } },
    };
    await handIn();
    expect(await store().selectFrom('jobs').select('id').execute()).toEqual([]);
  });
});
