/** Words of the work on a report: writing, handing in, signing. */
import type { WeeklyHour } from '../../api/config.ts';
import type { FigureMismatch, Recount } from '../../api/reports/recount.ts';
import type { ReportSection } from '../../api/reports/report.ts';
import type { ReportEventRow } from '../../api/reports/saved.ts';
import type { ReportState } from '../../api/store/schema/report-tables.ts';

import { formatNumber } from '../format.ts';

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const state: Record<ReportState, string> = {
  draft: 'Dự thảo',
  submitted: 'Chờ ký',
  signed: 'Đã ký',
};

const section: Record<ReportSection, { readonly title: string; readonly hint: string }> = {
  assessment: {
    title: 'Đánh giá chung',
    hint: 'Mặt được, mặt hạn chế, vấn đề nổi lên trong kỳ; địa bàn, nhóm đối tượng cần lưu ý.',
  },
  causes: {
    title: 'Nguyên nhân',
    hint: 'Nguyên nhân khách quan, chủ quan của các phản ánh, vướng mắc chủ yếu.',
  },
  direction: {
    title: 'Công tác chỉ đạo, tổ chức thực hiện',
    hint: 'Văn bản chỉ đạo đã ban hành; việc phân công, phối hợp giữa các cơ quan.',
  },
  lessons: {
    title: 'Bài học kinh nghiệm',
    hint: 'Cách làm có hiệu quả cần nhân rộng; việc cần rút kinh nghiệm.',
  },
  stories: {
    title: 'Nhận định về vấn đề nổi bật',
    hint: 'Quan điểm chính thức, diễn biến cần theo dõi thêm. Được đặt cuối mục “Vấn đề nổi bật”.',
  },
  concerns: {
    title: 'Nhận định về dư luận quan tâm',
    hint: 'Câu hỏi, băn khoăn chính của từng nhóm đối tượng và nội dung cần giải đáp.',
  },
  claims: {
    title: 'Nhận định về thông tin sai lệch, lừa đảo',
    hint: 'Việc đã xử lý, khó khăn, vụ việc cần phối hợp với cơ quan chức năng.',
  },
  positive: {
    title: 'Tin tích cực, điển hình',
    hint: 'Gương điển hình, hoạt động của địa phương nên giới thiệu rộng rãi.',
  },
  feedback: {
    title: 'Xử lý phản ánh, kiến nghị',
    hint: 'Đơn vị được giao, thời hạn và kết quả xử lý từng nhóm phản ánh.',
  },
  outlook: {
    title: 'Đánh giá, dự báo',
    hint: 'Đánh giá chung và nội dung dư luận có thể quan tâm trong kỳ tới.',
  },
  proposals: {
    title: 'Đề xuất, kiến nghị',
    hint: 'Nội dung cần đính chính, công bố; vụ việc cần chuyển cơ quan chức năng; tài liệu tuyên truyền cần cập nhật; nội dung xin ý kiến chỉ đạo.',
  },
};

function event({ kind, detail }: Pick<ReportEventRow, 'kind' | 'detail'>): string {
  switch (kind) {
    case 'made':
      return 'Chốt số liệu, lập dự thảo';
    case 'text':
      return `Sửa phần “${section[detail as ReportSection]?.title ?? detail}”`;
    case 'submitted':
      return 'Trình ký';
    case 'returned':
      return `Trả lại: ${detail}`;
    case 'signed':
      return `Ký ban hành, số ${detail.padStart(2, '0')}`;
    case 'sent':
      return `Đã gửi thư điện tử đến ${detail}`;
    case 'send-failed':
      return `Chưa gửi được thư điện tử: ${detail}`;
  }
}

export const reportWorkVi = {
  state,
  section,
  event,
  stateLabel: 'Trạng thái',
  work: 'Xử lý báo cáo',
  steps: 'Các bước xử lý báo cáo',
  history: 'Lịch sử xử lý',
  system: 'Hệ thống',
  write: 'Soạn nội dung',
  writeTitle: 'Soạn nội dung báo cáo',
  writeIntro:
    'Số liệu đã chốt không sửa được tại đây. Nội dung do người soạn viết được lưu riêng và được giữ lại khi lập phiên bản mới. Mỗi dòng là một đoạn; dòng bắt đầu bằng dấu gạch ngang là một ý trong danh sách.',
  save: 'Lưu nội dung',
  back: 'Về báo cáo',
  submit: 'Trình ký',
  submitHint: 'Sửa nội dung sau khi trình sẽ đưa báo cáo về dự thảo.',
  giveBack: 'Trả lại để hoàn thiện',
  remark: 'Lý do trả lại, nội dung cần hoàn thiện',
  sign: 'Ký ban hành',
  signHint: 'Sau khi ký, báo cáo không thay đổi được; đính chính phải lập phiên bản mới.',
  number: 'Số văn bản',
  numberHint: 'Để trống: lấy số kế tiếp trong năm.',
  issuedOn: 'Ngày ban hành',
  signedBy: (name: string, time: string) => `${name} ký lúc ${time}`,
  waits: 'Báo cáo đang chờ lãnh đạo ký.',
  drafting: 'Báo cáo đang được bộ phận chuyên môn hoàn thiện.',
  closed: 'Báo cáo đã ký, không thay đổi. Nếu cần đính chính, lập lại báo cáo của kỳ để có phiên bản mới.',
  check: {
    right: ({ figures, documents }: Recount) =>
      `Đã đếm lại ${formatNumber(figures)} số liệu từ danh mục ${formatNumber(documents)} tin bài kèm theo báo cáo: khớp.`,
    wrong: ({ figures, mismatches }: Recount) =>
      `${formatNumber(mismatches.length)} trên ${formatNumber(figures)} số liệu không khớp khi đếm lại từ danh mục tin bài:`,
    mismatch: ({ figure, stated, counted }: FigureMismatch) =>
      `${figure}: báo cáo ghi ${formatNumber(stated)}, danh mục có ${formatNumber(counted)}`,
    long: (documents: number) =>
      `Danh mục kèm theo báo cáo có ${formatNumber(documents)} tin bài; việc đếm lại có thể mất hơn mười giây.`,
    count: 'Đếm lại số liệu từ danh mục',
    unlisted: 'Báo cáo được chốt từ phiên bản phần mềm cũ, không đếm lại được số liệu từ danh mục.',
    shortened:
      'Số tin bài của kỳ vượt quá số tin bài mà một báo cáo liệt kê, không đếm lại được số liệu từ danh mục.',
  },
  runs: 'Nhật ký lập báo cáo tự động',
  runsIntro: (when: string) =>
    `Hệ thống tự lập dự thảo báo cáo của tuần trước vào ${when}. Kỳ bị lỡ được lập bù.`,
  runsOff: 'Việc lập báo cáo tự động đang tắt.',
  runPeriod: 'Kỳ báo cáo',
  runDue: 'Đến hạn',
  runDone: 'Hoàn thành',
  runOutcome: 'Kết quả',
  /** `07:00 thứ Hai hằng tuần`. */
  hour: ({ weekday, minutes }: WeeklyHour) =>
    `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)} ${weekdays[weekday - 1]} hằng tuần`,
  noRuns: 'Chưa có kỳ nào đến hạn.',
  outcome: {
    waiting: 'Đang chờ',
    made: 'Đã lập dự thảo',
    present: 'Đã có báo cáo từ trước',
    failed: 'Chưa lập được, sẽ thử lại',
  },
} as const;
