/** Section II of the weekly report: the figures, first as sentences, then as tables. */
import type { Column, ReportBlock, TableBlock } from './block.ts';
import { paragraph } from './block.ts';
import type { Comparability } from './change-text.ts';
import {
  changeCell,
  changesPhrase,
  comparability,
  comparesPrevious,
  fallNote,
  isUncertainFall,
  meanCell,
  pointChange,
  previousCell,
  previousPhrase,
  shareCell,
} from './change-text.ts';
import type { Compared, NamedCount, SentimentCounts } from './comparing.ts';
import { table } from './text-table.ts';
import { toneSentence, toneTotal } from './tone-text.ts';
import { number, percent, shortDate } from './vietnamese.ts';
import type { WeeklyReport } from './weekly.ts';
import type { WeeklyCharts } from './weekly-charts.ts';
import { sentimentNames, sentiments, tierNames, weekdayNames } from './wording.ts';

/** The sentences on volume, topics and sentiment, then Bảng 1–6, each chart behind the table whose figures it draws. */
export function figureBlocks(report: WeeklyReport, charts: WeeklyCharts): ReportBlock[] {
  const allowed = comparability(report);
  return [
    ...[
      ...volumeSentences(report, allowed),
      ...gapSentences(report, allowed),
      ...topicSentences(report, allowed),
      ...sentimentSentences(report, allowed),
    ].map(paragraph),
    ...volumeTable(report, allowed),
    ...charts.weeks,
    ...dayTable(report),
    ...charts.days,
    ...channelTable(report, allowed),
    tierTable(report),
    ...topicTable(report, allowed),
    ...charts.topics,
    sentimentTable(report, allowed),
  ];
}

function volumeSentences({ documents, stories }: WeeklyReport, allowed: Comparability): string[] {
  const about = 'liên quan đến bảo hiểm xã hội';
  const changes = changesPhrase(documents, 'tin bài', allowed);
  if (documents.count === 0) return [`Trong tuần, hệ thống không ghi nhận tin bài nào ${about}, ${changes}.`];
  return [
    `Trong tuần, hệ thống ghi nhận ${number(documents.count)} tin bài ${about}, ${changes}.`,
    `Các tin bài trên được nhóm thành ${number(stories.count)} câu chuyện (nhóm tin bài về cùng một sự kiện), ${changesPhrase(stories, 'câu chuyện', allowed)}.`,
  ];
}

function gapSentences({ documents, stories }: WeeklyReport, allowed: Comparability): string[] {
  if (![documents, stories].some((counts) => isUncertainFall(counts, allowed))) return [];
  return [
    `Trong kỳ có ${number(allowed.missing)} nguồn tin không thu thập được, do đó số lượng thấp hơn chưa đủ cơ sở để kết luận mức độ quan tâm giảm.`,
  ];
}

function topicSentences({ topics }: WeeklyReport, allowed: Comparability): string[] {
  const found = topics.filter(({ count }) => count > 0);
  if (found.length === 0) return [];
  const most = [...found].sort((a, b) => b.count - a.count).slice(0, 3);
  const named = most.map(({ name, count }) => `“${name}” (${number(count)} tin bài)`).join('; ');
  const leading = `${most.length === 1 ? 'Chủ đề được nhắc đến' : 'Các chủ đề được nhắc đến nhiều nhất'}: ${named}.`;
  const risen = steepestRise(found, allowed);
  return risen === undefined
    ? [leading]
    : [`${leading} Chủ đề tăng nhiều nhất là “${risen.name}”, ${previousPhrase(risen, 'tin bài', allowed)}.`];
}

function steepestRise(topics: readonly NamedCount[], allowed: Comparability): NamedCount | undefined {
  if (!comparesPrevious(allowed)) return undefined;
  const rise = ({ count, previous }: Compared) => count - previous;
  const [first] = [...topics].sort((a, b) => rise(b) - rise(a));
  return first !== undefined && rise(first) > 0 ? first : undefined;
}

function sentimentSentences(
  { sentiment, sentimentPrevious }: WeeklyReport,
  allowed: Comparability,
): string[] {
  if (toneTotal(sentiment) === 0) return [];
  const change = comparesPrevious(allowed) ? negativeChange(sentiment, sentimentPrevious) : null;
  return [`${toneSentence(sentiment, 'tin bài')}${change ?? ''}`];
}

function negativeChange(now: SentimentCounts, before: SentimentCounts): string | null {
  const points = pointChange(
    { part: now.negative, whole: toneTotal(now) },
    { part: before.negative, whole: toneTotal(before) },
  );
  if (points === null) return null;
  const rounded = number(Math.abs(points));
  if (rounded === '0') return ' Tỷ lệ tin bài tiêu cực không đổi so với tuần trước.';
  return ` Tỷ lệ tin bài tiêu cực ${points > 0 ? 'cao hơn' : 'thấp hơn'} tuần trước ${rounded} điểm phần trăm (tuần trước ${percent(before.negative, toneTotal(before))}).`;
}

const comparedColumns: readonly Column[] = [
  { label: 'Tuần này', align: 'right', share: 14 },
  { label: 'Tuần trước', align: 'right', share: 14 },
  { label: 'Tăng, giảm so với tuần trước', align: 'right', share: 20 },
  { label: 'Trung bình 4 tuần trước', align: 'right', share: 16 },
];

