import { beforeAll, expect, it } from 'vitest';
import { reformSlug } from '../../../analysis/topics.ts';
import type { Context } from '../../../api/context.ts';
import { BadRequest, NotFound } from '../../../api/errors.ts';
import { makeCampaignReport, makeReport } from '../../../api/make-report.ts';
import { signReport, submitReport } from '../../../api/report-work.ts';
import type { AnnualReport } from '../../../api/reports/annual.ts';
import type { CampaignPaper } from '../../../api/reports/campaign-paper.ts';
import type { FeedbackReport } from '../../../api/reports/feedback.ts';
import { itemListOf } from '../../../api/reports/item-list.ts';
import {
  blocksOf,
  checkFigures,
  composeReport,
  contentOf,
  type FrozenReport,
} from '../../../api/reports/kinds.ts';
import type { NewspapersReport } from '../../../api/reports/newspapers.ts';
import type { Recount } from '../../../api/reports/recount.ts';
import type { Made } from '../../../api/reports/report.ts';
import { savedReport } from '../../../api/reports/saved.ts';
import type { StageReport } from '../../../api/reports/stage.ts';
import { type ReportKind, reportKinds } from '../../../api/vocabulary.ts';
import { eachStore } from '../each-store.ts';
import { makePerson } from '../make-context.ts';
import { outline } from './block-outline.ts';
import { itemsOf, listOf } from './item-lists.ts';
import { now, quarterContext, subjectOf } from './quarter-fixture.ts';

const ofPeriods = reportKinds.filter((kind) => kind !== 'weekly');

