import type { TopicTexts } from './text.ts';

/** Topics of policy that are rarer in the news: the fund, the law, the reform, achievements, foreign relations. */

export const fund: TopicTexts = {
  topic: 'quy-bhxh',
  frames: [
    {
      mood: 'neutral',
      form: 'question',
      titles: ['Quỹ BHXH được đầu tư vào đâu?', 'Tiền đóng BHXH của người lao động được quản lý thế nào?'],
      lead: 'Bạn đọc {nam} ({xa}) hỏi: Hằng tháng chúng tôi đóng bảo hiểm xã hội, số tiền đó được gửi vào đâu, có an toàn không và ai giám sát?',
      own: [
        'Theo Luật BHXH 2024, quỹ BHXH là quỹ tài chính độc lập với ngân sách nhà nước, được Nhà nước bảo hộ, gồm ba quỹ thành phần: ốm đau và thai sản; hưu trí và tử tuất; tai nạn lao động, bệnh nghề nghiệp.',
        'Danh mục đầu tư trong nước gồm trái phiếu, công cụ nợ của Chính phủ, trái phiếu chính quyền địa phương, tiền gửi và trái phiếu của ngân hàng thương mại nhà nước. Luật không cho phép quỹ mua cổ phiếu.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: [
        'Quỹ BHXH bảo đảm chi trả đúng, đủ cho người hưởng',
        'Người dân yên tâm khi quỹ BHXH được kiểm toán định kỳ',
      ],
      lead: 'Tại buổi gặp gỡ người lao động ở {xa}, đại diện ngành BHXH khẳng định quỹ bảo hiểm xã hội an toàn, việc chi trả {thông suốt|luôn đúng kỳ} trong nhiều năm qua.',
      own: [
        'Ông {nam}, tổ trưởng sản xuất, cho biết sau khi nghe giải thích, anh em trong tổ yên tâm hơn: “Trước nghe đồn này nọ cũng lo. Giờ biết quỹ được kiểm toán, Quốc hội giám sát thì tin tưởng”.',
        'Đại diện ngành nhấn mạnh từ ngày 01/7/2026 lương hưu còn được điều chỉnh tăng 8%, minh chứng rõ nhất cho khả năng chi trả.',
      ],
    },
  ],
  facts: [
    'Kiểm toán nhà nước kiểm toán quỹ BHXH định kỳ 3 năm và báo cáo kết quả với Quốc hội.',
    'Ngân sách nhà nước bảo đảm lương hưu cho người hưởng trước ngày 01/01/1995; trợ cấp hưu trí xã hội cũng do ngân sách chi, không lấy từ quỹ.',
    'Mỗi tháng quỹ chi trả lương hưu, trợ cấp cho hàng triệu người trên cả nước thông qua ngân hàng và bưu điện.',
  ],
  endings: [
    'Thông tin về thu, chi quỹ được công bố hằng năm.',
    'Người dân nên tìm đọc thông tin từ nguồn chính thức trước khi chia sẻ.',
  ],
  threads: [
    {
      mood: 'negative',
      title: 'Đóng BHXH mấy chục năm liệu quỹ có còn tiền mà trả không?',
      post: 'Nghe {ông hàng xóm|mấy đứa cùng chuyền} nói quỹ bảo hiểm xã hội kiểu gì cũng cạn mà em lo quá. Đóng {17|18} năm rồi, giờ biết tin ai đây? Ai rành nói cho em yên tâm với.',
    },
  ],
  replies: {
    negative: ['Tiền quỹ bảo hiểm xã hội là mồ hôi công nhân, mong đừng có thất thoát, nghĩ mà lo.'],
    neutral: [
      'Quỹ BHXH mua trái phiếu Chính phủ với gửi ngân hàng nhà nước, luật có cho chơi cổ phiếu đâu bác.',
    ],
    positive: [
      'Bố mẹ mình lĩnh lương hưu {15|20} năm chưa chậm ngày nào, quỹ bảo hiểm xã hội ổn, tin tưởng được.',
    ],
  },
};

