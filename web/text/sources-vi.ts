/** Words of the list of sources, of the page of a source, and of gaps in collecting. */
import type { Fault } from '../../api/fault.ts';
import type { SourceHealth } from '../../api/source-health.ts';
import type { GapReason } from '../../api/store/schema/source-tables.ts';
import type { DropReason, Publisher, SourceKind, SourceRun, Tier } from '../../crawler/document.ts';

const sourceKind: Record<SourceKind, string> = {
  feed: 'Dòng tin (RSS, Atom)',
  sitemap: 'Sơ đồ trang',
  section: 'Trang chuyên mục',
  search: 'Trang tìm kiếm',
  forum: 'Diễn đàn',
  'citizen-report': 'Nhập từ nơi tiếp nhận phản ánh',
};

const publisher: Record<Publisher, string> = {
  official: 'Cơ quan nhà nước',
  press: 'Báo chí',
  specialised: 'Trang chuyên ngành',
  social: 'Mạng xã hội, diễn đàn',
  citizen: 'Người dân phản ánh',
};

const tier: Record<Tier, string> = {
  A: 'A – cơ quan nhà nước',
  B: 'B – báo chí được cấp phép',
  C: 'C – trang tổng hợp, chuyên ngành',
  D: 'D – mạng xã hội, chỉ dùng để phát hiện',
};

const dropReason: Record<DropReason, string> = {
  robots: 'Trang không cho phép thu thập (robots.txt)',
  'http-error': 'Máy chủ trả về lỗi',
  unreachable: 'Không kết nối được',
  'not-html': 'Không phải trang văn bản (PDF, hình ảnh, tệp)',
  'too-large': 'Vượt giới hạn dung lượng',
  'no-text': 'Không có nội dung bài viết',
  'too-short': 'Nội dung quá ngắn',
  listing: 'Là trang danh mục, không phải bài viết',
  blocked: 'Bị chặn do chống truy cập tự động',
  'off-site': 'Chuyển hướng ra ngoài nguồn tin',
  'invalid-url': 'Địa chỉ không hợp lệ',
  'unsafe-address': 'Địa chỉ dẫn vào mạng nội bộ nên không được truy cập',
  'not-found': 'Trang báo không tìm thấy nội dung',
  paywall: 'Chỉ có phần giới thiệu, nội dung dành cho thuê bao',
  media: 'Trang video hoặc ảnh, hầu như không có chữ',
  'parse-error': 'Không đọc được nội dung trang',
  'not-rendered': 'Trình duyệt không dựng được trang',
  irrelevant: 'Không liên quan đến bảo hiểm xã hội',
};

const runOutcome: Record<SourceRun['outcome'], string> = {
  ok: 'Hoàn thành',
  unchanged: 'Không thay đổi',
  failed: 'Thất bại',
  aborted: 'Bị ngắt giữa chừng',
};

const healthReason: Record<SourceHealth, (recent: string, usual: string | null) => string> = {
  ok: (recent, usual) => `7 ngày qua có ${recent} tin${usually(usual)}.`,
  silent: (recent, usual) =>
    `Nguồn vẫn truy cập được nhưng không có tin mới đáng kể: 7 ngày qua có ${recent} tin${usually(usual)}.`,
  falling: (recent, usual) => `Số tin giảm bất thường: 7 ngày qua chỉ có ${recent} tin${usually(usual)}.`,
  failing: () => 'Lần kiểm tra gần nhất không đọc được nguồn.',
  never: () => 'Nguồn chưa được thu thập lần nào.',
  off: () => 'Nguồn đang tắt nên không được thu thập.',
};

function usually(usual: string | null): string {
  return usual === null ? ', chưa biết mức bình thường' : `, bình thường khoảng ${usual} tin mỗi tuần`;
}

const health: Record<SourceHealth, string> = {
  ok: 'Hoạt động',
  silent: 'Không có tin mới',
  falling: 'Ít tin bất thường',
  failing: 'Đang lỗi',
  never: 'Chưa thu thập',
  off: 'Đã tắt',
};

