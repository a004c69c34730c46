import type { TopicTexts } from './text.ts';

export const sicknessMaternity: TopicTexts = {
  topic: 'om-dau-thai-san',
  frames: [
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Sinh con thứ hai được nghỉ thai sản bao nhiêu tháng?',
        'Chồng được nghỉ mấy ngày khi vợ sinh con thứ hai?',
      ],
      lead: 'Chị {nu}, công nhân may ở {xa}, hỏi: Tôi {dự sinh con thứ hai vào tháng tới|vừa sinh cháu thứ hai tháng {thangtruoc}}. Tôi và chồng được nghỉ thai sản bao lâu, mức hưởng thế nào?',
      own: [
        'Theo Luật Dân số 113/2025/QH15, từ ngày 01/7/2026, lao động nữ sinh con thứ hai được nghỉ thai sản 7 tháng; chồng đang đóng bảo hiểm xã hội được nghỉ 10 ngày làm việc. Trường hợp sinh trước mốc này vẫn áp dụng 6 tháng.',
        'Mức hưởng mỗi tháng bằng 100% bình quân tiền lương đóng BHXH của 6 tháng gần nhất trước khi nghỉ. Ngoài ra, chị được trợ cấp một lần bằng 2 lần mức tham chiếu, tức 5.060.000 đồng.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Con ốm, bố mẹ được nghỉ bao nhiêu ngày một năm?',
        'Nghỉ ốm hưởng BHXH tối đa bao nhiêu ngày?',
      ],
      lead: 'Anh {nam} ({xa}) hỏi: Tôi đóng BHXH bắt buộc {9|12|13} năm. Con tôi 2 tuổi hay ốm, bản thân tôi vừa phải nằm viện; xin hỏi một năm tôi được nghỉ hưởng chế độ ốm đau bao nhiêu ngày?',
      own: [
        'Người làm việc trong điều kiện bình thường, đóng dưới 15 năm được nghỉ tối đa 30 ngày/năm; từ 15 đến dưới 30 năm là 40 ngày; từ 30 năm trở lên là 60 ngày. Mức trợ cấp bằng 75% tiền lương đóng của tháng gần nhất.',
        'Khi con ốm, mỗi năm bố hoặc mẹ được nghỉ tối đa 20 ngày nếu con dưới 3 tuổi và 15 ngày nếu con từ đủ 3 tuổi đến dưới 7 tuổi. Hồ sơ là giấy ra viện hoặc giấy chứng nhận nghỉ việc hưởng BHXH.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Thêm một tháng thai sản, thêm một tháng bên con',
        'Bà mẹ công nhân ở {xa} và niềm vui nghỉ thai sản 7 tháng',
      ],
      lead: 'Sinh con thứ hai sau mốc 01/7/2026, chị {nu} ở {xa} được nghỉ thai sản 7 tháng. Với người mẹ công nhân, thêm một tháng bên con là {món quà quý|niềm vui khó tả}.',
      own: [
        '“Bé đầu tôi phải gửi bà từ lúc sáu tháng, thương lắm. Lần này con cứng cáp hơn mẹ mới đi làm”, chị {nu} phấn khởi. Chồng chị cũng nghỉ đủ 10 ngày làm việc để phụ vợ.',
        'Bộ phận nhân sự công ty lập hồ sơ trực tuyến, {6|7|8} ngày sau tiền trợ cấp đã về tài khoản. Chị bảo chưa bao giờ làm giấy tờ mà nhẹ nhàng đến thế.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Con sắp thôi nôi, mẹ chưa nhận được tiền thai sản',
        'Mòn mỏi chờ tiền thai sản vì công ty nộp hồ sơ chậm',
      ],
      lead: 'Sinh con đã {năm|bảy|tám} tháng, chị {nu} ở {xa} vẫn chưa nhận được trợ cấp thai sản. Hai bên công ty và cơ quan bảo hiểm {mỗi nơi giải thích một kiểu|chưa thống nhất được nguyên nhân}.',
      own: [
        'Công ty nói đã gửi hồ sơ, còn tra cứu thì hệ thống báo chưa tiếp nhận. “Tôi gọi bên này họ chỉ bên kia. Tiền sữa, tiền bỉm đều phải vay”, chị {nu} mệt mỏi.',
        'Cùng cảnh ngộ là chị {nu2}: giấy ra viện ghi thiếu số căn cước nên bị trả lại, phải quay về bệnh viện xin đính chính, mất gần một tháng.',
        'Cơ quan BHXH cho biết sẽ làm việc trực tiếp với doanh nghiệp và ưu tiên xử lý các hồ sơ tồn đọng.',
      ],
    },
    {
      mood: 'neutral',
      form: 'notice',
      titles: ['Lưu ý khi nộp giấy chứng nhận nghỉ việc hưởng BHXH', 'Siết quản lý giấy nghỉ ốm hưởng BHXH'],
      lead: 'Cơ quan bảo hiểm xã hội đề nghị người lao động và đơn vị sử dụng lao động trên địa bàn {xa} lưu ý một số điểm khi lập hồ sơ hưởng chế độ ốm đau, thai sản.',
      own: [
        'Giấy chứng nhận nghỉ việc hưởng BHXH phải do cơ sở khám bệnh, chữa bệnh có thẩm quyền cấp và được liên thông lên hệ thống giám định. Giấy mua bán trên mạng không có giá trị, người sử dụng bị xử phạt và thu hồi tiền.',
        'Trong tháng {thangtruoc}, qua đối chiếu, cơ quan BHXH đã từ chối {8..22} hồ sơ có dấu hiệu tẩy xóa hoặc không có dữ liệu khám tương ứng.',
      ],
    },
  ],
  facts: [
    'Ngoài trường hợp sinh con thứ hai được nghỉ 7 tháng, lao động nữ sinh con được nghỉ 6 tháng, trong đó nghỉ trước sinh tối đa 2 tháng; sinh đôi trở lên, từ con thứ hai mỗi con nghỉ thêm 1 tháng.',
    'Khi vợ sinh con đầu lòng, lao động nam đóng BHXH được nghỉ 5 ngày làm việc; 7 ngày nếu vợ phải phẫu thuật hoặc sinh con dưới 32 tuần tuổi.',
    'Trợ cấp ốm đau, thai sản do quỹ ốm đau và thai sản chi trả; doanh nghiệp đóng 3% vào quỹ này, người lao động không phải đóng.',
    'Người tham gia BHXH tự nguyện được trợ cấp thai sản 2.000.000 đồng cho mỗi con khi đóng từ đủ 6 tháng trong 12 tháng trước sinh.',
  ],
  endings: [
    'Người lao động nên kiểm tra thông tin trên giấy ra viện trước khi nộp để tránh bị trả hồ sơ.',
    'Tiền trợ cấp được chuyển qua tài khoản cá nhân hoặc qua đơn vị theo đăng ký của người lao động.',
  ],
  threads: [
    {
      mood: 'neutral',
      title: 'Sinh bé thứ 2 cuối năm thì được nghỉ 6 hay 7 tháng ạ?',
      post: 'Em dự sinh bé thứ hai tháng {12|11}, đóng BHXH ở công ty liên tục {3|4} năm. Cho em hỏi thai sản giờ được nghỉ 6 hay 7 tháng, chồng em có được nghỉ không?',
    },
    {
      mood: 'negative',
      title: 'Tiền thai sản hơn 3 tháng chưa về, hỏi ai cũng lắc đầu',
      post: 'Em nộp hồ sơ thai sản cho cty từ lúc bé đầy tháng, giờ con biết lẫy rồi mà tiền BHXH chưa về. Cty đổ tại bảo hiểm, bảo hiểm bảo chưa nhận hồ sơ. {Khóc không ra nước mắt|Bức xúc vô cùng}.',
    },
  ],
  replies: {
    negative: [
      'Chế độ ốm đau gì mà nghỉ {10|12} ngày được mấy trăm, thủ tục BHXH thì dài cả trang giấy.',
      'Mình cũng bị trả hồ sơ thai sản vì bệnh viện ghi sai một chữ, đi lại khổ sở lắm.',
      'Đẻ mổ đau muốn chết còn phải chạy giấy tờ thai sản, ai nghĩ ra quy trình này vậy trời.',
    ],
    neutral: [
      'Sinh sau 1/7/2026 bé thứ hai thì nghỉ thai sản 7 tháng, chồng nghỉ 10 ngày làm việc bạn nhé.',
      'Tiền một lần khi sinh là 5.060.000 đồng, còn lại thai sản tính bình quân 6 tháng lương đóng BHXH.',
      'Con em 2 tuổi nằm viện {4|5} ngày thì xin giấy gì để hưởng BHXH vậy các mẹ?',
      'Nghỉ dưỡng sức sau sinh có cần giấy bác sĩ không hay cty tự làm gửi bảo hiểm?',
    ],
    positive: [
      'Em nhận tiền thai sản đúng {7|8} ngày sau khi cty nộp, không thiếu một đồng. Vui quá.',
      'Được nghỉ thai sản 7 tháng thấy khác hẳn lần đầu, con bú mẹ đầy đủ. Chính sách này hay.',
    ],
  },
};
