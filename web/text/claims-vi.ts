/** Words of the list of claims, of the page of a claim, and of its case. */
import type { Stance } from '../../analysis/finding.ts';
import type { CaseEventRow } from '../../api/reports/claim.ts';
import type { CaseStatus, Verdict } from '../../api/store/schema/claim-tables.ts';

const verdict: Record<Verdict, string> = {
  false: 'Sai sự thật',
  misleading: 'Gây hiểu lầm',
  scam: 'Lừa đảo',
  outdated: 'Thông tin cũ',
  'missing-context': 'Thiếu bối cảnh',
  true: 'Đúng',
  unverified: 'Chưa kiểm chứng',
};

const stance: Record<Stance, string> = {
  spreads: 'Lan truyền',
  debunks: 'Đính chính',
  mentions: 'Nhắc tới',
};

const caseStatus: Record<CaseStatus, string> = {
  new: 'Mới tiếp nhận',
  verifying: 'Đang xác minh',
  concluded: 'Đã kết luận',
  drafted: 'Đã soạn trả lời',
  approved: 'Đã duyệt',
  published: 'Đã công bố',
  closed: 'Đã kết thúc',
};

const caseEvent: Record<CaseEventRow['kind'], string> = {
  opened: 'Mở vụ việc',
  status: 'Chuyển trạng thái',
  owner: 'Giao người phụ trách',
  note: 'Ghi chú',
  reply: 'Cập nhật nội dung trả lời',
};

const evidenceStatus = {
  documented: 'Đã ghi nhận lan truyền thực tế',
  'partly-documented': 'Ghi nhận một phần',
  constructed: 'Tình huống giả định – danh mục theo dõi',
} as const;

export const claimsVi = {
  verdict,
  stance,
  caseStatus,
  caseEvent,
  evidenceStatus,

  claims: {
    title: 'Thông tin cần kiểm chứng',
    intro:
      'Danh mục các thông tin được theo dõi. Kết luận do người có thẩm quyền đưa ra; bài đính chính không bị tính là bài lan truyền.',
    statement: 'Thông tin',
    verdict: 'Kết luận',
    filter: 'Lọc theo kết luận',
    spreads: 'Lan truyền',
    debunks: 'Đính chính',
    mentions: 'Nhắc tới',
    trend: (weeks: number) => `${weeks} tuần`,
    trendLabel: (values: string) => `Số bài lan truyền theo tuần, từ cũ đến mới: ${values}`,
    case: 'Vụ việc',
    noCase: 'Chưa mở',
    none: 'Không có thông tin nào theo điều kiện này.',
    constructed: 'Tình huống giả định – danh mục theo dõi',
    firstSeen: 'Phát hiện đầu tiên',
    onlySpreading: 'Chỉ thông tin được lan truyền trong tuần',
    inWeek: (week: string) => `Số tin bài trong ${week}`,
  },

  claim: {
    correction: 'Thông tin đúng',
    legalBasis: 'Căn cứ pháp lý',
    noLegalBasis: 'Chưa ghi căn cứ pháp lý.',
    reviewBy: 'Cần rà soát lại trước',
    timeline: 'Diễn biến theo tuần',
    firstSpread: 'Những bài lan truyền đầu tiên',
    noSpread: 'Chưa phát hiện bài lan truyền nào.',
    latest: 'Tin bài gần đây có thông tin này',
    older: (count: string) => `Xem thêm ${count} tin bài`,
    noLatest: 'Chưa có tin bài nào chứa thông tin này.',
    wordings: 'Cách diễn đạt đã biết',
    otherWordings: (count: string) => `Xem thêm ${count} cách diễn đạt`,
    notWordings: 'Câu dễ nhầm, không phải thông tin này',
    origin: { registry: 'danh mục', analyst: 'chuyên viên bổ sung' },
    addWording: 'Bổ sung cách diễn đạt',
    wordingHint:
      'Ghi lại câu mà người dân thực sự viết. Tin bài thu thập sau đó được đối chiếu với câu này ngay.',
    wordingKind: {
      legend: 'Câu này là',
      wording: 'Một cách nói của thông tin này',
      not: 'Câu dễ nhầm, không phải thông tin này',
    },
    saveWording: 'Lưu cách diễn đạt',
    score: (score: string) => `độ giống ${score}`,
    severity: (level: string) => `Mức độ ${level}/3`,
  },

  case: {
    title: 'Vụ việc',
    none: 'Chưa mở vụ việc cho thông tin này.',
    open: 'Mở vụ việc',
    steps: 'Các bước xử lý',
    owner: 'Người phụ trách',
    noOwner: 'Chưa giao',
    assign: 'Giao phụ trách',
    note: 'Ghi chú',
    addNote: 'Thêm ghi chú',
    reply: 'Nội dung trả lời',
    replyHint: 'Viết ngắn, nêu thông tin đúng và căn cứ pháp lý; không nêu danh tính người đăng.',
    saveReply: 'Lưu nội dung trả lời',
    noReply: 'Chưa soạn nội dung trả lời.',
    history: 'Lịch sử xử lý',
    system: 'Hệ thống',
    moveTo: (status: string) => `Chuyển sang “${status}”`,
    replyFirst: 'Lưu nội dung trả lời trước khi chuyển sang “Đã soạn trả lời”.',
    noAction: 'Vai trò của bạn không có thao tác nào ở bước này.',
  },
} as const;