const gapReason: Record<GapReason, string> = {
  off: 'hệ thống không thu thập (phần mềm hoặc máy chủ không chạy)',
  failing: 'không đọc được nguồn',
  missed: 'nguồn không được kiểm tra theo lịch',
  killed: 'lần kiểm tra bị ngắt đột ngột',
};

const fault: Record<Fault, string> = {
  dns: 'Không tìm thấy máy chủ: tên miền không phân giải được hoặc mạng bị ngắt.',
  refused: 'Máy chủ từ chối kết nối: trang có thể đang ngừng hoạt động.',
  'broken-off': 'Kết nối bị ngắt giữa chừng.',
  timeout: 'Máy chủ không trả lời trong thời gian chờ.',
  certificate: 'Chứng thư bảo mật của trang không hợp lệ hoặc đã hết hạn.',
  forbidden: 'Trang từ chối cho truy cập.',
  gone: 'Địa chỉ danh sách không còn tồn tại: trang có thể đã đổi cấu trúc.',
  'too-many': 'Trang báo truy cập quá nhiều lần; hệ thống sẽ chờ rồi thử lại.',
  server: 'Máy chủ của trang đang gặp lỗi.',
  redirects: 'Trang chuyển hướng quá nhiều lần.',
  robots: 'Trang không cho phép thu thập danh sách này (robots.txt).',
  blocked: 'Bị chặn do chống truy cập tự động.',
  moved: 'Địa chỉ đã chuyển sang trang khác.',
  format: 'Nội dung nhận được không phải danh sách tin (RSS, Atom hoặc sơ đồ trang).',
  'too-large': 'Danh sách bị hỏng hoặc vượt giới hạn dung lượng.',
  browser:
    'Trang của nguồn này chỉ hiện nội dung khi chạy trong trình duyệt, nhưng máy chủ chưa bật trình duyệt.',
  killed: 'Lần kiểm tra bị ngắt đột ngột (phần mềm dừng bất thường).',
  other: 'Không đọc được nguồn.',
};

