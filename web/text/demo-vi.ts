/** What the demonstration's press desk wrote on the two false claims of its site. */
export const demoDesk = [
  {
    claimId: 'C048',
    note: 'Đã đối chiếu: Bảo hiểm xã hội Việt Nam không ban hành văn bản nào về việc hủy sổ, thẻ cũ; ứng dụng chỉ có trên kho ứng dụng chính thức. Dấu hiệu lừa đảo, đã báo lãnh đạo và đề nghị phối hợp với cơ quan công an.',
    reply:
      'Bảo hiểm xã hội tỉnh thông tin: không có văn bản nào yêu cầu người dân cài đặt ứng dụng mới qua đường liên kết hoặc hủy sổ bảo hiểm xã hội, thẻ bảo hiểm y tế đã cấp. Sổ và thẻ đang có vẫn được sử dụng bình thường. Đề nghị người dân không bấm vào liên kết lạ, không cung cấp mã OTP, mật khẩu, số tài khoản cho bất kỳ ai; chỉ tải ứng dụng từ kho ứng dụng chính thức. Khi cần hỗ trợ, liên hệ tổng đài 1900 9068 hoặc cơ quan bảo hiểm xã hội nơi gần nhất.',
  },
  {
    claimId: 'C005',
    note: 'Đã đối chiếu Điều 70 và Điều 102 Luật Bảo hiểm xã hội số 41/2024/QH15: chế độ bảo hiểm xã hội một lần không bị bãi bỏ; thông tin lan truyền trên mạng là không đúng.',
    reply:
      'Bảo hiểm xã hội tỉnh thông tin: Luật Bảo hiểm xã hội số 41/2024/QH15 không bãi bỏ chế độ bảo hiểm xã hội một lần. Người đã tham gia trước ngày 01/7/2025, sau 12 tháng không thuộc diện tham gia bắt buộc, không tham gia tự nguyện và có thời gian đóng dưới 20 năm vẫn được giải quyết hưởng một lần nếu có yêu cầu. Người lao động nên cân nhắc bảo lưu thời gian đóng để được hưởng lương hưu hằng tháng và thẻ bảo hiểm y tế khi hết tuổi lao động. Chi tiết liên hệ tổng đài 1900 9068.',
  },
] as const;

/** What the demonstration's analyst wrote into the weekly reports. */
export const demoReportTexts = {
  outlook:
    'Thông tin về lương hưu, bảo hiểm y tế tiếp tục là nội dung được quan tâm nhiều nhất. Các tin giả mạo cơ quan bảo hiểm xã hội có thể xuất hiện trở lại khi nhu cầu tra cứu, chi trả tăng.',
  proposals:
    '- Tiếp tục đăng nội dung đính chính trên cổng thông tin điện tử và các trang mạng xã hội chính thức của cơ quan.\n- Đề nghị cơ quan công an phối hợp xử lý đường liên kết giả mạo đã được lưu bằng chứng.\n- Bổ sung tài liệu hỏi đáp về bảo hiểm xã hội một lần cho viên chức tiếp dân ở cơ sở.',
} as const;

/** Days before today, kind, place, what, times, people. */
const heldActivities = [
  [3, 'loudspeaker', 'Xã Phủ Thông', 'Phát tin về mức hỗ trợ đóng bảo hiểm xã hội tự nguyện', 2, null],
  [5, 'broadcast', 'Toàn tỉnh', 'Chuyên mục “An sinh xã hội”', 1, null],
  [9, 'enterprise-talk', 'Phường Bắc Kạn', 'Đối thoại với người lao động ngành may', 1, 84],
  [10, 'loudspeaker', 'Xã Phủ Thông', 'Phát tin cảnh báo giả mạo cơ quan bảo hiểm xã hội', 1, null],
  [16, 'group-conference', 'Xã Ba Bể', 'Hội nghị với hộ kinh doanh, nông dân', 1, 62],
  [17, 'loudspeaker', 'Xã Na Rì', 'Phát tin về thủ tục nhận lương hưu qua tài khoản', 3, null],
  [23, 'sms', 'Toàn tỉnh', 'Nhắc gia hạn thẻ bảo hiểm y tế hộ gia đình', 1, 5200],
  [30, 'collaborator-class', 'Phường Bắc Kạn', 'Tập huấn nhân viên tổ chức dịch vụ thu', 1, 45],
] as const;

/** A CSV file of the demonstration's activities, dated back from a local date. */
export function demoActivities(today: string): string {
  const rows = heldActivities.map(([daysAgo, kind, place, title, times, people]) => {
    const day = new Date(Date.parse(today) - daysAgo * 86_400_000).toISOString().slice(0, 10);
    return [kind, day, place, title, times, people ?? ''].join(';');
  });
  return ['kind;heldOn;place;title;times;people', ...rows].join('\n');
}

/** A CSV file of indicators' values as units report them, for a year and the one before. */
export function demoIndicatorValues(year: number): string {
  const rows = [
    ['KPI-01', year, 100, 'Báo cáo minh họa số 31/BC-BHXH', 'Trưởng phòng Truyền thông (minh họa)'],
    ['KPI-01', year - 1, 96, 'Báo cáo minh họa số 28/BC-BHXH', 'Trưởng phòng Truyền thông (minh họa)'],
    ['KPI-02', year, 92, 'Báo cáo minh họa số 31/BC-BHXH', 'Trưởng phòng Truyền thông (minh họa)'],
    ['KPI-03', year, 87, 'Công văn minh họa số 14', 'Chánh Văn phòng (minh họa)'],
    ['KPI-04', year, 61, 'Kết quả khảo sát minh họa', 'Trưởng đoàn khảo sát (minh họa)'],
    ['KPI-04', year - 1, 58, 'Kết quả khảo sát minh họa', 'Trưởng đoàn khảo sát (minh họa)'],
  ];
  return ['indicator;year;value;proof;signatory', ...rows.map((row) => row.join(';'))].join('\n');
}
