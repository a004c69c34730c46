import { beforeAll, describe, expect, it } from 'vitest';
import { findSignals } from '../../../api/alerts/find-signals.ts';
import type { Person } from '../../../api/auth.ts';
import { enterReport, importReports } from '../../../api/citizen-reports/intake.ts';
import { type ReportFields, readReportDraft } from '../../../api/citizen-reports/report-draft.ts';
import { mostReports } from '../../../api/citizen-reports/report-file.ts';
import { sourceOfChannel } from '../../../api/citizen-reports/sources.ts';
import type { Context } from '../../../api/context.ts';
import { Forbidden } from '../../../api/errors.ts';
import { rematchWordings } from '../../../api/reanalysis.ts';
import { citizenReportsReport } from '../../../api/reports/citizen-reports.ts';
import { documentReport } from '../../../api/reports/document.ts';
import { trendsReport } from '../../../api/reports/trends.ts';
import { changeSource } from '../../../api/sources.ts';
import { listAudit } from '../../../api/store/audit.ts';
import { dueSources } from '../../../api/store/sources.ts';
import { eachStore } from '../each-store.ts';
import { makeContext, makePerson } from '../make-context.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const now = new Date('2026-11-18T05:00:00Z');
const fields: ReportFields = {
  channel: 'hotline',
  receivedAt: '2026-11-18T09:15',
  text: 'Có người gọi từ số 0912345678 bảo nộp 500.000 đồng để nhận thẻ bảo hiểm y tế mới.',
  place: 'phường Đức Xuân',
  link: 'bhxh-tra-cuu.example/the',
  code: '',
};

describe('a report as it is entered', () => {
  const read = (change: Partial<ReportFields>) => readReportDraft({ ...fields, ...change }, now);

  it.each([
    ['2026-11-18T09:15', '2026-11-18T02:15:00Z'],
    ['18/11/2026 9:15', '2026-11-18T02:15:00Z'],
    ['2026-11-17', '2026-11-16T17:00:00Z'],
  ])('has the time %s as %s', (receivedAt, expected) => {
    expect(read({ receivedAt }).draft).toMatchObject({ receivedAt: expected });
  });

  it.each([
    ['channel', 'điện báo'],
    ['receivedAt', '31/02/2026'],
    ['receivedAt', '2026-11-18T13:00'],
    ['receivedAt', '18/11/2026 25:00'],
    ['text', 'ngắn'],
    ['text', 'x'.repeat(5001)],
    ['place', 'x'.repeat(201)],
    ['link', 'javascript:alert(1)'],
    ['link', 'https://ai:mat-khau@bhxh.example/'],
    ['link', 'không phải địa chỉ'],
  ] as const)('is refused with a wrong %s: %s', (field, value) => {
    expect(read({ [field]: value })).toEqual({ draft: null, wrong: field });
  });
});

