/** Words and tables that the reports on a period share. */
import { materialShare } from '../gap-effect.ts';
import type { CaseTimes } from '../indicators/measure.ts';
import { type Column, paragraph, plain, type ReportBlock, type TableBlock } from './block.ts';
import {
  BECAUSE_OF_GAP,
  type Comparability,
  changeCell,
  comparesPrevious,
  fallNote,
  hasShares,
  missingSources,
  NOT_COMPARABLE,
  previousCell,
  previousPhrase,
  shareCell,
} from './change-text.ts';
import type { Compared, NamedCount } from './comparing.ts';
import {
  appendixBlock,
  closingBlock,
  itemAppendix,
  letterheadBlock,
  openingBlocks,
  section,
} from './decree-form.ts';
import { gapSentences } from './gap-text.ts';
import { isConcluded } from './heard-claims.ts';
import { monthName } from './period-chart-text.ts';
import { datedPeriodName, periodName } from './period-name.ts';
import { collectedMonth, type NamedTone, type PeriodReport } from './period-report.ts';
import { textBlocks } from './report-texts.ts';
import { scopeBlocks } from './scope-text.ts';
import { table } from './text-table.ts';
import { toneSentence } from './tone-text.ts';
import { verdictNames } from './verdict-names.ts';
import { capitalised, longTime, number, shortDate } from './vietnamese.ts';
import type { WeeklyClaim } from './weekly.ts';
import { caseNames, NO_CASE, sentimentNames, sentiments } from './wording.ts';

const BEFORE = 'kỳ trước';

/** What a kind says of itself, around its own sections. */
export interface PeriodPaper {
  /** Follows `BÁO CÁO`, for instance `Đánh giá, giám sát nội dung …`. */
  readonly subject: string;
  /** Which documents are counted, a sentence. */
  readonly counted: string;
  readonly body: readonly ReportBlock[];
  /** What belongs into the proposals, for the person who writes them. */
  readonly proposals: string;
  /** Remarks on method beside those that all kinds share. */
  readonly method: readonly string[];
}

/** A whole report: letterhead, scope, the sections of its kind, proposals, signature, appendices. */
export function periodBlocks(report: PeriodReport, paper: PeriodPaper): ReportBlock[] {
  const sections = paper.body.filter((block) => block.kind === 'heading' && block.level === 1).length;
  return [
    letterheadBlock(report),
    {
      kind: 'title',
      name: 'BÁO CÁO',
      subject: paper.subject,
      period: `(${capitalised(datedPeriodName(report.period))})`,
    },
    ...openingBlocks(report),
    section('I.', 'KỲ BÁO CÁO, PHẠM VI VÀ NGUỒN TIN'),
    paragraph(spanSentence(report)),
    paragraph(paper.counted),
    ...scopeBlocks(report, gapSentences(report.gaps, BEFORE)),
    ...numbered(paper.body),
    section(`${romanOf(sections + 2)}.`, 'ĐỀ XUẤT, KIẾN NGHỊ'),
    ...written(report, 'proposals', paper.proposals),
    paragraph(
      `Trên đây là báo cáo ${lowered(paper.subject)} ${periodName(report.period)}, trân trọng báo cáo./.`,
    ),
    closingBlock(report.letterhead),
    ...itemAppendix(report),
    ...methodAppendix(report, paper.method),
  ];
}

/** What a person wrote into a section, or the place for it. */
export function written(
  report: PeriodReport,
  name: Parameters<typeof textBlocks>[1],
  hint: string,
): ReportBlock[] {
  const blocks = textBlocks(report.texts, name);
  return blocks.length > 0 ? blocks : [{ kind: 'blank', hint: `(Đơn vị soạn thảo bổ sung: ${hint}.)` }];
}

/** Tables and charts get their numbers in reading order. */
function numbered(blocks: readonly ReportBlock[]): ReportBlock[] {
  let tables = 0;
  let charts = 0;
  return blocks.map((block) => {
    if (block.kind === 'table') {
      tables += 1;
      return { ...block, caption: `Bảng ${tables}. ${block.caption}` };
    }
    if (block.kind !== 'figure') return block;
    charts += 1;
    return { ...block, caption: `Biểu đồ ${charts}. ${block.caption}` };
  });
}

