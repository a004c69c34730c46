import type { ReportFields } from '../../api/citizen-reports/report-draft.ts';
import type { IntakeChannel } from '../../api/citizen-reports/wording.ts';

type DemoReport = Pick<ReportFields, 'text'> &
  Partial<Pick<ReportFields, 'place' | 'link'>> & {
    readonly channel: IntakeChannel;
    readonly hoursAgo: number;
  };

/** Invented reports, the latest first; numbers and addresses lead nowhere. */
export const demoCitizenReports: readonly DemoReport[] = [
  {
    channel: 'hotline',
    hoursAgo: 3,
    text: 'Có người xưng là cán bộ bảo hiểm xã hội gọi từ số 0900000123, yêu cầu cài ứng dụng lạ để cập nhật VssID, nếu không sẽ khóa thẻ bảo hiểm y tế.',
    place: 'phường Đức Xuân',
  },
  {
    channel: 'zalo',
    hoursAgo: 7,
    text: 'Tôi nhận được tin nhắn bảo nộp 300.000 đồng vào tài khoản 0123456789012 để được hoàn tiền bảo hiểm y tế. Xin hỏi có đúng của cơ quan bảo hiểm không?',
    place: 'phường Bắc Kạn',
  },
  {
    channel: 'web-form',
    hoursAgo: 19,
    text: 'Trang này giống hệt trang của bảo hiểm xã hội, bắt nhập số căn cước và mã OTP để nhận trợ cấp.',
    link: 'http://bhxh-hotro.example/nhan-tro-cap',
  },
  {
    channel: 'hotline',
    hoursAgo: 27,
    text: 'Người nhà tôi bị gọi điện giả danh nhân viên bảo hiểm xã hội, đọc đúng tên và địa chỉ rồi bảo chuyển tiền để mở lại sổ bảo hiểm.',
    place: 'xã Chợ Đồn',
  },
  {
    channel: 'desk',
    hoursAgo: 31,
    text: 'Đề nghị cho biết việc tra cứu quá trình đóng bảo hiểm trên VssID báo lỗi từ hai hôm nay.',
    place: 'phường Đức Xuân',
  },
  {
    channel: 'zalo',
    hoursAgo: 44,
    text: 'Trong nhóm công nhân đang truyền nhau rằng sang năm sẽ không được rút bảo hiểm xã hội một lần nữa. Mong cơ quan trả lời để bà con yên tâm.',
    place: 'xã Phủ Thông',
  },
  {
    channel: 'email',
    hoursAgo: 52,
    text: 'Tôi nghỉ việc từ tháng trước, công ty chưa chốt sổ bảo hiểm xã hội nên chưa làm được hồ sơ trợ cấp thất nghiệp. Liên hệ lại: nguoidan@thu.example.',
    place: 'phường Phan Đình Phùng',
  },
  {
    channel: 'hotline',
    hoursAgo: 60,
    text: 'Đi khám ở trạm y tế xã nhưng được yêu cầu đóng thêm tiền thuốc dù có thẻ bảo hiểm y tế hộ gia đình.',
    place: 'xã Ba Bể',
  },
  {
    channel: 'desk',
    hoursAgo: 118,
    text: 'Lương hưu tháng này chuyển vào tài khoản chậm hai ngày so với mọi tháng, đề nghị thông báo lịch chi trả.',
    place: 'phường Bắc Kạn',
  },
  {
    channel: 'email',
    hoursAgo: 166,
    text: 'Tôi tham gia bảo hiểm xã hội tự nguyện được sáu năm, muốn đóng một lần cho những năm còn thiếu thì làm thủ tục ở đâu, mức đóng thế nào?',
    place: 'xã Na Rì',
  },
  {
    channel: 'hotline',
    hoursAgo: 214,
    text: 'Nghe nói sang năm phải đóng bảo hiểm y tế học sinh gấp đôi, phụ huynh trong lớp rất lo lắng.',
    place: 'xã Chợ Mới',
  },
  {
    channel: 'web-form',
    hoursAgo: 290,
    text: 'Thời gian giải quyết hồ sơ thai sản quá lâu, nộp từ ngày 02 đầu tháng trước đến nay vẫn chưa có kết quả.',
    place: 'phường Quyết Thắng',
  },
  {
    channel: 'zalo',
    hoursAgo: 365,
    text: 'Cho hỏi người đủ 75 tuổi không có lương hưu thì đến đâu để nhận trợ cấp hưu trí xã hội?',
    place: 'xã Ngân Sơn',
  },
  {
    channel: 'desk',
    hoursAgo: 440,
    text: 'Thẻ bảo hiểm y tế của con tôi ghi sai ngày sinh, đề nghị hướng dẫn thủ tục sửa.',
    place: 'xã Bạch Thông',
  },
  {
    channel: 'hotline',
    hoursAgo: 520,
    text: 'Doanh nghiệp nợ tiền bảo hiểm xã hội của công nhân bốn tháng, người lao động ốm không được thanh toán.',
    place: 'phường Sông Công',
  },
  {
    channel: 'email',
    hoursAgo: 610,
    text: 'Cảm ơn cán bộ bộ phận một cửa đã hướng dẫn tận tình thủ tục hưởng chế độ tử tuất cho gia đình tôi.',
    place: 'phường Bắc Kạn',
  },
  {
    channel: 'hotline',
    hoursAgo: 790,
    text: 'Không gọi được tổng đài trong giờ hành chính để hỏi về mức đóng bảo hiểm y tế hộ gia đình.',
    place: 'xã Cao Minh',
  },
  {
    channel: 'desk',
    hoursAgo: 980,
    text: 'Hỏi về thủ tục chuyển nơi đăng ký khám chữa bệnh ban đầu khi đi làm ở tỉnh khác.',
    place: 'phường Đức Xuân',
  },
];
