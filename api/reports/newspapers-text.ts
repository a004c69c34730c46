/** The words of the evaluation of newspapers. */
import { type Cell, type Column, linked, paragraph, plain, type ReportBlock } from './block.ts';
import { shareCell } from './change-text.ts';
import { section } from './decree-form.ts';
import { documentTitle } from './document-title.ts';
import type { FigureCheck } from './figure-checks.ts';
import type { NewspapersReport } from './newspapers.ts';
import type { NamedTone } from './period-report.ts';
import {
  changePhrase,
  claimBlocks,
  concernBlocks,
  largest,
  manyLines,
  monthTable,
  periodBlocks,
  toneTable,
  volumeTable,
  written,
} from './period-text.ts';
import { table } from './text-table.ts';
import { toneSentence } from './tone-text.ts';
import { number } from './vietnamese.ts';
import { UNTITLED } from './wording.ts';

export const NEWSPAPERS_SUBJECT = 'Đánh giá, giám sát nội dung báo điện tử về bảo hiểm xã hội';

/** Figures listed on paper; the others are in the workbook. */
const mostFigures = 20;

/** The whole report in reading order, in formal Vietnamese. */
export function newspapersBlocks(report: NewspapersReport): ReportBlock[] {
  return periodBlocks(report, {
    subject: NEWSPAPERS_SUBJECT,
    counted:
      'Báo cáo tính các tin bài có nội dung liên quan đến bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp của cơ quan báo chí được cấp phép; ý kiến của bạn đọc được xem xét riêng tại mục VI.',
    body: [
      section('II.', 'SỐ LƯỢNG VÀ CƠ QUAN BÁO CHÍ'),
      ...volume(report),
      section('III.', 'NỘI DUNG VÀ SẮC THÁI'),
      ...contents(report),
      section('IV.', 'TÍNH CHÍNH XÁC CỦA SỐ LIỆU, THÔNG TIN'),
      ...accuracy(report),
      section('V.', 'NỘI DUNG ÍT ĐƯỢC PHẢN ÁNH'),
      ...gapsOfContent(report),
      section('VI.', 'DƯ LUẬN QUAN TÂM'),
      ...concerns(report),
      section('VII.', 'ĐÁNH GIÁ CHUNG'),
      ...written(
        report,
        'assessment',
        'mặt được, mặt hạn chế trong nội dung tuyên truyền trên báo điện tử; nguyên nhân; trách nhiệm của các cơ quan liên quan',
      ),
    ],
    proposals:
      'định hướng nội dung tuyên truyền; nội dung cần đề nghị báo chí đính chính; nội dung cần tăng thời lượng, tin bài; nội dung xin ý kiến chỉ đạo',
    method: [
      'Số liệu trong tin bài được đối chiếu với danh mục quy định có hiệu lực tại thời điểm mà tin bài nói đến. Chỉ số liệu trái với quy định đã được xác minh mới được nêu là cần đính chính; các trường hợp còn lại do người có trách nhiệm kiểm tra. Số liệu đúng hay sai trên báo không phản ánh mức độ hiểu biết của người dân.',
      'Nội dung ít được phản ánh là nội dung không có tin bài nào, hoặc có số tin bài dưới một nửa mức bình quân của các nội dung trong cùng danh mục.',
    ],
  });
}

function volume(report: NewspapersReport): ReportBlock[] {
  const { documents, outlets } = report;
  const active = outlets.filter(({ count }) => count > 0);
  const said =
    documents.count === 0
      ? `Trong kỳ, hệ thống không ghi nhận tin bài nào trên báo điện tử, ${changePhrase(documents, 'tin bài', report)}.`
      : `Trong kỳ, hệ thống ghi nhận ${number(documents.count)} tin bài của ${number(active.length)} cơ quan báo chí, ${changePhrase(documents, 'tin bài', report)}. Nhiều tin bài nhất: ${largest(active, 'tin bài')}.`;
  return [
    paragraph(said),
    ...volumeTable(report, 'Số lượng tin bài, câu chuyện trên báo điện tử', 'Tin bài'),
    ...monthTable(report, 'Số lượng tin bài theo tháng'),
    ...toneTable(report, 'Tin bài theo cơ quan báo chí', 'Cơ quan báo chí', outlets),
  ];
}

function contents(report: NewspapersReport): ReportBlock[] {
  const { documents, sentiment, topics } = report;
  if (documents.count === 0) return [paragraph('Trong kỳ không có tin bài.')];
  return [
    paragraph(`Chủ đề được phản ánh nhiều nhất: ${largest(topics, 'tin bài')}.`),
    paragraph(toneSentence(sentiment, 'tin bài')),
    ...toneTable(report, 'Tin bài theo chủ đề và sắc thái', 'Chủ đề', topics),
    manyLines,
  ];
}

function accuracy(report: NewspapersReport): ReportBlock[] {
  const { figures, claims } = report;
  const wrong = figures.filter(isWrong);
  const open = figures.filter((check) => check.verdict !== 'consistent' && !isWrong(check));
  const right = figures.filter(({ verdict }) => verdict === 'consistent');
  return [
    paragraph(figureSentence(figures, { right, wrong, open })),
    ...figureTable('Số liệu trái với quy định, cần đề nghị đính chính', wrong),
    ...figureTable('Số liệu cần người có trách nhiệm kiểm tra', open),
    paragraph(
      claims.length === 0
        ? 'Trong kỳ không ghi nhận thông tin sai lệch đã biết nào được nhắc lại hoặc đính chính trên báo điện tử.'
        : `Có ${number(claims.length)} thông tin thuộc danh mục cần kiểm chứng được lan truyền hoặc đính chính trên báo điện tử.`,
    ),
    ...claimBlocks('Thông tin cần kiểm chứng trên báo điện tử', claims),
    ...written(report, 'claims', 'việc đã xử lý đối với tin bài nêu số liệu, thông tin chưa chính xác'),
  ];
}

