import { beforeAll, expect, it } from 'vitest';
import type { FigureFinding } from '../../../analysis/finding.ts';
import { reformSlug } from '../../../analysis/topics.ts';
import { moveCase, openCase } from '../../../api/cases.ts';
import type { Context } from '../../../api/context.ts';
import { BadRequest } from '../../../api/errors.ts';
import { makeReport } from '../../../api/make-report.ts';
import type { FeedbackReport } from '../../../api/reports/feedback.ts';
import { composeReport, contentOf, type FrozenReport } from '../../../api/reports/kinds.ts';
import type { NewspapersReport } from '../../../api/reports/newspapers.ts';
import { savedReport } from '../../../api/reports/saved.ts';
import type { ReportKind } from '../../../api/vocabulary.ts';
import { eachStore } from '../each-store.ts';
import { makeContext, makePerson } from '../make-context.ts';
import { type FindingChoice, sampleDocument, sampleSource, saveSample } from '../samples.ts';
import { outline } from './block-outline.ts';

/** After the fourth quarter of 2026. */
const now = '2027-01-04T05:00:00Z';
const paper = sampleSource('bao-mot');
const other = sampleSource('bao-hai');
const forum = sampleSource('dien-dan', { channel: 'dien-dan', publisher: 'social', tier: 'D' });
const portal = sampleSource('cong-tinh', { channel: 'cong-ttdt', publisher: 'official', tier: 'A' });

const wrongFigure: FigureFinding = {
  factId: 'F001',
  found: '18 tháng',
  expected: '15 năm',
  verdict: 'contradicts',
  tier: 'confirmed',
  statement: 'Đủ 15 năm đóng thì được hưởng lương hưu',
  source: { document: 'Luật 41/2024/QH15', article: 'Điều 98' },
  verification: 'đối chiếu văn bản',
  validFrom: '2025-07-01',
  validTo: null,
  sentence: 'Đóng đủ 18 tháng là có lương hưu.',
  evidence: [],
};

eachStore('reports on a period', (store) => {
  let context: Context;
  let saved = 0;

  async function save(
    source: typeof paper,
    at: string,
    choice: FindingChoice & { readonly kind?: 'comment' | 'post' } = {},
    seen = at,
  ): Promise<void> {
    saved += 1;
    const document = sampleDocument(`https://k.example/${saved}`, {
      publishedAt: at,
      title: `Bài ${saved}`,
      kind: choice.kind ?? 'article',
    });
    await saveSample(store(), source, document, { ...choice, now: seen });
  }

  const make = async <R extends FrozenReport>(kind: ReportKind, period: string, cutOff = now): Promise<R> => {
    const { letterhead } = context.config;
    const frame = { cutOff, letterhead, demo: false, number: null };
    return (await composeReport(context, { kind, period }, frame)) as R;
  };

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: [paper, other, forum, portal] });
    // Third quarter: collection begins with it.
    await save(paper, '2026-07-01T01:00:00Z', { topics: ['luong-huu'] });
    for (let day = 11; day < 23; day += 1)
      await save(paper, `2026-08-${day}T01:00:00Z`, { topics: ['bhyt'] });
    // Fourth quarter: newspapers.
    await save(paper, '2026-09-30T17:00:00Z', {
      sentiment: 'positive',
      topics: ['luong-huu', 'bhxh-tu-nguyen'],
      reforms: [reformSlug(2), reformSlug(5)],
      figures: [wrongFigure, { ...wrongFigure, found: '20 tháng' }],
    });
    await save(other, '2026-11-10T01:00:00Z', {
      sentiment: 'negative',
      topics: ['luong-huu'],
      reforms: [reformSlug(2)],
      audiences: ['a2'],
      figures: [
        wrongFigure,
        { ...wrongFigure, factId: 'F002', verdict: 'consistent' },
        { ...wrongFigure, factId: 'F003', tier: 'suggested' },
      ],
      claims: [{ id: 'C001', stance: 'debunks' }],
    });
    await save(paper, '2026-12-31T16:59:59Z', { topics: ['bhyt'], reforms: [reformSlug(2)] });
    // Neither of the next period nor stored after the cut-off.
    await save(paper, '2026-12-31T17:00:00Z', { topics: ['bhyt'] });
    await save(paper, '2026-12-01T01:00:00Z', { topics: ['bhyt'] }, '2027-01-05T00:00:00Z');
    // What others say is not of the newspapers.
    await save(portal, '2026-11-01T01:00:00Z', { topics: ['bhyt'] });
    // Fourth quarter: feedback; what an agency posts is none.
    await save(portal, '2026-11-01T02:00:00Z', { kind: 'post', topics: ['bhyt'] });
    await save(paper, '2026-11-02T01:00:00Z', {
      kind: 'comment',
      sentiment: 'negative',
      topics: ['thu-tuc-dich-vu', 'chuyen-doi-so', 'luong-huu'],
      places: ['thai-nguyen'],
      audiences: ['a2'],
      claims: [{ id: 'C001', stance: 'spreads' }],
    });
    await save(forum, '2026-11-03T01:00:00Z', {
      kind: 'post',
      sentiment: 'negative',
      topics: ['lua-dao-mao-danh'],
    });
    await save(forum, '2026-12-03T01:00:00Z', { kind: 'post', topics: ['luong-huu'] });
    const press = await makePerson(context.auth, 'press');
    const id = await openCase({ ...context, now: () => new Date('2026-11-05T01:00:00Z') }, press, 'C001');
    for (const status of ['verifying', 'concluded'] as const)
      await moveCase({ ...context, now: () => new Date('2026-11-06T01:00:00Z') }, press, id, status);
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
    expect(report.items).toHaveLength(3);
  });

  it('lists every content of the reform, and says which newspapers left out', async () => {
    const report = await make<NewspapersReport>('newspapers', '2026-Q4');
    expect(report.reforms).toHaveLength(11);
    expect(report.reforms.filter(({ count }) => count > 0).map(({ slug, count }) => [slug, count])).toEqual([
      [reformSlug(2), 3],
      [reformSlug(5), 1],
    ]);
    expect(outline(contentOf(report, null).blocks)).toContain(
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

  it('does not compare with a period that collection did not see, nor one that is not over', async () => {
    const first = await make<NewspapersReport>('newspapers', '2026-Q3');
    expect(first.previousKnown).toBe(false);
    expect(outline(contentOf(first, null).blocks)).toContain('không đủ dữ liệu để so sánh với kỳ trước');
    const running = await make<NewspapersReport>('newspapers', '2026-Q4', '2026-12-15T00:00:00Z');
    expect(outline(contentOf(running, null).blocks)).toContain('kỳ báo cáo chưa kết thúc');
  });

  it('numbers its tables in reading order and ends as the decree asks', async () => {
    for (const kind of ['newspapers', 'feedback'] as const) {
      const { blocks } = contentOf(await make(kind, '2026-Q4'), null);
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
        ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.', 'VII.', 'VIII.'].slice(0, levels.length),
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
});
