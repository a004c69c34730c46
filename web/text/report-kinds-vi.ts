/** Names of the kinds of reports, and the form that makes them. */
import type { ReportKind } from '../../api/vocabulary.ts';

const names: Record<ReportKind, string> = {
  weekly: 'Báo cáo tuần',
  newspapers: 'Báo cáo đánh giá, giám sát báo điện tử',
  feedback: 'Báo cáo phản ánh về chính sách, tổ chức thực hiện',
  stage: 'Báo cáo giai đoạn về chỉ tiêu tuyên truyền',
  annual: 'Báo cáo tổng kết năm',
  campaign: 'Báo cáo chiến dịch',
};

/** What each kind is for, on the page of help. */
const uses: Record<ReportKind, string> = {
  weekly: 'Tổng hợp tin bài, dư luận, thông tin sai lệch trong một tuần; hệ thống tự lập dự thảo mỗi tuần.',
  newspapers:
    'Đánh giá nội dung báo điện tử trong tháng, quý, 6 tháng, năm: số lượng, chủ đề, sắc thái, độ chính xác của số liệu, nội dung ít được phản ánh.',
  feedback: 'Tổng hợp phản ánh của người dân theo loại, chế độ, địa bàn, nhóm đối tượng và kết quả xử lý.',
  stage:
    'Kết quả 20 chỉ tiêu của Kế hoạch (số hệ thống đếm, số đơn vị báo cáo kèm nguồn và người ký, mức giao, cùng kỳ năm trước), sổ hoạt động đối chiếu mức tối thiểu, dư luận và từ khóa được quan tâm. Chỉ tiêu không có số liệu ghi “Chưa có số liệu”.',
  annual:
    'Tổng kết một năm: diễn biến theo tháng cạnh năm trước, vấn đề dư luận quan tâm, thông tin sai lệch và kết quả xử lý, hoạt động, chỉ tiêu; đánh giá, bài học, phương hướng do người soạn viết. Chỉ lập cho kỳ “Năm”.',
  campaign:
    'Kết quả một chiến dịch truyền thông: số lượng so với giai đoạn trước và cùng kỳ các năm khác, kênh, nguồn, chủ đề, sắc thái, thông tin sai lệch, hoạt động trong thời gian chiến dịch. Lập từ trang của chiến dịch.',
};

/** *Báo cáo tuần 47/2026*, *Báo cáo chiến dịch: …*: what the kind ends on and the period begins with is said once. */
function reportTitle(kind: ReportKind, subject: string): string {
  const [first = ''] = subject.split(' ');
  const name = names[kind];
  return name.endsWith(` ${first}`) ? `${name}${subject.slice(first.length)}` : `${name}: ${subject}`;
}

export const reportKindsVi = {
  names,
  title: 'Báo cáo',
  makeCampaign: 'Lập báo cáo chiến dịch',
  help: 'Các loại báo cáo',
  uses,
  reportTitle,
  name: (kind: ReportKind, subject: string, version: number) =>
    `${reportTitle(kind, subject)}, phiên bản ${version}`,
  makeWeekly: 'Lập báo cáo tuần',
  make: 'Lập báo cáo theo kỳ',
  kind: 'Loại báo cáo',
  period: 'Kỳ báo cáo',
  months: 'Tháng',
  quarters: 'Quý',
  halves: '6 tháng',
  years: 'Năm',
  free: 'Khoảng ngày tự chọn',
  from: 'Từ ngày',
  to: 'Đến ngày',
} as const;
