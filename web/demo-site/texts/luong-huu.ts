import type { TopicTexts } from './text.ts';

export const pension: TopicTexts = {
  topic: 'luong-huu',
  frames: [
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Lịch chi trả lương hưu, trợ cấp BHXH tháng {thang} trên địa bàn tỉnh',
        'Chi trả lương hưu tháng {thang}: những điểm người hưởng cần lưu ý',
      ],
      lead: 'Bảo hiểm xã hội tỉnh {thông báo|công bố} lịch chi trả lương hưu, trợ cấp bảo hiểm xã hội (BHXH) hằng tháng kỳ tháng {thang} đối với người hưởng trên địa bàn.',
      own: [
        'Người nhận qua tài khoản ngân hàng được chuyển tiền trong {hai|ba} ngày làm việc đầu tháng. Người nhận tiền mặt đến các điểm chi trả của bưu điện theo khung giờ ghi trên giấy hẹn, buổi sáng từ 7 giờ 30 phút.',
        'Tại {xa} và {xa2}, điểm chi trả chuyển về nhà văn hóa trung tâm để người cao tuổi đi lại thuận tiện. Khi đến nhận tiền, người hưởng mang theo căn cước; người nhận thay mang văn bản ủy quyền đã chứng thực.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Mang lương hưu đến tận giường cho cụ bà {80..94} tuổi',
        'Người chi trả lương hưu ở {xa}: đi bộ ba cây số vì một chữ tín',
      ],
      lead: 'Mỗi đầu tháng, anh {nam}, nhân viên chi trả ở {xa}, lại vượt đường đèo đưa lương hưu đến tận nhà cho những người già yếu không đi lại được.',
      own: [
        'Cụ {nu} nguyên là công nhân lâm trường, nay mắt kém, chân đau. “Cháu nó đến đúng ngày, đếm tiền cho tôi nghe, hỏi han sức khỏe rồi mới về. Tôi quý nó như con”, cụ {xúc động nói|móm mém cười}.',
        'Anh {nam} phụ trách {11..24} trường hợp chi trả tại nhà. Có hôm lũ cuốn mất cầu tạm, anh gửi xe máy ở đầu bản, lội bộ vào để các cụ không phải chờ sang hôm sau.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Lương hưu về chậm, người già ở {xa} ngóng từng ngày',
        'Chuyển nơi nhận lương hưu, chờ {hai|ba} tháng chưa xong',
      ],
      lead: 'Nhiều người hưu trí ở {xa} phản ánh tiền lương hưu tháng này về {muộn hơn thường lệ|chậm gần một tuần} mà không được thông báo trước, cuộc sống bị đảo lộn.',
      own: [
        'Bà {nu} ngày nào cũng ra cây ATM kiểm tra. “Tôi sống một mình, tiền thuốc, tiền gạo trông cả vào đó. Gọi lên thì bảo đang chuyển, hỏi bao giờ có thì không ai trả lời”, bà {bức xúc|buồn bã}.',
        'Ông {nam2} chuyển về ở với con từ tháng {thangtruoc}, nộp giấy xin chuyển nơi nhận lương hưu đã lâu vẫn chưa có kết quả. Hai lần ông đi xe khách lên hỏi, cả hai lần đều được hẹn lại.',
        'Cơ quan BHXH giải thích một số tài khoản bị sai tên nên ngân hàng trả lại lệnh chuyển tiền; đơn vị xin lỗi người hưởng và cam kết hoàn tất trong tuần.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Đóng đủ 15 năm BHXH thì lương hưu được tính thế nào?',
        'Lao động nam đóng dưới 20 năm BHXH hưởng lương hưu bao nhiêu phần trăm?',
      ],
      lead: 'Ông {nam} ({xa}) hỏi: Tôi sắp đủ tuổi nghỉ hưu, có {16|17|18} năm đóng BHXH bắt buộc. Xin hỏi tỷ lệ hưởng lương hưu của tôi được tính ra sao?',
      own: [
        'Theo Điều 66 Luật BHXH 2024, lao động nam có thời gian đóng từ đủ 15 năm đến dưới 20 năm được hưởng 40% cho 15 năm đầu, sau đó mỗi năm tính thêm 1%. Lao động nữ đóng 15 năm được 45%, mỗi năm sau tính thêm 2%.',
        'Mức tối đa là 75%, tương ứng 35 năm đóng với nam và 30 năm đóng với nữ. Tỷ lệ này nhân với mức bình quân tiền lương làm căn cứ đóng để ra số tiền lương hưu hằng tháng.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: [
        'Người nghỉ hưu phấn khởi khi lương hưu tăng 8%',
        'Sau điều chỉnh 8%, người hưu trí ở {xa} {bớt nỗi lo|chi tiêu ra sao}?',
      ],
      lead: 'Lương hưu, trợ cấp BHXH tăng 8% từ ngày 01/7/2026 theo Nghị định 162/2026/NĐ-CP đã phần nào giúp người nghỉ hưu {vơi nỗi lo giá cả|trang trải cuộc sống}.',
      own: [
        'Bà {nu}, nguyên giáo viên mầm non ở {xa}, cho biết mỗi tháng nhận thêm gần {300|350|400} nghìn đồng. “Không nhiều nhưng đủ tiền thuốc bổ cho ông nhà tôi. Quan trọng là Nhà nước vẫn nhớ đến người già”, bà nói.',
        'Tổ trưởng tổ hưu trí, ông {nam}, kể buổi sinh hoạt tháng {thangtruoc} rôm rả hẳn: người khoe gửi tiết kiệm được một khoản, người góp thêm vào quỹ khuyến học của xóm.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Tỷ lệ nhận lương hưu qua tài khoản ở {xa} đạt {70..88}%',
        'Vận động người hưởng lương hưu nhận tiền qua tài khoản ngân hàng',
      ],
      lead: 'Đến hết tháng {thangtruoc}, {70..88}% người hưởng lương hưu, trợ cấp BHXH ở {xa} đã nhận tiền qua tài khoản. Đây là hình thức được khuyến khích, không bắt buộc.',
      own: [
        'Cơ quan BHXH phối hợp với ngân hàng mở thẻ miễn phí ngay tại điểm chi trả, cử đoàn viên thanh niên hướng dẫn các cụ rút tiền. Ai muốn tiếp tục nhận tiền mặt vẫn được phục vụ như trước.',
        'Luật quy định lương hưu được trả qua tài khoản ngân hàng, trực tiếp từ cơ quan BHXH hoặc tổ chức dịch vụ được ủy quyền, hoặc qua người sử dụng lao động.',
      ],
    },
  ],
  facts: [
    'Người hưởng lương hưu được cấp thẻ BHYT do quỹ BHXH đóng. Thẻ hiển thị hạn 31/12 trên VNeID được hệ thống tự động gia hạn, người hưởng không phải làm thủ tục hay nộp tiền.',
    'Văn bản ủy quyền nhận lương hưu phải được chứng thực và có hiệu lực tối đa 12 tháng; hết hạn thì lập lại.',
    'Người từ đủ 80 tuổi có nhu cầu được chi trả lương hưu, trợ cấp tại nơi cư trú.',
    'Ngân sách nhà nước bảo đảm lương hưu cho người hưởng trước ngày 01/01/1995; từ thời điểm đó trở đi do quỹ BHXH chi trả.',
    'Với người nghỉ trước ngày 01/01/1995 có mức hưởng sau điều chỉnh dưới 3.800.000 đồng, Nghị định 162/2026/NĐ-CP quy định nâng thêm để thu hẹp chênh lệch.',
    'Từ ngày 01/7/2025, số năm đóng tối thiểu để hưởng lương hưu giảm từ 20 năm xuống 15 năm, song người lao động vẫn phải đủ tuổi nghỉ hưu theo lộ trình.',
  ],
  endings: [
    'Người hưởng cần thay đổi thông tin tài khoản, nơi nhận tiền liên hệ BHXH cơ sở; mọi thủ tục đều miễn phí.',
    'Cơ quan BHXH nhắc người nghỉ hưu không cung cấp mã OTP, mật khẩu cho bất kỳ ai tự xưng là cán bộ chi trả.',
    'Ngành BHXH cho biết sẽ tiếp tục rút ngắn thời gian giải quyết hồ sơ hưu trí, phấn đấu trả kết quả trước hạn.',
  ],
  threads: [
    {
      mood: 'neutral',
      title: 'Bố em đủ 15 năm đóng mà chưa đủ tuổi thì lĩnh lương hưu được chưa?',
      post: 'Bố em sinh năm {1967|1968|1969}, đóng BHXH được {15|16} năm ở mỏ rồi nghỉ. {Cho em hỏi|Các bác cho hỏi} giờ làm thủ tục lương hưu luôn được không hay phải chờ đủ tuổi?',
    },
    {
      mood: 'negative',
      title: 'Chờ lương hưu của mẹ mà sốt cả ruột',
      post: 'Mẹ em chuyển từ {xa} về {xa2} ở với em, nộp giấy chuyển nơi nhận lương hưu {gần hai|hơn một} tháng mà chưa thấy gì. Hỏi thì bảo hồ sơ đang chờ bên kia gửi. Cụ mất ăn mất ngủ, sao lâu thế không biết.',
    },
  ],
  replies: {
    negative: [
      'Lương hưu của bố em bị chuyển nhầm tài khoản, đi lại {bốn|năm} lần mới xong. Quá mệt với cái thủ tục.',
      'Gọi tổng đài hỏi lương hưu bấm hết phím này sang phím kia, cuối cùng tắt máy cái rụp. Ức.',
      'Tăng 8% mà chợ tăng còn nhanh hơn, lương hưu 3 triệu mấy sống sao nổi hả các bác.',
    ],
    neutral: [
      'Phải đủ cả hai: đủ năm đóng và đủ tuổi. {namnay} thì nam {tuoiNam}, nữ {tuoiNu} mới lĩnh lương hưu nhé.',
      'Ủy quyền nhận lương hưu giờ ra xã chứng thực, được tối đa 12 tháng thôi đấy bác.',
      'Bà nội em thích nhận tiền mặt, đăng ký ở bưu điện vẫn bình thường chứ có ai ép lương hưu qua thẻ đâu.',
      'Nữ đóng bảo hiểm {22|24|26} năm thì lương hưu được bao nhiêu phần trăm, ai rành tính giúp mình với?',
    ],
    positive: [
      'Bên chi trả chỗ mình tốt cực, các cụ ốm là họ mang lương hưu tới tận giường bệnh luôn.',
      'Hồ sơ hưu của bố em nộp {12|14} ngày là có quyết định, nhanh hơn hẹn. Cảm ơn các anh chị BHXH.',
      'Nhờ có lương hưu mà ông bà tự chủ, con cháu đỡ lo. Càng nghĩ càng thấy ngày xưa chịu khó đóng bảo hiểm là đúng.',
    ],
  },
};
