/**
 * The weekly report as tables of data. Figures stand as they were frozen; formulas beside them count the list anew, or give
 * differences and shares.
 */
import { aboutSheet } from './about-sheet.ts';
import { type Comparability, comparability } from './change-text.ts';
import { comparedCells, toneColumns, toneLines } from './compared-cells.ts';
import type { Compared } from './comparing.ts';
import { countOfList, type ListColumn } from './item-sheet.ts';
import { formulaText, type LongSheet, type Sheet, type SheetCell, type SheetColumn } from './sheet.ts';
import { verdictNames } from './verdict-names.ts';
import { number, shortDate } from './vietnamese.ts';
import type { WeeklyClaim, WeeklyReport } from './weekly.ts';
import { caseName } from './weekly-claim-text.ts';
import { sentiments, tierNames, weekdayNames } from './wording.ts';

const RECOUNT: SheetColumn = { label: 'Đếm lại từ danh mục', kind: 'count', width: 20 };

const comparedColumns: readonly SheetColumn[] = [
  { label: 'Trong tuần', kind: 'count', width: 12 },
  { label: 'Tuần trước', kind: 'count', width: 12 },
  { label: 'Chênh lệch', kind: 'count', width: 12 },
  { label: 'Trung bình 4 tuần trước', kind: 'decimal', width: 23 },
];

/** All sheets before the list, which is what the formulas count. */
export function weeklySheets(report: WeeklyReport, list: LongSheet): Sheet[] {
  const allowed = comparability(report);
  return [
    about(report),
    volumeSheet(report, list, allowed),
    daySheet(report, list),
    channelSheet(report, list, allowed),
    tierSheet(report, list),
    topicSheet(report, allowed),
    storySheet(report),
    claimSheet(report, allowed),
  ];
}

function about({ week, letterhead, printed, cutOff, demo }: WeeklyReport): Sheet {
  return aboutSheet({
    subject: 'Tổng hợp thông tin báo chí và dư luận về bảo hiểm xã hội',
    agency: letterhead.agency,
    period: `${week.id}: từ ngày ${shortDate(week.monday)} đến ngày ${shortDate(week.sunday)}`,
    cutOff,
    listed: number(printed.listed),
    demo,
  });
}

function volumeSheet(report: WeeklyReport, list: LongSheet, allowed: Comparability): Sheet {
  const { documents, stories } = report;
  const tones = toneLines(report, 'Tin bài', (name) => countWhere(list, 'Sắc thái (ước tính)', name));
  const lines: [string, Compared, SheetCell][] = [
    ['Tin bài', documents, recount(list, 'Mã tin bài', (range) => `COUNT(${range})`)],
    ['Câu chuyện', stories, null],
    ...tones,
  ];
  return {
    name: 'Số liệu chung',
    columns: [{ label: 'Chỉ tiêu', kind: 'text', width: 24 }, ...comparedColumns, RECOUNT],
    rows: lines.map(([name, counts, again], index) => [name, ...weekCells(counts, index, allowed), again]),
  };
}

function daySheet({ byDay }: WeeklyReport, list: LongSheet): Sheet {
  return {
    name: 'Theo ngày',
    columns: [
      { label: 'Ngày', kind: 'date', width: 12 },
      { label: 'Thứ', kind: 'text', width: 10 },
      { label: 'Tin bài', kind: 'count', width: 10 },
      { label: 'Trung bình cùng ngày của 4 tuần trước', kind: 'decimal', width: 36 },
      RECOUNT,
    ],
    rows: byDay.map(({ date, count, mean4 }, index) => [
      date,
      weekdayNames[index] ?? null,
      count,
      mean4,
      recount(
        list,
        'Thời gian',
        (times) => `COUNTIFS(${times},">="&A${index + 2},${times},"<"&A${index + 2}+1)`,
      ),
    ]),
  };
}

function channelSheet({ channels }: WeeklyReport, list: LongSheet, allowed: Comparability): Sheet {
  return {
    name: 'Theo kênh',
    columns: [{ label: 'Kênh', kind: 'text', width: 30 }, ...comparedColumns, RECOUNT],
    rows: channels.map((channel, index) => [
      channel.name,
      ...weekCells(channel, index, allowed),
      countWhere(list, 'Kênh', channel.name),
    ]),
  };
}

