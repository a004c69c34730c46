import type { TopicTexts } from './text.ts';

export const socialPension: TopicTexts = {
  topic: 'tro-cap-huu-tri-xa-hoi',
  frames: [
    {
      mood: 'positive',
      form: 'news',
      titles: [
        '{120..340} cụ ở {xa} nhận trợ cấp hưu trí xã hội',
        'Niềm vui của người già không lương hưu ở {xa}',
      ],
      lead: 'Sáng {homqua}, {120..340} người cao tuổi ở {xa} nhận trợ cấp hưu trí xã hội tháng {thang}, mức 500.000 đồng/người.',
      own: [
        'Cụ {nu}, {76..88} tuổi, cả đời làm ruộng, cẩn thận gấp tiền vào khăn: “Già rồi còn được Nhà nước nuôi. Tôi mua cân thịt, hộp sữa, còn lại để dành thuốc thang. Mừng lắm”.',
        'Chủ tịch {cap} {nam} cho biết địa phương cử cán bộ đến từng nhà lập hồ sơ cho người già yếu, không để ai đủ điều kiện mà bị sót.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Ai được hưởng trợ cấp hưu trí xã hội, hồ sơ nộp ở đâu?',
        'Người 72 tuổi thuộc hộ cận nghèo có được trợ cấp hưu trí xã hội?',
      ],
      lead: 'Bạn đọc {nam} ({xa}) hỏi: Mẹ tôi 72 tuổi, không có lương hưu, gia đình thuộc hộ cận nghèo. Mẹ tôi đã được hưởng trợ cấp hưu trí xã hội chưa, thủ tục ra sao?',
      own: [
        'Theo Luật BHXH 2024 và Nghị định 176/2025/NĐ-CP, người từ đủ 75 tuổi không hưởng lương hưu hoặc trợ cấp BHXH hằng tháng được hưởng 500.000 đồng/tháng. Người từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, cận nghèo cũng được hưởng.',
        'Gia đình nộp văn bản đề nghị tại UBND cấp xã nơi cư trú. Thời gian giải quyết là 10 ngày làm việc, không thu bất kỳ khoản phí nào.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Đủ 75 tuổi, {ba|bốn} tháng chưa nhận được trợ cấp hưu trí xã hội',
        'Hồ sơ trợ cấp hưu trí xã hội “ngâm” ở xã, người già mỏi mòn chờ',
      ],
      lead: 'Đủ điều kiện hưởng trợ cấp hưu trí xã hội từ lâu nhưng {một số|nhiều} cụ ở {xa} đến nay vẫn chưa nhận được tiền, hỏi thì được trả lời chung chung.',
      own: [
        'Ông {nam} làm đơn từ tháng {thangtruoc}, được hẹn mười ngày mà quá hạn đã lâu. “Tôi đi bộ ra xã ba bận rồi. Lần nào cũng bảo chờ danh sách duyệt”, ông buồn rầu.',
        'Cụ {nu} lại vướng vì ngày sinh trên căn cước khác với sổ cũ. Con cháu đi làm xa, một mình cụ không biết phải xác nhận ở đâu.',
        'Lãnh đạo {cap} nhận khuyết điểm do cán bộ mới tiếp nhận công việc sau sắp xếp, hứa chi trả truy lĩnh trong kỳ tới.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Rà soát đối tượng hưởng trợ cấp hưu trí xã hội năm {namsau}',
        'Trợ cấp hưu trí xã hội không lấy từ quỹ BHXH của người lao động',
      ],
      lead: '{xa} đang rà soát, lập danh sách người đủ điều kiện hưởng trợ cấp hưu trí xã hội để dự toán kinh phí năm {namsau}. Theo quy định, nguồn chi do ngân sách nhà nước bảo đảm.',
      own: [
        'Qua rà soát bước đầu, toàn {cap} có {140..380} người trong diện, trong đó {20..60} người từ 70 đến dưới 75 tuổi thuộc hộ nghèo, cận nghèo. Danh sách được niêm yết tại nhà văn hóa để bà con góp ý.',
        'Trước băn khoăn của một số công nhân, cán bộ chính sách {nu} giải thích khoản này hoàn toàn tách biệt với quỹ BHXH do người lao động và doanh nghiệp đóng.',
      ],
    },
  ],
  facts: [
    'Người đang hưởng lương hưu hoặc trợ cấp BHXH hằng tháng thấp hơn mức trợ cấp hưu trí xã hội vẫn có thể được xem xét hưởng.',
    'Tùy khả năng ngân sách, địa phương có thể hỗ trợ thêm ngoài mức 500.000 đồng/tháng.',
    'Người hưởng trợ cấp hưu trí xã hội được ngân sách đóng BHYT; từ năm 2026, người từ đủ 75 tuổi thuộc nhóm này được hưởng 100% chi phí trong phạm vi BHYT.',
    'Trước ngày 01/7/2025, người cao tuổi không có lương hưu phải từ đủ 80 tuổi mới được trợ cấp xã hội hằng tháng.',
    'Trợ cấp hưu trí xã hội là một tầng trong hệ thống BHXH đa tầng theo tinh thần Nghị quyết 28-NQ/TW.',
  ],
  endings: [
    'Gia đình có người đủ điều kiện mà chưa được hưởng nên liên hệ UBND cấp xã để được hướng dẫn.',
    'Cơ quan chức năng lưu ý không nhờ “cò” làm hồ sơ vì thủ tục hoàn toàn miễn phí.',
  ],
  threads: [
    {
      mood: 'neutral',
      title: 'Ông nội 75 tuổi đang có trợ cấp chất độc da cam thì có được hưu trí xã hội không?',
      post: 'Ông nội em vừa tròn 75, không có lương hưu, đang hưởng {trợ cấp người có công|một khoản trợ cấp hằng tháng}. Vậy ông có được thêm 500 nghìn trợ cấp hưu trí xã hội không, hỏi ở xã hay ở bảo hiểm?',
    },
  ],
  replies: {
    negative: [
      '500 nghìn tiền trợ cấp hưu trí xã hội mà đi lại xin dấu hết nửa rồi, thương các cụ.',
      'Bà em 76 tuổi nộp đơn hưu trí xã hội từ hè, xã cứ bảo chờ. Chờ tới bao giờ nữa?',
    ],
    neutral: [
      'Nộp đơn ở ủy ban xã chứ không phải cơ quan bảo hiểm nha bạn, trợ cấp hưu trí xã hội do ngân sách chi.',
      'Hộ cận nghèo thì 70 tuổi là được hưởng trợ cấp hưu trí xã hội rồi, người thường thì 75.',
      'Có lương hưu rồi thì không được khoản hưu trí xã hội này nữa đâu các bác, trừ khi thấp hơn.',
    ],
    positive: [
      'Cụ nhà mình nhận trợ cấp hưu trí xã hội tháng đầu, cất kỹ lắm, ai đến chơi cũng khoe.',
      'Cán bộ xã đến tận giường chụp ảnh làm hồ sơ trợ cấp cho bà, chu đáo quá. Cảm ơn nhiều.',
      'Hạ từ 80 xuống 75 tuổi là quá nhân văn, người già vùng cao không lương hưu đỡ tủi.',
    ],
  },
};
