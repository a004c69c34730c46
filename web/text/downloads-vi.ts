import type { ReportFormat } from '../../api/reports/formats.ts';

const formats: Readonly<Record<ReportFormat, string>> = {
  docx: 'Văn bản Word để hoàn thiện, lấy số và ký',
  pdf: 'Văn bản PDF/A để gửi và lưu trữ',
  xlsx: 'Bảng tính: số liệu kèm công thức và danh mục tin bài',
  html: 'Trang web một tệp, mở được trên mọi máy',
  csv: 'Danh mục đầy đủ các tin bài được tính, dạng bảng',
  json: 'Toàn bộ dữ liệu báo cáo cho phần mềm khác',
};

/** Words beside the files of a report. */
export const viDownloads = { label: 'Tải báo cáo', help: 'Định dạng của báo cáo', formats } as const;
