/** “Where do I find …?” on the page of help: for each role what its people look for, and the page where it stands. */
import type { Role } from '../../api/auth.ts';
import type { paths } from '../links.ts';
import { alertsVi } from './alerts-vi.ts';
import { campaignsVi } from './campaigns-vi.ts';
import { citizenReportsVi } from './citizen-reports-vi.ts';
import { claimRegistryVi } from './claim-registry-vi.ts';
import { feedsVi } from './feeds-vi.ts';
import { leaderVi } from './leader-vi.ts';
import { registerVi } from './register-vi.ts';
import { sentencesVi } from './sentences-vi.ts';
import { storiesVi } from './stories-vi.ts';
import { trendsVi } from './trends-vi.ts';
import { vi } from './vi.ts';

/** Pages that anybody may open who is signed in. */
const pageNames = {
  overview: vi.layout.overview,
  leader: leaderVi.menu,
  trends: trendsVi.title,
  documents: vi.documents.title,
  stories: storiesVi.list,
  citizenReports: citizenReportsVi.title,
  feeds: feedsVi.title,
  claims: vi.claims.title,
  claimExchange: claimRegistryVi.exchange,
  sentences: sentencesVi.title,
  alerts: alertsVi.title,
  alertRules: alertsVi.ruleTitle,
  alertChannels: alertsVi.channelTitle,
  facts: vi.facts.title,
  sources: vi.sources.title,
  linkAudit: vi.sources.linkAudit,
  campaigns: campaignsVi.title,
  reports: vi.reports.title,
  indicators: registerVi.indicators.title,
  activities: registerVi.activities.title,
} as const satisfies Partial<Record<keyof typeof paths, string>>;

interface Place {
  readonly want: string;
  readonly page: keyof typeof pageNames;
}

const places: Readonly<Record<Role, readonly Place[]>> = {
  analyst: [
    { want: 'Tin bài theo từ khóa, nguồn, chủ đề, sắc thái, thời gian', page: 'documents' },
    { want: 'Các tin bài cùng nói về một sự việc', page: 'stories' },
    { want: 'Diễn biến nhiều tuần, chủ đề và từ ngữ tăng đột biến', page: 'trends' },
    { want: 'Câu có số liệu cần đối chiếu', page: 'sentences' },
    { want: 'Lập một thông tin mới để theo dõi', page: 'claims' },
    { want: 'Quy định đang có hiệu lực để đối chiếu', page: 'facts' },
    { want: 'Lập, soạn, trình ký báo cáo; tải báo cáo theo định dạng', page: 'reports' },
    { want: 'Nhập số liệu chỉ tiêu do đơn vị báo cáo', page: 'indicators' },
    { want: 'Ghi buổi tuyên truyền, hội nghị, ấn phẩm', page: 'activities' },
    { want: 'Đưa danh sách tin bài sang phần mềm khác', page: 'feeds' },
  ],
  press: [
    { want: 'Thông tin sai lệch đang lan truyền, vụ việc và nội dung trả lời', page: 'claims' },
    { want: 'Tin bài đã đăng về một vấn đề', page: 'documents' },
    { want: 'Phản ánh người dân gửi đến', page: 'citizenReports' },
    { want: 'Việc mới phát sinh cần xử lý', page: 'alerts' },
    { want: 'Thông tin đúng và căn cứ pháp lý để trả lời báo chí', page: 'facts' },
    { want: 'Kết quả của một đợt truyền thông', page: 'campaigns' },
  ],
  leader: [
    { want: 'Tình hình trong tuần và việc cần quyết định', page: 'leader' },
    { want: 'Báo cáo đang chờ ký ban hành', page: 'reports' },
    { want: 'Đề nghị thay đổi số liệu đang chờ ký duyệt', page: 'facts' },
    { want: 'Nội dung trả lời đang chờ phê duyệt', page: 'claims' },
    { want: 'Số liệu chi tiết của tuần', page: 'overview' },
    { want: 'Mức hoàn thành kế hoạch tuyên truyền', page: 'indicators' },
  ],
  administrator: [
    { want: 'Nguồn ngừng hoạt động, gián đoạn thu thập', page: 'sources' },
    { want: 'Liên kết hỏng hoặc còn thiếu giữa các cổng thông tin', page: 'linkAudit' },
    { want: 'Điều kiện phát cảnh báo', page: 'alertRules' },
    { want: 'Nơi nhận cảnh báo', page: 'alertChannels' },
    { want: 'Nhập, xuất danh mục thông tin', page: 'claimExchange' },
    { want: 'Các lần hệ thống tự lập báo cáo', page: 'reports' },
  ],
};

export const whereVi = {
  title: 'Tôi tìm … ở đâu?',
  others: (role: string) => `Dành cho ${role.toLowerCase()}`,
  pageNames,
  places,
} as const;
