/** The parts of a report that Decree 30/2020 asks for, the same for every kind, and the list of documents that all append. */
import { localDateOf } from '../week.ts';
import { type Cell, linked, paragraph, plain, type ReportBlock } from './block.ts';
import { documentTitle } from './document-title.ts';
import type { PrintedItem, PrintedList, PrintedStory } from './printed-items.ts';
import type { Letterhead, ReportFrame } from './report.ts';
import { monthName, number, padded, shortTime } from './vietnamese.ts';
import { UNTITLED } from './wording.ts';

/** `I. …`, a heading of the first level. */
export function section(label: string, text: string): ReportBlock {
  return { kind: 'heading', level: 1, label, text };
}

/** `1. …`, a heading of the second level. */
export function subsection(label: string, text: string): ReportBlock {
  return { kind: 'heading', level: 2, label, text };
}

/** Who issues it, its number, place and date. */
export function letterheadBlock(report: ReportFrame): ReportBlock {
  const { letterhead: head, number: given } = report;
  return {
    kind: 'letterhead',
    parentAgency: head.parentAgency,
    agency: head.agency,
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: `Số: ${given === null ? '……' : padded(given)}/${head.symbol}`,
    placeDate: `${head.place}, ${issueDate(report)}`,
  };
}

/** A report without a number is a draft: its day is left to the office that issues it. */
function issueDate({ number: given, issuedOn, cutOff }: ReportFrame): string {
  const [year = '', month = '', day = ''] = (issuedOn ?? localDateOf(cutOff)).split('-');
  return `ngày ${given === null ? '……' : day} ${monthName(month)} năm ${year}`;
}

/** What stands between the title and the first section. */
export function openingBlocks(report: ReportFrame): ReportBlock[] {
  return [
    { kind: 'addressee', label: 'Kính gửi:', text: report.letterhead.addressee },
    ...demonstration(report),
  ];
}

function demonstration({ demo }: ReportFrame): ReportBlock[] {
  if (!demo) return [];
  return [
    {
      kind: 'demonstration',
      mark: 'DỮ LIỆU MINH HỌA – KHÔNG PHẢI VĂN BẢN CHÍNH THỨC',
      text: 'Toàn bộ tin bài, nguồn tin và số liệu trong báo cáo là dữ liệu minh họa, được tạo ra để giới thiệu phần mềm; không phản ánh sự việc có thật, không được trích dẫn như thông tin chính thức.',
    },
  ];
}

/** Who receives it and who signs. */
export function closingBlock(head: Letterhead): ReportBlock {
  const recipients = head.recipients.map((recipient) => `- ${recipient.replace(/[\s;,.]+$/u, '')};`);
  return {
    kind: 'closing',
    recipientsLabel: 'Nơi nhận:',
    recipients: [...recipients, `- Lưu: VT, ${head.archiveUnit}.`],
    capacity: head.signatoryCapacity,
    name: head.signatoryName,
  };
}

/** Opens an appendix; everything after it belongs to it. */
export function appendixBlock(report: ReportFrame, label: string, text: string): ReportBlock {
  const { number: given, letterhead: head } = report;
  const symbol = `${given === null ? '……' : padded(given)}/${head.symbol}`;
  return {
    kind: 'appendix',
    label,
    title: text,
    reference: `(Kèm theo Báo cáo số ${symbol} ${issueDate(report)} của ${head.agency})`,
  };
}

/** Phụ lục I: every document, or of a long list the largest stories. */
export function itemAppendix(report: ListedReport): ReportBlock[] {
  const { printed, documents } = report;
  const heading = appendixBlock(report, 'Phụ lục I', 'DANH MỤC TIN BÀI TRONG KỲ');
  if (printed.listed === 0) return [heading, paragraph('Trong kỳ không có tin bài.')];
  if (printed.items.length > 0) return [heading, documentTable(printed.items)];
  return [heading, shortened(printed, documents.count), storyTable(printed.stories)];
}

/** A report that counted documents. */
interface ListedReport extends ReportFrame {
  readonly documents: { readonly count: number };
  readonly printed: PrintedList;
}

function documentTable(items: readonly PrintedItem[]): ReportBlock {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { label: 'STT', align: 'center', share: 8 },
      { label: 'Tin bài', align: 'left', share: 53 },
      { label: 'Nguồn tin', align: 'left', share: 22 },
      { label: 'Thời gian', align: 'center', share: 17 },
    ],
    rows: items.map((item, index) => [[plain(String(index + 1))], ...itemCells(item)]),
    density: 'dense',
  };
}

function storyTable(stories: readonly PrintedStory[]): ReportBlock {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { label: 'STT', align: 'center', share: 8 },
      { label: 'Tin bài đầu tiên', align: 'left', share: 44 },
      { label: 'Nguồn tin', align: 'left', share: 22 },
      { label: 'Thời gian', align: 'center', share: 17 },
      { label: 'Số tin bài', align: 'right', share: 9 },
    ],
    rows: stories.map(({ first, documents }, index) => [
      [plain(String(index + 1))],
      ...itemCells(first),
      [plain(number(documents))],
    ]),
    density: 'dense',
  };
}

/** Its title, source and time. */
function itemCells(item: PrintedItem): Cell[] {
  return [
    [[linked(documentTitle(item) ?? UNTITLED, item.url)]],
    [plain(item.sourceName)],
    [plain(shortTime(item.at))],
  ];
}

/** Reports of earlier programs listed the first of very many documents only. */
function shortened({ listed, stories }: PrintedList, total: number): ReportBlock {
  const files =
    listed === total
      ? 'danh mục đầy đủ có trong tệp CSV và XLSX kèm theo báo cáo'
      : `tệp CSV và XLSX kèm theo báo cáo nêu ${number(listed)} tin bài đầu kỳ, danh mục đầy đủ tra cứu trên hệ thống theo kỳ báo cáo`;
  return paragraph(
    `Trong kỳ có ${number(total)} tin bài; bản in nêu ${number(stories.length)} câu chuyện có nhiều tin bài nhất, mỗi câu chuyện một tin bài đầu tiên; ${files}.`,
  );
}
