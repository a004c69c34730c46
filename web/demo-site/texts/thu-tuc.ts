import type { TopicTexts } from './text.ts';

export const procedures: TopicTexts = {
  topic: 'thu-tuc-dich-vu',
  frames: [
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Đi lại bốn lần chưa xong một bộ hồ sơ BHXH',
        'Người dân {xa} kêu khó vì thủ tục bảo hiểm xã hội rườm rà',
      ],
      lead: '{Tòa soạn nhận được phản ánh|Bạn đọc gửi thư phản ánh} về việc bộ phận tiếp nhận hồ sơ bảo hiểm xã hội phụ trách {xa} hướng dẫn thiếu thống nhất, khiến người dân đi lại nhiều lần.',
      own: [
        'Theo chị {nu}, lần đầu chị được yêu cầu bổ sung giấy xác nhận, lần hai lại bảo giấy đó không cần, lần ba thì hệ thống lỗi. “Tôi ở cách {25|30|40} cây số, mỗi lần đi mất đứt một ngày công”, chị bức xúc.',
        'Ông {nam} phàn nàn về thái độ: “Hỏi thêm một câu là bị gắt. Dân có biết hết giấy tờ đâu, lẽ ra phải chỉ dẫn cho tường tận”.',
        'Lãnh đạo BHXH cơ sở đã tiếp thu, xin lỗi người dân, yêu cầu cán bộ lập phiếu hướng dẫn một lần duy nhất và niêm yết số điện thoại phản ánh.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: [
        'Trả kết quả hồ sơ BHXH trước hạn {2|3} ngày',
        'Người dân hài lòng với bộ phận một cửa BHXH phụ trách {xa}',
      ],
      lead: 'Khảo sát do BHXH tỉnh thực hiện tại bộ phận một cửa cho thấy {91..98}% người dân {xa} hài lòng với tinh thần phục vụ, {tỷ lệ hồ sơ đúng và trước hạn đạt trên 99%|thời gian chờ trung bình giảm còn dưới 15 phút}.',
      own: [
        'Bà {nu}, đến làm chế độ cho chồng, nhận xét: “Các cô chú niềm nở, rót nước mời, hướng dẫn viết từng dòng. Tôi cứ lo phải về bổ sung giấy tờ, ai ngờ xong ngay trong buổi sáng”.',
        'Đơn vị bố trí cán bộ biết tiếng Tày, tiếng Dao trực vào ngày chợ phiên và mở thêm một quầy ưu tiên cho người cao tuổi, phụ nữ có thai.',
      ],
    },
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Sau khi bỏ cấp huyện, người dân nộp hồ sơ BHXH ở đâu?',
        'Danh sách điểm tiếp nhận hồ sơ BHXH khu vực {xa}',
      ],
      lead: 'Từ khi thực hiện mô hình chính quyền hai cấp, bảo hiểm xã hội được tổ chức theo BHXH tỉnh và BHXH cơ sở. Người dân {xa}, {xa2} {lưu ý các kênh nộp hồ sơ sau|có thể chọn một trong các cách nộp hồ sơ}.',
      own: [
        'Thứ nhất, nộp trực tiếp tại BHXH cơ sở hoặc điểm tiếp nhận đặt tại trung tâm phục vụ hành chính công cấp xã, các ngày làm việc trong tuần. Thứ hai, gửi qua bưu điện, cước phí do cơ quan BHXH chi trả với hồ sơ theo quy định.',
        'Thứ ba, nộp trực tuyến trên Cổng Dịch vụ công. Kết quả được trả bản điện tử hoặc gửi về tận nhà. Thẻ BHYT, sổ BHXH đã cấp trước đây vẫn có giá trị, không phải đổi.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: ['Mất sổ BHXH, xin cấp lại trong bao lâu?', 'Có hai sổ BHXH thì gộp như thế nào?'],
      lead: 'Bạn đọc {nam} ({xa}) hỏi: Tôi từng làm ở hai tỉnh nên có hai số sổ BHXH, một sổ {thất lạc khi chuyển nhà|bị ướt hỏng sau đợt mưa lũ}. Tôi cần làm thủ tục gì, mất bao lâu và có phải nộp tiền không?',
      own: [
        'Bạn lập tờ khai theo mẫu, nộp tại BHXH cơ sở gần nhất hoặc trên Cổng Dịch vụ công. Cơ quan BHXH đối chiếu dữ liệu, hoàn chỉnh quá trình đóng rồi cấp lại sổ hoặc gộp về một mã số.',
        'Thời hạn cấp sổ là 5 ngày làm việc kể từ khi nhận đủ hồ sơ; trường hợp phải xác minh quá trình đóng ở nhiều nơi có thể lâu hơn. Người tham gia không phải nộp lệ phí.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: ['Chuyến xe “một cửa lưu động” lên bản', 'Ngày thứ bảy vì dân của cán bộ BHXH'],
      lead: 'Đều đặn {mỗi tháng hai lần|thứ bảy cách tuần}, tổ công tác của cơ quan BHXH lại chở máy tính, máy in lên {xa} nhận hồ sơ tại chỗ cho bà con.',
      own: [
        'Chị {nu} địu con đi bộ từ bản xa ra, làm xong thủ tục cấp thẻ BHYT cho cháu trong vòng {20|30} phút. “Trước phải ra tận phố, đi từ sáng đến tối. Nay cán bộ lên tận nơi, bà con ai cũng quý”, chị nói.',
        'Trưởng bản {nam} ghi sổ: {bốn|năm} chuyến đã giải quyết được {130..260} hồ sơ. Ông đề nghị duy trì lâu dài vì đường vào mùa mưa rất khó đi.',
      ],
    },
  ],
  facts: [
    'Theo Luật BHXH 2024, cơ quan BHXH có trách nhiệm cấp sổ trong 5 ngày làm việc kể từ ngày nhận đủ hồ sơ đăng ký tham gia lần đầu.',
    'Toàn bộ thủ tục về bảo hiểm xã hội, bảo hiểm y tế đều không thu phí, lệ phí của người dân.',
    'Từ năm 2025, BHXH Việt Nam trực thuộc Bộ Tài chính; việc tổ chức lại bộ máy không làm thay đổi quyền lợi của người tham gia.',
    'Khi trả hồ sơ, cán bộ phải nêu rõ lý do bằng văn bản; người dân có quyền khiếu nại nếu không đồng ý.',
  ],
  endings: [
    'Phản ánh về thái độ phục vụ, người dân gọi đường dây nóng niêm yết tại bộ phận một cửa hoặc tổng đài 1900 9068.',
    'BHXH tỉnh cho biết kết quả đo lường sự hài lòng là căn cứ xếp loại cán bộ cuối năm.',
    'Việc cải tiến quy trình tiếp tục được rà soát theo hướng dữ liệu đã có thì không yêu cầu người dân nộp lại.',
  ],
  threads: [
    {
      mood: 'negative',
      title: 'Làm thủ tục BHXH chỗ mình hành dân kinh khủng',
      post: 'Xin cái xác nhận quá trình đóng BHXH mà em chạy {ba|bốn} buổi. Buổi thì cán bộ đi họp, buổi thì thiếu giấy, buổi thì mạng hỏng. Hỏi sao không dặn một lần cho xong thì im re. {Mệt mỏi|Chán hết chỗ nói}.',
    },
    {
      mood: 'positive',
      title: 'Khen bộ phận một cửa bảo hiểm chỗ mình phát',
      post: 'Hay nghe chê nên hôm nay mình khen: lên làm thủ tục BHXH cho bà ngoại ở {xa}, cô cán bộ trẻ {dìu bà vào ghế|ra tận cửa đỡ bà}, ghi hộ tờ khai, {20|25} phút là xong. Văn minh thế này thì dân nào chả quý.',
    },
  ],
  replies: {
    negative: [
      'Phụ trách cả chục xã mà BHXH có mấy cán bộ, dân chờ mòn mỏi cả buổi là phải.',
      'Mang đủ giấy rồi vẫn bị trả hồ sơ bảo hiểm vì thiếu một chữ ký, máy móc không chịu được.',
      'Bỏ huyện xong đi làm thủ tục BHXH xa gấp đôi, người già như bố tôi sao đi nổi.',
    ],
    neutral: [
      'Gửi hồ sơ BHXH qua bưu điện cũng được đấy bác, họ nhận tại xã luôn, không mất cước.',
      'Cho mình hỏi BHXH {xa2} giờ làm việc thứ bảy không, trong tuần mình đi ca không nghỉ được?',
      'Mất sổ BHXH thì làm tờ khai cấp lại thôi, {5|năm} ngày làm việc là có.',
      'Gộp sổ phải nộp cả hai sổ cũ, em vừa làm tuần trước ở bảo hiểm xã hội cơ sở.',
    ],
    positive: [
      'Công nhận dạo này làm thủ tục bảo hiểm nhanh hơn hẳn, cán bộ cũng mềm mỏng hơn trước.',
      'Mình nộp thiếu giấy mà chị BHXH gọi điện nhắc rồi hướng dẫn chụp gửi bổ sung, khỏi đi lại. Cảm ơn chị.',
      'Xe lưu động lên tận bản nhận hồ sơ bảo hiểm, bà con mừng như có hội.',
    ],
  },
};