/** What the machine may call wrong: against a fact that a person verified. */
function isWrong({ verdict, tier }: FigureCheck): boolean {
  return verdict !== 'consistent' && tier === 'confirmed';
}

function figureSentence(
  figures: readonly FigureCheck[],
  groups: Readonly<Record<'right' | 'wrong' | 'open', readonly FigureCheck[]>>,
): string {
  if (figures.length === 0)
    return 'Trong kỳ không có số liệu nào trong tin bài thuộc danh mục quy định được đối chiếu.';
  const said = (checks: readonly FigureCheck[]) =>
    `${number(checks.length)} (${number(checks.reduce((sum, { documents }) => sum + documents, 0))} lượt tin bài)`;
  return `Đối chiếu với danh mục quy định: số liệu phù hợp ${said(groups.right)}; số liệu trái với quy định đã được xác minh ${said(groups.wrong)}; số liệu cần kiểm tra thêm ${said(groups.open)}.`;
}

const verdictWords: Readonly<Record<FigureCheck['verdict'], string>> = {
  consistent: 'Phù hợp',
  contradicts: 'Khác với quy định',
  outdated: 'Quy định cũ',
  not_yet: 'Quy định chưa có hiệu lực',
};

/** `Khác với quy định`, … */
export function figureVerdict({ verdict }: FigureCheck): string {
  return verdictWords[verdict];
}

const figureColumns: readonly Column[] = [
  { label: 'Quy định, căn cứ', align: 'left', share: 30 },
  { label: 'Nêu trong tin bài', align: 'left', share: 14 },
  { label: 'Theo quy định', align: 'left', share: 14 },
  { label: 'Nhận xét', align: 'left', share: 12 },
  { label: 'Số tin bài; tin bài đầu tiên', align: 'left', share: 30 },
];

function figureTable(caption: string, checks: readonly FigureCheck[]): ReportBlock[] {
  if (checks.length === 0) return [table(caption, figureColumns, [])];
  const rest: ReportBlock[] =
    checks.length > mostFigures
      ? [
          {
            kind: 'note',
            text: `Bản in nêu ${number(mostFigures)} trong ${number(checks.length)} số liệu; danh mục đầy đủ có trong tệp XLSX kèm theo báo cáo.`,
          },
        ]
      : [];
  return [
    {
      kind: 'table',
      caption,
      columns: figureColumns,
      rows: checks.slice(0, mostFigures).map(figureRow),
      density: 'dense',
    },
    ...rest,
  ];
}

function figureRow(check: FigureCheck): readonly Cell[] {
  const { statement, source, found, expected, documents, examples } = check;
  return [
    [plain(statement), plain(`(${source})`)],
    [plain(found.join('; '))],
    [plain(expected)],
    [plain(figureVerdict(check))],
    [
      plain(`${number(documents)} tin bài`),
      ...examples.map((item) => [
        linked(documentTitle(item) ?? UNTITLED, item.url),
        { text: ` (${item.sourceName})` },
      ]),
    ],
  ];
}

function gapsOfContent(report: NewspapersReport): ReportBlock[] {
  const { reforms, themes, voluntary, documents } = report;
  const share = shareCell(voluntary.count, documents.count);
  return [
    paragraph(scantSentence(`${reforms.length} nội dung cải cách chính sách bảo hiểm xã hội`, reforms)),
    paragraph(scantSentence('các nhóm nội dung tuyên truyền của Kế hoạch', themes)),
    paragraph(
      `Bảo hiểm xã hội tự nguyện: ${number(voluntary.count)} tin bài${share === '–' ? '' : ` (${share} số tin bài trong kỳ)`}, ${changePhrase(voluntary, 'tin bài', report)}.`,
    ),
    ...toneTable(
      report,
      'Tin bài theo nội dung cải cách chính sách bảo hiểm xã hội',
      'Nội dung cải cách',
      reforms,
    ),
    ...toneTable(report, 'Tin bài theo nhóm nội dung tuyên truyền', 'Nội dung tuyên truyền', themes),
  ];
}

/** Contents without a document, or with fewer than half of the mean of their list. */
function scant(rows: readonly NamedTone[]): NamedTone[] {
  const mean = rows.reduce((sum, { count }) => sum + count, 0) / rows.length;
  return rows.filter(({ count }) => count === 0 || count < mean / 2);
}

function scantSentence(list: string, rows: readonly NamedTone[]): string {
  const few = scant(rows);
  if (few.length === 0) return `Trong ${list}, không có nội dung nào ít được phản ánh.`;
  const named = few.map(({ name, count }) => `“${name}” (${number(count)} tin bài)`).join('; ');
  return `Trong ${list}, có ${number(few.length)} nội dung ít được phản ánh: ${named}.`;
}

function concerns(report: NewspapersReport): ReportBlock[] {
  return [
    ...concernBlocks(report.concerns),
    ...toneTable(
      report,
      'Tin bài báo điện tử theo nhóm đối tượng được nói đến',
      'Nhóm đối tượng',
      report.audiences,
    ),
    ...written(report, 'concerns', 'câu hỏi, băn khoăn chính của người dân và nội dung cần giải đáp'),
  ];
}
