/** The words of the report on a stage of the plan. */
import { activityNames } from '../indicators/wording.ts';
import { type Column, paragraph, type ReportBlock } from './block.ts';
import { comparesPrevious } from './change-text.ts';
import { section, subsection } from './decree-form.ts';
import type { Keyword } from './keywords.ts';
import {
  claimBlocks,
  comparabilityOf,
  comparedTable,
  concernBlocks,
  handlingBlocks,
  largest,
  manyLines,
  monthTable,
  periodBlocks,
  toneTable,
  volumeParagraphs,
  volumeTable,
  written,
} from './period-text.ts';
import { activityBlocks, indicatorBlocks, planMethod } from './plan-text.ts';
import type { StageReport } from './stage.ts';
import { table } from './text-table.ts';
import { number } from './vietnamese.ts';

export const STAGE_SUBJECT =
  'Kết quả thực hiện các nhiệm vụ, chỉ tiêu của Kế hoạch tuyên truyền cải cách chính sách bảo hiểm xã hội';

const classes = new Set(['communicator-class', 'collaborator-class', 'journalist-class']);

/** The whole report in reading order, in formal Vietnamese. */
export function stageBlocks(report: StageReport): ReportBlock[] {
  const compares = comparesPrevious(comparabilityOf(report));
  return periodBlocks(report, {
    subject: STAGE_SUBJECT,
    counted:
      'Báo cáo tính các tin bài, bài đăng, ý kiến công khai có nội dung liên quan đến bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp; các hoạt động ghi trong sổ hoạt động; số liệu chỉ tiêu do các đơn vị báo cáo.',
    body: [
      section('II.', 'KẾT QUẢ THỰC HIỆN'),
      subsection('1.', 'Công tác chỉ đạo, tổ chức thực hiện'),
      ...written(
        report,
        'direction',
        'văn bản chỉ đạo đã ban hành; việc phân công, phối hợp giữa các cơ quan',
      ),
      subsection('2.', 'Nguồn nhân lực'),
      paragraph(classSentence(report)),
      subsection('3.', 'Hoạt động tuyên truyền'),
      ...activityBlocks(report.plan, compares),
      subsection('4.', 'Nội dung và kênh truyền thông'),
      ...contents(report),
      subsection('5.', 'Đối tượng và từ khóa được quan tâm'),
      ...readers(report),
      subsection('6.', 'Theo dõi dư luận, xử lý thông tin sai lệch'),
      ...opinion(report),
      section('III.', 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU'),
      ...indicatorBlocks(report.plan),
      section('IV.', 'HẠN CHẾ, NGUYÊN NHÂN'),
      ...written(report, 'assessment', 'mặt được, mặt hạn chế; chỉ tiêu chưa đạt hoặc chưa có số liệu'),
      ...written(report, 'causes', 'nguyên nhân khách quan, chủ quan của các hạn chế'),
      section('V.', 'BÀI HỌC KINH NGHIỆM'),
      ...written(report, 'lessons', 'cách làm có hiệu quả cần nhân rộng; việc cần rút kinh nghiệm'),
    ],
    proposals:
      'nhiệm vụ, giải pháp giai đoạn tiếp theo; nội dung cần cấp có thẩm quyền xem xét; đơn vị chịu trách nhiệm và thời hạn',
    method: planMethod,
  });
}

function classSentence({ plan }: StageReport): string {
  const held = plan.activities.filter(({ kind }) => classes.has(kind));
  if (held.length === 0) return 'Trong kỳ, sổ hoạt động không ghi lớp tập huấn nào.';
  const named = held.map(({ kind, times, people }) => {
    const attended = people === null ? '' : `, ${number(people)} người`;
    return `${activityNames[kind].toLocaleLowerCase('vi')}: ${number(times)} lớp${attended}`;
  });
  return `Trong kỳ đã tổ chức ${named.join('; ')}.`;
}

function contents(report: StageReport): ReportBlock[] {
  const { themes, channels } = report;
  const added = `Kênh có nhiều tin bài nhất: ${largest(channels, 'tin bài')}.`;
  return [
    ...volumeParagraphs(report, { span: 'Trong kỳ', unit: 'tin bài' }, added),
    ...volumeTable(report, 'Số lượng tin bài, câu chuyện trong kỳ', 'Tin bài'),
    ...monthTable(report, 'Số lượng tin bài theo tháng'),
    ...toneTable(report, 'Tin bài theo nhóm nội dung tuyên truyền', 'Nội dung tuyên truyền', themes),
    manyLines,
    ...comparedTable(report, 'Tin bài theo kênh', 'Kênh', channels),
  ];
}

function readers(report: StageReport): ReportBlock[] {
  const { keywords, audiences } = report;
  const named = keywords.map(({ term, documents }) => `“${term}” (${number(documents)} tin bài)`).join('; ');
  return [
    paragraph(
      keywords.length === 0
        ? 'Không đủ dữ liệu để nêu từ khóa tăng mạnh trong tuần cuối kỳ.'
        : `Từ khóa tăng mạnh trong tuần trọn vẹn cuối cùng của kỳ so với 4 tuần trước đó: ${named}.`,
    ),
    ...toneTable(report, 'Tin bài theo nhóm đối tượng được nói đến', 'Nhóm đối tượng', audiences),
    keywordTable(keywords),
  ];
}

function keywordTable(keywords: readonly Keyword[]): ReportBlock {
  const columns: Column[] = [
    { label: 'Từ khóa', align: 'left', share: 50 },
    { label: 'Tuần cuối kỳ', align: 'right', share: 25 },
    { label: 'Bình quân 4 tuần trước', align: 'right', share: 25 },
  ];
  const cells = keywords.map(({ term, documents, byWeek }) => {
    const before = byWeek.slice(0, -1);
    const mean = before.reduce((sum, count) => sum + count, 0) / Math.max(before.length, 1);
    return [term, number(documents), number(mean)];
  });
  return table('Từ khóa được nhắc đến tăng mạnh', columns, cells);
}

function opinion(report: StageReport): ReportBlock[] {
  return [
    ...concernBlocks(report.concerns),
    ...handlingBlocks(report.cases),
    ...claimBlocks('Thông tin cần kiểm chứng được lan truyền, đính chính trong kỳ', report.claims),
    ...written(report, 'claims', 'kết quả xử lý thông tin sai lệch; việc phối hợp với cơ quan chức năng'),
  ];
}
