/** Names of the kinds of reports, and the form that makes them. */
import type { ReportKind } from '../../api/vocabulary.ts';

const names: Record<ReportKind, string> = {
  weekly: 'Báo cáo tuần',
  newspapers: 'Báo cáo đánh giá, giám sát báo điện tử',
  feedback: 'Báo cáo phản ánh về chính sách, tổ chức thực hiện',
  stage: 'Báo cáo giai đoạn về chỉ tiêu tuyên truyền',
};

export const reportKindsVi = {
  names,
  title: 'Báo cáo',
  name: (kind: ReportKind, period: string, version: number) =>
    `${names[kind]}: ${period}, phiên bản ${version}`,
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
  freeHint: 'Từ ngày, đến ngày chỉ dùng khi chọn “Khoảng ngày tự chọn”.',
} as const;