export const sourcesVi = {
  sourceKind,
  publisher,
  tier,
  dropReason,
  runOutcome,
  healthReason,
  health,
  gapReason,
  fault,

  sources: {
    title: 'Nguồn tin',
    intro: 'Tình trạng thu thập của từng nguồn. Thiếu nguồn thì số liệu thiếu, không phải dư luận giảm.',
    enabled: 'Nguồn đang bật',
    failing: 'Đang lỗi',
    never: 'Chưa thu thập',
    documents: 'Tin bài đã lưu',
    collecting: 'Đang thu thập',
    reanalysis: (done: string, total: string) => `Đang phân tích lại: ${done}/${total} tài liệu…`,
    name: 'Nguồn tin',
    health: 'Tình trạng',
    lastRun: 'Lần kiểm tra gần nhất',
    lastSuccess: 'Thành công gần nhất',
    lastDocument: 'Tin bài mới nhất',
    week: 'Trong tuần',
    total: 'Tổng số',
    next: 'Kiểm tra tiếp theo',
    dropped: 'Bỏ qua',
    drops: 'Lý do bỏ qua',
    dropsNote: 'Mọi địa chỉ bị bỏ qua đều được đếm theo lý do.',
    reason: 'Lý do',
    count: 'Số lượng',
    share: 'Tỷ lệ',
    noDrops: 'Chưa có địa chỉ nào bị bỏ qua.',
    none: 'Chưa có nguồn tin nào',
    noneHelp: 'Danh sách nguồn tin được nạp từ tệp đăng ký khi hệ thống khởi động.',
    errorStreak: (count: string, since: string | null) =>
      `${count} lần lỗi liên tiếp${since === null ? '' : ` từ ${since}`}`,
    openGap: (since: string) => `gián đoạn từ ${since}`,
    succeeded: (time: string) => `thành công gần nhất ${time}`,
    usual: (count: string) => `thường ${count}`,
    filters: 'Lọc và sắp xếp nguồn tin',
    sort: 'Sắp xếp',
    sorts: {
      state: 'Cần xem trước',
      name: 'Tên',
      latest: 'Tin bài mới nhất',
      week: 'Số tin trong tuần',
      dropped: 'Tỷ lệ bỏ qua',
    },
    unwell: 'Cần xem',
    unwellNotice: (count: string) => `${count} nguồn tin cần xem lại`,
    noneFiltered: 'Không có nguồn tin nào khớp với điều kiện.',
    neverRun: 'Chưa kiểm tra lần nào',
    linkAudit: 'Liên kết giữa các cổng thông tin',
  },

  source: {
    kind: 'Cách thu thập',
    publisher: 'Loại cơ quan',
    tier: 'Mức tin cậy',
    channel: 'Kênh',
    url: 'Địa chỉ danh sách',
    interval: 'Chu kỳ kiểm tra',
    note: 'Ghi chú',
    runs: 'Các lần kiểm tra',
    noRuns: 'Chưa có lần kiểm tra nào.',
    startedAt: 'Bắt đầu',
    outcome: 'Kết quả',
    listed: 'Liên kết',
    known: 'Đã biết',
    fetched: 'Đã tải',
    stored: 'Tin bài',
    dropped: 'Bỏ qua',
    duration: 'Thời gian',
    error: 'Lỗi',
    technical: 'Chi tiết kỹ thuật',
    days: (count: string) => `Tin bài theo ngày, ${count} ngày gần nhất`,
    rhythm: 'Nhịp đăng tin',
    usual: (count: string, weeks: string) =>
      `Bình thường khoảng ${count} tin bài mỗi tuần (trung bình của ${weeks} tuần đã thu thập trọn vẹn).`,
    noRhythm: 'Chưa có tuần nào thu thập trọn vẹn nên chưa biết nhịp đăng tin.',
    noProfile: 'Chưa đủ tin bài để biết ngày và giờ đăng thường gặp.',
    byWeekday: 'Tỷ lệ tin bài theo ngày trong tuần',
    evenDays: 'Đăng tin khá đều trong tuần.',
    busiest: (days: string) => `Đăng nhiều hơn vào ${days}.`,
    hours: (from: string, to: string) =>
      `Phần lớn tin bài (từ 80%) được đăng trong khoảng ${from}–${to} giờ.`,
    profileNote: (count: string) =>
      `Tính trên ${count} tin bài có ngày đăng trong tám tuần gần nhất, theo giờ Việt Nam.`,
    droppedShare: (share: string) => `${share} số địa chỉ đã xét bị bỏ qua.`,
    recentDrops: 'Địa chỉ bị bỏ qua gần đây',
    documents: 'Tin bài gần đây',
    noDocuments: 'Chưa có tin bài nào từ nguồn này.',
    administration: 'Quản trị nguồn tin',
    turnOn: 'Bật nguồn tin',
    turnOff: 'Tắt nguồn tin',
    intervalMinutes: 'Chu kỳ kiểm tra (phút)',
    saveInterval: 'Lưu chu kỳ',
    checkNow: 'Kiểm tra ngay',
    seconds: (count: string) => `${count} giây`,
  },

  gaps: {
    legend: 'Gián đoạn thu thập',
    title: 'Gián đoạn thu thập',
    none: 'Chưa ghi nhận gián đoạn nào.',
    inWeek: 'Trong tuần có gián đoạn thu thập.',
    all: 'Tất cả nguồn',
    material: (share: string) =>
      `Ước tính thiếu khoảng ${share} số tin bài thường có; số liệu tuần này không so sánh tăng, giảm.`,
    slight: (share: string) => `Ước tính thiếu không đáng kể (${share} số tin bài thường có).`,
    previous:
      'Tuần trước có gián đoạn thu thập đáng kể, nên số liệu tuần này không so sánh tăng, giảm với tuần trước.',
    span: (from: string, to: string | null) => (to === null ? `từ ${from} đến nay` : `từ ${from} đến ${to}`),
    backfilled: (count: string) => `đã thu thập bù ${count} tin bài`,
    more: (count: string) => `và ${count} đoạn khác.`,
  },
} as const;
