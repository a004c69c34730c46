import { beforeAll, expect, it } from 'vitest';
import { acknowledgeAlert, judgeAlert } from '../../../api/alerts/desk.ts';
import { findSignals } from '../../../api/alerts/find-signals.ts';
import type { RuleDraft } from '../../../api/alerts/rule-draft.ts';
import { changeRule, makeRule, previewRule, switchRule } from '../../../api/alerts/rules.ts';
import { watchAlerts } from '../../../api/alerts/watch.ts';
import type { Person } from '../../../api/auth.ts';
import type { Context } from '../../../api/context.ts';
import { alertListReport, alertRuleListReport } from '../../../api/reports/alerts.ts';
import { insertAlertChannel } from '../../../api/store/alert-channels.ts';
import { alertIdsOf, listDeliveries } from '../../../api/store/alert-deliveries.ts';
import { updateAlertRule } from '../../../api/store/alert-rules.ts';
import { latestBySubject } from '../../../api/store/alerts.ts';
import { listAudit } from '../../../api/store/audit.ts';
import { listBursts, renewBurst, saveBurst } from '../../../api/store/bursts.ts';
import { saveRun } from '../../../api/store/runs.ts';
import { scamHostsOf } from '../../../api/store/scam-hosts.ts';
import { eachStore } from '../each-store.ts';
import { makeContext, makePerson } from '../make-context.ts';
import { type FindingChoice, sampleDocument, sampleSource, saveSample } from '../samples.ts';

const source = sampleSource('bao-mot');
const window = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
const sending = { quiet: null, digestAt: null, channelIds: [] };

it('takes hosts from defanged addresses, those made to deceive only', () => {
  const signal = (name: string, text: string) => ({ signal: name, text, weight: 1, evidence: [] });
  expect(
    scamHostsOf([
      signal('lookalike', 'hxxps://WWW.bhxh-vn[.]top/nhan?x=1'),
      signal('blocked', 'bhxh-vn[.]top'),
      signal('shortener', 'bit[.]ly/x'),
      signal('phone', '0912.345.678'),
    ]),
  ).toEqual(['bhxh-vn.top']);
});

