import type { TopicTexts } from './text.ts';

export const evasion: TopicTexts = {
  topic: 'gian-lan-tron-dong',
  frames: [
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Trừ lương đóng bảo hiểm nhưng doanh nghiệp không nộp',
        '{70..190} công nhân lao đao vì công ty nợ BHXH',
      ],
      lead: 'Bị trừ tiền bảo hiểm xã hội (BHXH) đều đặn hằng tháng, {70..190} công nhân một doanh nghiệp ở {xa} {bàng hoàng|phẫn nộ} khi phát hiện công ty chậm đóng {5..11} tháng liền.',
      own: [
        'Chị {nu} sinh con nhưng không được giải quyết chế độ thai sản. “Tra trên ứng dụng mới biết từ đầu năm công ty không đóng đồng nào. Tiền lương tôi vẫn bị trừ 10,5%, vậy tiền ấy đi đâu?”, chị bức xúc.',
        'Anh {nam} nghỉ việc đã lâu mà sổ chưa chốt, không nhận được trợ cấp thất nghiệp. Nhóm công nhân đã làm đơn gửi công đoàn và cơ quan chức năng.',
        'Cơ quan BHXH cho biết đã lập biên bản, đôn đốc bằng văn bản {ba|bốn} lần và đang hoàn thiện hồ sơ kiến nghị xử lý theo quy định.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Công khai {30..80} đơn vị chậm đóng, trốn đóng BHXH',
        'Thanh tra {12..25} doanh nghiệp, thu hồi {2..9} tỷ đồng tiền BHXH chậm đóng',
      ],
      lead: 'Cơ quan bảo hiểm xã hội vừa công khai danh sách đơn vị chậm đóng, trốn đóng BHXH trên Cổng thông tin điện tử, {thời điểm chốt số liệu là cuối tháng {thangtruoc}|sau khi rà soát đến hết tháng {thangtruoc}}.',
      own: [
        'Trên địa bàn {xa} và vùng lân cận có {6..17} đơn vị trong danh sách, số tiền chậm đóng từ vài chục triệu đến hơn {một|hai} tỷ đồng. Qua kiểm tra, {4..9} đơn vị đã nộp ngay một phần.',
        'Trưởng đoàn kiểm tra, ông {nam}, cho biết vi phạm phổ biến là đăng ký thiếu số lao động, đóng thấp hơn mức lương thực trả và kéo dài thời gian nộp.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Khi nào chậm đóng bị coi là trốn đóng BHXH?',
        'Công ty và người lao động thỏa thuận không đóng BHXH có bị phạt?',
      ],
      lead: 'Bạn đọc {nu} ({xa}) hỏi: Công ty tôi thường nộp bảo hiểm muộn hai, ba tháng, nay lại đề nghị nhân viên ký giấy không tham gia BHXH để nhận thêm tiền. Như vậy có vi phạm không, mức xử lý thế nào?',
      own: [
        'Theo Điều 39 Luật BHXH 2024, quá 60 ngày kể từ hạn đóng, đã được đôn đốc mà vẫn không đóng hoặc đóng không đủ thì bị coi là trốn đóng. Ngoài số tiền phải đóng, đơn vị nộp thêm 0,03%/ngày.',
        'Nghị định 283/2026/NĐ-CP, áp dụng từ ngày 10/9/2026, quy định phạt từ 18% đến 20% số tiền trốn đóng, tối đa 75 triệu đồng với cá nhân và gấp đôi với tổ chức. Người lao động thỏa thuận không tham gia cũng bị phạt từ 500.000 đồng đến 1.000.000 đồng.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Cảnh báo tình trạng mua bán, cầm cố sổ BHXH',
        'Kê khai gian dối để hưởng BHXH: hậu quả khó lường',
      ],
      lead: 'Cơ quan chức năng {phát hiện|làm rõ} một số đối tượng lân la ở khu trọ công nhân {xa}, gạ mua lại sổ BHXH với giá rẻ rồi dùng giấy ủy quyền để trục lợi.',
      own: [
        'Anh {nam} bán sổ {9|10|11} năm đóng lấy {20..35} triệu đồng, sau mới biết số tiền đáng lẽ được hưởng cao gấp nhiều lần. Người mua nay đã cắt liên lạc.',
        'Luật sư {nu} phân tích: giao dịch này bị nghiêm cấm. Từ ngày 10/9/2026, hành vi cầm cố, mua bán sổ bị phạt từ 4 đến 6 triệu đồng mỗi sổ; hồ sơ giả mạo còn có thể bị truy cứu trách nhiệm theo Điều 214 Bộ luật Hình sự.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: [
        'Thu hồi được tiền BHXH, {40..120} công nhân được chốt sổ',
        'Sau đối thoại, doanh nghiệp ở {xa} nộp hết nợ bảo hiểm',
      ],
      lead: 'Sau {hai|ba} tháng kiên trì đôn đốc, cơ quan BHXH đã thu hồi toàn bộ số tiền chậm đóng của một doanh nghiệp tại {xa}. Quyền lợi của công nhân được giải quyết dứt điểm.',
      own: [
        'Chị {nu} là người đầu tiên nhận được trợ cấp thai sản truy lĩnh. “Cầm tiền trên tay tôi vẫn chưa tin. Cảm ơn các anh chị BHXH và công đoàn đã đi đến cùng với chúng tôi”, chị xúc động.',
        'Theo đại diện công đoàn, ông {nam}, kết quả này có được nhờ cơ quan BHXH, thuế và chính quyền cùng ngồi lại, tháo gỡ khó khăn cho doanh nghiệp để họ có nguồn trả nợ.',
      ],
    },
  ],
  facts: [
    'Hạn đóng BHXH bắt buộc hằng tháng chậm nhất là ngày cuối cùng của tháng tiếp theo.',
    'Tội trốn đóng BHXH, BHYT, BHTN được quy định tại Điều 216 Bộ luật Hình sự, khung cao nhất phạt tù từ 2 đến 7 năm; pháp nhân thương mại có thể bị phạt đến 3 tỷ đồng.',
    'Người lao động có thể tự kiểm tra việc đóng của đơn vị trên VssID, VNeID và phản ánh ngay khi phát hiện bất thường.',
    'Doanh nghiệp gặp khó khăn có thể xin tạm dừng đóng vào quỹ hưu trí và tử tuất tối đa 12 tháng, sau đó phải đóng bù.',
    'Nghị định 274/2025/NĐ-CP quy định chi tiết về chậm đóng, trốn đóng, có hiệu lực từ ngày 30/11/2025.',
  ],
  endings: [
    'Người lao động phát hiện đơn vị chậm đóng, trốn đóng có thể báo công đoàn, cơ quan BHXH hoặc tổng đài 1900 9068.',
    'Cơ quan BHXH khẳng định sẽ công khai, kiến nghị xử lý nghiêm các trường hợp chây ỳ kéo dài.',
  ],
  threads: [
    {
      mood: 'negative',
      title: 'Cty trừ tiền BHXH mà tra không thấy đóng',
      post: 'Sáng nay tra VssID mới ngã ngửa: công ty em không đóng BHXH từ tháng {2|3|4}, trong khi lương tháng nào cũng trừ đủ. Hỏi kế toán thì ậm ừ. {Lừa nhau à|Ăn chặn của công nhân thế mà được à}?',
    },
    {
      mood: 'neutral',
      title: 'Tố cáo công ty trốn đóng bảo hiểm thì gửi đơn ở đâu?',
      post: 'Xưởng em hơn {30|40} người mà chỉ đóng BHXH cho vài người văn phòng. Anh em muốn gửi đơn tập thể thì gửi cơ quan nào, có bị lộ tên không ạ?',
    },
  ],
  replies: {
    negative: [
      'Nợ bảo hiểm của dân lao động mà giám đốc vẫn đi xe xịn, phẫn nộ thật sự.',
      'Phạt thì phạt chứ công nhân ốm đau vẫn không được hưởng BHXH, cuối cùng chỉ người làm thuê chịu thiệt.',
      'Cty em cũng chậm đóng BHXH triền miên, hỏi ra thì bảo ai không thích thì nghỉ.',
    ],
    neutral: [
      'Làm đơn gửi BHXH với công đoàn cấp trên nhé, kèm bảng lương có trừ bảo hiểm làm bằng chứng.',
      'Quá hạn 60 ngày bị đôn đốc mà không nộp là trốn đóng rồi, phạt 18 đến 20% số tiền.',
      'Ký giấy không đóng bhxh là mình cũng bị phạt nha bạn, đừng dại.',
      'Cty chậm đóng {4|5} tháng thì giờ em nghỉ đẻ có được hưởng thai sản không mọi người?',
    ],
    positive: [
      'Bên mình kêu lên BHXH, {hai|ba} tuần sau đoàn về làm việc, cty nộp hết luôn. Làm được việc đấy.',
      'Công khai tên doanh nghiệp nợ bảo hiểm là đúng rồi, ủng hộ mạnh tay.',
    ],
  },
};
