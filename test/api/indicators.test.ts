import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../api/auth.ts';
import type { Context } from '../../api/context.ts';
import { BadRequest, Conflict, Forbidden, NotFound } from '../../api/errors.ts';
import { importActivities, importIndicators } from '../../api/indicators/import.ts';
import { enterActivity, enterIndicator, takeBackActivity } from '../../api/indicators/register.ts';
import { targetOf } from '../../api/indicators/target.ts';
import { activityReport } from '../../api/reports/activities.ts';
import { indicatorReport } from '../../api/reports/indicators.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';

const now = '2026-02-10T05:00:00Z';

describe('targetOf', () => {
  const targets = { 'đến 2022': [10, 15] as [number, number], '2023-2025': 12, '2024': 'xây dựng kế hoạch' };

  it.each([
    [2021, { least: 10, aim: 15, words: null, years: 'đến 2022' }],
    [2023, { least: 12, aim: null, words: null, years: '2023-2025' }],
    [2024, { least: null, aim: null, words: 'xây dựng kế hoạch', years: '2024' }],
    [2026, null],
  ])('of %i', (year, target) => {
    expect(targetOf({ targets }, year)).toEqual(target);
  });
});

eachStore('indicators', (store) => {
  let context: Context;
  let analyst: Person;

  const broadcast = (heldOn: string, times = 1, place = 'Xã Phủ Thông') => ({
    kind: 'loudspeaker',
    heldOn,
    place,
    title: `Phát tin ngày ${heldOn}`,
    times,
    people: null,
    proof: '',
    note: '',
  });
  const rowOf = async (id: string, year = 2026) => {
    const { rows } = await indicatorReport(store(), context.knowledge, { year, now: context.now() });
    return rows.find((row) => row.id === id);
  };

  beforeAll(async () => {
    context = await makeContext(store(), { now });
    analyst = await makePerson(context.auth, 'analyst');
  });

  beforeEach(async () => {
    for (const table of ['activities', 'indicator_values'] as const)
      await store().deleteFrom(table).execute();
  });

  it('holds each week that is over against two broadcasts', async () => {
    await enterActivity(context, analyst, broadcast('2025-01-07', 2));
    await enterActivity(context, analyst, broadcast('2025-01-14'));
    const row = await rowOf('KPI-12', 2025);
    expect(row).toMatchObject({ value: 0, state: 'below', target: { least: 2 } });
    expect(row?.measured).toMatchObject({
      check: { weeks: 52, short: expect.arrayContaining([{ week: '2025-W03', times: 1 }]) },
    });
    const short = row?.measured?.by === 'weeks' ? row.measured.check.short.map(({ week }) => week) : [];
    expect(short).not.toContain('2025-W02');
    expect(await rowOf('KPI-12')).toMatchObject({ state: 'unjudged', target: null, lastTargetYear: 2025 });
  });

  it('counts the communes that a conference has reached, each once', async () => {
    for (const [day, place] of [
      ['2025-03-01', 'Xã Ba Bể'],
      ['2025-04-01', 'xã ba bể'],
      ['2025-05-01', 'Phường Bắc Kạn'],
    ] as const)
      await enterActivity(context, analyst, { ...broadcast(day, 1, place), kind: 'group-conference' });
    const communes = context.knowledge.taxonomy.places.new_units.length;
    expect((await rowOf('KPI-10', 2025))?.measured).toMatchObject({ places: 2, of: communes });
  });

  it('takes the latest value that was entered and keeps the earlier ones', async () => {
    const value = (share: number) => ({
      indicator: 'KPI-02',
      year: 2025,
      value: share,
      proof: 'Báo cáo số 12/BC-BHXH',
      signatory: 'Trần Văn Bình',
      note: '',
    });
    await enterIndicator(context, analyst, value(80));
    await enterIndicator(context, analyst, value(100));
    const row = await rowOf('KPI-02', 2025);
    expect(row).toMatchObject({ value: 100, state: 'met' });
    expect(row?.entered.map((entry) => entry.value)).toEqual([100, 80]);
    expect(row?.entered[0]?.enteredByName).toBe(analyst.name);
    await expect(enterIndicator(context, analyst, value(101))).rejects.toThrow(/percentage/u);
    await expect(enterIndicator(context, analyst, { ...value(1), signatory: ' ' })).rejects.toThrow(
      /signatory: is empty/u,
    );
    await expect(enterIndicator(context, analyst, { ...value(1), indicator: 'KPI-12' })).rejects.toThrow(
      /counted from the register/u,
    );
    await expect(enterIndicator(context, analyst, { ...value(1), indicator: 'KPI-99' })).rejects.toThrow(
      BadRequest,
    );
  });

  it('enters an activity once, when it was held, by who may, and takes it back with a reason', async () => {
    await enterActivity(context, analyst, broadcast('2026-02-02'));
    await expect(enterActivity(context, analyst, broadcast('2026-02-02'))).rejects.toThrow(Conflict);
    await expect(enterActivity(context, analyst, broadcast('2026-02-11'))).rejects.toThrow(BadRequest);
    const press = await makePerson(context.auth, 'press');
    await expect(enterActivity(context, press, broadcast('2026-02-03'))).rejects.toThrow(Forbidden);
    const report = () =>
      activityReport(store(), context.knowledge, { period: '2026-02', now: context.now() });
    const { rows, sums } = await report();
    expect(sums).toEqual([{ kind: 'loudspeaker', entries: 1, times: 1, people: null, places: 1 }]);
    const id = rows[0]?.id ?? 0;
    await expect(takeBackActivity(context, analyst, id, ' ')).rejects.toThrow(BadRequest);
    await takeBackActivity(context, analyst, id, 'Nhập nhầm xã');
    await expect(takeBackActivity(context, analyst, id, 'Lần nữa')).rejects.toThrow(NotFound);
    expect(await report()).toMatchObject({ rows: [{ withdrawnBecause: 'Nhập nhầm xã' }], sums: [] });
    await enterActivity(context, analyst, broadcast('2026-02-02'));
  });

  it('reads a file as a spreadsheet of this country writes it', async () => {
    const file = [
      'Loại hoạt động;Ngày;Địa bàn;Nội dung;Số lượt;Số người;Minh chứng;Ghi chú',
      'Truyền thanh cơ sở;02/02/2026;Xã Na Rì;"Mức đóng mới; cách tham gia";3;1.250;Nhật ký phát thanh;',
      '',
      'sms;2026-02-03;Toàn tỉnh;Nhắc gia hạn thẻ;;;;',
    ].join('\r\n');
    expect(await importActivities(context, analyst, `\uFEFF${file}`)).toEqual({ added: 2, known: 0 });
    expect(await importActivities(context, analyst, file)).toEqual({ added: 0, known: 2 });
    const { rows } = await activityReport(store(), context.knowledge, { period: '2026', now: context.now() });
    expect(rows).toMatchObject([
      { kind: 'sms', heldOn: '2026-02-03', times: 1, people: null },
      { kind: 'loudspeaker', title: 'Mức đóng mới; cách tham gia', times: 3, people: 1250 },
    ]);
  });

  it('takes nothing from a file with a mistake, and names every mistake with its line', async () => {
    const file =
      'kind,heldOn,place,title\nsms,2026-02-03,Tỉnh,Đúng\nxyz,2026-02-03,Tỉnh,Sai loại\nsms,31/02/2026,,Sai ngày\n';
    const refused = importActivities(context, analyst, file);
    await expect(refused).rejects.toThrow(/line 3: kind: expected one of/u);
    await expect(refused).rejects.toThrow(/line 4: heldOn: expected a date.*place: is empty/u);
    const { rows } = await activityReport(store(), context.knowledge, { period: '2026', now: context.now() });
    expect(rows).toEqual([]);
    await expect(importActivities(context, analyst, 'kind,tên\n')).rejects.toThrow(/unknown head "tên"/u);
    await expect(importActivities(context, analyst, 'kind,heldOn,place\n')).rejects.toThrow(
      /"Nội dung" is missing/u,
    );
    await expect(importActivities(context, analyst, 'kind,"heldOn\n')).rejects.toThrow(/not a CSV file/u);
    await expect(importActivities(context, analyst, '')).rejects.toThrow(BadRequest);
  });

  it('reads values with decimal commas', async () => {
    const file = 'Chỉ tiêu;Năm;Giá trị;Nguồn số liệu;Người ký;Ghi chú\nKPI-04;2025;66,5%;Khảo sát;Lê A;\n';
    await importIndicators(context, null, file);
    expect(await rowOf('KPI-04', 2025)).toMatchObject({ value: 66.5, state: 'met' });
    await expect(importIndicators(context, null, file.replace('66,5%', 'nhiều'))).rejects.toThrow(
      /line 2: value: expected a number/u,
    );
  });
});
