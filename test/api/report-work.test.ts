import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../api/auth.ts';
import type { Context } from '../../api/context.ts';
import { BadRequest, Conflict, Forbidden } from '../../api/errors.ts';
import { makeReport } from '../../api/make-report.ts';
import {
  reportActionsOf,
  returnReport,
  signReport,
  submitReport,
  writeReportTexts,
} from '../../api/report-work.ts';
import { blocksOf } from '../../api/reports/kinds.ts';
import { reportHistory, savedReport } from '../../api/reports/saved.ts';
import { listAudit } from '../../api/store/audit.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';

const now = '2026-11-24T05:00:00Z';
const week = '2026-W47';

eachStore('the work on a report', (store) => {
  let context: Context;
  let analyst: Person;
  let leader: Person;
  let id: number;

  beforeAll(async () => {
    context = await makeContext(store(), { now });
    analyst = await makePerson(context.auth, 'analyst');
    leader = await makePerson(context.auth, 'leader');
  });

  beforeEach(async () => {
    id = (await makeReport(context, analyst, { kind: 'weekly', period: week })).id;
  });

  const stateOf = async (report = id) => (await savedReport(store(), report)).row.state;
  const sign = (number: number | null = null, issuedOn: string | null = null) =>
    signReport(context, leader, id, { number, issuedOn });

  it('goes from a draft over the signature desk to a signed report, each step by who may', async () => {
    await writeReportTexts(context, analyst, id, { proposals: '  Đính chính trên cổng.\r\n- Gửi báo chí  ' });
    await expect(sign()).rejects.toThrow(Conflict);
    await submitReport(context, analyst, id);
    await expect(submitReport(context, analyst, id)).rejects.toThrow(Conflict);
    await expect(signReport(context, analyst, id, { number: null, issuedOn: null })).rejects.toThrow(
      Forbidden,
    );
    await returnReport(context, leader, id, 'Bổ sung thời hạn');
    expect(await stateOf()).toBe('draft');
    await submitReport(context, analyst, id);
    const number = await sign();
    const { row, report } = await savedReport(store(), id);
    expect(row).toMatchObject({ state: 'signed', number, issuedOn: '2026-11-24', signedByName: leader.name });
    expect(report.texts).toEqual({ proposals: 'Đính chính trên cổng.\n- Gửi báo chí' });
    expect((await reportHistory(store(), id)).map(({ kind }) => kind).reverse()).toEqual([
      'made',
      'text',
      'submitted',
      'returned',
      'submitted',
      'signed',
    ]);
    expect((await listAudit(store(), 1))[0]).toMatchObject({
      action: 'report.signed',
      subject: `report:${id}`,
    });
  });

  it('is closed for good once it is signed; its next version begins with its words', async () => {
    await writeReportTexts(context, analyst, id, { outlook: 'Dư luận ổn định.' });
    await submitReport(context, analyst, id);
    await sign();
    const signed = await savedReport(store(), id);
    await expect(writeReportTexts(context, analyst, id, { outlook: 'Khác' })).rejects.toThrow(/is signed/u);
    await expect(returnReport(context, leader, id, 'muộn')).rejects.toThrow(Conflict);
    await expect(sign()).rejects.toThrow(Conflict);
    const next = await makeReport(context, analyst, { kind: 'weekly', period: week });
    await writeReportTexts(context, analyst, next.id, { proposals: 'Mới' });
    expect(await savedReport(store(), id)).toMatchObject({ row: signed.row, report: signed.report });
    const { report } = await savedReport(store(), next.id);
    expect(report.texts).toEqual({ outlook: 'Dư luận ổn định.', proposals: 'Mới' });
    expect(report.issuedOn).toBeNull();
  });

  it('becomes a draft again when its words change while it waits, and only then', async () => {
    await writeReportTexts(context, analyst, id, { claims: 'Một' });
    await submitReport(context, analyst, id);
    await writeReportTexts(context, analyst, id, { claims: 'Một' });
    expect(await stateOf()).toBe('submitted');
    await writeReportTexts(context, analyst, id, { claims: 'Hai' });
    expect(await stateOf()).toBe('draft');
  });

  it('numbers reports one after the other and never gives a number twice in a year', async () => {
    await submitReport(context, analyst, id);
    const first = await sign(null, '2026-12-30');
    id = (await makeReport(context, analyst, { kind: 'weekly', period: week })).id;
    await submitReport(context, analyst, id);
    await expect(sign(first, '2026-12-31')).rejects.toThrow(Conflict);
    expect(await stateOf()).toBe('submitted');
    expect(await sign(null, '2026-12-31')).toBe(first + 1);
    id = (await makeReport(context, analyst, { kind: 'weekly', period: week })).id;
    await submitReport(context, analyst, id);
    expect(await sign(null, '2027-01-04')).toBe(1);
  });

  it('prints number, date and words; a draft leaves them open', async () => {
    const print = async () => JSON.stringify(blocksOf((await savedReport(store(), id)).report));
    expect(await print()).toContain('Số: ……/');
    await writeReportTexts(context, analyst, id, { proposals: 'Công bố số liệu chi trả.' });
    await submitReport(context, analyst, id);
    await sign(7, '2028-02-05');
    const printed = await print();
    expect(printed).toContain('Số: 07/');
    expect(printed).toContain('ngày 05 tháng 02 năm 2028');
    expect(printed).toContain('Công bố số liệu chi trả.');
    expect(printed).not.toContain('Đơn vị soạn thảo bổ sung');
  });

  it('refuses what makes no sense, and changes nothing then', async () => {
    await expect(writeReportTexts(context, analyst, id, { nothing: 'x' })).rejects.toThrow(BadRequest);
    await expect(writeReportTexts(context, analyst, id, { outlook: 'x'.repeat(10_001) })).rejects.toThrow(
      BadRequest,
    );
    await expect(writeReportTexts(context, leader, id, { outlook: 'x' })).rejects.toThrow(Forbidden);
    await submitReport(context, analyst, id);
    await expect(returnReport(context, leader, id, '  ')).rejects.toThrow(BadRequest);
    await expect(sign(0)).rejects.toThrow(BadRequest);
    await expect(sign(1.5)).rejects.toThrow(BadRequest);
    await expect(sign(null, '2026-02-30')).rejects.toThrow(BadRequest);
    await expect(sign(null, '2026-11-20')).rejects.toThrow(/before its figures/u);
    expect(await stateOf()).toBe('submitted');
  });

  it('offers each role what the services accept', () => {
    expect(reportActionsOf('analyst', 'draft')).toEqual({
      write: true,
      submit: true,
      giveBack: false,
      sign: false,
    });
    expect(reportActionsOf('leader', 'submitted')).toEqual({
      write: false,
      submit: false,
      giveBack: true,
      sign: true,
    });
    expect(Object.values(reportActionsOf('administrator', 'signed'))).toEqual([false, false, false, false]);
  });
});