function spanSentence({ period, previous, cutOff, collectedFrom }: PeriodReport): string {
  const span = `Kỳ báo cáo: từ 00 giờ 00 phút ngày ${shortDate(period.first)} đến hết ngày ${shortDate(period.last)}; ${BEFORE}: từ ngày ${shortDate(previous.first)} đến ngày ${shortDate(previous.last)}. Số liệu được chốt lúc ${longTime(cutOff)}`;
  const end =
    cutOff < period.end
      ? ', khi kỳ báo cáo chưa kết thúc; số liệu chưa đầy đủ.'
      : '; tin bài thu thập sau thời điểm này không được tính.';
  const start =
    collectedFrom == null || collectedFrom <= period.first
      ? ''
      : ` Hệ thống chỉ có tin bài từ ngày ${shortDate(collectedFrom)}; thời gian trước đó trong kỳ chưa có số liệu.`;
  return `${span}${end}${start}`;
}

/** What may be said about changes against the period before. */
export function comparabilityOf(report: PeriodReport): Comparability {
  const gap = report.gaps.material || report.gaps.previousMaterial;
  return {
    unfinished: report.cutOff < report.period.end,
    previousKnown: report.previousKnown,
    missing: missingSources(report.coverage),
    gap,
    meanGap: gap,
  };
}

/** `tăng 16 tin bài (14,3%) so với kỳ trước (112 tin bài)`, or why nothing can be said. */
export function changePhrase(counts: Compared, unit: string, report: PeriodReport): string {
  const allowed = comparabilityOf(report);
  if (allowed.unfinished) return `kỳ báo cáo chưa kết thúc nên chưa so sánh với ${BEFORE}`;
  if (!allowed.previousKnown) return `${NOT_COMPARABLE} với ${BEFORE}`;
  if (allowed.gap) return `không so sánh với ${BEFORE} vì ${BECAUSE_OF_GAP}`;
  return previousPhrase(counts, unit, allowed, BEFORE);
}

/** How much was counted in the period (`span`: `Trong kỳ`) and its tone, then what a kind adds; a paragraph each. */
export function volumeParagraphs(
  report: PeriodReport,
  { span, unit }: { readonly span: string; readonly unit: string },
  added: string,
): ReportBlock[] {
  const { documents, sentiment } = report;
  const changes = changePhrase(documents, unit, report);
  if (documents.count === 0) return [paragraph(`${span}, hệ thống không ghi nhận ${unit} nào, ${changes}.`)];
  return [
    paragraph(
      `${span}, hệ thống ghi nhận ${number(documents.count)} ${unit}, ${changes}. ${toneSentence(sentiment, unit)}`,
    ),
    paragraph(added),
  ];
}

/** Volume and stories beside the period before. */
export function volumeTable(report: PeriodReport, caption: string, unit: string): ReportBlock[] {
  const rows = [
    { name: unit, ...report.documents },
    { name: 'Câu chuyện (nhóm cùng nói về một sự kiện)', ...report.stories },
  ];
  return comparedTable(report, caption, 'Nội dung', rows);
}

/** Documents by month; `[]` for a period within one. */
export function monthTable(report: PeriodReport, caption: string): ReportBlock[] {
  const { months, documents } = report;
  if (months.length < 2) return [];
  const isCollected = collectedMonth(report);
  const shares = hasShares(documents.count);
  const columns: Column[] = [
    { label: 'Tháng', align: 'left', share: shares ? 50 : 70 },
    { label: 'Số tin bài', align: 'right', share: shares ? 25 : 30 },
    ...(shares ? [{ label: 'Tỷ lệ', align: 'right', share: 25 } as const] : []),
  ];
  const rows = months.map(({ month, count }) => [
    monthName(month),
    isCollected(month) ? number(count) : '–',
    ...(shares ? [isCollected(month) ? shareCell(count, documents.count) : '–'] : []),
  ]);
  return [table(caption, columns, rows)];
}

/** A column of counts, left out where nothing may be said in it. */
interface Field<Row> extends Column {
  readonly cell: (row: Row) => string;
  readonly known: boolean;
}

/** What a line was in the period before, and its change, as far as both may be said. */
function comparison(
  allowed: Comparability,
  shares: readonly [previous: number, change: number],
): Field<Compared>[] {
  return [
    {
      label: 'Kỳ trước',
      align: 'right',
      share: shares[0],
      known: allowed.previousKnown,
      cell: (row) => previousCell(row, allowed),
    },
    {
      label: 'Tăng, giảm',
      align: 'right',
      share: shares[1],
      known: comparesPrevious(allowed),
      cell: (row) => changeCell(row, allowed),
    },
  ];
}

