import type { TopicTexts } from './text.ts';

export const lumpSum: TopicTexts = {
  topic: 'bhxh-mot-lan',
  frames: [
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Nghỉ việc bao lâu thì được nhận BHXH một lần?',
        'Điều kiện hưởng BHXH một lần với người đóng trước ngày 01/7/2025',
      ],
      lead: 'Bạn đọc {nu} (công nhân ở {xa}) hỏi: Tôi đóng bảo hiểm xã hội từ năm {2016|2018|2019}, nghỉ việc được {7|9|10} tháng. Khi nào tôi đủ điều kiện nhận BHXH một lần và hồ sơ gồm những gì?',
      own: [
        'Theo điểm đ khoản 1 Điều 70 Luật BHXH 2024, người có thời gian đóng trước ngày 01/7/2025, sau 12 tháng không thuộc diện bắt buộc, không tham gia tự nguyện và có thời gian đóng chưa đủ 20 năm thì được nhận một lần nếu có yêu cầu.',
        'Hồ sơ gồm sổ BHXH và văn bản đề nghị theo mẫu. Người lao động nộp tại BHXH cơ sở hoặc trên Cổng Dịch vụ công; {không phải trả bất kỳ khoản phí nào|không cần nhờ người làm hộ}.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Số người nhận BHXH một lần trên địa bàn giảm {12..28}%',
        'Cân nhắc kỹ trước khi rút BHXH một lần',
      ],
      lead: 'Lũy kế đến hết tháng {thangtruoc}, số hồ sơ hưởng BHXH một lần trên địa bàn {giảm {12..28}% so với cùng kỳ|tiếp tục giảm}, một phần nhờ công tác tư vấn ngay tại bộ phận một cửa.',
      own: [
        'Tại {xa}, cứ mười người đến làm thủ tục thì có {hai|ba} người đổi ý sau khi được phân tích thiệt hơn. Cán bộ tính giúp từng người: rút bây giờ nhận bao nhiêu, để lại thì về già được hưởng thế nào.',
        'Anh {nam}, {33..41} tuổi, quyết định bảo lưu {8|9|11} năm đóng. “Tôi đang kẹt tiền thật, nhưng nghe tính ra thấy tiếc. Thôi vay anh em một ít, giữ sổ lại”, anh nói.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Xếp hàng từ 4 giờ sáng để nộp hồ sơ rút BHXH một lần',
        'Công nhân mất việc ở {xa}: rút BHXH một lần là đường cùng',
      ],
      lead: '{Chưa đến giờ làm việc|Trời còn chưa sáng}, hàng chục người đã có mặt trước điểm tiếp nhận hồ sơ ở {xa}. Phần lớn là công nhân mới mất việc, cần tiền trang trải.',
      own: [
        'Chị {nu} gửi con cho bà ngoại, đi xe máy gần {30|40} cây số lên nộp hồ sơ nhưng đến nơi thì hết số. “Hôm qua tôi đã về không một lần rồi. Mỗi ngày chỉ phát {50..80} số, dân ở xa lên sao kịp”, chị bức xúc.',
        'Anh {nam} thì mệt mỏi vì công ty cũ còn nợ {5..9} tháng BHXH nên sổ chưa chốt được. “Tiền của mình mà xin như đi vay”, anh nói.',
        'Trưởng bộ phận một cửa cho biết đã tăng thêm quầy, đồng thời khuyến khích nộp trực tuyến để giảm cảnh chờ đợi.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: ['Cách tính tiền BHXH một lần mới nhất', 'Đóng 7 năm BHXH, rút một lần được mấy tháng lương?'],
      lead: 'Anh {nam} ({xa}) gửi câu hỏi: Tôi có 7 năm đóng BHXH, trong đó có 2 năm trước 2014. Nếu nhận một lần tôi được tính thế nào, công ty đóng phần nào tôi có được hưởng không?',
      own: [
        'Mỗi năm đóng trước năm 2014 được tính bằng 1,5 tháng, mỗi năm từ 2014 trở đi bằng 2 tháng mức bình quân tiền lương tháng đóng BHXH. Cách tính này dựa trên thời gian đóng, không tách phần của người lao động và phần của doanh nghiệp.',
        'Trường hợp đóng chưa đủ một năm, mức hưởng bằng số tiền đã đóng, tối đa 2 tháng bình quân. Tiền lương đã đóng được điều chỉnh theo hệ số trượt giá trước khi tính bình quân.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Giữ lại sổ bảo hiểm, giữ lại tuổi già',
        'Suýt rút BHXH một lần, nay chị {nu} đã có lương hưu',
      ],
      lead: 'Năm ấy mất việc, chị {nu} ở {xa} đã cầm sổ đi làm thủ tục nhận BHXH một lần. Nhờ lời khuyên của cô cán bộ tiếp dân, chị quay về và {giờ không hối hận|đó là quyết định đúng nhất đời chị}.',
      own: [
        '“Cô ấy lấy giấy bút ra tính cho tôi xem, nói nhẹ nhàng lắm. Tôi về suy nghĩ cả đêm rồi chuyển sang đóng tự nguyện cho đủ năm”, chị nhớ lại. Tháng {thangtruoc} vừa rồi chị lĩnh kỳ lương hưu đầu tiên.',
        'Câu chuyện của chị được kể lại ở nhiều buổi sinh hoạt công đoàn. Theo chủ tịch công đoàn cơ sở, ông {nam}, người thật việc thật thuyết phục hơn mọi tờ rơi.',
      ],
    },
  ],
  facts: [
    'Người bắt đầu tham gia BHXH từ ngày 01/7/2025 trở đi không được nhận một lần theo lý do nghỉ việc 12 tháng, trừ các trường hợp luật định như ra nước ngoài định cư, mắc bệnh hiểm nghèo hoặc đủ tuổi nghỉ hưu mà chưa đủ 15 năm đóng.',
    'Thời gian đã hưởng BHXH một lần không được tính để hưởng các chế độ khác; luật cũng không quy định việc nộp lại tiền để khôi phục.',
    'Người mắc một trong các bệnh ung thư, bại liệt, xơ gan mất bù, lao nặng, AIDS được nhận một lần mà không phải chờ 12 tháng.',
    'Luật BHXH 2024 nghiêm cấm cầm cố, mua bán, thế chấp, đặt cọc sổ BHXH. Từ ngày 10/9/2026, hành vi này bị phạt từ 4 đến 6 triệu đồng cho mỗi sổ.',
    'Cả nước có 267.493 người hưởng BHXH một lần trong ba tháng đầu năm 2025, giảm mạnh so với cùng kỳ năm trước đó.',
  ],
  endings: [
    'Trước khi quyết định, người lao động nên đề nghị cơ quan BHXH tính thử mức lương hưu dự kiến để so sánh.',
    'Khi mất việc, người lao động có thể nhận trợ cấp thất nghiệp và vay vốn giải quyết việc làm thay vì rút BHXH một lần.',
    'Cơ quan BHXH lưu ý: không có dịch vụ “rút nhanh” nào hợp pháp, người dân không nộp tiền cho môi giới.',
  ],
  threads: [
    {
      mood: 'neutral',
      title: 'Đóng từ 2018, nghỉ đủ 12 tháng rồi thì rút BHXH một lần ở đâu?',
      post: 'Em đóng BHXH từ {2017|2018} ở Bắc Ninh, giờ về quê ở {xa}. Nghỉ đủ 12 tháng rồi thì nộp hồ sơ rút một lần ở quê được không hay phải xuống chỗ cũ ạ?',
    },
    {
      mood: 'negative',
      title: 'Sổ chưa chốt vì cty nợ bảo hiểm, rút một lần kiểu gì đây',
      post: 'Công ty cũ em nợ BHXH {6|8} tháng, sếp thì lặn mất tăm. Giờ em nghỉ hơn năm rồi muốn rút BHXH một lần cũng không được vì sổ chưa chốt. {Đúng là khổ trăm bề|Ức không chịu nổi}.',
    },
  ],
  replies: {
    negative: [
      'Chờ rút bhxh một lần mà họ phát số như đi mua vé, 4h sáng ra hết số. Dân lao động khổ thế đấy.',
      'Mình nộp hồ sơ rút một lần bị trả về hai lần chỉ vì sai mỗi ngày sinh trên sổ, mệt phờ.',
      'Đang đói thì lấy đâu ra mà để dành cho tuổi già, ai cũng khuyên đừng rút BHXH nhưng có ai cho vay đâu.',
    ],
    neutral: [
      'Nộp ở đâu cũng được bác ạ, nơi đang ở là nộp được hồ sơ BHXH một lần, mang sổ với căn cước.',
      'Rút một lần: trước 2014 mỗi năm 1,5 tháng, từ 2014 mỗi năm 2 tháng lương bình quân, cứ thế mà nhân.',
      'Em bắt đầu đi làm tháng 8/2025 thì sau này nghỉ có được rút bhxh 1 lần không mọi người?',
      'Rút rồi là mất hết năm đóng đó, nghĩ kỹ nha bạn, không nộp lại được đâu.',
    ],
    positive: [
      'May hồi đó chị bên BHXH can không cho rút một lần, giờ sắp đủ năm lĩnh lương hưu rồi. Ơn chị ấy quá.',
      'Nộp hồ sơ online, {7|8|9} ngày tiền về tài khoản, không tốn đồng nào cho cò cả. Bất ngờ luôn.',
    ],
  },
};
