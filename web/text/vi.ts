/**
 * Every word that people see on screen, in formal Vietnamese. Pages hold structure, these files hold language, one an area;
 * a label for each value of an enumeration of the contracts stands in them, so that a new value does not compile without its
 * word.
 */
import { alertsVi } from './alerts-vi.ts';
import { campaignsVi } from './campaigns-vi.ts';
import { citizenReportsVi } from './citizen-reports-vi.ts';
import { claimRegistryVi } from './claim-registry-vi.ts';
import { claimsVi } from './claims-vi.ts';
import { documentsVi } from './documents-vi.ts';
import { factListVi } from './fact-list-vi.ts';
import { feedsVi } from './feeds-vi.ts';
import { frameVi } from './frame-vi.ts';
import { helpVi } from './help-vi.ts';
import { overviewVi } from './overview-vi.ts';
import { reportListVi } from './report-list-vi.ts';
import { sentencesVi } from './sentences-vi.ts';
import { sourcesVi } from './sources-vi.ts';

export const vi = {
  ...claimsVi,
  ...documentsVi,
  ...sourcesVi,
  ...overviewVi,
  ...factListVi,
  ...reportListVi,
  ...frameVi,
  product: 'Minh Tin',
  tagline: 'Theo dõi thông tin báo chí và dư luận về bảo hiểm xã hội',
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],

  flash: {
    'burst-judged': 'Đã ghi nhận đánh giá.',
    ...alertsVi.flash,
    ...feedsVi.flash,
    ...campaignsVi.flash,
    'story-decided': 'Đã ghi nhận quyết định về câu chuyện.',
    'story-undone': 'Đã hoàn tác quyết định về câu chuyện.',
    'links-due': 'Đã đưa việc rà soát liên kết vào hàng đợi. Kết quả sẽ hiển thị sau vài phút.',
    'case-opened': 'Đã mở vụ việc.',
    'case-moved': 'Đã chuyển trạng thái vụ việc.',
    'case-assigned': 'Đã giao người phụ trách.',
    'case-noted': 'Đã thêm ghi chú.',
    'wording-added': 'Đã lưu cách diễn đạt.',
    'case-replied': 'Đã lưu nội dung trả lời.',
    'source-saved': 'Đã lưu thay đổi của nguồn tin.',
    'source-check': 'Đã xếp nguồn tin vào hàng đợi kiểm tra.',
    'fact-proposed': 'Đã gửi đề nghị. Số liệu chỉ thay đổi khi có người khác ký duyệt.',
    'fact-confirmed': 'Đã ký duyệt. Tin bài được đối chiếu với nội dung mới.',
    'fact-rejected': 'Đề nghị không được duyệt, sổ số liệu giữ nguyên.',
    'indicator-entered': 'Đã lưu số liệu chỉ tiêu.',
    'activity-entered': 'Đã ghi hoạt động vào sổ.',
    'activity-withdrawn': 'Đã rút hoạt động khỏi sổ.',
    'file-taken': 'Đã nhập tệp.',
    'report-made': 'Đã lập báo cáo.',
    'report-written': 'Đã lưu nội dung báo cáo.',
    'report-submitted': 'Đã trình ký báo cáo.',
    'report-returned': 'Đã trả lại báo cáo để hoàn thiện.',
    'report-signed': 'Đã ký ban hành báo cáo.',
    'signed-out': 'Đã đăng xuất.',
    ...citizenReportsVi.flash,
    ...claimRegistryVi.flash,
    ...sentencesVi.flash,
  },

  problemHome: 'Về trang Tổng quan',

  help: helpVi,
} as const;

export type FlashCode = keyof typeof vi.flash;
