import type { TopicTexts } from './text.ts';

export const bhyt: TopicTexts = {
  topic: 'bhyt',
  frames: [
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Mức đóng BHYT hộ gia đình năm {namnay}: người thứ nhất 1.366.200 đồng',
        'Hướng dẫn tham gia, gia hạn thẻ BHYT theo hộ gia đình tại {xa}',
      ],
      lead: 'Cơ quan bảo hiểm xã hội {thông báo|hướng dẫn} người dân {xa} về mức đóng và cách gia hạn thẻ bảo hiểm y tế (BHYT) theo hộ gia đình đang áp dụng.',
      own: [
        'Từ ngày 01/7/2026, mức đóng được tính trên lương cơ sở 2.530.000 đồng. Người thứ nhất trong hộ đóng 1.366.200 đồng/năm; người thứ hai, thứ ba, thứ tư lần lượt đóng 956.340 đồng, 819.720 đồng và 683.100 đồng; từ người thứ năm trở đi là 546.480 đồng.',
        'Người dân có thể nộp tiền tại điểm thu của tổ chức dịch vụ được ủy quyền, tại bưu điện văn hóa xã hoặc {đóng trực tuyến trên Cổng Dịch vụ công|gia hạn trên ứng dụng VssID}. Thẻ được gia hạn trước ngày hết hạn thì giá trị sử dụng không bị gián đoạn.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Chờ từ tờ mờ sáng vẫn chưa đến lượt khám BHYT',
        'Người bệnh ở {xa} than phiền vì xếp hàng khám bảo hiểm quá lâu',
      ],
      lead: '{Nhiều người bệnh|Không ít bệnh nhân} có thẻ BHYT ở {xa} phản ánh phải chờ đợi nhiều giờ mới được khám, trong khi khu vực khám theo yêu cầu lại khá vắng.',
      own: [
        'Có mặt từ {5|5 rưỡi|gần 5} giờ sáng, bà {nu} lấy được số thứ tự {120..240}. Đến {10|gần 11} giờ bà vẫn ngồi ở hành lang. “Tôi bị tiểu đường, nhịn ăn để lấy máu mà chờ đến hoa cả mắt. Hỏi thì cô điều dưỡng chỉ bảo chờ”, bà {bức xúc|than thở}.',
        'Ông {nam} cho biết tháng nào cũng mất trọn một ngày công để lấy thuốc huyết áp. Theo ông, điều khiến người dân khó chịu nhất là hết thuốc trong danh mục, phải cầm đơn ra ngoài mua, tiền túi bỏ ra {15..45}0.000 đồng mỗi lần.',
        'Đại diện cơ sở y tế thừa nhận số lượt khám tăng, nhân lực thiếu và việc đấu thầu thuốc chậm. Cơ quan bảo hiểm xã hội đã đề nghị bệnh viện bố trí thêm bàn khám và công khai lý do khi thiếu thuốc.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Tấm thẻ BHYT đỡ đần gia đình bà {nu} qua cơn hoạn nạn',
        'Ca mổ trăm triệu đồng và tấm thẻ bảo hiểm y tế của người đàn ông ở {xa}',
      ],
      lead: '{Nếu không có thẻ bảo hiểm y tế, có lẽ nhà tôi đã phải bán nương|May mà có thẻ bảo hiểm y tế}, đó là lời tâm sự của ông {nam}, ở {xa}, sau đợt điều trị dài ngày.',
      own: [
        'Đầu năm, vợ ông phát hiện bệnh tim phải can thiệp. Tổng chi phí điều trị hơn {90..180} triệu đồng, quỹ BHYT chi trả phần lớn. Gia đình thuộc hộ cận nghèo nên được hưởng 100% chi phí trong phạm vi BHYT.',
        'Bác sĩ điều trị cho biết sức khỏe người bệnh hồi phục tốt. {Ngày xuất viện|Hôm ra viện}, ông {nam} cứ nắm mãi tay cô nhân viên hướng dẫn thủ tục: “Cán bộ ở đây tận tình lắm, việc gì không hiểu họ giải thích đến lúc mình hiểu mới thôi”.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Thẻ BHYT giấy còn hạn có được dùng tiếp không?',
        'Đi khám bệnh quên thẻ BHYT thì dùng giấy tờ gì thay thế?',
      ],
      lead: 'Bạn đọc {nu} ({xa}) hỏi: Gia đình tôi vẫn giữ thẻ BHYT giấy, {hạn ghi trên thẻ còn mấy tháng|chưa cài ứng dụng nào trên điện thoại}. Khi đi khám chữa bệnh tôi có thể dùng thẻ này hay phải đổi sang bản điện tử?',
      own: [
        'Về vấn đề này, căn cứ quy định hiện hành, xin trả lời như sau: từ ngày 01/6/2025 cơ quan bảo hiểm xã hội dừng cấp mới thẻ giấy, trừ một số trường hợp; thẻ giấy đã cấp và còn hạn vẫn có giá trị khi khám bệnh, chữa bệnh.',
        'Bạn cũng có thể xuất trình căn cước gắn chip hoặc hình ảnh thẻ BHYT trên ứng dụng VNeID, VssID. Người không cài được ứng dụng hoặc chưa có căn cước gắn chip được đề nghị cấp thẻ giấy.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Học sinh được ngân sách hỗ trợ tối thiểu 50% mức đóng BHYT',
        'Các trường ở {xa} hoàn thành thu BHYT học sinh năm học mới',
      ],
      lead: 'Năm học này, học sinh, sinh viên tiếp tục được ngân sách nhà nước hỗ trợ tối thiểu 50% mức đóng bảo hiểm y tế, {tăng so với mức 30% áp dụng trước tháng 7/2025|giúp phụ huynh giảm gánh nặng đầu năm học}.',
      own: [
        'Tại {xa}, {nhà trường|ban giám hiệu các trường} phối hợp với cơ quan bảo hiểm xã hội rà soát danh sách, đối chiếu mã số để tránh trường hợp một học sinh đóng trùng do đã có thẻ theo hộ nghèo hoặc thân nhân lực lượng vũ trang.',
        'Theo thống kê, đến {ngay}, {92..99}% học sinh trên địa bàn đã có thẻ. Số còn lại chủ yếu là các em mới chuyển đến hoặc thẻ theo nhóm khác sắp hết hạn.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Bệnh nào được lên thẳng bệnh viện chuyên sâu mà không cần giấy chuyển?',
        'Đi khám vượt tuyến, quỹ BHYT thanh toán thế nào?',
      ],
      lead: 'Bạn đọc {nam} ở {xa} gửi câu hỏi: Mẹ tôi {bị suy tim|mắc bệnh hiếm}, nghe nói nay bệnh gì cũng được lên thẳng tuyến cuối không cần giấy chuyển cơ sở. Thông tin này có chính xác không?',
      own: [
        'Không phải bệnh nào cũng được lên thẳng. Thông tư 01/2025/TT-BYT quy định danh mục 62 bệnh, nhóm bệnh được khám tại cơ sở chuyên sâu mà không cần giấy chuyển cơ sở. Các trường hợp khác vẫn thực hiện theo quy định về chuyển cơ sở khám bệnh, chữa bệnh.',
        'Bạn nên đưa mẹ đến nơi đăng ký ban đầu để được bác sĩ đánh giá. Nếu chẩn đoán thuộc danh mục, lần sau người bệnh có thể đến thẳng cơ sở chuyên sâu.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: [
        'Khám sức khỏe miễn phí cho hơn {200..600} người cao tuổi ở {xa}',
        '{xa}: tỷ lệ bao phủ BHYT vượt chỉ tiêu được giao',
      ],
      lead: '{Ngày|Sáng} {homqua}, trạm y tế {xa} tổ chức khám sàng lọc, tư vấn sức khỏe và hướng dẫn sử dụng thẻ BHYT cho người dân trên địa bàn.',
      own: [
        'Bà {nu2}, {72..86} tuổi, phấn khởi: “Bác sĩ về tận bản khám, phát thuốc, lại chỉ cho tôi cách dùng căn cước thay thẻ giấy. Người già chúng tôi mừng lắm”.',
        'Đến nay {94..98},{1..9}% dân số trên địa bàn có thẻ, vượt chỉ tiêu tỉnh giao. Chính quyền {cap} cho biết kết quả này nhờ cách làm “đi từng ngõ, gõ từng nhà” của đội ngũ cộng tác viên.',
      ],
    },
  ],
  facts: [
    'Mức đóng BHYT hiện hành bằng 4,5% tiền lương hoặc lương cơ sở. Với người đi làm, người lao động đóng 1,5%, người sử dụng lao động đóng 3%.',
    'Tùy nhóm đối tượng, quỹ BHYT thanh toán từ 80% đến 100% chi phí trong phạm vi được hưởng khi người bệnh khám đúng quy định, kể cả phẫu thuật và điều trị bệnh nặng.',
    'Từ ngày 01/01/2026, người thuộc hộ cận nghèo và người từ đủ 75 tuổi đang hưởng trợ cấp hưu trí xã hội được hưởng 100% chi phí khám bệnh, chữa bệnh trong phạm vi BHYT.',
    'Người có thời gian tham gia 5 năm liên tục, khi số tiền cùng chi trả trong năm vượt quá 6 tháng lương cơ sở thì được hưởng 100% phần vượt theo quy định.',
    'Theo Nghị quyết 72-NQ/TW, mục tiêu đến năm 2026 tỷ lệ bao phủ BHYT đạt trên 95% dân số, tiến tới bao phủ toàn dân vào năm 2030.',
    'Việc cấp lại, đổi thông tin thẻ không thu phí. Người dân có thể tra cứu giá trị thẻ trên Cổng thông tin điện tử của BHXH Việt Nam hoặc gọi tổng đài 1900 9068.',
  ],
  endings: [
    'Cơ quan bảo hiểm xã hội khuyến cáo người dân kiểm tra hạn thẻ trước khi hết hạn ít nhất một tháng để không bị gián đoạn quyền lợi.',
    'Mọi vướng mắc về thẻ BHYT, người dân liên hệ bảo hiểm xã hội cơ sở nơi cư trú hoặc tổng đài 1900 9068 để được giải đáp.',
    'Thời gian tới, địa phương tiếp tục vận động các hộ có mức sống trung bình tham gia BHYT, coi đây là một tiêu chí xây dựng nông thôn mới.',
  ],
  threads: [
    {
      mood: 'negative',
      title: 'Khám BHYT mà phải ra ngoài mua thuốc, chán thật sự',
      post: 'Sáng nay {mình|em} đưa bà ngoại đi khám bảo hiểm y tế, chờ từ 6 giờ đến {10|11} giờ. Khám được đúng {3|5} phút, xong kê đơn thì bảo hết thuốc, ra quầy ngoài mua hết {3|4|5} trăm. Đóng BHYT đầy đủ mà thế này thì nản quá.',
    },
    {
      mood: 'neutral',
      title: 'Nhà 4 người mua BHYT hộ gia đình hết bao nhiêu ạ?',
      post: '{Các bác|Mọi người} cho hỏi nhà em ở {xa}, 4 khẩu chưa ai có thẻ bảo hiểm y tế, giờ mua theo hộ gia đình thì tổng hết bao nhiêu và nộp ở đâu? Có cần sổ hộ khẩu không hay chỉ căn cước thôi?',
    },
    {
      mood: 'positive',
      title: 'Cảm ơn thẻ bảo hiểm y tế, nhà mình vừa qua một phen hú vía',
      post: 'Bố mình mổ ruột thừa vỡ, nằm viện {9|11|12} ngày, viện phí hơn {20|24|28} triệu mà có BHYT nên chỉ phải trả thêm {3|4} triệu. {Bác nào còn chần chừ chưa mua thì mua đi|Từ giờ nhà mình năm nào cũng mua đủ}, lúc ốm mới thấy quý.',
    },
  ],
  replies: {
    negative: [
      'Tuyến dưới máy móc thiếu, lên tuyến trên thì chờ cả ngày. Đóng bảo hiểm y tế {bao năm|chục năm} mà lúc cần thấy mệt mỏi quá.',
      'Thái độ quầy tiếp nhận BHYT hôm nọ mình gặp rất khó chịu, hỏi có câu mà {gắt|quát} như mình đi xin.',
      'Thuốc bảo hiểm toàn loại rẻ tiền, hôm nào xin loại tốt lại bảo ngoài danh mục. Thất vọng.',
      'Máy quẹt căn cước hỏng, bắt người ta chạy về lấy thẻ BHYT giấy, mất toi buổi sáng. Làm ăn kiểu gì không biết.',
    ],
    neutral: [
      'Người đầu 1.366.200 đồng một năm, người thứ hai giảm còn 70%, cứ thế giảm dần, bác nhân lên là ra nhé.',
      'Cho em hỏi thẻ BHYT học sinh hết hạn {30/9|31/12} thì trong lúc chờ thẻ mới đi khám có được tính không?',
      'Em chuyển khẩu từ {xa2} về, muốn đổi nơi khám chữa bệnh ban đầu thì làm ở đâu vậy mọi người?',
      'Mang căn cước gắn chip là khám được, không cần thẻ giấy. Nhà em toàn quét căn cước {từ năm ngoái|lâu rồi}.',
      'Vượt tuyến thì còn tùy bệnh, có 62 bệnh được lên thẳng thôi bác, bệnh thường vẫn xin giấy chuyển nhé.',
    ],
    positive: [
      'Mẹ em chạy thận ba năm nay, không có BHYT chắc bán nhà từ lâu rồi. Thật sự biết ơn.',
      'Hôm rồi gia hạn thẻ trên điện thoại mất đúng {2|3} phút, không phải đi đâu. Tiện thật.',
      'Bác sĩ với cô bảo hiểm ở bệnh viện hướng dẫn nhiệt tình lắm, bà nội mình khen mãi.',
    ],
  },
};
