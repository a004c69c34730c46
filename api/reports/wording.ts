/** Vietnamese names of codes as reports write them. */
import type { SentimentLabel } from '../../analysis/finding.ts';
import type { Tier } from '../../crawler/document.ts';
import type { CaseStatus } from '../store/schema/claim-tables.ts';

export const tierNames: Readonly<Record<Tier, string>> = {
  A: 'Cơ quan nhà nước, hệ thống bảo hiểm xã hội',
  B: 'Cơ quan báo chí được cấp phép',
  C: 'Trang tổng hợp, trang chuyên ngành',
  D: 'Mạng xã hội, diễn đàn (chỉ dùng để phát hiện)',
};

/** In the order in which reports list them. */
export const sentiments = ['positive', 'neutral', 'negative'] as const satisfies readonly SentimentLabel[];

export const sentimentNames: Readonly<Record<SentimentLabel, string>> = {
  positive: 'Tích cực',
  neutral: 'Trung tính',
  negative: 'Tiêu cực',
};

/** Monday first. */
export const weekdayNames = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

export const caseNames: Readonly<Record<CaseStatus, string>> = {
  new: 'Mới tiếp nhận',
  verifying: 'Đang xác minh',
  concluded: 'Đã kết luận',
  drafted: 'Đã dự thảo nội dung trả lời',
  approved: 'Đã duyệt nội dung trả lời',
  published: 'Đã công bố nội dung trả lời',
  closed: 'Đã kết thúc xử lý',
};

export const NO_CASE = 'Chưa mở vụ việc';
export const UNTITLED = '(không có tiêu đề)';
