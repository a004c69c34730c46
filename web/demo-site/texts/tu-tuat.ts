import type { TopicTexts } from './text.ts';

export const injurySurvivors: TopicTexts = {
  topic: 'tnld-tu-tuat',
  frames: [
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Mức trợ cấp mai táng hiện nay là bao nhiêu?',
        'Người đóng BHXH qua đời, thân nhân được hưởng những gì?',
      ],
      lead: 'Bạn đọc {nu} ({xa}) hỏi: Bố tôi đóng bảo hiểm xã hội bắt buộc {9|11|13} năm, không may mất {tháng trước|đầu tháng {thangtruoc}}. Gia đình tôi được hưởng chế độ tử tuất thế nào?',
      own: [
        'Người lo mai táng được nhận trợ cấp bằng 10 lần mức tham chiếu, tức 25.300.000 đồng theo mức áp dụng từ ngày 01/7/2026, khi người mất đã đóng BHXH bắt buộc từ đủ 12 tháng.',
        'Trợ cấp tuất một lần tính theo số năm đóng: 1,5 tháng cho mỗi năm trước 2014 và 2 tháng cho mỗi năm từ 2014 trở đi, thấp nhất bằng 3 tháng bình quân tiền lương đóng.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Sau tai nạn lao động, chiếc phao mang tên bảo hiểm',
        'Trợ cấp tuất giúp hai chị em ở {xa} tiếp tục đến trường',
      ],
      lead: 'Mất đi trụ cột sau một vụ tai nạn lao động, gia đình chị {nu} ở {xa} {gượng dậy|vượt qua những ngày khó nhất} nhờ trợ cấp hằng tháng của bảo hiểm xã hội.',
      own: [
        'Hai con chị được hưởng trợ cấp tuất, mỗi cháu bằng 50% mức tham chiếu. “Số tiền ấy đủ tiền ăn học cho các cháu. Không có nó, tôi không biết xoay xở ra sao”, chị nghẹn ngào.',
        'Cán bộ BHXH {nam} đã giúp gia đình hoàn thiện hồ sơ chỉ trong {sáu|bảy} ngày và thường xuyên ghé thăm, động viên các cháu.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Bị tai nạn lao động, {tám|mười} tháng chưa được giám định',
        'Thiếu biên bản điều tra, người thợ ở {xa} lỡ chế độ tai nạn lao động',
      ],
      lead: 'Gãy tay trong ca làm, anh {nam} ở {xa} đến nay vẫn chưa được hưởng chế độ tai nạn lao động vì doanh nghiệp không lập biên bản điều tra.',
      own: [
        '“Họ bảo tôi tự ngã, cho vài triệu rồi thôi. Tôi hỏi bảo hiểm xã hội thì thiếu giấy này giấy kia”, anh chán nản. Cánh tay yếu khiến anh không còn làm được nghề cơ khí.',
        'Công đoàn cho biết đang hỗ trợ anh làm đơn đề nghị thanh tra lao động vào cuộc, đồng thời lưu ý công nhân phải yêu cầu lập biên bản ngay khi xảy ra sự cố.',
      ],
    },
  ],
  facts: [
    'Doanh nghiệp đóng 0,5% quỹ tiền lương vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp; người lao động không phải đóng.',
    'Trợ cấp tuất hằng tháng bằng 50% mức tham chiếu cho mỗi thân nhân, 70% nếu không còn người nuôi dưỡng, tối đa 4 thân nhân.',
    'Người tham gia BHXH tự nguyện từ đủ 60 tháng khi qua đời thì người lo mai táng được trợ cấp mai táng.',
    'Bảo hiểm tai nạn lao động nay cũng là một chế độ của BHXH tự nguyện.',
  ],
  endings: [
    'Hồ sơ hưởng chế độ tai nạn lao động, tử tuất nộp tại BHXH cơ sở nơi cư trú hoặc trực tuyến, không thu phí.',
    'Các đơn vị được nhắc nhở tăng cường huấn luyện an toàn lao động.',
  ],
  threads: [
    {
      mood: 'neutral',
      title: 'Bố em mất khi mới đóng BHXH được 8 năm, gia đình được gì?',
      post: 'Bố em mất đột ngột, đóng BHXH bắt buộc {7|8} năm. Gia đình em được trợ cấp tuất một lần hay hằng tháng, tiền mai táng làm thủ tục ở đâu ạ? Nhà đang rối quá mong mọi người chỉ giúp.',
    },
  ],
  replies: {
    negative: ['Tai nạn lao động mà chủ xưởng không đóng bảo hiểm thì thợ chịu hết, đau đã đành còn tức.'],
    neutral: [
      'Mai táng phí giờ là 25.300.000 đồng, mang giấy báo tử với sổ BHXH ra nộp nhé, xin chia buồn cùng gia đình.',
    ],
    positive: [
      'Ông ngoại mất, hồ sơ tử tuất bên bảo hiểm xã hội làm gọn trong {một|hai} tuần, họ còn gọi hỏi thăm.',
    ],
  },
};