function tierSheet({ tiers }: WeeklyReport, list: LongSheet): Sheet {
  const last = tiers.length + 1;
  return {
    name: 'Theo nhóm nguồn',
    columns: [
      { label: 'Nhóm', kind: 'text', width: 8 },
      { label: 'Tên nhóm', kind: 'text', width: 46 },
      { label: 'Tin bài', kind: 'count', width: 10 },
      { label: 'Tỷ lệ', kind: 'share', width: 10 },
      RECOUNT,
    ],
    rows: tiers.map(({ tier, count }, index) => [
      tier,
      tierNames[tier],
      count,
      { formula: `C${index + 2}/SUM(C$2:C$${last})` },
      countWhere(list, 'Nhóm nguồn', tier),
    ]),
  };
}

function topicSheet({ topics }: WeeklyReport, allowed: Comparability): Sheet {
  const row = (topic: WeeklyReport['topics'][number], index: number): SheetCell[] => [
    topic.name,
    ...weekCells(topic, index, allowed),
    ...sentiments.map((label) => topic.sentiment[label]),
    { formula: `IF(B${index + 2}=0,"",H${index + 2}/B${index + 2})` },
  ];
  return {
    name: 'Theo chủ đề',
    columns: [
      { label: 'Chủ đề', kind: 'text', width: 44 },
      ...comparedColumns,
      ...toneColumns,
      { label: 'Tỷ lệ tiêu cực', kind: 'share', width: 14 },
    ],
    rows: topics.map(row),
  };
}

function storySheet({ topStories }: WeeklyReport): Sheet {
  return {
    name: 'Vấn đề nổi bật',
    columns: [
      { label: 'Mã câu chuyện', kind: 'count', width: 14 },
      { label: 'Câu chuyện', kind: 'text', width: 70 },
      { label: 'Tin bài', kind: 'count', width: 9 },
      { label: 'Bản đăng lại', kind: 'count', width: 12 },
      { label: 'Nguồn tin', kind: 'count', width: 10 },
      { label: 'Ghi nhận đầu tiên', kind: 'time', width: 18 },
      { label: 'Nguồn đầu tiên', kind: 'text', width: 26 },
      { label: 'Gần nhất', kind: 'time', width: 18 },
      ...toneColumns,
    ],
    rows: topStories.map((story) => [
      story.id,
      story.title,
      story.documents,
      story.copies,
      story.sources,
      story.firstAt,
      story.firstSourceName,
      story.lastAt,
      ...sentiments.map((label) => story.sentiment[label]),
    ]),
  };
}

function claimSheet({ concludedClaims, suspectedClaims }: WeeklyReport, allowed: Comparability): Sheet {
  const before = ({ previous }: Compared) => (allowed.previousKnown ? previous : null);
  const row = (claim: WeeklyClaim, verdict: string): SheetCell[] => [
    claim.id,
    claim.statement,
    verdict,
    claim.spreads.count,
    before(claim.spreads),
    claim.debunks.count,
    before(claim.debunks),
    claim.sources.join('; '),
    caseName(claim.caseStatus),
    claim.approvedBy,
    claim.hoursToReply,
  ];
  return {
    name: 'Thông tin kiểm chứng',
    columns: [
      { label: 'Mã tin', kind: 'text', width: 9 },
      { label: 'Nội dung (tóm tắt)', kind: 'text', width: 70 },
      { label: 'Kết luận', kind: 'text', width: 30 },
      { label: 'Lan truyền', kind: 'count', width: 11 },
      { label: 'Lan truyền, tuần trước', kind: 'count', width: 22 },
      { label: 'Đính chính', kind: 'count', width: 11 },
      { label: 'Đính chính, tuần trước', kind: 'count', width: 22 },
      { label: 'Nguồn phát hiện', kind: 'text', width: 40 },
      { label: 'Tình trạng xử lý', kind: 'text', width: 28 },
      { label: 'Người duyệt', kind: 'text', width: 22 },
      { label: 'Thời gian xử lý (giờ)', kind: 'decimal', width: 20 },
    ],
    rows: [
      ...concludedClaims.map((claim) => row(claim, verdictNames[claim.verdict])),
      ...suspectedClaims.map((claim) => row(claim, 'Nghi vấn, chưa kết luận')),
    ],
  };
}

/** Count, previous, difference and mean, in columns B to E. */
function weekCells(counts: Compared, index: number, allowed: Comparability): SheetCell[] {
  return [...comparedCells(counts, index, allowed), counts.mean4];
}

function countWhere(list: LongSheet, column: ListColumn, value: string): SheetCell {
  return recount(list, column, (range) => `COUNTIF(${range},${formulaText(value)})`);
}

/** An empty list has no cells to count. */
function recount(list: LongSheet, column: ListColumn, of: (range: string) => string): SheetCell {
  return list.count === 0 ? null : { formula: countOfList(list, column, of) };
}
