import type { Mood } from './text.ts';

/** Paragraphs that fit an article of any topic, by its mood: each use of a skeleton reads differently with them. */
export const voices: Readonly<Record<Mood, readonly string[]>> = {
  negative: [
    'Bà {nu2}, người cùng xóm, lắc đầu: “Chuyện này chúng tôi nói nhiều rồi, họp nào cũng ghi nhận mà chưa thấy đổi. Dân chỉ mong một câu trả lời dứt khoát”.',
    'Không riêng {xa}, người dân ở {xa2} cũng gặp cảnh tương tự. Nhiều người chọn cách im lặng vì ngại va chạm, số khác gửi đơn rồi mỏi mòn chờ hồi âm.',
    'Ông {nam2} tính ra {hai|ba|bốn} lần đi lại đã tốn gần {4..9}00.000 đồng, chưa kể ngày công. “Với nhà khá giả chẳng đáng gì, với chúng tôi là tiền ăn cả tuần”, ông buồn rầu.',
    'Trên các nhóm mạng xã hội ở địa phương, hàng chục bình luận bày tỏ sự thất vọng. Có người cho rằng cách trả lời vòng vo còn khiến dân bực hơn cả việc chậm trễ.',
    'Một cán bộ nghỉ hưu nhận xét thẳng: khâu yếu nhất không phải quy định mà là người thực hiện; nếu thiếu kiểm tra thì chủ trương đúng đến đâu dân vẫn khổ.',
    'Chị {nu2} chỉ vào tập giấy đã nhàu: “Tôi giữ đủ biên nhận từ tháng {thangtruoc}, ngày nào cũng hỏi. Họ bảo yên tâm, mà tôi thì không yên tâm nổi”.',
  ],
  neutral: [
    'Để tiện theo dõi, người dân {xa2} và các xã lân cận có thể ghi lại mã hồ sơ và tra cứu tình trạng xử lý trên Cổng Dịch vụ công, không cần đến trực tiếp.',
    'Ông {nam2}, cán bộ phụ trách chính sách, cho biết câu hỏi dạng này chiếm khoảng {15..35}% số cuộc gọi trong tháng {thangtruoc}. Phần lớn được trả lời ngay qua điện thoại.',
    'Theo kế hoạch, trong tháng {thang} cơ quan chuyên môn sẽ có {hai|ba|bốn} buổi giải đáp trực tiếp, trong đó một buổi tổ chức ngoài giờ hành chính để phục vụ công nhân đi ca.',
    'Đến ngày {homqua}, {12..36} xã, phường trong tỉnh đã niêm yết nội dung này tại bộ phận một cửa để người dân tiện tra cứu, trong đó có {xa2}.',
    'Chị {nu2}, cộng tác viên ở {xa2}, khuyên bà con đọc kỹ phần điều kiện, vì hai trường hợp nghe giống nhau có thể áp dụng quy định khác nhau.',
    'Khi làm thủ tục, người dân mang căn cước; trường hợp nhờ người khác nộp thay cần có giấy ủy quyền theo quy định. Nơi tiếp nhận trả giấy hẹn ghi rõ ngày nhận kết quả.',
    'Nội dung này cũng được phát trên hệ thống truyền thanh của {xa2} vào đầu giờ sáng và chiều tối trong {năm|bảy|mười} ngày, kèm số điện thoại liên hệ.',
  ],
  positive: [
    'Bà {nu2}, người dân {xa2}, nghe chuyện liền rủ thêm {bốn|năm|sáu} người bạn đến hỏi. Bà bảo việc tốt thì phải kể cho nhau, kể mãi rồi ai cũng biết đường mà làm.',
    'Ông {nam2} vui vẻ khoe cuốn sổ tay ghi từng mốc, từng khoản. Theo ông, cái được lớn nhất là sự yên tâm, “đêm nằm ngủ ngon giấc hơn”.',
    'Nhiều người ở {xa2} gọi điện hỏi thăm kinh nghiệm. Cán bộ cơ sở cho biết {3..8} trường hợp tương tự đang được hỗ trợ trong tháng này.',
    'Trong câu chuyện của bà con, điều được nhắc nhiều là thái độ gần gũi, nói ít làm nhiều của cán bộ. Lời cảm ơn giản dị ấy là phần thưởng quý nhất.',
    'Nhìn lại, chị {nu2} cho rằng thành công đến từ những việc rất nhỏ: một cuộc gọi nhắc hẹn, một tờ giấy viết chữ to, một lần chờ thêm mười phút cho người đến muộn.',
    'Anh {nam2}, trưởng thôn, cho biết từ {hai|ba} năm trước cả thôn chỉ có {5..12} người quan tâm, nay con số đã tăng gấp nhiều lần. “Bà con tin rồi thì việc gì cũng trôi”, anh phấn khởi.',
  ],
};
