/** Words of the leader's page that its A4 sheet does not share; those stand in `api/reports/leader-text.ts`. */
export const leaderVi = {
  menu: 'Tóm tắt tuần',
  heading: (week: string) => `Tóm tắt ${week.toLowerCase()}`,
  question: 'Dư luận tuần qua thế nào, việc gì cần quyết định?',
  sentiment: 'Sắc thái dư luận',
  sentimentTrend: 'diễn biến tỷ lệ tiêu cực 12 tuần',
  decisions: 'Việc cần quyết định',
  growing: 'Thông tin đang lan rộng',
  coverage: 'Độ bao phủ',
  download: (format: string) => `Tải bản một trang (${format})`,
  overview: 'Xem trang tổng quan của tuần',
  allClaims: 'Tất cả thông tin đang lan truyền',
  bandLabel: (name: string, share: string) => `${name}: ${share}`,
} as const;
