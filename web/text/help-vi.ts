/** Words of the help page. Each area adds the terms that are its own. */
import { alertsVi } from './alerts-vi.ts';
import { burstsVi } from './bursts-vi.ts';
import { campaignsVi } from './campaigns-vi.ts';
import { citizenReportsVi } from './citizen-reports-vi.ts';
import { claimRegistryVi } from './claim-registry-vi.ts';
import { feedsVi } from './feeds-vi.ts';
import { sentencesVi } from './sentences-vi.ts';
import { spreadVi } from './spread-vi.ts';
import { storiesVi } from './stories-vi.ts';
import { trendsVi } from './trends-vi.ts';

export const helpVi = {
  title: 'Trợ giúp',
  vocabulary: 'Từ ngữ dùng trong hệ thống',
  terms: [
    ['Nguồn tin', 'Nơi được thu thập: báo điện tử, cổng thông tin, diễn đàn, trang tìm kiếm.'],
    [
      'Tin bài',
      'Một bài viết, bài đăng, bình luận hoặc video đúng như khi thu thập; nội dung thay đổi được lưu thành phiên bản mới.',
    ],
    ['Phát hiện', 'Điều hệ thống rút ra từ tin bài, luôn kèm câu chữ làm căn cứ.'],
    [
      'Sắc thái',
      'Thái độ tiêu cực, trung tính hay tích cực đối với chính sách hoặc dịch vụ bảo hiểm xã hội.',
    ],
    [
      'Thông tin cần kiểm chứng',
      'Nhận định có thể kiểm tra đúng sai đang được truyền đi, kèm kết luận và thông tin đúng.',
    ],
    [
      'Lan truyền, Đính chính, Nhắc tới',
      'Thái độ của tin bài với thông tin: truyền đi như thật, bác bỏ, hay chỉ đề cập. Bài đính chính không bị tính là bài lan truyền.',
    ],
    [
      'Tình huống giả định',
      'Thông tin được dựng từ những hiểu lầm thường gặp để theo dõi; chưa ghi nhận lan truyền thực tế.',
    ],
    [
      'Số liệu pháp lý',
      'Con số, điều kiện do pháp luật quy định, dùng để đối chiếu tin bài. Một người đề nghị thay đổi, một người khác ký duyệt; mọi lần thay đổi đều được lưu.',
    ],
    ...claimRegistryVi.helpTerms,
    ...sentencesVi.helpTerms,
    ...citizenReportsVi.helpTerms,
    ...alertsVi.helpTerms,
    ...campaignsVi.helpTerms,
    ...feedsVi.helpTerms,
    ['Vụ việc', 'Quá trình xử lý một thông tin, từ tiếp nhận đến công bố nội dung trả lời.'],
    [
      'Trung bình bốn tuần',
      'Số trung bình của bốn tuần liền trước tuần đang xem; chỉ có khi đã thu thập đủ bốn tuần.',
    ],
    [
      'Độ lan tỏa ước tính',
      'Điểm cộng theo loại nguồn và số phản hồi thu thập được; dùng để so sánh, không phải số người đọc.',
    ],
    ...storiesVi.helpTerms,
    ...trendsVi.helpTerms,
    ...burstsVi.helpTerms,
    ...spreadVi.helpTerms,
  ],
  keys: 'Phím tắt',
  keyRows: [
    ['/', 'Đến ô tìm kiếm tin bài'],
    ['←', 'Xem tuần trước'],
    ['→', 'Xem tuần sau'],
    ['?', 'Mở trang trợ giúp'],
  ],
  searching: 'Cách tìm kiếm',
  searchRows: [
    ['bảo hiểm y tế', 'Tin bài có đủ các từ; ưu tiên đúng dấu'],
    ['“thẻ bảo hiểm y tế”', 'Tin bài có đúng cụm từ'],
    ['lương hưu -quân đội', 'Có “lương hưu”, không có “quân đội”'],
    ['luong huu', 'Gõ không dấu vẫn tìm được văn bản có dấu'],
  ],
  principles: 'Nguyên tắc số liệu',
  principleRows: [
    'Mỗi con số đều dẫn tới danh sách tin bài tạo nên con số đó.',
    'Thiếu nguồn thu thập được nêu rõ, không coi là dư luận giảm.',
    'Máy chỉ gợi ý; kết luận đúng, sai do người có thẩm quyền đưa ra.',
    'Không suy diễn ngày đăng, tác giả hay số liệu mà trang gốc không có.',
  ],
} as const;
