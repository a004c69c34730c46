import { expect, test } from 'vitest';
import type { ReportBlock } from '../../../api/reports/block.ts';
import type { WeeklyReport } from '../../../api/reports/weekly.ts';
import { weeklyBlocks } from '../../../api/reports/weekly-text.ts';
import { outline } from './block-outline.ts';
import { printedList } from './item-lists.ts';
import { weekly, weeklyItems } from './weekly-fixture.ts';

const text = (report: WeeklyReport) => outline(weeklyBlocks(report));

function only<K extends ReportBlock['kind']>(report: WeeklyReport, kind: K) {
  return weeklyBlocks(report).filter(
    (block): block is Extract<ReportBlock, { kind: K }> => block.kind === kind,
  );
}

const quiet: WeeklyReport = {
  ...weekly,
  demo: false,
  number: null,
  coverage: { enabled: 24, reached: 24, failed: [] },
  documents: { count: 0, previous: 0, mean4: null },
  stories: { count: 0, previous: 0, mean4: null },
  sentiment: { negative: 0, neutral: 0, positive: 0 },
  sentimentPrevious: { negative: 0, neutral: 0, positive: 0 },
  byDay: weekly.byDay.map(({ date }) => ({ date, count: 0, mean4: null })),
  channels: [],
  topics: [],
  tiers: [],
  topStories: [],
  concludedClaims: [],
  suspectedClaims: [],
  printed: { listed: 0, items: [], stories: [] },
  trend: {
    weeks: weekly.trend?.weeks ?? [],
    negativeByWeek: [],
    neutralByWeek: [],
    positiveByWeek: [],
    gapBands: { byWeek: [], byDay: [] },
  },
};

test('the fixture reads as reviewed', async () => {
  await expect(text(weekly)).toMatchFileSnapshot('./weekly-golden.txt');
});

test('a quiet first week reads as reviewed', async () => {
  await expect(text(quiet)).toMatchFileSnapshot('./weekly-quiet-golden.txt');
});

test('the body ends with "./." right before the closing, and nowhere else', () => {
  const blocks = weeklyBlocks(weekly);
  const closing = blocks.findIndex(({ kind }) => kind === 'closing');
  expect(outline(blocks.slice(closing - 1, closing)).trimEnd()).toMatch(/[^.]\.\/\.$/u);
  expect(text(weekly).split('./.')).toHaveLength(2);
});

test('number, day and month are padded, and left open in a draft', () => {
  const head = only(weekly, 'letterhead')[0];
  expect(head?.number).toBe('Số: 05/BC-BHXH');
  expect(head?.placeDate).toBe('Thái Nguyên, ngày 09 tháng 02 năm 2026');
  const draft = only({ ...weekly, number: null }, 'letterhead')[0];
  expect(draft?.number).toBe('Số: ……/BC-BHXH');
  expect(draft?.placeDate).toBe('Thái Nguyên, ngày …… tháng 02 năm 2026');
  const later = only({ ...weekly, number: 112, cutOff: '2026-11-23T01:00:00Z' }, 'letterhead')[0];
  expect(later?.number).toBe('Số: 112/BC-BHXH');
  expect(later?.placeDate).toBe('Thái Nguyên, ngày 23 tháng 11 năm 2026');
});

test('Nơi nhận is punctuated, whatever was typed', () => {
  expect(only(weekly, 'closing')[0]?.recipients).toEqual([
    '- Như trên;',
    '- Các Phó Giám đốc (để báo cáo);',
    '- Các phòng nghiệp vụ;',
    '- Lưu: VT, TTPTĐT.',
  ]);
});

test('demonstration data says so, real data does not', () => {
  expect(only(weekly, 'demonstration')).toHaveLength(1);
  expect(text({ ...weekly, demo: false })).not.toMatch(/minh họa/iu);
});

test('a suspicion carries neither verdict nor correction', () => {
  const suspected = only(weekly, 'table').find(({ caption }) => caption?.startsWith('Bảng 8'));
  const cells = JSON.stringify(suspected?.rows);
  expect(cells).toContain('Từ năm sau sẽ không ai được rút');
  expect(text(weekly)).not.toContain('Nội dung này không xuất hiện');
  expect(text(weekly)).not.toContain('Sai sự thật');
  expect(text({ ...weekly, concludedClaims: weekly.suspectedClaims })).toContain('Sai sự thật');
});

test('with all sources reached a fall is a fall', () => {
  const reached = { ...weekly, coverage: { enabled: 24, reached: 24, failed: [] } };
  expect(text(weekly)).toContain('thấp hơn 8 câu chuyện so với tuần trước');
  expect(text(weekly)).not.toMatch(/ giảm \d/u);
  expect(text(reached)).toContain('giảm 8 câu chuyện (8,4%) so với tuần trước');
  expect(text(reached)).not.toContain('(*)');
});

test('a source that was never checked is a gap as well', () => {
  const unchecked = { ...weekly, coverage: { enabled: 24, reached: 20, failed: weekly.coverage.failed } };
  expect(text(unchecked)).toContain('2 nguồn không thu thập được; 2 nguồn chưa được thu thập trong kỳ');
  expect(text(unchecked)).toContain('Trong kỳ có 4 nguồn tin không thu thập được');
});

test('a week under way is not compared', () => {
  const early = text({ ...weekly, cutOff: '2026-02-05T01:00:00.000Z' });
  expect(early).toContain('khi kỳ báo cáo chưa kết thúc; số liệu chưa đầy đủ');
  expect(early).not.toMatch(/tăng \d|giảm \d|thấp hơn \d|cao hơn/u);
});

test('a claim has no counts of a week that was not collected', () => {
  const first = { ...weekly, documents: { count: 40, previous: 0, mean4: null } };
  expect(text(weekly)).toContain('Lan truyền: 5 tin bài (tuần trước: 0)');
  expect(text(first)).toContain('Lan truyền: 5 tin bài /');
});

test('topics without anything in five weeks are left out', () => {
  expect(text(weekly)).not.toContain('Truyền thông đối ngoại');
});

test('only web addresses become links', () => {
  const [item] = weeklyItems;
  if (item === undefined) throw new Error('fixture without documents');
  const report = {
    ...weekly,
    topStories: [],
    printed: printedList([
      { ...item, url: 'javascript:alert(1)' },
      { ...item, url: 'không phải địa chỉ' },
      item,
    ]),
  };
  const links = JSON.stringify(weeklyBlocks(report)).match(/"url":"[^"]*"/gu);
  expect(links).toEqual([`"url":"${item.url}"`]);
});

test('the shares of every table sum to 100', () => {
  for (const { columns, caption } of only(weekly, 'table'))
    expect([caption, columns.reduce((sum, { share }) => sum + share, 0)]).toEqual([caption, 100]);
});

test('tables and cross-references agree', () => {
  const captions = only(weekly, 'table').flatMap(({ caption }) => caption?.match(/^Bảng \d/u) ?? []);
  expect(captions).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((index) => `Bảng ${index}`));
});
