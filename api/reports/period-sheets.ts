/** Reports on a period as tables of data: what they share. Figures stand as they were frozen, formulas give shares. */
import { aboutSheet } from './about-sheet.ts';
import { comparedCells, toneColumns, toneLines } from './compared-cells.ts';
import type { Compared } from './comparing.ts';
import { isConcluded } from './heard-claims.ts';
import { countOfList } from './item-sheet.ts';
import { datedPeriodName } from './period-name.ts';
import { collectedMonth, type NamedTone, type PeriodReport } from './period-report.ts';
import { comparabilityOf } from './period-text.ts';
import { formulaText, type LongSheet, type Sheet, type SheetColumn } from './sheet.ts';
import { verdictNames } from './verdict-names.ts';
import { number } from './vietnamese.ts';
import type { WeeklyClaim } from './weekly.ts';
import { caseName } from './weekly-claim-text.ts';
import { sentiments } from './wording.ts';

const comparedColumns: readonly SheetColumn[] = [
  { label: 'Kỳ này', kind: 'count', width: 12 },
  { label: 'Kỳ trước', kind: 'count', width: 12 },
  { label: 'Chênh lệch', kind: 'count', width: 12 },
];

/** The first sheet of a report over any period. */
export function aboutPeriodSheet(report: PeriodReport, subject: string): Sheet {
  const { period, letterhead, printed, documents, cutOff, demo } = report;
  return aboutSheet({
    subject,
    agency: letterhead.agency,
    period: `${period.id}: ${datedPeriodName(period)}`,
    cutOff,
    listed: `${number(printed.listed)} trong ${number(documents.count)} được tính`,
    demo,
  });
}

/** Volume and sentiment, counted anew from the list where that is whole. */
export function volumeSheet(report: PeriodReport, unit: string, list: LongSheet): Sheet {
  const { documents, stories } = report;
  const allowed = comparabilityOf(report);
  const whole = list.count > 0 && list.count === documents.count;
  const tones = toneLines(report, unit, (name) =>
    countOfList(list, 'Sắc thái (ước tính)', (range) => `COUNTIF(${range},${formulaText(name)})`),
  );
  const lines: [string, Compared, string | null][] = [
    [unit, documents, countOfList(list, 'Mã tin bài', (range) => `COUNT(${range})`)],
    ['Câu chuyện', stories, null],
    ...tones,
  ];
  return {
    name: 'Số liệu chung',
    columns: [
      { label: 'Chỉ tiêu', kind: 'text', width: 24 },
      ...comparedColumns,
      { label: 'Đếm lại từ danh mục', kind: 'count', width: 20 },
    ],
    rows: lines.map(([name, counts, formula], index) => [
      name,
      ...comparedCells(counts, index, allowed),
      whole && formula !== null ? { formula } : null,
    ]),
  };
}

/** Documents by calendar month; one in which nothing could be counted has no number. */
export function monthSheet(report: PeriodReport, unit: string): Sheet {
  const isCollected = collectedMonth(report);
  return {
    name: 'Theo tháng',
    columns: [
      { label: 'Tháng', kind: 'text', width: 12 },
      { label: unit, kind: 'count', width: 12 },
    ],
    rows: report.months.map(({ month, count }) => [month, isCollected(month) ? count : null]),
  };
}

/** Counts beside the period before. */
export function comparedSheet(
  report: PeriodReport,
  name: string,
  label: string,
  rows: readonly (Compared & { readonly name: string })[],
): Sheet {
  const allowed = comparabilityOf(report);
  return {
    name,
    columns: [{ label, kind: 'text', width: 50 }, ...comparedColumns],
    rows: rows.map((row, index) => [row.name, ...comparedCells(row, index, allowed)]),
  };
}

/** Counts beside the period before, by sentiment. */
export function toneSheet(
  report: PeriodReport,
  name: string,
  label: string,
  rows: readonly NamedTone[],
): Sheet {
  const allowed = comparabilityOf(report);
  return {
    name,
    columns: [
      { label, kind: 'text', width: 50 },
      ...comparedColumns,
      ...toneColumns,
      { label: 'Tỷ lệ tiêu cực', kind: 'share', width: 14 },
    ],
    rows: rows.map((row, index) => [
      row.name,
      ...comparedCells(row, index, allowed),
      ...sentiments.map((tone) => row.sentiment[tone]),
      { formula: `IF(B${index + 2}=0,"",G${index + 2}/B${index + 2})` },
    ]),
  };
}

/** Claims with where their cases stand. */
export function claimSheet(claims: readonly WeeklyClaim[]): Sheet {
  return {
    name: 'Thông tin kiểm chứng',
    columns: [
      { label: 'Mã tin', kind: 'text', width: 9 },
      { label: 'Nội dung (tóm tắt)', kind: 'text', width: 70 },
      { label: 'Kết luận', kind: 'text', width: 30 },
      { label: 'Lan truyền', kind: 'count', width: 11 },
      { label: 'Đính chính', kind: 'count', width: 11 },
      { label: 'Tình trạng xử lý', kind: 'text', width: 28 },
      { label: 'Thời gian xử lý (giờ)', kind: 'decimal', width: 20 },
    ],
    rows: claims.map((claim) => [
      claim.id,
      claim.statement,
      isConcluded(claim.caseStatus) ? verdictNames[claim.verdict] : 'Nghi vấn, chưa kết luận',
      claim.spreads.count,
      claim.debunks.count,
      caseName(claim.caseStatus),
      claim.hoursToReply,
    ]),
  };
}
