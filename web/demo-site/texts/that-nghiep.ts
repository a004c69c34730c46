import type { TopicTexts } from './text.ts';

export const unemployment: TopicTexts = {
  topic: 'bhtn',
  frames: [
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Mức hưởng trợ cấp thất nghiệp được tính thế nào?',
        'Nghỉ việc bao lâu phải nộp hồ sơ hưởng trợ cấp thất nghiệp?',
      ],
      lead: 'Chị {nu} ({xa}) hỏi: Tôi vừa hết hạn hợp đồng, đã đóng bảo hiểm thất nghiệp (BHTN) {26|38|50} tháng. Tôi được hưởng trợ cấp thất nghiệp mấy tháng, mỗi tháng bao nhiêu?',
      own: [
        'Theo Luật Việc làm 2025, mức trợ cấp hằng tháng bằng 60% bình quân tiền lương đóng BHTN của 6 tháng gần nhất, tối đa 5 lần lương tối thiểu tháng theo vùng. Đóng từ đủ 12 đến 36 tháng được hưởng 3 tháng; cứ đủ thêm 12 tháng hưởng thêm 1 tháng, tối đa 12 tháng.',
        'Hồ sơ phải nộp trong 3 tháng kể từ ngày chấm dứt hợp đồng. Trợ cấp được tính từ ngày làm việc thứ 11 sau khi nộp đủ hồ sơ.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Trung tâm dịch vụ việc làm tiếp nhận {210..480} hồ sơ thất nghiệp trong tháng {thangtruoc}',
        'Kết nối việc làm cho lao động hưởng trợ cấp thất nghiệp ở {xa}',
      ],
      lead: 'Trong tháng {thangtruoc}, trung tâm dịch vụ việc làm tiếp nhận {210..480} hồ sơ đề nghị hưởng bảo hiểm thất nghiệp, chủ yếu là lao động ngành may và điện tử.',
      own: [
        'Cùng với giải quyết trợ cấp, trung tâm tổ chức {hai|ba} phiên giao dịch việc làm lưu động, trong đó có phiên tại {xa}. Hơn {60..130} người được tuyển ngay tại chỗ.',
        'Chị {nu}, {27..39} tuổi, vừa nhận trợ cấp vừa học nghề pha chế theo gói hỗ trợ đào tạo. Chị cho biết điều mong nhất là tìm được việc gần nhà để chăm con.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Lao động mất việc chật vật làm thủ tục hưởng bảo hiểm thất nghiệp',
        'Lỡ hạn khai báo, mất luôn tháng trợ cấp thất nghiệp',
      ],
      lead: 'Mất việc đã khó, nhiều lao động ở {xa} còn {chật vật|khổ sở} vì thủ tục hưởng bảo hiểm thất nghiệp và quy định thông báo tìm việc hằng tháng.',
      own: [
        'Anh {nam} đi phụ hồ xa, quên ngày khai báo nên bị tạm dừng trợ cấp. “Không một tin nhắn nhắc nhở. Lúc lên hỏi họ bảo luật quy định thế”, anh nói, giọng chán nản.',
        'Chị {nu} phải đi lại {bốn|ba} lượt vì quyết định thôi việc ghi sai ngày. Mỗi lượt mất một buổi và hơn trăm nghìn tiền xe. “Giá mà họ liệt kê hết lỗi trong một lần”, chị bức xúc.',
        'Trung tâm cho biết việc thông báo tìm việc có thể làm trực tuyến, song thừa nhận hướng dẫn chưa đến được với lao động lớn tuổi.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Từ tiền trợ cấp thất nghiệp đến xưởng may nhỏ của chị {nu}',
        'Đi học nghề bằng bảo hiểm thất nghiệp, {xa} có thêm thợ giỏi',
      ],
      lead: 'Mất việc ở khu công nghiệp, chị {nu} về quê với khoản trợ cấp thất nghiệp {năm|bảy} tháng. Nay chị đã mở được xưởng may gia công, tạo việc cho {4..9} chị em ở {xa}.',
      own: [
        'Chị kể được cán bộ tư vấn tận tình, chỉ cho gói hỗ trợ học nghề. “Có tiền trợ cấp nuôi con, tôi mới dám đi học thiết kế rập {ba|bốn} tháng. Biết ơn lắm”, chị nói.',
        'Xưởng nay nhận đơn hàng đồng phục cho các trường học trong vùng. Chị đăng ký đóng BHXH cho cả thợ, bởi hiểu hơn ai hết giá trị của chiếc phao lúc mất việc.',
      ],
    },
  ],
  facts: [
    'Người lao động được hưởng trợ cấp thất nghiệp khi đã đóng BHTN từ đủ 12 tháng trong 24 tháng trước khi chấm dứt hợp đồng; với hợp đồng dưới 12 tháng là trong 36 tháng.',
    'Người đơn phương chấm dứt hợp đồng trái pháp luật hoặc nghỉ việc khi đủ điều kiện hưởng lương hưu thì không được hưởng trợ cấp thất nghiệp.',
    'Người lao động đóng tối đa 1% tiền lương, doanh nghiệp đóng tối đa 1%, Nhà nước hỗ trợ từ ngân sách. Phần chưa hưởng được bảo lưu theo quy định, không có khoản hoàn lại cho người không thất nghiệp.',
    'Từ ngày 10/9/2026, người có việc làm mà không thông báo, vẫn nhận trợ cấp thất nghiệp bị phạt từ 1 đến 2 triệu đồng và phải nộp lại số tiền đã hưởng.',
    'Ngoài trợ cấp, người thất nghiệp được tư vấn, giới thiệu việc làm miễn phí, hỗ trợ học nghề và được cấp thẻ BHYT trong thời gian hưởng.',
  ],
  endings: [
    'Người lao động có thể nộp hồ sơ tại bất kỳ trung tâm dịch vụ việc làm nào hoặc trên Cổng Dịch vụ công quốc gia.',
    'Ngành chức năng khuyến nghị người lao động giữ liên lạc với trung tâm để không lỡ các phiên giao dịch việc làm.',
  ],
  threads: [
    {
      mood: 'negative',
      title: 'Nộp hồ sơ thất nghiệp hơn tháng chưa thấy tiền',
      post: 'Em nộp hồ sơ hưởng bảo hiểm thất nghiệp từ {mùng 5|mùng 7} tháng trước, tới nay tài khoản vẫn trắng. Lên hỏi thì bảo về chờ. Nhà hai đứa con nhỏ, {tiền trọ|tiền học} dồn tới nơi rồi, sốt ruột quá.',
    },
    {
      mood: 'neutral',
      title: 'Nghỉ ngang có lĩnh được trợ cấp thất nghiệp không?',
      post: 'Em làm được {14|20} tháng, giờ chán quá muốn nghỉ luôn không báo trước. Cho hỏi nghỉ ngang thế thì có lấy được tiền thất nghiệp không hay phải có quyết định thôi việc?',
    },
  ],
  replies: {
    negative: [
      'Tháng nào cũng phải lên khai báo tìm việc để nhận bảo hiểm thất nghiệp, mất công mất việc thêm một bữa. Hình thức quá.',
      'Trợ cấp thất nghiệp của mình bị cắt vì khai báo muộn đúng một ngày, hỏi thì họ nói như đúng rồi. Cay.',
      'Cty không chịu đưa quyết định nghỉ việc, thế là em lỡ hạn 3 tháng nộp hồ sơ thất nghiệp, mất trắng.',
    ],
    neutral: [
      'Nghỉ ngang trái luật thì không được hưởng thất nghiệp đâu, phải báo trước đúng hạn bạn ơi.',
      'Cứ đóng đủ 12 tháng trong 24 tháng thì được 3 tháng trợ cấp thất nghiệp, em lên trung tâm việc làm mà nộp.',
      'Đang lĩnh thất nghiệp mà đi làm thử việc thì có phải báo không các bác?',
      'Khai báo tìm việc làm online được đó mọi người, không cần lên tận nơi lĩnh bảo hiểm thất nghiệp nữa.',
    ],
    positive: [
      'Mình được hỗ trợ học nghề nấu ăn từ bảo hiểm thất nghiệp, thầy dạy nhiệt tình, giờ có việc rồi.',
      'Hồ sơ thất nghiệp của em đúng {15|16} ngày là có quyết định, tiền về đều. Quá ổn.',
    ],
  },
};
