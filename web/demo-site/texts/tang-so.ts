import type { TopicTexts } from './text.ts';

export const donatedBooks: TopicTexts = {
  topic: 'tang-so-bhxh',
  frames: [
    {
      mood: 'positive',
      form: 'news',
      titles: [
        'Trao {30..90} sổ BHXH tự nguyện tặng hộ khó khăn ở {xa}',
        'Những cuốn sổ BHXH nghĩa tình đến với {xa}',
      ],
      lead: 'Sáng {homqua}, cơ quan BHXH phối hợp với {xa} và các nhà hảo tâm trao tặng {30..90} sổ bảo hiểm xã hội tự nguyện, {60..150} thẻ BHYT cho người có hoàn cảnh khó khăn.',
      own: [
        'Nhận cuốn sổ, chị {nu}, mẹ đơn thân nuôi hai con, rưng rưng: “Tôi chưa từng nghĩ mình cũng có ngày được đóng bảo hiểm. Hết sáu tháng được tặng, tôi sẽ cố đóng tiếp”.',
        'Nguồn kinh phí do cán bộ, viên chức đóng góp một ngày lương cùng sự chung tay của {5..12} doanh nghiệp. Mỗi sổ tương đương {6|9|12} tháng đóng, phần Nhà nước hỗ trợ vẫn được tính theo quy định.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Người thợ may ở {xa} lặng lẽ tặng thẻ BHYT cho học trò nghèo',
        'Ông giáo về hưu trích lương tặng thẻ bảo hiểm cho hàng xóm',
      ],
      lead: '{Ba|Bốn|Năm} năm nay, ông {nam} ở {xa} trích một phần lương hưu mua tặng thẻ BHYT, sổ BHXH cho những gia đình khó khăn quanh mình.',
      own: [
        'Ông không thích nhắc đến con số. Trưởng xóm ghi lại giúp: {18..43} thẻ BHYT, {4..9} sổ BHXH tự nguyện. Có cậu bé nhờ tấm thẻ ấy mà được mổ mắt kịp thời.',
        '“Tôi được hưởng chính sách, giờ chia lại chút ít cho bà con”, ông cười hiền. Cháu {nu}, một trong những người được giúp, nay là sinh viên y khoa, hè nào cũng về tình nguyện ở trạm xá.',
      ],
    },
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Phát động chương trình tặng sổ BHXH, thẻ BHYT cho người khó khăn',
        'Kêu gọi ủng hộ sổ BHXH, thẻ BHYT dịp cuối năm {namnay}',
      ],
      lead: 'BHXH tỉnh phát động chương trình vận động tặng sổ BHXH, thẻ BHYT cho người có hoàn cảnh khó khăn, đồng bào dân tộc thiểu số tại {xa}, {xa2} và các xã vùng cao.',
      own: [
        'Tổ chức, cá nhân có thể đăng ký tặng theo số tháng đóng hoặc theo số thẻ; danh sách người nhận do UBND cấp xã lập, niêm yết công khai. Tiền ủng hộ chuyển thẳng vào tài khoản thu của cơ quan BHXH, có biên lai điện tử.',
        'Người được tặng tiếp tục hưởng phần hỗ trợ của Nhà nước. Sổ được tặng là thời gian đóng hợp lệ, người nhận không phải hoàn trả.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: ['Tặng sổ BHXH xong rồi… để đó', 'Hậu tặng sổ BHXH: vì sao ít người đóng tiếp?'],
      lead: 'Trao sổ rình rang nhưng thiếu theo dõi, nhiều cuốn sổ BHXH tự nguyện được tặng ở {xa} dừng lại đúng tháng cuối của đợt hỗ trợ.',
      own: [
        'Bà {nu} thật thà: “Hôm trao có quay phim chụp ảnh, xong chẳng thấy ai quay lại dặn gì. Hết hạn lúc nào tôi cũng không hay”. Cuốn sổ nằm trong hòm tôn đã {hơn một|gần hai} năm.',
        'Theo ông {nam}, cộng tác viên lâu năm, nếu chỉ chạy theo số lượng thì lãng phí tấm lòng nhà hảo tâm. Ông đề xuất chọn người có khả năng đóng tiếp và cử người kèm cặp.',
      ],
    },
  ],
  facts: [
    'Người được tặng sổ BHXH tự nguyện có đầy đủ quyền lợi như người tự đóng: lương hưu khi đủ điều kiện, trợ cấp thai sản, tử tuất.',
    'Phần hỗ trợ của Nhà nước với người dân tộc thiểu số là 30%, hộ cận nghèo 40%, hộ nghèo 50% mức đóng theo chuẩn hộ nghèo khu vực nông thôn.',
    'Thẻ BHYT được tặng có giá trị ngay theo ngày ghi trên hệ thống; người nhận chỉ cần mang căn cước khi đi khám.',
    'Từ đầu năm đến nay, toàn tỉnh vận động tặng hàng nghìn thẻ BHYT và hàng trăm sổ BHXH cho người khó khăn.',
  ],
  endings: [
    'Tổ chức, cá nhân muốn đồng hành liên hệ BHXH cơ sở hoặc Mặt trận Tổ quốc cấp xã.',
    'Chương trình sẽ tiếp tục đến các thôn bản vùng sâu trong tháng tới.',
  ],
  threads: [
    {
      mood: 'positive',
      title: 'Xóm mình có 6 nhà được tặng sổ BHXH, vui lây',
      post: 'Chiều nay ở {xa} tổ chức tặng sổ BHXH tự nguyện với thẻ BHYT cho hộ nghèo. Bà cụ bán nước đầu xóm cũng được một suất thẻ, cầm tay cán bộ cảm ơn mãi. Nhìn mà ấm lòng.',
    },
  ],
  replies: {
    negative: ['Tặng sổ BHXH cho lên báo rồi thôi, sang năm không ai hỏi han gì thì bằng không.'],
    neutral: [
      'Được tặng 6 tháng BHXH tự nguyện rồi sau đó mình tự đóng tiếp được không ạ?',
      'Muốn ủng hộ vài thẻ BHYT cho trẻ em vùng cao thì chuyển tiền vào đâu cho chắc các bác?',
    ],
    positive: [
      'Việc làm ý nghĩa quá, mong nhiều doanh nghiệp tặng sổ BHXH hơn nữa.',
      'Nhà em được tặng thẻ BHYT năm ngoái, đúng đợt con nhập viện. Đội ơn các cô chú.',
    ],
  },
};