eachStore('reports on a period', (store) => {
  let context: Context;
  const make = async <R extends FrozenReport>(kind: ReportKind, period: string, cutOff = now): Promise<R> => {
    const { letterhead } = context.config;
    const frame = { cutOff, letterhead, demo: false, number: null };
    return (await composeReport(context, { kind, period }, frame)).report as R;
  };

  const sample = async (kind: ReportKind): Promise<Made<FrozenReport>> => {
    const frame = { cutOff: now, letterhead: context.config.letterhead, demo: false, number: null };
    return composeReport(context, await subjectOf(context, kind), frame);
  };

  beforeAll(async () => {
    context = await quarterContext(store());
  });

  it('counts what newspapers published, by outlet, topic, tone and month, beside the quarter before', async () => {
    const report = await make<NewspapersReport>('newspapers', '2026-Q4');
    expect(report).toMatchObject({
      previous: { id: '2026-Q3' },
      previousKnown: true,
      documents: { count: 3, previous: 13 },
      sentiment: { positive: 1, neutral: 1, negative: 1 },
      months: [
        { month: '2026-10', count: 1 },
        { month: '2026-11', count: 1 },
        { month: '2026-12', count: 1 },
      ],
      voluntary: { slug: 'bhxh-tu-nguyen', count: 1, previous: 0 },
    });
    expect(report.outlets.map(({ name, count, previous }) => [name, count, previous])).toEqual([
      ['Nguồn bao-mot', 2, 13],
      ['Nguồn bao-hai', 1, 0],
    ]);
    expect(report.topics.map(({ slug, count, previous }) => [slug, count, previous])).toEqual([
      ['luong-huu', 2, 1],
      ['bhyt', 1, 12],
      ['bhxh-tu-nguyen', 1, 0],
    ]);
    expect(report.audiences.map(({ slug, count }) => [slug, count])).toEqual([['a2', 1]]);
    expect(report.concerns.map(({ slug, count }) => [slug, count])).toContainEqual(['luong-huu', 2]);
    expect(report.printed).toMatchObject({ listed: 3, stories: [] });
  });

  it('lists every content of the reform, and says which newspapers left out', async () => {
    const report = await make<NewspapersReport>('newspapers', '2026-Q4');
    expect(report.reforms).toHaveLength(11);
    expect(report.reforms.filter(({ count }) => count > 0).map(({ slug, count }) => [slug, count])).toEqual([
      [reformSlug(2), 3],
      [reformSlug(5), 1],
    ]);
    expect(outline(blocksOf(report))).toContain(
      'Trong 11 nội dung cải cách chính sách bảo hiểm xã hội, có 9 nội dung ít được phản ánh',
    );
  });

  it('sums figures up by fact: documents count once, and only verified facts call them wrong', async () => {
    const { figures } = await make<NewspapersReport>('newspapers', '2026-Q4');
    expect(figures.map(({ factId, verdict, tier, documents }) => [factId, verdict, tier, documents])).toEqual(
      [
        ['F001', 'contradicts', 'confirmed', 2],
        ['F003', 'contradicts', 'suggested', 1],
        ['F002', 'consistent', 'confirmed', 1],
      ],
    );
    expect(figures[0]).toMatchObject({
      found: ['18 tháng', '20 tháng'],
      source: 'Luật 41/2024/QH15, Điều 98',
    });
    expect(figures[0]?.examples.map(({ sourceName }) => sourceName)).toEqual([
      'Nguồn bao-mot',
      'Nguồn bao-hai',
    ]);
  });

  it('counts feedback by kind, topic, place and audience, and what became of the cases', async () => {
    const report = await make<FeedbackReport>('feedback', '2026-Q4');
    expect(report.documents).toMatchObject({ count: 3, previous: 0 });
    expect(report.groups.map(({ slug, count, sentiment }) => [slug, count, sentiment.negative])).toEqual([
      ['policy', 2, 1],
      ['fraud', 1, 1],
      ['service', 1, 1],
    ]);
    expect(report.places.map(({ slug, count }) => [slug, count])).toEqual([['thai-nguyen', 1]]);
    expect(report.channels.map(({ slug, count }) => [slug, count])).toEqual([
      ['dien-dan', 2],
      ['bao-dien-tu', 1],
    ]);
    expect(report.cases).toEqual({
      opened: 1,
      concluded: 1,
      replied: 0,
      repliedInADay: 0,
      medianHours: null,
    });
    expect(report.claims).toMatchObject([{ id: 'C001', spreads: { count: 1 }, caseStatus: 'concluded' }]);
  });

  it('holds the indicators of the year to date beside the same days a year before, with their sources', async () => {
    const { plan } = await make<StageReport>('stage', '2026-Q4');
    const row = (id: string) => plan.indicators.rows.find((found) => found.id === id);
    expect(plan.indicators).toMatchObject({ year: 2026, last: '2026-12-31', running: false });
    expect(plan.indicators.rows).toHaveLength(20);
    expect(row('KPI-01')).toMatchObject({
      value: 98.5,
      entered: [{ proof: 'Báo cáo số 12/BC-BHXH ngày 05/12/2026', signatory: 'Trần Văn Bình' }],
    });
    expect(plan.yearBefore.rows.find(({ id }) => id === 'KPI-01')?.value).toBe(95);
    expect(row('KPI-02')).toMatchObject({ value: null, state: 'no-data' });
    expect(row('KPI-10')?.measured).toMatchObject({ places: 2 });
    expect(row('KPI-16')).toMatchObject({ value: 1 });
    expect(row('KPI-20')).toMatchObject({ value: 1 });
    const words = outline(blocksOf(await make('stage', '2026-Q4')));
    expect(words).toContain('Báo cáo số 12/BC-BHXH ngày 05/12/2026; người ký: Trần Văn Bình.');
    expect(words).toContain('năm 2026 không có mức giao để đối chiếu.');
    expect(words).not.toContain('| Mức giao');
    expect(words).toContain('Chưa có số liệu 7 chỉ tiêu, cần đơn vị có trách nhiệm cung cấp: KPI-02');
  });

  it('counts activities of the period and holds each of its weeks against the least of the plan', async () => {
    const { plan } = await make<StageReport>('stage', '2026-Q4');
    expect(plan.activities.map(({ kind, times, timesBefore }) => [kind, times, timesBefore])).toEqual([
      ['loudspeaker', 3, 5],
      ['group-conference', 2, 0],
      ['journalist-class', 1, 0],
    ]);
    const weekly = plan.minimums.find(({ id }) => id === 'KPI-12');
    expect(weekly).toMatchObject({ least: 2, year: 2025, value: 0, check: { weeks: 13 } });
    const short = weekly?.check?.short.map(({ week }) => week) ?? [];
    expect(short).toHaveLength(11);
    expect(short).toContain('2026-W42');
    // The last week begins in the quarter and ends after it.
    expect(short).not.toContain('2026-W53');
    expect(outline(blocksOf(await make('stage', '2026-Q4')))).toContain(
      'Chưa đủ ở 11 trên 13 tuần (tuần 42 năm 2026: 1; tuần 43 năm 2026: 0',
    );
  });

  it('shows the years of a stage beside one another', async () => {
    const { plan } = await make<StageReport>('stage', '2024-07-01..2026-12-31');
    expect(plan.earlierYears.map(({ year }) => year)).toEqual([2024, 2025]);
    const half = await make<StageReport>('stage', '2026-H1');
    expect(half.plan.indicators).toMatchObject({ last: '2026-06-30', running: true });
    expect(half.plan.yearBefore.last).toBe('2025-06-30');
    expect(half.plan.indicators.rows.find(({ id }) => id === 'KPI-10')?.measured).toMatchObject({
      places: 1,
    });
  });

  it('sets the months of a year beside those of the year before, and is made for years alone', async () => {
    const report = await make<AnnualReport>('annual', '2026');
    expect(report.months.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 1, 12, 0, 1, 5, 2]);
    expect(report.monthsBefore.map(({ month }) => month)).toEqual(
      report.months.map(({ month }) => month.replace('2026', '2025')),
    );
    const words = outline(blocksOf(report));
    expect(words).toContain('Tháng có nhiều tin bài nhất là tháng 08/2026 (12 tin bài).');
    expect(words).toContain('IX. ĐỀ XUẤT, KIẾN NGHỊ');
    expect(words).toContain('Hệ thống chỉ có tin bài từ ngày 01/07/2026');
    const [months, topics] = blocksOf(report).filter((block) => block.kind === 'figure');
    expect(months?.data.slice(6)).toEqual([
      ['06/2026', null, null],
      ['07/2026', 1, null],
      ['08/2026', 12, null],
      ['09/2026', 0, null],
      ['10/2026', 1, null],
      ['11/2026', 5, null],
      ['12/2026', 2, null],
    ]);
    expect(months?.chart.alt).toContain('tháng 08/2026 (12 tin bài)');
    expect(topics?.data.length).toBeGreaterThan(1);
    const [early] = blocksOf({ ...report, cutOff: '2026-08-31T16:00:00Z' }).filter(
      (block) => block.kind === 'figure',
    );
    expect(early?.data.at(-1)).toEqual(['12/2026', null, null]);
    await expect(make('annual', '2026-Q4')).rejects.toThrow(BadRequest);
  });

  it('counts what a campaign looks for, beside the days before it and other years, with its activities', async () => {
    const { report, list } = (await sample('campaign')) as Made<CampaignPaper>;
    const documents = itemListOf(list.parts);
    expect(report).toMatchObject({
      period: { id: '2026-11-01..2026-12-31' },
      campaign: { name: 'Tháng lương hưu', state: 'over' },
      documents: { count: 3, previous: 1 },
      figures: { documents: 3 },
    });
    for (const { counted } of await itemsOf(documents))
      expect(counted?.topics).toContain('Lương hưu và chi trả');
    expect(report.outlets.map(({ slug, count }) => [slug, count])).toEqual([
      ['bao-mot', 1],
      ['bao-hai', 1],
      ['dien-dan', 1],
    ]);
    // 61 days: nine whole weeks earlier.
    expect(report.comparisons[0]).toMatchObject({ year: null, from: '2026-08-30', to: '2026-10-29' });
    expect(report.comparisons[0]?.figures?.documents).toBe(1);
    expect(report.comparisons[1]).toMatchObject({ year: 2025, figures: null });
    expect(report.activities.sums.map(({ kind, times }) => [kind, times])).toEqual([
      ['group-conference', 1],
      ['journalist-class', 1],
    ]);
    const { name, blocks } = contentOf(report, documents, null);
    expect(name).toMatch(/2026-11-01-den-2026-12-31$/);
    const words = outline(blocks);
    expect(words).toContain('theo chủ đề “Lương hưu và chi trả”');
    expect(words).toContain('Chưa có số liệu');
    const [days, ...others] = blocks.filter((block) => block.kind === 'figure');
    expect(others).toEqual([]);
    expect(days?.caption).toMatch(/^Biểu đồ 1\. Số tin bài theo ngày/);
    expect(days?.data).toHaveLength(1 + 61);
    expect(days?.data.slice(1).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(3);
    const { days: _, gapBands: __, ...earlier } = report;
    expect(blocksOf(earlier).filter((block) => block.kind === 'figure')).toEqual([]);
  });

  it('makes the report on a campaign of its own days alone, and keeps its name', async () => {
    const { campaign } = await subjectOf(context, 'campaign');
    const row = await makeCampaignReport(context, null, campaign ?? 0);
    expect(row).toMatchObject({ kind: 'campaign', campaign: 'Tháng lương hưu', version: 1 });
    await expect(makeCampaignReport(context, null, 999)).rejects.toThrow(NotFound);
    const without = makeReport(context, null, { kind: 'campaign', period: '2026-11-01..2026-12-31' });
    await expect(without).rejects.toThrow(BadRequest);
    const otherDays = { kind: 'campaign', period: '2026-11-01..2026-12-30', campaign } as const;
    await expect(makeReport(context, null, otherDays)).rejects.toThrow(BadRequest);
  });

  it.each(ofPeriods)('counts every figure of %s again, and sees one that was changed', async (kind) => {
    const { report, list } = await sample(kind);
    const items = itemListOf(list.parts);
    const check = (await checkFigures(report, items)) as Recount;
    expect(check).toMatchObject({ documents: report.documents.count, mismatches: [] });
    expect(check.figures).toBeGreaterThan(20);
    const stated = report.documents.count + 1;
    const tampered = { ...report, documents: { ...report.documents, count: stated } } as FrozenReport;
    expect(await checkFigures(tampered, items)).toMatchObject({
      mismatches: [{ figure: 'Tin bài', stated, counted: report.documents.count }],
    });
  });

  it('counts activities and indicators again from the register that it lists', async () => {
    const { report, list } = (await sample('stage')) as Made<StageReport>;
    const { evidence } = report.plan;
    const [first, ...rest] = evidence.activities.filter(({ kind }) => kind === 'group-conference');
    const others = evidence.activities.filter(({ kind }) => kind !== 'group-conference');
    const without = { ...evidence, activities: [...others, ...rest], posts: [] };
    const changed = { ...report, plan: { ...report.plan, evidence: without } };
    const check = (await checkFigures(changed, itemListOf(list.parts))) as Recount;
    expect(first?.heldOn).toBe('2026-11-08');
    expect(check.mismatches).toEqual([
      { figure: 'KPI-10', stated: 2, counted: 1 },
      { figure: 'KPI-16', stated: 1, counted: 0 },
      { figure: 'Hội nghị theo nhóm đối tượng tại cơ sở', stated: 2, counted: 1 },
    ]);
  });

  it('says of a list without what it was counted under that it cannot be counted again', async () => {
    const { report, list } = await sample('newspapers');
    const items = (await itemsOf(itemListOf(list.parts))).map(({ counted: _, ...item }) => item);
    expect(await checkFigures(report, listOf(items))).toBe('unlisted');
  });

  it('does not compare with a period that collection did not see, nor one that is not over', async () => {
    const first = await make<NewspapersReport>('newspapers', '2026-Q3');
    expect(first.previousKnown).toBe(false);
    expect(outline(blocksOf(first))).toContain('không đủ dữ liệu để so sánh với kỳ trước');
    const running = await make<NewspapersReport>('newspapers', '2026-Q4', '2026-12-15T00:00:00Z');
    expect(outline(blocksOf(running))).toContain('kỳ báo cáo chưa kết thúc');
  });

  it('numbers its tables in reading order and ends as the decree asks', async () => {
    for (const kind of ofPeriods) {
      const blocks = blocksOf((await sample(kind)).report);
      const captions = blocks.flatMap((block) =>
        block.kind === 'table' && block.caption !== null ? [block.caption] : [],
      );
      expect(captions.map((caption) => Number(/^Bảng (\d+)\. /u.exec(caption)?.[1]))).toEqual(
        captions.map((_, index) => index + 1),
      );
      for (const block of blocks)
        if (block.kind === 'table')
          expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
      const levels = blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [block.label] : [],
      );
      expect(levels).toEqual(
        ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.', 'VII.', 'VIII.', 'IX.'].slice(0, levels.length),
      );
      expect(outline(blocks)).toContain('trân trọng báo cáo./.');
    }
  });

  it('is frozen as a version of its own kind and period, and refused for another period', async () => {
    const first = await makeReport(context, null, { kind: 'feedback', period: '2026-Q4' });
    const again = await makeReport(context, null, { kind: 'feedback', period: '2026-Q4' });
    const newspapers = await makeReport(context, null, { kind: 'newspapers', period: '2026-Q4' });
    expect([first.version, again.version, newspapers.version]).toEqual([1, 2, 1]);
    expect(newspapers.documents).toBe(3);
    const stage = await makeReport(context, null, { kind: 'stage', period: '2026-Q4' });
    expect(stage.documents).toBeGreaterThan(newspapers.documents);
    expect((await savedReport(store(), first.id)).report.kind).toBe('feedback');
    await expect(makeReport(context, null, { kind: 'newspapers', period: '2026-W47' })).rejects.toThrow(
      BadRequest,
    );
    await expect(makeReport(context, null, { kind: 'weekly', period: '2026-Q4' })).rejects.toThrow(
      BadRequest,
    );
    await expect(makeReport(context, null, { kind: 'feedback', period: '2027-Q3' })).rejects.toThrow(
      /not begun/u,
    );
  });

  it('counts reports on newspapers and opinion as monitoring, not those that sum up', async () => {
    const leader = await makePerson(context.auth, 'leader');
    const administrator = await makePerson(context.auth, 'administrator');
    for (const kind of ['newspapers', 'stage'] as const) {
      const { id } = await makeReport(context, null, { kind, period: '2026-Q4' });
      await submitReport(context, administrator, id);
      await signReport(context, leader, id, { number: null, issuedOn: '2027-01-04' });
    }
    const { plan } = await make<StageReport>('stage', '2027-01-01..2027-01-31');
    expect(plan.indicators.rows.find(({ id }) => id === 'KPI-19')?.value).toBe(1);
    expect(plan.evidence.reports.map(({ kind }) => kind)).toEqual(['newspapers']);
  });
});
