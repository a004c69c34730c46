/** Section IV of the weekly report: what people concluded on stands apart from what is only suspected. */
import type { CaseStatus } from '../store/schema/claim-tables.ts';
import type { Cell, Column, Line, ReportBlock } from './block.ts';
import { paragraph, plain } from './block.ts';
import { comparability } from './change-text.ts';
import type { Compared } from './comparing.ts';
import { verdictNames } from './verdict-names.ts';
import { number } from './vietnamese.ts';
import type { WeeklyClaim, WeeklyReport } from './weekly.ts';
import { caseNames, NO_CASE } from './wording.ts';

const concludedColumns: readonly Column[] = [
  { label: 'Mã tin', align: 'center', share: 9 },
  { label: 'Nội dung (tóm tắt)', align: 'left', share: 21 },
  { label: 'Nguồn phát hiện', align: 'left', share: 15 },
  { label: 'Mức lan truyền', align: 'left', share: 16 },
  { label: 'Kết luận, căn cứ', align: 'left', share: 23 },
  { label: 'Người duyệt, xử lý', align: 'left', share: 16 },
];

const suspectedColumns: readonly Column[] = [
  { label: 'Mã tin', align: 'center', share: 10 },
  { label: 'Nội dung nghi vấn (tóm tắt)', align: 'left', share: 34 },
  { label: 'Nguồn phát hiện', align: 'left', share: 20 },
  { label: 'Mức lan truyền', align: 'left', share: 20 },
  { label: 'Tình trạng xử lý', align: 'left', share: 16 },
];

/** Concluded claims in Bảng 7 with verdict and basis; suspicions in Bảng 8 without either. */
export function claimBlocks(report: WeeklyReport): ReportBlock[] {
  const { previousKnown } = comparability(report);
  return [
    { kind: 'heading', level: 2, label: '1.', text: 'Thông tin đã có kết luận' },
    ...concluded(report.concludedClaims, previousKnown),
    { kind: 'heading', level: 2, label: '2.', text: 'Thông tin nghi vấn, chưa kết luận' },
    ...suspected(report.suspectedClaims, previousKnown),
  ];
}

function concluded(claims: readonly WeeklyClaim[], previousKnown: boolean): ReportBlock[] {
  if (claims.length === 0)
    return [paragraph('Trong kỳ không có thông tin sai lệch, lừa đảo nào đã được kết luận.')];
  return [
    paragraph(
      `Trong kỳ ghi nhận ${number(claims.length)} thông tin đã được người có trách nhiệm xem xét, kết luận (Bảng 7).`,
    ),
    {
      kind: 'table',
      caption: 'Bảng 7. Thông tin đã có kết luận',
      columns: concludedColumns,
      rows: claims.map((claim) => concludedRow(claim, previousKnown)),
      density: 'dense',
    },
  ];
}

function suspected(claims: readonly WeeklyClaim[], previousKnown: boolean): ReportBlock[] {
  if (claims.length === 0)
    return [paragraph('Trong kỳ không phát hiện thông tin nghi vấn chưa có kết luận.')];
  return [
    paragraph(
      `Hệ thống phát hiện tự động ${number(claims.length)} thông tin nghi vấn, chưa có kết luận của người có trách nhiệm (Bảng 8). Các nội dung này chỉ để theo dõi, xác minh; không trích dẫn như thông tin đã được xác định là sai.`,
    ),
    {
      kind: 'table',
      caption: 'Bảng 8. Thông tin nghi vấn đang theo dõi, xác minh',
      columns: suspectedColumns,
      rows: claims.map((claim) => suspectedRow(claim, previousKnown)),
      density: 'dense',
    },
  ];
}

function concludedRow(claim: WeeklyClaim, previousKnown: boolean): Cell[] {
  return [
    [plain(claim.id)],
    [plain(claim.statement)],
    sourceCell(claim.sources),
    spreadCell(claim, previousKnown),
    verdictCell(claim),
    handlingCell(claim),
  ];
}

function suspectedRow(claim: WeeklyClaim, previousKnown: boolean): Cell[] {
  return [
    [plain(claim.id)],
    [plain(claim.statement)],
    sourceCell(claim.sources),
    spreadCell(claim, previousKnown),
    [plain(caseName(claim.caseStatus))],
  ];
}

export function caseName(status: CaseStatus | null): string {
  return status === null ? NO_CASE : caseNames[status];
}

function sourceCell(sources: readonly string[]): Cell {
  return [plain(sources.length === 0 ? 'Không có trong kỳ' : sources.join('; '))];
}

function spreadCell({ spreads, debunks }: WeeklyClaim, previousKnown: boolean): Cell {
  return [
    plain(`Lan truyền: ${number(spreads.count)} tin bài${beforeText(spreads, previousKnown)}`),
    plain(`Đính chính: ${number(debunks.count)} tin bài${beforeText(debunks, previousKnown)}`),
  ];
}

function beforeText({ previous, mean4 }: Compared, previousKnown: boolean): string {
  if (!previousKnown) return '';
  return mean4 === null
    ? ` (tuần trước: ${number(previous)})`
    : ` (tuần trước: ${number(previous)}; trung bình 4 tuần: ${number(mean4)})`;
}

function verdictCell({ verdict, correction, legalBasis }: WeeklyClaim): Cell {
  const basis: Line[] =
    legalBasis.length === 0 ? [] : [[{ text: `Căn cứ: ${legalBasis.join('; ')}.`, emphasis: 'italic' }]];
  return [
    [{ text: `${verdictNames[verdict]}.`, emphasis: 'bold' }],
    ...(correction === '' ? [] : [plain(correction)]),
    ...basis,
  ];
}

function handlingCell({ approvedBy, replied, hoursToReply, caseStatus }: WeeklyClaim): Cell {
  return [
    plain(approvedBy === null ? 'Người duyệt: chưa ghi nhận' : `Người duyệt: ${approvedBy}`),
    plain(caseName(caseStatus)),
    plain(replied ? 'Đã phản hồi' : 'Chưa phản hồi'),
    ...(hoursToReply === null ? [] : [plain(`Thời gian xử lý: ${number(hoursToReply)} giờ`)]),
  ];
}