/** A table of named lines; the names take the room that the other columns leave. */
function namedTable<Row extends { readonly name: string }>(
  caption: string,
  { label, rows }: { readonly label: string; readonly rows: readonly Row[] },
  fields: readonly Field<Row>[],
): TableBlock {
  const shown = fields.filter(({ known }) => known);
  const left = 100 - shown.reduce((sum, { share }) => sum + share, 0);
  const columns: Column[] = [
    { label, align: 'left', share: left },
    ...shown.map(({ label, align, share }): Column => ({ label, align, share })),
  ];
  return table(
    caption,
    columns,
    rows.map((row) => [row.name, ...shown.map(({ cell }) => cell(row))]),
  );
}

/** Counts beside the period before. */
export function comparedTable(
  report: PeriodReport,
  caption: string,
  label: string,
  rows: readonly (Compared & { readonly name: string })[],
): ReportBlock[] {
  const allowed = comparabilityOf(report);
  const fields: Field<Compared>[] = [
    { label: 'Kỳ này', align: 'right', share: 16, known: true, cell: ({ count }) => number(count) },
    ...comparison(allowed, [16, 22]),
  ];
  return [namedTable(caption, { label, rows }, fields), ...fallNote(rows, allowed, BEFORE)];
}

/** Counts with their share of all documents, beside the period before, by sentiment. */
export function toneTable(
  report: PeriodReport,
  caption: string,
  label: string,
  rows: readonly NamedTone[],
): ReportBlock[] {
  const allowed = comparabilityOf(report);
  const whole = report.documents.count;
  const fields: Field<NamedTone>[] = [
    { label: 'Kỳ này', align: 'right', share: 8, known: true, cell: ({ count }) => number(count) },
    {
      label: 'Tỷ lệ',
      align: 'right',
      share: 9,
      known: hasShares(whole),
      cell: ({ count }) => shareCell(count, whole),
    },
    ...comparison(allowed, [8, 17]),
    ...sentiments.map(
      (tone): Field<NamedTone> => ({
        label: sentimentNames[tone],
        align: 'right',
        share: 9,
        known: true,
        cell: ({ sentiment }) => number(sentiment[tone]),
      }),
    ),
  ];
  const counted = namedTable(caption, { label, rows }, fields);
  return [{ ...counted, density: 'dense' }, ...fallNote(rows, allowed, BEFORE)];
}

/** Claims on paper, those spread most first; the workbook has all. */
const mostClaims = 15;

/** Claims with what was counted of them and where their cases stand. */
export function claimBlocks(caption: string, claims: readonly WeeklyClaim[]): ReportBlock[] {
  const columns: Column[] = [
    { label: 'Mã tin', align: 'center', share: 9 },
    { label: 'Nội dung (tóm tắt)', align: 'left', share: 35 },
    { label: 'Lan truyền', align: 'right', share: 11 },
    { label: 'Đính chính', align: 'right', share: 11 },
    { label: 'Kết luận, tình trạng xử lý', align: 'left', share: 34 },
  ];
  const printed = [...claims].sort(bySpread).slice(0, mostClaims);
  const rows = printed.map((claim) => [
    claim.id,
    claim.statement,
    number(claim.spreads.count),
    number(claim.debunks.count),
    standing(claim),
  ]);
  return [{ ...table(caption, columns, rows), density: 'dense' }, ...printedNote(claims.length)];
}

function bySpread(one: WeeklyClaim, other: WeeklyClaim): number {
  return other.spreads.count - one.spreads.count || other.debunks.count - one.debunks.count;
}

function printedNote(claims: number): ReportBlock[] {
  if (claims <= mostClaims) return [];
  const text = `Bản in nêu ${number(mostClaims)} trong ${number(claims)} thông tin, xếp theo số tin bài lan truyền rồi số tin bài đính chính; danh mục đầy đủ có trong tệp XLSX kèm theo báo cáo.`;
  return [{ kind: 'note', text }];
}

/** A verdict is given with a person behind it only. */
function standing({ caseStatus, verdict, hoursToReply }: WeeklyClaim): string {
  const status = caseStatus === null ? NO_CASE : caseNames[caseStatus];
  if (!isConcluded(caseStatus)) return `Nghi vấn, chưa kết luận. ${status}`;
  const time = hoursToReply === null ? '' : `, ${number(hoursToReply)} giờ sau tin bài đầu tiên`;
  return `${verdictNames[verdict]}. ${status}${time}`;
}

/** Topics on paper; the workbook has all. */
const mostConcerns = 10;

