/** Words of the page about the links between official portals. */
import type { Linking } from '../../crawler/audit-portals.ts';
import type { LinkState } from '../../crawler/follow-link.ts';
import type { LinkForm } from '../../crawler/page-links.ts';

const linking: Record<Linking, string> = {
  yes: 'Có',
  no: 'Không',
  central: 'Chỉ đến cổng của ngành',
  unknown: 'Chưa xác định',
};

const state: Record<LinkState, string> = {
  ok: 'Hoạt động',
  moved: 'Đã chuyển địa chỉ',
  dead: 'Ngừng hoạt động',
  unreachable: 'Chưa kết nối được',
  refused: 'Không cho máy truy cập',
};

const form: Record<LinkForm, string> = {
  text: 'liên kết chữ',
  image: 'liên kết ảnh',
  area: 'vùng ảnh',
  option: 'danh sách chọn',
  script: 'nút bấm',
  frame: 'khung nhúng',
};

export const linkAuditVi = {
  linking,
  state,
  form,
  title: 'Liên kết giữa các cổng thông tin',
  intro:
    'Cổng nào của cơ quan phối hợp có liên kết đến cổng BHXH tỉnh và ngược lại, liên kết nào đã hỏng (mục IV.3.3 và dòng III.12 của kế hoạch). Hệ thống rà soát mỗi tháng một lần.',
  auditedAt: (time: string) => `Rà soát gần nhất: ${time}.`,
  checkNow: 'Kiểm tra ngay',
  csv: 'Tải bảng (CSV)',
  never: 'Chưa rà soát lần nào',
  neverHelp:
    'Lần rà soát đầu tiên chạy khi hệ thống khởi động, hoặc khi người quản trị chọn “Kiểm tra ngay”.',
  share: 'Cổng có liên kết đến cổng BHXH tỉnh',
  shareOf: (count: string, known: string) => `${count}/${known}`,
  mutual: 'Liên kết hai chiều',
  without: 'Cần đề nghị bổ sung',
  bad: 'Địa chỉ ngừng hoạt động, đã chuyển',
  badOf: (dead: string, moved: string) => `${dead}; ${moved}`,
  portal: 'Cổng thông tin',
  toUs: 'Liên kết đến cổng BHXH tỉnh',
  byUs: 'Cổng BHXH tỉnh liên kết đến',
  stateHead: 'Tình trạng',
  seen: 'Thấy lần cuối',
  evidence: 'Chữ hiển thị',
  since: (date: string) => `từ ${date}`,
  stale: 'theo lần rà soát trước',
  noText: '(không có chữ)',
  onPage: 'trang có liên kết',
  movedTo: 'nay là',
  failures: (count: string) => `${count} lần liên tiếp không kết nối được`,
  unconfirmed: 'địa chỉ chưa được xác nhận',
  outgoing: 'Liên kết trên cổng BHXH tỉnh cần xử lý',
  outgoingNote: 'Cần gỡ liên kết đã hỏng, cập nhật liên kết đã chuyển địa chỉ.',
  outgoingNone: 'Mọi liên kết ra ngoài của cổng BHXH tỉnh đều hoạt động.',
  link: 'Liên kết',
  requests: 'Đề nghị bổ sung liên kết',
  requestsNote: 'Nội dung soạn sẵn để cán bộ kiểm tra, chỉnh sửa trước khi gửi.',
  copy: 'Sao chép',
  note: 'Hệ thống không xác định được đối với trang dựng hoàn toàn bằng mã lệnh hoặc không cho máy truy cập; trường hợp này cần người mở xem. Một lần không kết nối được chưa coi là ngừng hoạt động.',
} as const;
