/** Words around every page: navigation, sign-in, problems, and what tables share. */
import type { Role } from '../../api/auth.ts';

const role: Record<Role, string> = {
  analyst: 'Chuyên viên',
  press: 'Cán bộ báo chí',
  leader: 'Lãnh đạo',
  administrator: 'Quản trị viên',
};

export const frameVi = {
  role,

  layout: {
    skip: 'Chuyển đến nội dung chính',
    navigation: 'Điều hướng chính',
    overview: 'Tổng quan',
    trends: 'Xu hướng',
    documents: 'Tin bài',
    claims: 'Thông tin cần kiểm chứng',
    facts: 'Số liệu pháp lý',
    sources: 'Nguồn tin',
    reports: 'Báo cáo',
    help: 'Trợ giúp',
    signOut: 'Đăng xuất',
    demo: 'Dữ liệu minh họa – không phải tin thật',
    demoMore: 'Toàn bộ tờ báo, tin bài, tài khoản trên hệ thống này do phần mềm tạo ra để trình diễn.',
    footer:
      'Phát hiện do máy gợi ý, kết luận do người có thẩm quyền quyết định. Mọi thời điểm theo giờ Việt Nam.',
  },

  common: {
    none: '–',
    unknownDate: 'Không rõ ngày đăng',
    collectedAt: (time: string) => `thu thập ${time}`,
    dataTable: 'Xem bảng số liệu',
    previousWeek: 'Tuần trước',
    mean4: 'TB 4 tuần',
    mean4Long: 'Trung bình bốn tuần trước',
    thisWeek: 'Trong tuần',
    change: 'So với tuần trước',
    noMean: 'không đủ bốn tuần',
    noPrevious: 'mới',
    unchanged: 'không đổi',
    notCompared: 'không so sánh',
    gapReason: 'việc thu thập bị gián đoạn đáng kể',
    newTab: 'mở trong thẻ mới',
    all: 'Tất cả',
    details: 'Chi tiết',
    points: (change: string) => `${change} điểm %`,
    viewAll: 'Xem tất cả',
    copy: 'Bản đăng lại',
    untitled: 'Không có tiêu đề',
    minutes: (count: string) => `${count} phút`,
    week: 'Tuần',
  },

  signIn: {
    title: 'Đăng nhập',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    failed: 'Thư điện tử hoặc mật khẩu không đúng.',
    tooMany: 'Đăng nhập sai quá nhiều lần. Vui lòng thử lại sau ít phút.',
    demoTitle: 'Tài khoản trình diễn',
    demoHelp: 'Chọn một tài khoản để điền sẵn, rồi bấm “Đăng nhập”.',
    demoUse: (name: string) => `Dùng tài khoản ${name}`,
    help: 'Tài khoản do quản trị viên của cơ quan cấp.',
  },

  problems: {
    invalid: {
      title: 'Yêu cầu không hợp lệ',
      help: 'Vui lòng quay lại trang trước, kiểm tra nội dung đã nhập hoặc địa chỉ và thử lại.',
    },
    forbidden: {
      title: 'Không có quyền thực hiện',
      help: 'Vai trò của bạn không được phép thực hiện thao tác này. Liên hệ quản trị viên nếu cần.',
    },
    notFound: {
      title: 'Không tìm thấy trang',
      help: 'Địa chỉ có thể đã thay đổi hoặc nội dung không còn được lưu.',
    },
    conflict: {
      title: 'Thao tác không còn phù hợp',
      help: 'Trạng thái đã thay đổi, có thể do người khác vừa cập nhật. Vui lòng tải lại trang và thử lại.',
    },
    tooMany: {
      title: 'Quá nhiều yêu cầu',
      help: 'Vui lòng chờ ít phút rồi thử lại.',
    },
    failed: {
      title: 'Hệ thống gặp lỗi',
      help: 'Yêu cầu chưa được thực hiện. Vui lòng thử lại; nếu lỗi lặp lại, báo quản trị viên kèm thời điểm xảy ra.',
    },
  },
} as const;
