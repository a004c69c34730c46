/** What stands under a corrected article in place of its last paragraph. */
export const correction =
  'Thông báo của tòa soạn: Bản đăng đầu của bài viết có một đoạn chưa được kiểm tra đầy đủ. Tòa soạn đã bỏ đoạn này và xin lỗi bạn đọc.';
