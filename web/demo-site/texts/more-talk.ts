import type { Talk } from './text.ts';

/** Further threads and answers, so that people seldom repeat each other. */
export const moreTalk: readonly Talk[] = [
  {
    topic: 'bhyt',
    threads: [
      {
        mood: 'neutral',
        title: 'Người yêu em thẻ BHYT ở quê, xuống Phổ Yên làm có khám được không?',
        post: 'Thẻ BHYT đăng ký khám ban đầu ở {xa}, giờ em xuống {xa2} thuê trọ đi làm. Lỡ ốm khám ở trạm y tế chỗ trọ có được bảo hiểm trả không hay phải về quê?',
      },
      {
        mood: 'negative',
        title: 'Xếp hàng lấy số khám bảo hiểm từ 4h, có ai khổ như em không',
        post: 'Con em sốt, bế đi từ {4|5} giờ sáng, số {90|120|136}. Khám BHYT thì một phòng mà khám dịch vụ ba phòng. Nhìn mà {tủi thân|bực không tả}. Cùng là đóng tiền cả.',
      },
    ],
    replies: {
      negative: [
        'Cô thu ngân trả lời nhát gừng, cứ như dân đi khám bảo hiểm y tế là hạng hai ấy.',
        'Nhà cháu cũng bị từ chối thuốc vì hết đấu thầu, ai chịu trách nhiệm vụ này cho dân BHYT đây?',
      ],
      neutral: [
        'Đủ 5 năm liên tục thì phần cùng chi trả vượt 6 tháng lương cơ sở được BHYT trả hết, giữ hóa đơn lại bác nhé.',
        'Mua BHYT hộ gia đình phải cả nhà cùng mua hay mua lẻ một người cũng được ạ?',
        'Cận nghèo giờ khám BHYT được 100% rồi đúng không các bác, mẹ em mới được xét cận nghèo.',
        'Sinh viên năm nhất đóng BHYT ở trường hay ở nhà đều được, nhưng đừng đóng hai nơi kẻo trùng.',
      ],
      positive: [
        'Trạm y tế xã em mới có máy siêu âm, khám BHYT khỏi phải đi xa, bà con ưng lắm.',
        'Con bé nhà mình mổ tim, bảo hiểm y tế trả gần hết, ơn trời ơn Nhà nước.',
        'Hôm qua quên thẻ, đưa mỗi căn cước mà vẫn khám BHYT ngon, nhân viên vui vẻ.',
      ],
    },
  },
  {
    topic: 'bhxh-tu-nguyen',
    threads: [
      {
        mood: 'neutral',
        title: 'Bán hàng online nên đóng BHXH tự nguyện mức nào thì hợp lý?',
        post: 'Em {28|29|31} tuổi bán hàng trên mạng, tháng dư ra được {1|2} triệu. Tính đóng BHXH tự nguyện mà phân vân mức thấp nhất 330 nghìn hay cao hơn. Anh chị nào đi trước tư vấn giúp.',
      },
    ],
    replies: {
      negative: [
        'Nghe cộng tác viên BHXH tự nguyện nói thì hay, hỏi kỹ bảng tính thì lúng túng, mất lòng tin luôn.',
        'Đóng dở hai năm vì thất mùa, giờ xin dừng BHXH tự nguyện mà chẳng ai hướng dẫn tử tế.',
      ],
      neutral: [
        'Đóng một lần cho 5 năm về sau thì có được giảm gì không các bác, nhà em vừa bán lứa lợn?',
        'Em hộ cận nghèo được đỡ 132 nghìn một tháng, còn lại tự đóng, thế là BHXH tự nguyện vừa sức rồi.',
        'Thiếu 4 năm khi đủ tuổi thì đóng bù BHXH một lần được, tối đa 60 tháng nhé bác.',
        'Giáo viên hợp đồng hết hạn thì chuyển sang đóng tự nguyện nối tiếp sổ bhxh cũ được luôn.',
      ],
      positive: [
        'Ông xã mình chạy xe ôm cũng đóng BHXH tự nguyện rồi, bảo mai này hai vợ chồng già dắt nhau đi lĩnh lương hưu.',
        'Xã mình tổ chức heo đất đóng BHXH tự nguyện hay cực, mỗi ngày bỏ mười nghìn.',
        'Được cô thu bày cho đóng 3 tháng một lần nên nhẹ hẳn, cảm ơn cô nhiều.',
      ],
    },
  },
  {
    topic: 'luong-huu',
    threads: [
      {
        mood: 'positive',
        title: 'Hồ sơ hưu của mẹ em xong trong hai tuần, bất ngờ quá',
        post: 'Cứ nghe dọa làm hồ sơ lương hưu lâu lắm, ai dè mẹ em nộp {mùng 3|mùng 6} mà {hai tuần|mười mấy hôm} sau có quyết định, tiền về thẻ đúng hẹn. Cảm ơn các anh chị bảo hiểm, làm việc thế này dân nhờ.',
      },
      {
        mood: 'neutral',
        title: 'Lương hưu nhận tiền mặt hay qua thẻ tiện hơn?',
        post: 'Bố em {70|74} tuổi, đang nhận lương hưu tiền mặt ở bưu điện. Ngân hàng mời mở thẻ, cụ ngại. Các bác thấy để tiền mặt hay chuyển khoản tiện hơn, có bị bắt buộc không?',
      },
    ],
    replies: {
      negative: [
        'Điểm chi trả lương hưu chỗ em chật như nêm, các cụ đứng cả buổi mỏi rã chân.',
        'Sai một chữ tên đệm mà lương hưu của mẹ bị treo {hai|ba} tháng, ai đền cho bà?',
      ],
      neutral: [
        'Không bắt buộc qua thẻ đâu, lương hưu muốn nhận tiền mặt vẫn được, cụ thích gì thì để vậy.',
        'Từ tháng 7 lương hưu tăng 8% rồi, ai nghỉ trước 95 còn được cộng thêm cho đỡ thiệt.',
        'Ở nước ngoài với con thì lương hưu ủy quyền cho cháu nhận được không mọi người?',
      ],
      positive: [
        'Tháng nào lương hưu cũng báo tin nhắn đúng giờ, bà em bảo như có người nhớ tới mình.',
        'Tăng thêm mấy trăm nghìn lương hưu, ông em mua ngay cái quạt sưởi, mặt tươi roi rói.',
      ],
    },
  },
  {
    topic: 'bhxh-mot-lan',
    threads: [
      {
        mood: 'positive',
        title: 'Nghe lời khuyên không rút BHXH một lần, giờ thấy đúng',
        post: 'Hồi dịch mất việc em định rút BHXH một lần, chị cán bộ ngồi tính cho xem thiệt hơn rồi khuyên bảo lưu. Giờ em có {12|13} năm, thêm ít nữa là chắc suất lương hưu. Kể ra đây để cảm ơn chị.',
      },
    ],
    replies: {
      negative: [
        'Lên nộp hồ sơ BHXH một lần mà bị hỏi cung như tội phạm, tiền của mình chứ của ai.',
        'Hẹn trả tiền một lần 7 ngày mà {15|20} ngày chưa thấy, gọi BHXH không ai bắt máy.',
      ],
      neutral: [
        'Ung thư thì được rút bảo hiểm một lần ngay, khỏi chờ 12 tháng, bạn mang hồ sơ bệnh án đi.',
        'Đang lĩnh thất nghiệp thì có nộp hồ sơ BHXH một lần được không hay phải đợi hết?',
        'Tính kỹ rồi hãy rút, {9|10} năm đóng bảo hiểm mà rút một lần là về con số không đó.',
        'Sổ ở hai tỉnh thì phải gộp trước rồi mới làm hồ sơ một lần nha mọi người.',
      ],
      positive: ['Cán bộ giải thích BHXH một lần cặn kẽ, không ép, tự mình quyết, thấy được tôn trọng.'],
    },
  },
  {
    topic: 'chuyen-doi-so',
    threads: [
      {
        mood: 'positive',
        title: 'Ngồi nhà gia hạn BHYT cho cả 5 người, quá nhanh',
        post: 'Tối qua em mò vào dịch vụ công gia hạn thẻ BHYT cho cả nhà, trả tiền qua ngân hàng, {10|15} phút xong. Sáng nay VssID nhảy hạn mới rồi. Trước toàn phải xin nghỉ nửa buổi. Cho điểm mười.',
      },
    ],
    replies: {
      negative: ['Đổi máy mới là VssID không cho đăng nhập, lên BHXH xếp hàng mở khóa, công nghệ gì kỳ vậy.'],
      neutral: [
        'Lấy lại mật khẩu VssID thì vào mục quên mật khẩu, nó gửi mã về số điện thoại đã đăng ký, miễn phí.',
        'Sổ BHXH điện tử có cần in ra công chứng không hay đưa màn hình là được ạ?',
        'Bố mẹ không có điện thoại xịn thì con cài VssID trên máy con rồi thêm thành viên được không?',
      ],
      positive: [
        'Nhờ tra VssID mà em biết cty đóng thiếu hai tháng, báo nhân sự họ sửa luôn. Tiện lợi thật.',
      ],
    },
  },
  {
    topic: 'thu-tuc-dich-vu',
    threads: [
      {
        mood: 'neutral',
        title: 'Ở {xa} giờ nộp hồ sơ bảo hiểm ở điểm nào vậy?',
        post: 'Trước em vẫn ra BHXH huyện, giờ bỏ huyện rồi không biết nộp hồ sơ BHXH ở đâu. Ai ở gần {xa} chỉ giúp địa điểm với giờ làm việc.',
      },
    ],
    replies: {
      negative: [
        'Ba lần lên ba người nói ba kiểu, hồ sơ bảo hiểm của mình như quả bóng. Chịu hết nổi.',
        'Điện thoại niêm yết của BHXH đổ chuông cả sáng không ai nghe, niêm yết làm gì.',
      ],
      neutral: ['Xác nhận quá trình đóng BHXH giờ làm online được, có chữ ký số luôn, khỏi lên tận nơi.'],
      positive: [
        'Quầy ưu tiên cho người già ở chỗ nộp hồ sơ bảo hiểm là điểm cộng lớn, mẹ em được làm trước.',
      ],
    },
  },
  {
    topic: 'bhtn',
    threads: [
      {
        mood: 'positive',
        title: 'Được giới thiệu việc mới ngay khi đi làm thất nghiệp',
        post: 'Lên trung tâm làm hồ sơ bảo hiểm thất nghiệp, chị tư vấn giới thiệu luôn chỗ làm gần nhà, {tuần sau|mai} em đi phỏng vấn. Chưa kịp lĩnh trợ cấp đã có việc, vui ghê.',
      },
    ],
    replies: {
      negative: ['Trung tâm việc làm giới thiệu toàn chỗ lương bèo, làm thủ tục thất nghiệp cho có lệ.'],
      neutral: [
        'Mức hưởng thất nghiệp là 60% bình quân 6 tháng cuối, trần 5 lần lương tối thiểu vùng.',
        'Chuyển về quê thì xin chuyển nơi hưởng trợ cấp thất nghiệp được, em làm rồi, có mẫu đơn.',
      ],
      positive: ['Tiền thất nghiệp về đúng ngày 3 tháng liền, đỡ được tiền trọ lúc khó khăn, cảm ơn nhiều.'],
    },
  },
  {
    topic: 'gian-lan-tron-dong',
    threads: [
      {
        mood: 'neutral',
        title: 'Làm sao biết công ty có đóng đủ BHXH theo lương thật?',
        post: 'Lương em {11|13} triệu mà nghi công ty chỉ đóng BHXH theo lương tối thiểu. Muốn kiểm tra mức đóng thì xem ở đâu, có cách nào yêu cầu đóng đúng không ạ?',
      },
    ],
    replies: {
      negative: [
        'Đóng theo lương tối thiểu để trốn tiền bảo hiểm, công nhân về già lĩnh hưu ba cọc ba đồng.',
      ],
      neutral: [
        'Vào VssID mục quá trình tham gia có ghi mức lương đóng từng tháng, so với hợp đồng là biết cty có gian BHXH không.',
        'Chậm đóng BHXH phải nộp thêm 0,03% một ngày đấy, cty nào dây dưa là thiệt.',
      ],
      positive: ['Nhờ công đoàn lên tiếng, bọn em được đóng truy thu BHXH {7|9} tháng, thắng lợi.'],
    },
  },
  {
    topic: 'om-dau-thai-san',
    threads: [
      {
        mood: 'positive',
        title: 'Nhận tiền thai sản xong, xin chia sẻ hồ sơ cho các mẹ',
        post: 'Em vừa nhận thai sản, cty nộp online, {8|9} ngày có tiền. Hồ sơ chỉ có giấy khai sinh của con với tờ khai thôi. Các mẹ cứ yên tâm, giờ BHXH làm nhanh lắm.',
      },
    ],
    replies: {
      negative: [
        'Xin giấy nghỉ ốm hưởng BHXH mà bệnh viện hẹn tuần sau quay lại lấy dấu, ốm đi lại sao nổi.',
      ],
      neutral: [
        'Sảy thai có được hưởng chế độ thai sản không, em đóng bảo hiểm mới {5|7} tháng?',
        'Chồng nghỉ khi vợ sinh nhớ nộp bản sao khai sinh cho cty, BHXH chuyển tiền sau.',
      ],
      positive: ['Công ty với bảo hiểm phối hợp tốt, thai sản của em giải quyết trong một nốt nhạc.'],
    },
  },
  {
    topic: 'tro-cap-huu-tri-xa-hoi',
    threads: [
      {
        mood: 'positive',
        title: 'Bà nội mình 75 tuổi vừa có trợ cấp hưu trí xã hội',
        post: 'Cán bộ xã vào tận nhà làm đơn cho bà nội, {9|10} hôm sau có quyết định. Bà cầm 500 nghìn tiền trợ cấp hưu trí xã hội tháng đầu mà cười suốt. Ghi nhận anh em ở xã làm việc có tâm.',
      },
    ],
    replies: {
      neutral: ['Ông em hưởng trợ cấp hưu trí xã hội rồi thì thẻ BHYT có phải mua nữa không ạ?'],
    },
  },
  {
    topic: 'lua-dao-mao-danh',
    threads: [
      {
        mood: 'neutral',
        title: 'Số lạ gọi xưng bên BHXH, kiểm tra thế nào cho chắc?',
        post: 'Sáng nay em được gọi, họ xưng cán bộ BHXH nói thông tin của em chưa đồng bộ. Em bảo để hỏi lại rồi tắt máy. Có cách nào kiểm tra số đó là thật hay giả không các bác?',
      },
    ],
    replies: {
      neutral: ['Bà con cứ nhớ bảo hiểm xã hội không thu phí cập nhật gì hết, ai đòi tiền là lừa.'],
    },
  },
];