eachStore('alerts', (store) => {
  let context: Context;
  let analyst: Person;
  let leader: Person;
  let severe = '';
  let count = 0;
  const at = (time: string): Context => ({ ...context, now: () => new Date(time) });
  const save = (publishedAt: string, choice: FindingChoice = {}) => {
    count += 1;
    const document = sampleDocument(`https://bao-mot.example/${count}`, {
      publishedAt,
      text: `Bài ${count}`,
    });
    return saveSample(store(), source, document, { ...choice, now: publishedAt });
  };
  const spread = (publishedAt: string) => save(publishedAt, { claims: [{ id: severe, stance: 'spreads' }] });

  beforeAll(async () => {
    context = await makeContext(store(), { now: '2026-11-18T05:00:00Z', sources: [source] });
    analyst = await makePerson(context.auth, 'analyst');
    leader = await makePerson(context.auth, 'leader');
    severe = context.knowledge.claims.find(({ severity }) => severity === 3)?.id ?? '';
    await spread('2026-11-03T01:00:00Z');
    await spread('2026-11-03T20:00:00Z');
    await spread('2026-11-10T01:00:00Z');
    await save('2026-11-10T02:00:00Z', { claims: [{ id: severe, stance: 'debunks' }] });
    await save('2026-11-05T01:00:00Z', { scamAddresses: ['bhxh-vn[.]top/a'] });
    await save('2026-11-06T01:00:00Z', { scamAddresses: ['bhxh-vn[.]top/b', 'vssid[.]cc'] });
    for (let hour = 10; hour < 22; hour += 1)
      await save(`2026-11-12T${hour}:30:00Z`, {
        sentiment: hour < 13 ? 'neutral' : 'negative',
        topics: ['bhyt'],
      });
  });

  const find = (condition: RuleDraft['condition'], within = window) =>
    findSignals(store(), context.knowledge, condition, within);

  it('finds severe claims that are spread often enough within the hours, not those that are debunked', async () => {
    const condition = { kind: 'claim-severity', severity: 3, documents: 2, hours: 24 } as const;
    expect(await find(condition)).toMatchObject([
      { subject: `claim:${severe}`, at: '2026-11-03T20:00:00Z', facts: { documents: 2 } },
    ]);
    expect(await find({ ...condition, hours: 12 })).toEqual([]);
    // What lies before the window counts, but raises nothing.
    expect(await find(condition, { ...window, from: '2026-11-03T12:00:00Z' })).toHaveLength(1);
    expect(await find(condition, { ...window, from: '2026-11-03T21:00:00Z' })).toEqual([]);
  });

  it('finds a host once, with the document that named it first', async () => {
    const found = await find({ kind: 'scam-domain' });
    expect(found.map(({ subject, at: time }) => [subject, time])).toEqual([
      ['host:bhxh-vn.top', '2026-11-05T01:00:00Z'],
      ['host:vssid.cc', '2026-11-06T01:00:00Z'],
    ]);
    const later = await find({ kind: 'scam-domain' }, { ...window, from: '2026-11-06T00:00:00Z' });
    expect(later.map(({ subject }) => subject)).toEqual(['host:vssid.cc']);
  });

  it('finds a negative share by the lower end of its interval, topic by topic', async () => {
    const condition = { kind: 'negative-share', topic: 'bhyt', percent: 40, documents: 5, days: 1 } as const;
    const [first, ...more] = await find(condition);
    // 6 of 9 and 7 of 10 are over 40 %, but their intervals are not (35 and 39.7 %); that of 8 of 11 is.
    expect(first).toMatchObject({
      subject: 'topic:bhyt',
      at: '2026-11-12T21:00:00Z',
      facts: { negative: 8, documents: 11, topic: { slug: 'bhyt' } },
    });
    expect(more).toHaveLength(1);
    expect(await find({ ...condition, documents: 13 })).toEqual([]);
    expect(await find({ ...condition, topic: 'luong-huu' })).toEqual([]);
    // The hour that is going on ends with the window; what left the window no longer counts.
    const open = await find(condition, { ...window, to: '2026-11-12T20:45:00Z' });
    expect(open.map((signal) => signal.at)).toEqual(['2026-11-12T20:45:00Z']);
  });

  it('finds the bursts of a kind that are large enough, once, when they were found', async () => {
    const topic = {
      kind: 'topic',
      subject: 'bhyt',
      day: '2026-11-12',
      with_terms: '[]',
      expected: 1.5,
      surprise: 7,
    } as const;
    await saveBurst(store(), { ...topic, documents: 9 }, '2026-11-12T09:00:00Z');
    await saveBurst(store(), { ...topic, documents: 12 }, '2026-11-12T11:00:00Z');
    const term = { ...topic, kind: 'term', subject: 'vssid', documents: 30 } as const;
    await saveBurst(store(), term, '2026-11-13T02:00:00Z');
    const found = await find({ kind: 'burst', about: 'topic', documents: 12 });
    expect(found).toMatchObject([
      {
        subject: 'topic:bhyt',
        at: '2026-11-12T09:00:00Z',
        facts: { documents: 12, expected: 1.5, day: '2026-11-12', name: 'Bảo hiểm y tế' },
      },
    ]);
    expect(await find({ kind: 'burst', about: 'topic', documents: 13 })).toEqual([]);
    const all = await find({ kind: 'burst', documents: 12 });
    expect(all.map(({ subject }) => subject)).toEqual(['topic:bhyt', 'term:vssid']);
    expect(
      await find({ kind: 'burst', documents: 1 }, { ...window, from: '2026-11-13T02:00:00Z' }),
    ).toHaveLength(1);
    const preview = await previewRule(context, {
      condition: { kind: 'burst', documents: 20 },
      coolDownHours: 168,
    });
    expect(preview.signals.map(({ subject }) => subject)).toEqual(['term:vssid']);
  });

  it('finds a source that has failed for long enough, once a stretch', async () => {
    const run = (finishedAt: string, outcome: 'ok' | 'failed') =>
      saveRun(store(), {
        sourceId: source.id,
        startedAt: finishedAt,
        finishedAt,
        outcome,
        listed: 0,
        known: 0,
        fetched: 0,
        documents: 0,
        drops: {},
        error: outcome === 'failed' ? 'HTTP 500' : null,
      });
    await run('2026-11-07T00:00:00Z', 'ok');
    for (const hour of ['01', '03', '05', '07']) await run(`2026-11-07T${hour}:00:00Z`, 'failed');
    await run('2026-11-07T08:00:00Z', 'ok');
    await run('2026-11-07T09:00:00Z', 'failed');
    const found = await find({ kind: 'source-down', hours: 4 });
    expect(found).toMatchObject([
      {
        at: '2026-11-07T05:00:00Z',
        facts: { since: '2026-11-07T01:00:00Z', checks: 3, name: 'Nguồn bao-mot' },
      },
    ]);
    expect(
      await find({ kind: 'source-down', hours: 4 }, { ...window, from: '2026-11-07T06:00:00Z' }),
    ).toEqual([]);
  });

  it('says what a rule would have raised, with its cool-down', async () => {
    const condition = { kind: 'claim-severity', severity: 3, documents: 1, hours: 1 } as const;
    const preview = await previewRule(context, { condition, coolDownHours: 24 });
    expect(preview.signals.map((signal) => signal.at)).toEqual([
      '2026-11-10T01:00:00Z',
      '2026-11-03T01:00:00Z',
    ]);
    expect(preview).toMatchObject({ days: 30, onlySince: '2026-11-03T01:00:00Z' });
  });

  it('raises what happens after the rule was written, once, and puts it into the outbox', async () => {
    const channel = await insertAlertChannel(store(), {
      kind: 'email',
      name: 'Tổ trực',
      address: 'truc@example.vn',
      secret: null,
      enabled: 1,
      created_by: analyst.id,
      created_at: '2026-11-18T05:00:00Z',
    });
    const condition = { kind: 'claim-severity', severity: 3, documents: 1, hours: 1 } as const;
    const draft = { name: 'Nặng', condition, coolDownHours: 24, ...sending, channelIds: [channel] };
    await expect(makeRule(context, leader, draft)).rejects.toThrow(/no right/);
    await expect(makeRule(context, analyst, { ...draft, channelIds: [99] })).rejects.toThrow(/no channel/);
    const rule = await makeRule(context, analyst, draft);
    expect(await watchAlerts(at('2026-11-18T06:00:00Z'))).toBe(0);

    await spread('2026-11-18T06:30:00Z');
    await spread('2026-11-18T06:40:00Z');
    const then = at('2026-11-18T07:00:00Z');
    // Two processes look at the same time.
    const raised = await Promise.all([watchAlerts(then), watchAlerts(then)]);
    expect(raised.toSorted()).toEqual([0, 1]);
    expect(await watchAlerts(at('2026-11-18T07:01:00Z'))).toBe(0);
    const report = await alertListReport(context, { rule });
    expect(report.rows).toMatchObject([
      { ruleName: 'Nặng', at: '2026-11-18T06:30:00Z', acknowledged: null, useful: null },
    ]);
    expect(report.rows[0]?.title).toContain('Thông tin mức độ 3/3 đang lan truyền');
    const [delivery] = await listDeliveries(store(), 5);
    expect(delivery).toMatchObject({ channel_id: channel, state: 'waiting', due_at: '2026-11-18T07:00:00Z' });

    // A digest and what quiet hours hold back is one message.
    await changeRule(context, analyst, rule, { ...draft, coolDownHours: 1, digestAt: '17:00' });
    for (const [seen, now] of [
      ['2026-11-18T08:00:00Z', '2026-11-18T08:05:00Z'],
      ['2026-11-18T09:30:00Z', '2026-11-18T09:35:00Z'],
    ] as const) {
      await spread(seen);
      expect(await watchAlerts(at(now))).toBe(1);
    }
    const [digest, ...others] = await listDeliveries(store(), 5);
    expect(digest).toMatchObject({ due_at: '2026-11-18T10:00:00Z', alerts: 2 });
    expect(others).toHaveLength(1);
    expect(await alertIdsOf(store(), digest?.id ?? 0)).toHaveLength(2);

    await switchRule(context, analyst, rule, false);
    await spread('2026-11-18T12:00:00Z');
    expect(await watchAlerts(at('2026-11-18T12:05:00Z'))).toBe(0);
    await switchRule(at('2026-11-18T13:00:00Z'), analyst, rule, true);
    expect(await watchAlerts(at('2026-11-18T13:01:00Z'))).toBe(0);
  });

  it('is taken up by one person, judged, and counted', async () => {
    const [row, other] = (await alertListReport(context)).rows;
    const id = row?.id ?? 0;
    await expect(acknowledgeAlert(context, leader, id)).rejects.toThrow(/no right/);
    await expect(judgeAlert(context, analyst, 999_999, true)).rejects.toThrow(/no alert/);
    await acknowledgeAlert(context, analyst, id);
    await acknowledgeAlert(at('2026-11-20T00:00:00Z'), analyst, id);
    await judgeAlert(context, analyst, id, false);
    await judgeAlert(context, analyst, other?.id ?? 0, true);
    const report = await alertListReport(context, { state: 'acknowledged' });
    expect(report.rows[0]).toMatchObject({
      acknowledged: { at: '2026-11-18T05:00:00Z', by: 'Người analyst' },
      useful: false,
    });
    expect(report.use).toEqual({ alerts: 3, judged: 2, useless: 1 });
    expect([report.total, report.open]).toEqual([2, 1]);
    const actions = (await listAudit(store(), 20)).map(({ action }) => action);
    expect(actions.slice(0, 3)).toEqual(['alert.judge', 'alert.judge', 'alert.acknowledge']);
    expect(actions).toContain('alert-rule.make');
  });

  it('keeps the error of a rule that cannot be checked, and checks the others', async () => {
    const broken = await makeRule(context, analyst, {
      name: 'Hỏng',
      condition: { kind: 'scam-domain' },
      coolDownHours: 1,
      ...sending,
    });
    const whole = await makeRule(context, analyst, {
      name: 'Lành',
      condition: { kind: 'scam-domain' },
      coolDownHours: 1,
      ...sending,
    });
    await updateAlertRule(store(), broken, { condition: '{"kind":"weather"}' });
    await save('2026-11-18T14:00:00Z', { scamAddresses: ['moi-tinh[.]xyz'] });
    expect(await watchAlerts(at('2026-11-18T14:30:00Z'))).toBe(1);
    await updateAlertRule(store(), broken, { condition: '{"kind":"scam-domain"}' });
    const rows = (await alertRuleListReport(context)).rows;
    expect(rows.find(({ id }) => id === broken)?.error).toMatch(/kind/);
    expect(rows.find(({ id }) => id === whole)).toMatchObject({
      error: null,
      checkedAt: '2026-11-18T14:30:00Z',
      use: { alerts: 1 },
    });
  });

  it('raises one alert for a burst that goes by another of its terms later', async () => {
    const day = '2026-11-17';
    const burst = { kind: 'term', day, with_terms: '["hẹn lại"]', expected: 1, surprise: 8 } as const;
    await saveBurst(store(), { ...burst, subject: 'giấy hẹn', documents: 40 }, '2026-11-17T20:00:00Z');
    const rule = await makeRule(at('2026-11-17T00:00:00Z'), analyst, {
      name: 'Cụm từ tăng đột biến',
      condition: { kind: 'burst', about: 'term', documents: 40 },
      coolDownHours: 168,
      ...sending,
    });
    await watchAlerts(context);
    const [found] = await listBursts(store(), { from: day, to: day });
    const renamed = { ...burst, subject: 'hẹn lại', with_terms: '["giấy hẹn"]', documents: 44 };
    await renewBurst(store(), found?.id ?? 0, renamed);
    await watchAlerts(context);
    expect(await latestBySubject(store(), rule)).toEqual(
      new Map([['term:giấy hẹn', '2026-11-17T20:00:00Z']]),
    );
    // Its name on screen is the one that it has now.
    const signals = await find({ kind: 'burst', about: 'term', documents: 40 }, { ...window, from: day });
    expect(signals).toMatchObject([{ subject: 'term:giấy hẹn', facts: { name: 'hẹn lại', documents: 44 } }]);
    await switchRule(context, analyst, rule, false);
  });
});