function comparedCells(counts: Compared, allowed: Comparability): string[] {
  return [
    number(counts.count),
    previousCell(counts, allowed),
    changeCell(counts, allowed),
    meanCell(counts.mean4),
  ];
}

/** A table with the remark on falls that cannot be told from gaps in collection. */
function comparedTable(
  caption: string,
  label: string,
  rows: readonly NamedCount[],
  allowed: Comparability,
): ReportBlock[] {
  const columns: Column[] = [{ label, align: 'left', share: 36 }, ...comparedColumns];
  const cells = rows.map((row) => [row.name, ...comparedCells(row, allowed)]);
  return [table(caption, columns, cells), ...fallNote(rows, allowed, 'tuần trước')];
}

function volumeTable({ documents, stories }: WeeklyReport, allowed: Comparability): ReportBlock[] {
  const rows = [
    { slug: 'documents', name: 'Tin bài', ...documents },
    { slug: 'stories', name: 'Câu chuyện', ...stories },
  ];
  return comparedTable('Bảng 1. Số lượng tin bài, câu chuyện trong kỳ', 'Nội dung', rows, allowed);
}

function dayTable({ byDay }: WeeklyReport): ReportBlock[] {
  const columns: Column[] = [
    { label: 'Ngày', align: 'left', share: 50 },
    { label: 'Số tin bài', align: 'right', share: 20 },
    { label: 'Trung bình cùng ngày của 4 tuần trước', align: 'right', share: 30 },
  ];
  const rows = byDay.map(({ date, count, mean4 }, index) => [
    `${weekdayNames[index] ?? 'Ngày'}, ${shortDate(date)}`,
    number(count),
    meanCell(mean4),
  ]);
  return [table('Bảng 2. Số lượng tin bài theo ngày', columns, rows)];
}

function channelTable({ channels }: WeeklyReport, allowed: Comparability): ReportBlock[] {
  return comparedTable('Bảng 3. Số lượng tin bài theo kênh', 'Kênh', seen(channels), allowed);
}

function tierTable({ tiers, documents }: WeeklyReport): ReportBlock {
  const columns: Column[] = [
    { label: 'Nhóm nguồn tin', align: 'left', share: 60 },
    { label: 'Số tin bài', align: 'right', share: 20 },
    { label: 'Tỷ lệ', align: 'right', share: 20 },
  ];
  const rows = tiers.map(({ tier, count }) => [
    `${tier} – ${tierNames[tier]}`,
    number(count),
    shareCell(count, documents.count),
  ]);
  return table('Bảng 4. Số lượng tin bài theo nhóm nguồn tin', columns, rows);
}

function topicTable({ topics }: WeeklyReport, allowed: Comparability): ReportBlock[] {
  const rows = seen(topics);
  const columns: Column[] = [
    { label: 'Chủ đề', align: 'left', share: 28 },
    { label: 'Tuần này', align: 'right', share: 9 },
    { label: 'Tuần trước', align: 'right', share: 9 },
    { label: 'Tăng, giảm so với tuần trước', align: 'right', share: 17 },
    { label: 'TB 4 tuần trước', align: 'right', share: 10 },
    { label: 'Tích cực', align: 'right', share: 9 },
    { label: 'Trung tính', align: 'right', share: 9 },
    { label: 'Tiêu cực', align: 'right', share: 9 },
  ];
  const cells = rows.map((row) => [
    row.name,
    ...comparedCells(row, allowed),
    ...sentiments.map((label) => number(row.sentiment[label])),
  ]);
  return [
    { ...table('Bảng 5. Số lượng tin bài theo chủ đề và sắc thái', columns, cells), density: 'dense' },
    ...fallNote(rows, allowed, 'tuần trước'),
    {
      kind: 'note',
      text: 'Một tin bài có thể thuộc nhiều chủ đề; tổng các dòng có thể lớn hơn tổng số tin bài.',
    },
  ];
}

function sentimentTable({ sentiment, sentimentPrevious }: WeeklyReport, allowed: Comparability): TableBlock {
  const columns: Column[] = [
    { label: 'Sắc thái', align: 'left', share: 32 },
    { label: 'Tuần này', align: 'right', share: 17 },
    { label: 'Tỷ lệ', align: 'right', share: 17 },
    { label: 'Tuần trước', align: 'right', share: 17 },
    { label: 'Tỷ lệ tuần trước', align: 'right', share: 17 },
  ];
  const rows = sentiments.map((label) => [
    sentimentNames[label],
    number(sentiment[label]),
    shareCell(sentiment[label], toneTotal(sentiment)),
    allowed.previousKnown ? number(sentimentPrevious[label]) : '–',
    shareCell(sentimentPrevious[label], toneTotal(sentimentPrevious)),
  ]);
  return table('Bảng 6. Sắc thái của tin bài (số ước tính)', columns, rows);
}

/** Rows without anything this week, the week before or the four before say nothing and are left out. */
function seen<T extends Compared>(rows: readonly T[]): T[] {
  return rows.filter(({ count, previous, mean4 }) => count > 0 || previous > 0 || (mean4 ?? 0) > 0);
}
