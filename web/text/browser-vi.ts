/** Words on sources whose pages are read in the browser. */
export const browserVi = {
  reading: 'Cách đọc trang',
  asReceived: 'Đọc trang như máy chủ gửi về',
  asBuilt: 'Chạy mã của trang trong trình duyệt cách ly',
  turnOn: 'Bật chạy mã của trang',
  turnOff: 'Tắt chạy mã của trang',
  help: 'Chỉ cần cho những trang không hiện nội dung nếu không chạy mã. Mỗi trang tốn nhiều lượt tải và thời gian hơn.',
} as const;
