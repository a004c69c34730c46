import type { TopicTexts } from './text.ts';

export const compulsory: TopicTexts = {
  topic: 'bhxh-bat-buoc',
  frames: [
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Hợp đồng hai tháng có phải đóng BHXH bắt buộc?',
        'Làm bán thời gian có thuộc diện đóng BHXH bắt buộc không?',
      ],
      lead: 'Bạn đọc {nu} ({xa}) hỏi: Tôi ký hợp đồng thời vụ hai tháng, làm nửa ngày ở cửa hàng, lương 4 triệu đồng; chủ nói không phải đóng bảo hiểm xã hội. Như vậy đúng hay sai?',
      own: [
        'Theo Điều 2 Luật BHXH 2024, người làm việc theo hợp đồng lao động từ đủ 01 tháng trở lên thuộc diện BHXH bắt buộc, kể cả khi hai bên thỏa thuận bằng tên gọi khác. Từ ngày 01/7/2025, người làm không trọn thời gian có tiền lương từ mức đóng thấp nhất cũng phải tham gia.',
        'Chủ sử dụng lao động có trách nhiệm nộp hồ sơ trong 30 ngày. Nếu không thực hiện, bạn có thể kiến nghị với công đoàn hoặc cơ quan BHXH.',
      ],
    },
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Trần tiền lương đóng BHXH là 50,6 triệu đồng/tháng',
        'Tỷ lệ đóng BHXH, BHYT, BHTN của doanh nghiệp và người lao động năm {namnay}',
      ],
      lead: 'BHXH cơ sở thông báo tới các đơn vị sử dụng lao động tại {xa}, {xa2} về tỷ lệ và mức tiền lương làm căn cứ đóng bảo hiểm xã hội bắt buộc.',
      own: [
        'Người lao động đóng 10,5%, gồm 8% BHXH, 1,5% BHYT và 1% BHTN. Người sử dụng lao động đóng 21,5%, gồm 17,5% BHXH (có 0,5% tai nạn lao động, bệnh nghề nghiệp), 3% BHYT và 1% BHTN.',
        'Tiền lương đóng BHXH thấp nhất bằng mức tham chiếu 2.530.000 đồng và cao nhất bằng 20 lần mức tham chiếu, tức 50.600.000 đồng/tháng kể từ ngày 01/7/2026.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Chủ hộ kinh doanh lúng túng với BHXH bắt buộc',
        'Tiểu thương {xa} lo thêm một khoản đóng hằng tháng',
      ],
      lead: 'Quy định chủ hộ kinh doanh đóng bảo hiểm xã hội bắt buộc theo lộ trình khiến một số tiểu thương ở {xa} {lo lắng|bối rối} vì chưa rõ mình có thuộc diện hay không.',
      own: [
        'Chị {nu} bán tạp hóa than: “Hôm nay người này bảo phải đóng, mai người khác nói chưa. Buôn bán ế ẩm, thêm khoản nào là lo khoản ấy”. Chị hỏi ở chợ, mỗi người một ý.',
        'Theo luật, hộ nộp thuế theo phương pháp kê khai tham gia từ ngày 01/7/2025, các hộ có đăng ký kinh doanh khác chậm nhất từ ngày 01/7/2029. Ông {nam}, trưởng ban quản lý chợ, đề nghị cơ quan BHXH về tận chợ giải thích.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: ['Cán bộ thôn, tổ dân phố yên tâm vì được đóng BHXH bắt buộc'],
      lead: 'Từ ngày người hoạt động không chuyên trách ở thôn, tổ dân phố thuộc diện bảo hiểm xã hội bắt buộc, đội ngũ cán bộ cơ sở ở {xa} gắn bó hơn với công việc.',
      own: [
        'Ông {nam}, trưởng xóm {11..19} năm, phấn khởi: “Anh em làm việc làng quanh năm, nay có sổ bảo hiểm, sau này có lương hưu. Được ghi nhận như thế là quý”.',
        'Bà {nu}, chi hội trưởng, cho biết đã tra trên ứng dụng và thấy thời gian đóng được ghi đầy đủ từng tháng.',
      ],
    },
  ],
  facts: [
    'Người không làm việc và không hưởng tiền lương từ 14 ngày làm việc trở lên trong tháng thì tháng đó không đóng BHXH, trừ trường hợp có thỏa thuận khác.',
    'Người giúp việc gia đình không thuộc diện BHXH bắt buộc và có thể tham gia BHXH tự nguyện.',
    'Lương tối thiểu vùng từ ngày 01/01/2026: vùng I 5.310.000 đồng, vùng II 4.730.000 đồng, vùng III 4.140.000 đồng, vùng IV 3.700.000 đồng/tháng.',
    'Cuối năm 2025, tỷ lệ tham gia BHXH cả nước đạt 45,1% lực lượng lao động trong độ tuổi, trong đó bắt buộc 38,6%.',
  ],
  endings: [
    'Đơn vị cần hỗ trợ lập hồ sơ liên hệ cán bộ chuyên quản thu của BHXH cơ sở.',
    'Cơ quan BHXH sẽ phối hợp với thuế rà soát số lao động thực tế tại doanh nghiệp.',
  ],
  threads: [
    {
      mood: 'neutral',
      title: 'Lương 12 triệu thì mỗi tháng bị trừ bảo hiểm bao nhiêu?',
      post: 'Em mới đi làm, lương đóng bảo hiểm xã hội bắt buộc là {10|12} triệu. Cho hỏi mỗi tháng trừ bao nhiêu phần trăm, sao em thấy phiếu lương trừ hơn triệu bạc?',
    },
  ],
  replies: {
    negative: ['Lương thực nhận 15 triệu mà cty chỉ đóng BHXH mức tối thiểu, sau này lương hưu còn cái nịt.'],
    neutral: [
      'Trừ 10,5% thôi bạn: 8 bảo hiểm xã hội, 1,5 y tế, 1 thất nghiệp. Còn lại cty đóng 21,5%.',
      'Thử việc thì có phải đóng BHXH bắt buộc không các anh chị nhân sự?',
    ],
    positive: ['Cty mình đóng bảo hiểm xã hội full lương từ ngày đầu, quá ưng, chả muốn nhảy việc.'],
  },
};
