import type { LogEntry } from './capture-log.ts';

/** The words of the cover page. */
export const coverText = {
  title: 'PHIẾU GHI NHẬN BẢN LƯU NỘI DUNG TRÊN MẠNG',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  demo: 'DỮ LIỆU MINH HỌA - KHÔNG DÙNG LÀM CHỨNG CỨ',
  content: '1. Nội dung được lưu',
  capture: '2. Thông tin thu thập',
  versions: '3. Các phiên bản đã lưu',
  log: '4. Nhật ký thu thập',
  files: '5. Danh mục tệp kèm theo',
  check: '6. Cách kiểm tra',
  address: 'Địa chỉ',
  heading: 'Tiêu đề',
  untitled: '(không có tiêu đề)',
  source: 'Nguồn tin',
  author: 'Tác giả ghi trên trang',
  publishedAt: 'Thời điểm đăng ghi trên trang',
  none: 'không ghi',
  firstSeen: 'Hệ thống ghi nhận lần đầu',
  lastSeen: 'Lần cuối thấy trang còn nội dung',
  state: 'Tình trạng',
  present: 'Chưa ghi nhận việc gỡ bài',
  removed: (time: string) => `Đã gỡ, ghi nhận lúc ${time}`,
  noSnapshot: 'Không có bản lưu trang: tin bài được thu thập trước khi hệ thống lưu trang gốc.',
  noPicture:
    'Không kèm hình ảnh trang, vì máy lập phiếu không có trình duyệt phù hợp. Nội dung gốc có trong tệp trang.warc.gz.',
  picture:
    'Hình ảnh trang được dựng lại từ bản lưu, không nối mạng và không chạy mã lệnh của trang, nên có thể thiếu hình ảnh và khác cách trình bày gốc.',
  version: 'Phiên bản',
  capturedAt: 'Thời điểm nhận trang',
  status: 'Mã trả lời HTTP',
  bodyHash: 'SHA-256 của trang nhận được',
  textHash: 'SHA-256 của tiêu đề và nội dung',
  time: 'Thời điểm',
  event: 'Sự việc',
  detail: 'Chi tiết',
  file: 'Tệp',
  size: 'Dung lượng (byte)',
  hash: 'SHA-256',
  checkHow:
    'Tại thư mục chứa các tệp, chạy lệnh: sha256sum -c SHA256SUMS. Mỗi tệp phải cho kết quả OK; tệp bị sửa dù một ký tự sẽ báo FAILED. Tệp trang.warc.gz mở được bằng phần mềm đọc WARC, ví dụ ReplayWeb.page.',
  zone: 'Thời gian trong phiếu là giờ Việt Nam (GMT+7); trong các tệp dữ liệu là giờ quốc tế (UTC).',
  limits:
    'Phiếu do phần mềm lập tự động từ dữ liệu đã lưu; phiếu không phải là vi bằng và không thay cho kết luận của cơ quan có thẩm quyền. Bản lưu có thể chứa dữ liệu cá nhân của người viết và người bình luận: chỉ cung cấp cho người có trách nhiệm xử lý.',
  madeAt: (time: string) => `Phiếu lập lúc ${time}`,
  maker: 'NGƯỜI LẬP PHIẾU',
  sign: '(Ký, ghi rõ họ tên)',
  details: {
    run: (run: number) => `Lần kiểm tra nguồn số ${run}`,
    runResult: (run: number, pages: number, documents: number) =>
      `Lần kiểm tra nguồn số ${run}: đã đọc ${pages} trang, nhận ${documents} tin bài`,
    captured: (version: number, status: number, hash: string) =>
      `Phiên bản ${version}: mã trả lời HTTP ${status}, SHA-256 của trang ${hash}`,
    stored: (version: number, hash: string) =>
      `Phiên bản ${version}: SHA-256 của tiêu đề và nội dung ${hash}`,
    dropped: (url: string, reason: string) => `${url} (mã lý do: ${reason})`,
    gone: (reason: string, seen: string) =>
      `Trả lời nhận được: ${reason}; lần cuối thấy nội dung lúc ${seen}`,
  },
  events: {
    'run-started': 'Bắt đầu kiểm tra nguồn',
    'run-finished': 'Kết thúc kiểm tra nguồn',
    captured: 'Nhận trang',
    stored: 'Lưu tin bài',
    changed: 'Lưu phiên bản mới',
    dropped: 'Không lưu',
    gone: 'Trang không còn nội dung',
    back: 'Trang có nội dung trở lại',
  } satisfies Record<LogEntry['what'], string>,
} as const;