/** What people themselves wrote about most. */
export function concernBlocks(concerns: readonly NamedTone[]): ReportBlock[] {
  const rows = concerns.filter(({ count }) => count > 0).slice(0, mostConcerns);
  const columns: Column[] = [
    { label: 'Chủ đề', align: 'left', share: 60 },
    { label: 'Số ý kiến', align: 'right', share: 20 },
    { label: 'Trong đó tiêu cực', align: 'right', share: 20 },
  ];
  const cells = rows.map(({ name, count, sentiment }) => [name, number(count), number(sentiment.negative)]);
  return [
    paragraph(
      rows.length === 0
        ? 'Trong kỳ không ghi nhận bình luận, bài đăng của người dân.'
        : `Chủ đề người dân nói đến nhiều nhất trong bình luận, bài đăng công khai: ${largest(rows, 'ý kiến')}.`,
    ),
    table('Chủ đề người dân quan tâm', columns, cells),
  ];
}

/** How far the cases have come that were opened in the period. */
export function handlingBlocks(cases: CaseTimes): ReportBlock[] {
  const median =
    cases.medianHours === null
      ? ''
      : ` Thời gian từ khi mở vụ việc đến khi trả lời (trung vị): ${number(cases.medianHours)} giờ.`;
  return [
    paragraph(
      cases.opened === 0
        ? 'Trong kỳ không có vụ việc nào được mở trên hệ thống.'
        : `Trong kỳ mở ${number(cases.opened)} vụ việc; đã có kết luận ${number(cases.concluded)}, chưa có kết luận ${number(cases.opened - cases.concluded)}; đã công bố nội dung trả lời ${number(cases.replied)}, trong đó ${number(cases.repliedInADay)} trong vòng 24 giờ.${median}`,
    ),
    table(
      'Kết quả xử lý vụ việc mở trong kỳ',
      [
        { label: 'Nội dung', align: 'left', share: 70 },
        { label: 'Số vụ việc', align: 'right', share: 30 },
      ],
      [
        ['Mở trong kỳ', number(cases.opened)],
        ['Đã có kết luận', number(cases.concluded)],
        ['Đã công bố nội dung trả lời', number(cases.replied)],
        ['Trả lời trong vòng 24 giờ', number(cases.repliedInADay)],
        ['Chưa có kết luận', number(cases.opened - cases.concluded)],
      ],
    ),
  ];
}

/** The names of the largest, with their counts: `“Lương hưu” (12 tin bài); …`. */
export function largest(rows: readonly NamedCount[], unit: string, most = 3): string {
  return rows
    .filter(({ count }) => count > 0)
    .slice(0, most)
    .map(({ name, count }) => `“${name}” (${number(count)} ${unit})`)
    .join('; ');
}

/** One document may count under several lines. */
export const manyLines: ReportBlock = {
  kind: 'note',
  text: 'Một tin bài có thể thuộc nhiều dòng; tổng các dòng có thể lớn hơn tổng số tin bài.',
};

function methodAppendix(report: PeriodReport, own: readonly string[]): ReportBlock[] {
  const items = [
    'Kỳ báo cáo tính theo giờ Việt Nam. Tin bài được tính vào kỳ theo thời gian đăng; trường hợp trang không ghi thời gian đăng thì tính theo thời điểm hệ thống ghi nhận lần đầu.',
    ...own,
    'Chủ đề, nội dung, nhóm đối tượng, địa bàn và sắc thái do phần mềm xác định, có thể có sai sót; tỷ lệ sắc thái chưa được hiệu chỉnh theo sai số phân loại nên chỉ là số ước tính.',
    'Tin bài bác bỏ, đính chính một thông tin không được tính là tin bài lan truyền thông tin đó. Kết luận đúng, sai do người có trách nhiệm thực hiện; phần mềm chỉ gợi ý.',
    'Kỳ trước là kỳ cùng loại liền kề trước đó (đối với khoảng ngày tự chọn: số ngày tương ứng liền trước). Mức tăng, giảm không tính theo tỷ lệ phần trăm khi số so sánh dưới 10. Dấu “–” là không đủ dữ liệu.',
    `Số tin bài thiếu do gián đoạn thu thập được ước tính bằng số tin bài thường có của nguồn trong thời gian gián đoạn, trừ số đã thu thập bù; từ ${number(100 * materialShare)}% trở lên thì không so sánh tăng, giảm.`,
    'Báo cáo chỉ dẫn đường liên kết và tóm tắt, không sao chép toàn văn; không nêu danh tính người đăng trên mạng xã hội.',
  ];
  return [
    appendixBlock(report, 'Phụ lục II', 'GHI CHÚ PHƯƠNG PHÁP'),
    { kind: 'list', items: items.map(plain) },
  ];
}

function romanOf(value: number): string {
  return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][value] ?? String(value);
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
