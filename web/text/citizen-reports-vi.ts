/** Words of the page of what citizens report. */
import type { FileProblem } from '../../api/citizen-reports/report-file.ts';
import { mostReports } from '../../api/citizen-reports/report-file.ts';
import { type ReportField, reportHeads } from '../../api/citizen-reports/wording.ts';

function problem({ code, field, detail }: FileProblem): string {
  switch (code) {
    case 'no-csv':
      return 'không đọc được: có dấu ngoặc kép chưa đóng hoặc đặt sai.';
    case 'empty':
      return 'tệp không có dòng dữ liệu nào dưới dòng tên cột.';
    case 'too-long':
      return `tệp có quá ${mostReports} dòng; hãy chia thành nhiều tệp.`;
    case 'unknown-head':
      return `không có cột nào tên là “${detail}”.`;
    case 'missing-head':
      return `thiếu cột “${field && reportHeads[field]}”.`;
    case 'field':
      return field === undefined ? '' : `“${reportHeads[field]}”: ${wrong[field]}`;
  }
}

/** What is expected of a field. */
const wrong: Record<ReportField, string> = {
  channel: 'phải là một trong các kênh tiếp nhận trên trang này.',
  receivedAt: 'phải có dạng 18/11/2026 hoặc 18/11/2026 08:30, không ở tương lai.',
  text: 'phải có từ 10 đến 5.000 ký tự.',
  place: 'không quá 200 ký tự.',
  link: 'phải là một địa chỉ trang web hợp lệ.',
  code: 'không quá 60 ký tự.',
};

export const citizenReportsVi = {
  title: 'Phản ánh của người dân',
  intro:
    'Nội dung người dân phản ánh đến cơ quan. Mỗi phản ánh là một tin bài của kênh “Phản ánh của người dân”, được phân tích như các tin bài khác nhưng không tính vào tỷ lệ tiếng nói của báo chí và mạng xã hội; thông tin sai được nhắc lại trong phản ánh không bị coi là lan truyền.',
  all: 'Xem trong danh sách tin bài',
  enter: 'Nhập một phản ánh',
  channel: reportHeads.channel,
  receivedAt: 'Thời điểm tiếp nhận',
  receivedHint: 'Giờ Việt Nam.',
  text: 'Nội dung phản ánh',
  textHint:
    'Không ghi họ tên và thông tin riêng của người phản ánh. Số điện thoại, số giấy tờ, mã thẻ, số tài khoản và thư điện tử được tự động che trước khi lưu; tổng đài 1800, 1900, số tiền và ngày tháng được giữ nguyên.',
  place: 'Địa bàn',
  placeHint: 'Ví dụ: phường Đức Xuân. Không bắt buộc.',
  link: 'Đường dẫn được phản ánh',
  linkHint: 'Địa chỉ trang web, bài đăng. Không bắt buộc.',
  code: 'Mã phiếu',
  codeHint: 'Số phiếu tiếp nhận của cơ quan, để không nhập trùng. Không bắt buộc.',
  save: 'Lưu phản ánh',
  notSaved: (field: ReportField) => `Chưa lưu. “${reportHeads[field]}”: ${wrong[field]}`,
  counts: (from: string, to: string) => `Bốn tuần qua (${from} – ${to})`,
  documents: 'Phản ánh',
  before: 'Bốn tuần trước đó',
  topics: 'Chủ đề được phản ánh nhiều',
  topic: 'Chủ đề',
  places: 'Địa bàn được nhắc đến',
  latest: 'Phản ánh gần nhất',
  none: 'Chưa có phản ánh nào',
  noneHelp: 'Nhập từng phản ánh, hoặc nhập tệp CSV xuất từ phần mềm tiếp nhận của cơ quan.',
  nothing: 'Chưa có.',
  imported: 'Kết quả nhập tệp',
  added: (count: string) => `Đã nhận ${count} phản ánh mới.`,
  known: (count: string) => `${count} dòng đã có từ trước, không nhập lại.`,
  removed: (count: string) => `Đã che ${count} chỗ có thông tin cá nhân.`,
  refused: (count: string) => `Tệp chưa được nhận: ${count} dòng cần sửa. Chưa có phản ánh nào được lưu.`,
  line: (line: string, given: FileProblem) => `Dòng ${line}: ${problem(given)}`,
  more: (count: string) => `… và ${count} dòng khác.`,
  entered: 'Được nhập tại nơi tiếp nhận phản ánh của cơ quan; không có trang gốc.',
  helpTerms: [
    [
      'Phản ánh của người dân',
      'Điều người dân báo cho cơ quan qua đường dây nóng, bộ phận một cửa, thư điện tử, biểu mẫu hoặc Zalo; chuyên viên và cán bộ báo chí nhập vào hệ thống. Có thông tin cá nhân thì hệ thống che trước khi lưu.',
    ],
  ] as readonly (readonly [string, string])[],
  flash: {
    'report-entered': 'Đã lưu phản ánh.',
    'report-entered-clean': 'Đã lưu phản ánh; thông tin cá nhân trong nội dung đã được che.',
    'report-known': 'Phản ánh này đã có từ trước nên không lưu lại.',
  },
} as const;
