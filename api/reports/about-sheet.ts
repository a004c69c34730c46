import type { Sheet } from './sheet.ts';
import { longTime } from './vietnamese.ts';

interface About {
  readonly subject: string;
  readonly agency: string;
  /** With its dates. */
  readonly period: string;
  /** Instant at which the figures were closed. */
  readonly cutOff: string;
  /** How many documents the list holds. */
  readonly listed: string;
  readonly demo: boolean;
}

/** The first sheet of a workbook: what the report is, and how its figures are read. */
export function aboutSheet({ subject, agency, period, cutOff, listed, demo }: About): Sheet {
  return {
    name: 'Thông tin',
    columns: [
      { label: 'Mục', kind: 'text', width: 24 },
      { label: 'Nội dung', kind: 'text', width: 90 },
    ],
    rows: [
      ['Báo cáo', subject],
      ['Cơ quan', agency],
      ['Kỳ báo cáo', period],
      ['Chốt số liệu', longTime(cutOff)],
      ['Số dòng của danh mục', listed],
      ['Cách đọc', 'Số liệu đã chốt là giá trị; cột “Đếm lại từ danh mục” và các tỷ lệ là công thức.'],
      ['Lưu ý', 'Chủ đề, sắc thái do phần mềm ước tính; ô trống là không đủ dữ liệu để nêu hoặc so sánh.'],
      ...(demo ? [['DỮ LIỆU MINH HỌA', 'Không phải số liệu thật, không phải văn bản chính thức.']] : []),
    ],
  };
}
