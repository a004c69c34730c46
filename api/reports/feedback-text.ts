/** The words of the report on feedback. */
import type { ReportBlock } from './block.ts';
import { section } from './decree-form.ts';
import type { FeedbackReport } from './feedback.ts';
import {
  claimBlocks,
  comparedTable,
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

export const FEEDBACK_SUBJECT =
  'Kết quả tiếp nhận, tổng hợp phản ánh về chính sách và tổ chức thực hiện bảo hiểm xã hội';

/** The whole report in reading order, in formal Vietnamese. */
export function feedbackBlocks(report: FeedbackReport): ReportBlock[] {
  return periodBlocks(report, {
    subject: FEEDBACK_SUBJECT,
    counted:
      'Báo cáo tính các ý kiến công khai của người dân về bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp: bình luận, bài đăng, câu hỏi trên diễn đàn và mạng xã hội. Đơn thư, phản ánh gửi trực tiếp đến cơ quan và qua Cổng Dịch vụ công không thuộc số liệu của hệ thống.',
    body: [
      section('II.', 'SỐ LƯỢNG, LOẠI PHẢN ÁNH'),
      ...volume(report),
      section('III.', 'PHẢN ÁNH THEO CHẾ ĐỘ, ĐỊA BÀN, ĐỐI TƯỢNG'),
      ...breakdown(report),
      section('IV.', 'KẾT QUẢ XỬ LÝ'),
      ...handling(report),
      section('V.', 'NGUYÊN NHÂN'),
      ...written(report, 'causes', 'nguyên nhân khách quan, chủ quan của các phản ánh, vướng mắc chủ yếu'),
      section('VI.', 'ĐÁNH GIÁ CHUNG'),
      ...written(
        report,
        'assessment',
        'mức độ đồng thuận, vấn đề nổi lên, địa bàn và nhóm đối tượng cần lưu ý',
      ),
    ],
    proposals:
      'sửa đổi, bổ sung chính sách; cải tiến thủ tục, chất lượng phục vụ; nội dung cần thông tin, giải thích; đơn vị chịu trách nhiệm và thời hạn',
    method: [
      'Loại phản ánh được xác định theo chủ đề của ý kiến; ý kiến tiêu cực được hiểu là phản ánh chưa hài lòng hoặc lo ngại, không phải là đơn khiếu nại.',
      'Kết quả xử lý lấy từ các vụ việc được theo dõi trên hệ thống; ý kiến không gắn với vụ việc nào thì chưa có thông tin xử lý.',
    ],
  });
}

function volume(report: FeedbackReport): ReportBlock[] {
  const { groups, channels } = report;
  const added = `Theo loại phản ánh, nhiều nhất là ${largest(groups, 'ý kiến')}.`;
  return [
    ...volumeParagraphs(report, { span: 'Trong kỳ', unit: 'ý kiến' }, added),
    ...volumeTable(report, 'Số lượng ý kiến trong kỳ', 'Ý kiến'),
    ...monthTable(report, 'Số lượng ý kiến theo tháng'),
    ...toneTable(report, 'Ý kiến theo loại phản ánh', 'Loại phản ánh', groups),
    manyLines,
    ...comparedTable(report, 'Ý kiến theo kênh', 'Kênh', channels),
  ];
}

function breakdown(report: FeedbackReport): ReportBlock[] {
  const { topics, places, audiences } = report;
  return [
    ...toneTable(report, 'Ý kiến theo chế độ, chủ đề', 'Chế độ, chủ đề', topics),
    manyLines,
    ...toneTable(report, 'Ý kiến theo địa bàn được nói đến', 'Địa bàn', places),
    {
      kind: 'note',
      text: 'Chỉ gồm ý kiến nêu rõ địa bàn; ý kiến không nêu địa bàn không được suy đoán.',
    },
    ...toneTable(report, 'Ý kiến theo nhóm đối tượng', 'Nhóm đối tượng', audiences),
  ];
}

function handling(report: FeedbackReport): ReportBlock[] {
  const { claims, cases } = report;
  return [
    ...handlingBlocks(cases),
    ...claimBlocks('Thông tin cần kiểm chứng trong ý kiến người dân', claims),
    ...written(report, 'feedback', 'đơn vị được giao, thời hạn và kết quả xử lý từng nhóm phản ánh'),
  ];
}