export const law: TopicTexts = {
  topic: 'sua-doi-luat',
  frames: [
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Những điểm mới của Luật BHXH 2024 người lao động cần biết',
        'Tổng hợp văn bản hướng dẫn Luật BHXH đang có hiệu lực',
      ],
      lead: 'Luật Bảo hiểm xã hội số 41/2024/QH15 có hiệu lực từ ngày 01/7/2025, thay thế Luật 58/2014/QH13. Dưới đây là {một số nội dung|những điểm} tác động trực tiếp đến người dân {xa}.',
      own: [
        'Luật giảm số năm đóng tối thiểu để hưởng lương hưu từ 20 xuống 15 năm, bổ sung trợ cấp hưu trí xã hội, mở rộng đối tượng bắt buộc và thêm trợ cấp thai sản cho người đóng tự nguyện.',
        'Các văn bản hướng dẫn đã được ban hành gồm Nghị định 158, 159, 176/2025/NĐ-CP, Nghị định 274/2025/NĐ-CP về chậm đóng, trốn đóng và Nghị định 85/2026/NĐ-CP về bảo hiểm hưu trí bổ sung.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Nghị định 283/2026: mức phạt vi phạm BHXH thay đổi thế nào?',
        'Doanh nghiệp tìm hiểu quy định xử phạt mới về BHXH',
      ],
      lead: 'Nghị định 283/2026/NĐ-CP, có hiệu lực từ ngày 10/9/2026, thay thế Nghị định 12/2022/NĐ-CP về xử phạt vi phạm hành chính trong lĩnh vực lao động, bảo hiểm xã hội.',
      own: [
        'Theo đó, chậm đóng BHXH bắt buộc bị phạt từ 12% đến 15% số tiền chậm đóng; trốn đóng bị phạt từ 18% đến 20%, tối đa 75 triệu đồng với cá nhân, tổ chức gấp đôi. Không trả sổ BHXH bản giấy khi người lao động yêu cầu bị phạt từ 2 đến 4 triệu đồng mỗi người.',
        'Tại buổi phổ biến ở {xa}, kế toán trưởng {nu} đề nghị cơ quan BHXH gửi bảng so sánh ngắn gọn để doanh nghiệp nhỏ dễ áp dụng.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: ['Luật mới mở thêm cửa cho lao động đóng bảo hiểm muộn'],
      lead: 'Giảm điều kiện hưởng lương hưu từ 20 xuống 15 năm đóng là thay đổi được người lao động ở {xa} đón nhận nhiều nhất trong Luật BHXH 2024.',
      own: [
        'Bà {nu}, {55..56} tuổi, tham gia muộn vì trước đây làm ruộng. “Nếu giữ 20 năm thì tôi không kịp. Nay còn hai năm nữa là đủ, mừng vô cùng”, bà nói.',
        'Theo ông {nam}, nguyên cán bộ công đoàn, quy định mới giúp người lao động không vội rút một lần mà kiên trì tích lũy.',
      ],
    },
  ],
  facts: [
    'Luật BHXH 2024 đã được sửa đổi, bổ sung bởi một số luật ban hành năm 2025 và tiếp tục được hướng dẫn thi hành.',
    'Bảo hiểm hưu trí bổ sung là hình thức tự nguyện theo nguyên tắc thị trường, được hướng dẫn tại Nghị định 85/2026/NĐ-CP.',
    'Thời hiệu xử phạt vi phạm hành chính về lao động, bảo hiểm xã hội là 01 năm.',
  ],
  endings: [
    'Toàn văn các văn bản được đăng trên Cổng thông tin điện tử Chính phủ.',
    'Người dân có thể góp ý chính sách qua đại biểu hoặc Cổng thông tin của tỉnh.',
  ],
  threads: [],
  replies: {
    negative: [],
    neutral: ['Luật BHXH mới áp dụng từ 1/7/2025 rồi, bác đọc lại đi chứ nhiều người vẫn nhớ quy định cũ.'],
    positive: [],
  },
};