eachStore('the intake', (store) => {
  let context: Context;
  let press: Person;
  let analyst: Person;
  let leader: Person;

  beforeAll(async () => {
    context = await makeContext(store(), { now: now.toISOString(), sources: [sampleSource('bao-mot')] });
    press = await makePerson(context.auth, 'press');
    analyst = await makePerson(context.auth, 'analyst');
    leader = await makePerson(context.auth, 'leader');
    await saveSample(store(), sampleSource('bao-mot'), sampleDocument('https://bao-mot.example/1'));
  });

  const enter = (change: Partial<ReportFields>, person = press) => {
    const { draft } = readReportDraft({ ...fields, ...change }, now);
    if (draft === null) throw new Error('not a report');
    return enterReport(context, person, draft);
  };

  it('keeps a report once, without the numbers of the person, and says who entered it', async () => {
    const first = await enter({});
    expect(first).toMatchObject({ outcome: 'new', removed: 1 });
    expect(await enter({})).toMatchObject({ id: first.id, outcome: 'unchanged' });
    const report = await documentReport(store(), context.knowledge, first.id);
    expect(report.text).toBe(
      'Có người gọi từ số [ẩn số điện thoại] bảo nộp 500.000 đồng để nhận thẻ bảo hiểm y tế mới.\nĐịa bàn: phường Đức Xuân, tỉnh Thái Nguyên\nĐường dẫn được phản ánh: bhxh-tra-cuu.example/the',
    );
    expect(report.author).toBeNull();
    expect(report.row).toMatchObject({ channel: 'phan-anh', sourceName: 'Phản ánh – Đường dây nóng' });
    expect(report.findings.places.map(({ slug }) => slug)).toContain('xa-duc-xuan');
    expect(report.findings.topics.map(({ slug }) => slug)).toContain('bhyt');
    const audit = await listAudit(store(), 10);
    expect(audit.filter(({ action }) => action === 'citizen-report.enter')).toMatchObject([
      { user_id: press.id, subject: `document:${first.id}` },
    ]);
    expect(JSON.stringify(audit)).not.toContain('0912345678');
    await expect(enter({}, leader)).rejects.toThrow(Forbidden);
  });

  it('does not take a citizen who tells of a rumour for one who spreads it, also when it is read anew', async () => {
    const { claim, wording } = claimWith(context);
    const told = {
      kind: 'post',
      title: null,
      text: wording,
      publishedAt: null,
      url: 'https://a.example/',
    } as const;
    expect((await context.analyser()).analyse(told).claims).toContainEqual(
      expect.objectContaining({ claimId: claim, stance: 'spreads' }),
    );
    const { id } = await enter({ text: wording, place: '', link: '' });
    const stances = async () =>
      (await documentReport(store(), context.knowledge, id)).findings.claims.map(
        ({ claimId, stance }) => [claimId, stance] as const,
      );
    expect(await stances()).toContainEqual([claim, 'mentions']);
    await rematchWordings(context, [wording]);
    expect((await stances()).map(([, stance]) => stance)).not.toContain('spreads');
  });

  it('counts reports, but not among those who publish', async () => {
    const report = await trendsReport(store(), context.knowledge, {
      filter: { dimension: 'channel', unit: 'documents', step: 'week', week: '2026-W47' },
      now,
    });
    expect(report.voice).toEqual({ all: 1, official: 0, press: 1, specialised: 0, social: 0 });
    expect(report.rows.find(({ slug }) => slug === 'phan-anh')).toMatchObject({
      name: 'Phản ánh của người dân',
    });
    const page = await citizenReportsReport(store(), context.knowledge, now);
    expect(page.documents).toBe(2);
    expect(page.channels[0]).toMatchObject({ channel: 'hotline', documents: 2, before: 0 });
  });

  it('is a source from which nothing is collected', async () => {
    const due = await dueSources(store(), '2030-01-01T00:00:00Z');
    expect(due.map(({ id }) => id)).toEqual(['bao-mot']);
    const admin = await makePerson(context.auth, 'administrator');
    const { id } = sourceOfChannel('hotline');
    await expect(changeSource(context, admin, id, { enabled: true })).rejects.toThrow('nothing is collected');
  });

  it('takes a file whole or not at all, and says what is wrong on which line', async () => {
    const head = 'Kênh tiếp nhận;Thời điểm;Nội dung;Mã phiếu\n';
    const good = 'Zalo OA;17/11/2026 08:00;"Hỏi về lương hưu;\nhai dòng";A-1\n';
    const bad = 'Thư tay;17/11/2026;Hỏi về bảo hiểm y tế;A-2\nZalo OA;17/11/2027;Hỏi về bảo hiểm y tế;A-3\n';
    expect(await importReports(context, analyst, head + good + bad)).toEqual({
      problems: [
        { line: 4, code: 'field', field: 'channel' },
        { line: 5, code: 'field', field: 'receivedAt' },
      ],
    });
    expect((await citizenReportsReport(store(), context.knowledge, now)).documents).toBe(2);
    expect(await importReports(context, analyst, head + good)).toEqual({ added: 1, known: 0, removed: 0 });
    expect(await importReports(context, analyst, head + good)).toEqual({ added: 0, known: 1, removed: 0 });
    const problemOf = async (file: string) => {
      const outcome = await importReports(context, analyst, file);
      return 'problems' in outcome ? outcome.problems[0] : null;
    };
    expect(await problemOf('')).toMatchObject({ code: 'empty' });
    expect(await problemOf('Nội dung\nHỏi về thẻ bảo hiểm y tế')).toMatchObject({ code: 'missing-head' });
    expect(await problemOf(`${head.trim()};Họ tên\n${good}`)).toMatchObject({
      code: 'unknown-head',
      detail: 'Họ tên',
    });
    expect(await problemOf(`${head}Zalo OA;17/11/2026;"chưa đóng`)).toMatchObject({ code: 'no-csv' });
    expect(await problemOf(head + good.repeat(mostReports + 1))).toMatchObject({ code: 'too-long' });
    await expect(importReports(context, leader, head + good)).rejects.toThrow(Forbidden);
  });

  it('calls for a person when enough citizens report the same', async () => {
    for (const [index, receivedAt] of ['2026-11-10T08:00', '2026-11-10T12:00', '2026-11-11T07:00'].entries())
      await enter({ receivedAt, text: `Thẻ bảo hiểm y tế bị khóa, lần ${index}`, channel: 'zalo' });
    const window = { from: '2026-11-09T00:00:00Z', to: '2026-11-12T00:00:00Z' };
    const find = (change: object, within = window) =>
      findSignals(
        store(),
        context.knowledge,
        { kind: 'citizen-reports', documents: 3, hours: 24, ...change },
        within,
      );
    expect(await find({})).toMatchObject([
      {
        subject: 'citizen-reports',
        at: '2026-11-11T00:00:00Z',
        facts: { documents: 3, hours: 24, topic: null, place: null },
      },
    ]);
    expect(await find({ topic: 'bhyt', place: 'xa-duc-xuan' })).toMatchObject([
      { facts: { topic: { slug: 'bhyt' }, place: { slug: 'xa-duc-xuan', name: 'Phường Đức Xuân' } } },
    ]);
    expect(await find({ topic: 'luong-huu' })).toEqual([]);
    expect(await find({ place: 'xa-ba-be' })).toEqual([]);
    expect(await find({ claim: 'C001' })).toEqual([]);
    expect(await find({ hours: 22 })).toEqual([]);
    // What lies before the window counts, but raises nothing.
    expect(await find({}, { ...window, from: '2026-11-10T12:00:00Z' })).toHaveLength(1);
    expect(await find({}, { ...window, from: '2026-11-11T01:00:00Z' })).toEqual([]);
  });
});

/** A claim with a wording that analysis takes for spreading it. */
function claimWith({ knowledge }: Context): { readonly claim: string; readonly wording: string } {
  const claim = knowledge.claims.find(({ id }) => id === 'C001') ?? knowledge.claims[0];
  if (!claim) throw new Error('there is no claim');
  return { claim: claim.id, wording: claim.claim_vi };
}
