/** Words of the page about streams for other programs. */
export const feedsVi = {
  helpTerms: [
    [
      'Luồng tin',
      'Danh sách tin bài theo bộ lọc, để phần mềm khác đọc dưới dạng RSS, Atom, JSON Feed hoặc CSV bằng khóa truy cập cá nhân; mở từ trang Tin bài. Khóa lộ ra thì thu hồi và tạo khóa khác.',
    ],
  ],
  title: 'Luồng tin cho phần mềm khác',
  intro:
    'Trình đọc tin, bảng tính hoặc hệ thống khác đọc danh sách tin bài theo bộ lọc, dưới dạng RSS, Atom, JSON Feed hoặc CSV, bằng khóa truy cập cá nhân.',
  feedTitle: 'Minh Tin – Tin bài',
  feedDescription: 'Tin bài về bảo hiểm xã hội do hệ thống Minh Tin thu thập.',
  make: 'Tạo khóa',
  name: 'Tên khóa, ví dụ nơi sử dụng',
  none: 'Chưa có khóa nào',
  noneHelp: 'Tạo một khóa cho mỗi nơi sử dụng, để khi cần chỉ thu hồi khóa của nơi đó.',
  key: 'Khóa',
  created: 'Ngày tạo',
  used: 'Dùng lần cuối',
  never: 'chưa dùng',
  state: 'Trạng thái',
  valid: 'Còn hiệu lực',
  revoked: 'Đã thu hồi',
  revoke: 'Thu hồi',
  shown: 'Khóa mới',
  shownNote:
    'Khóa chỉ hiển thị một lần. Ai có khóa đều đọc được luồng tin; không gửi khóa qua kênh không an toàn.',
  copy: 'Sao chép',
  addresses: 'Địa chỉ luồng tin',
  addressNote:
    'Thay KHÓA bằng khóa của bạn. Thêm điều kiện như trên trang Tin bài, ví dụ &topic=luong-huu&sentiment=negative. Mỗi lần đọc nhận 25 tin bài mới nhất; thêm &page=2 để đọc tiếp. Mỗi khóa được đọc tối đa 30 lần một phút.',
  placeholder: 'KHÓA',
  flash: { 'feed-token-revoked': 'Đã thu hồi khóa.' },
} as const;