export const achievements: TopicTexts = {
  topic: 'thanh-tuu-dien-hinh',
  frames: [
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Nữ cộng tác viên BHXH được bà con {xa} gọi là “cô Sáu lương hưu”',
        'Gương sáng cán bộ BHXH vùng cao',
      ],
      lead: 'Gần {mười|mười hai} năm làm cộng tác viên bảo hiểm xã hội, chị {nu} ở {xa} đã vận động {210..420} người tham gia, được tỉnh biểu dương điển hình tiên tiến.',
      own: [
        'Bí quyết của chị là kiên trì và thật thà. “Điều gì chưa rõ tôi nói chưa rõ, hỏi lại cán bộ rồi mới trả lời. Mất niềm tin một lần là mất luôn cả bản”, chị chia sẻ.',
        'Chị lập sổ theo dõi ngày đến hạn của từng người, gọi điện nhắc trước năm hôm. Nhờ vậy tỷ lệ đóng tiếp trong nhóm chị phụ trách luôn đạt trên {88..95}%.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: [
        'Biểu dương {20..45} tập thể, cá nhân làm tốt công tác BHXH',
        'Mô hình “Xóm an sinh” ở {xa} lan tỏa',
      ],
      lead: '{Chiều|Sáng} {homqua}, hội nghị điển hình tiên tiến ngành bảo hiểm xã hội khu vực biểu dương các tập thể, cá nhân có thành tích, trong đó có mô hình “Xóm an sinh” của {xa}.',
      own: [
        'Mô hình do trưởng xóm {nam} khởi xướng: mỗi hộ góp một phần tiền bán nông sản vào quỹ chung để hỗ trợ nhà khó khăn đóng BHXH, BHYT. Sau {hai|ba} năm, cả xóm không còn người nào thiếu thẻ.',
        'Đại diện ngành đánh giá cao sáng kiến vì xuất phát từ chính bà con, ít tốn kém và dễ nhân rộng.',
      ],
    },
  ],
  facts: [
    'Phong trào thi đua của ngành BHXH tập trung vào cải cách thủ tục, phát triển người tham gia và nâng chất lượng phục vụ.',
    'Theo Nghị quyết 28-NQ/TW, chỉ số hài lòng của người tham gia BHXH phấn đấu đạt 85% năm 2025 và 90% năm 2030.',
    'Nhiều địa phương trong tỉnh đã đưa chỉ tiêu BHXH vào bình xét thi đua thôn, bản.',
  ],
  endings: [
    'Các mô hình hay sẽ được giới thiệu rộng rãi trong dịp tổng kết năm.',
    'Địa phương mong được hỗ trợ thêm kinh phí tập huấn cộng tác viên.',
  ],
  threads: [],
  replies: {
    negative: [],
    neutral: [],
    positive: ['Cô cộng tác viên bảo hiểm xã hội này mình biết, nhiệt tình có tiếng, khen là xứng đáng.'],
  },
};

export const abroad: TopicTexts = {
  topic: 'nuoc-ngoai-hiep-dinh',
  frames: [
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Đi làm ở Hàn Quốc có được cộng thời gian đóng BHXH?',
        'Người Việt đi làm việc ở nước ngoài đóng BHXH thế nào?',
      ],
      lead: 'Bạn đọc {nam} ({xa}) hỏi: Tôi chuẩn bị đi làm việc ở Hàn Quốc theo hợp đồng. Tôi có phải đóng bảo hiểm xã hội ở cả hai nước không, sau này về có được cộng thời gian?',
      own: [
        'Hiệp định BHXH giữa Việt Nam và Hàn Quốc có hiệu lực từ ngày 01/01/2024, giúp người lao động tránh đóng trùng và được cộng nối thời gian để tính điều kiện hưởng hưu trí, tử tuất.',
        'Người đi làm việc ở nước ngoài theo hợp đồng, nếu thuộc diện tham gia, đóng 22% vào quỹ hưu trí và tử tuất; có thể đóng theo kỳ hoặc một lần theo thời hạn hợp đồng.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Lao động nước ngoài tại khu công nghiệp tham gia BHXH bắt buộc',
        'Trao đổi kinh nghiệm BHXH với đoàn chuyên gia ASEAN',
      ],
      lead: 'Hiện {130..290} lao động nước ngoài tại các doanh nghiệp khu vực {xa} tham gia bảo hiểm xã hội bắt buộc theo Luật BHXH 2024.',
      own: [
        'Người nước ngoài có hợp đồng từ đủ 12 tháng với chủ sử dụng tại Việt Nam thuộc diện tham gia, trừ trường hợp di chuyển nội bộ doanh nghiệp, đã đủ tuổi nghỉ hưu hoặc điều ước quốc tế có quy định khác.',
        'Chị {nu}, phụ trách nhân sự một doanh nghiệp điện tử, cho biết thủ tục đã rõ ràng hơn trước, chỉ mong có thêm tài liệu song ngữ.',
      ],
    },
  ],
  facts: [
    'Lao động nước ngoài có thể hưởng BHXH một lần khi hợp đồng chấm dứt hoặc giấy phép lao động hết hạn mà không được gia hạn.',
    'Việt Nam là thành viên tích cực của Hiệp hội An sinh xã hội ASEAN (ASSA) và Hiệp hội An sinh xã hội quốc tế (ISSA).',
    'Các hiệp định song phương về BHXH nhằm bảo vệ quyền lợi của lao động di cư ở cả hai nước.',
  ],
  endings: [
    'Người lao động nên giữ lại hợp đồng và xác nhận đóng bảo hiểm ở nước ngoài để làm căn cứ.',
    'Thông tin về hiệp định được đăng tải trên Cổng thông tin BHXH Việt Nam.',
  ],
  threads: [],
  replies: {
    negative: [],
    neutral: ['Em đi Hàn về thì bảo hiểm xã hội bên đó có nối được với bên mình không các bác?'],
    positive: [],
  },
};
