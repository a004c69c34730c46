import type { TopicTexts } from './text.ts';

export const outreach: TopicTexts = {
  topic: 'hoat-dong-truyen-thong',
  frames: [
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Hội nghị tuyên truyền chính sách BHXH tại {xa}',
        'Tập huấn kỹ năng truyền thông BHXH cho {80..180} cộng tác viên',
      ],
      lead: '{Sáng|Chiều} {homqua}, tại {xa}, BHXH cơ sở phối hợp tổ chức hội nghị tuyên truyền chính sách bảo hiểm xã hội, bảo hiểm y tế cho {80..180} {cộng tác viên|cán bộ thôn bản, cộng tác viên}.',
      own: [
        'Báo cáo viên {nu} giới thiệu điểm mới của Luật BHXH 2024, nhấn mạnh quyền lợi của lao động tự do và cách tra cứu trên điện thoại. Phần lớn thời gian dành cho hỏi đáp.',
        'Ông {nam}, trưởng xóm, kiến nghị in tờ rơi chữ to, ít chữ và có bản tiếng Dao. Ban tổ chức tiếp thu và cho biết sẽ phát trên loa truyền thanh xã ít nhất hai lượt mỗi tuần.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: ['Hát then kể chuyện bảo hiểm xã hội', 'Đưa chính sách BHXH vào câu lượn, lời then ở {xa}'],
      lead: 'Câu lạc bộ hát then ở {xa} có cách tuyên truyền bảo hiểm xã hội rất riêng: đặt lời mới cho làn điệu cũ, {hát ở chợ phiên|diễn trong đêm hội bản}.',
      own: [
        'Bà {nu}, chủ nhiệm câu lạc bộ, viết bài hát kể chuyện đôi vợ chồng già có lương hưu. “Nói lý thì bà con quên, hát thì nhớ lâu”, bà cười vui.',
        'Sau {ba|năm} đêm diễn, {20..55} người đến đăng ký tìm hiểu BHXH tự nguyện. Cán bộ BHXH {nam} khen: “Các mế, các pá làm truyền thông giỏi hơn chúng tôi”.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Ra quân tuyên truyền BHXH, BHYT theo nhóm nhỏ ở {xa}',
        'Đối thoại chính sách BHXH với công nhân khu công nghiệp',
      ],
      lead: 'Thực hiện kế hoạch truyền thông quý, BHXH tỉnh ra quân tuyên truyền trực tiếp tại {xa}, {xa2} và các khu nhà trọ công nhân, kết hợp mạng xã hội và loa truyền thanh cơ sở.',
      own: [
        'Các tổ chia thành nhóm ba người, mang máy tính bảng tra cứu trực tiếp cho từng hộ. Trong ngày đầu, {110..260} lượt người được tư vấn, trong đó có {12..34} người đăng ký tham gia.',
        'Nhiều câu hỏi xoay quanh tin đồn trên mạng. Cán bộ {nu} đề nghị người dân đối chiếu với Cổng thông tin của ngành trước khi chia sẻ.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Loa xã đọc văn bản BHXH dài lê thê, bà con nghe không hiểu',
        'Tuyên truyền BHXH: đừng để dân nghe mà không thấm',
      ],
      lead: 'Tuyên truyền chính sách bảo hiểm xã hội ở {xa} {vẫn nặng hình thức|chưa đến đúng người cần nghe}, đó là nhận xét thẳng thắn của nhiều người dân.',
      own: [
        'Bà {nu} kể loa đọc lúc 5 giờ sáng toàn số điều, số khoản: “Tôi nghe như vịt nghe sấm. Hội nghị thì mời mấy bác cán bộ là chính, người đi làm thuê có được mời đâu”.',
        'Một cộng tác viên thừa nhận mình chỉ được tập huấn một buổi, gặp câu hỏi khó đành xin số điện thoại rồi… quên. Ông {nam} cho rằng cần đo hiệu quả bằng số người hiểu, không phải số buổi họp.',
      ],
    },
  ],
  facts: [
    'Kế hoạch truyền thông của tỉnh chia năm nhóm đối tượng: cán bộ đảng viên, doanh nghiệp và người lao động, lao động tự do, học sinh sinh viên và người hưởng chế độ.',
    'Loa truyền thanh cơ sở phát tối thiểu hai lượt mỗi tuần về chính sách BHXH, BHYT.',
    'Bên cạnh hội nghị, ngành BHXH tăng cường tư vấn trực tuyến trên các kênh chính thức và tổng đài 1900 9068.',
    'Theo mục tiêu của Nghị quyết 28-NQ/TW, đến năm 2030 khoảng 60% lực lượng lao động trong độ tuổi tham gia BHXH.',
  ],
  endings: [
    'Các hoạt động tiếp tục được triển khai đến hết tháng {thang} tại các xã, phường còn lại.',
    'Kết quả tuyên truyền sẽ được tổng hợp trong báo cáo đánh giá quý.',
  ],
  threads: [
    {
      mood: 'neutral',
      title: 'Hội nghị tuyên truyền BHXH ở nhà văn hóa có ai đi chưa, nói gì vậy?',
      post: 'Thứ bảy này xã em mời ra nhà văn hóa nghe nói chuyện về BHXH tự nguyện với BHYT. Có ai dự rồi cho em hỏi có hữu ích không, có phát quà gì không {hihi|:D}?',
    },
  ],
  replies: {
    negative: [
      'Nghe tuyên truyền BHXH trên loa lúc 5h sáng điếc cả tai, mà nói toàn điều với khoản ai hiểu.',
    ],
    neutral: ['Ai có file tờ rơi tuyên truyền BHXH tự nguyện cho mình xin, để in phát ở chi hội.'],
    positive: ['Buổi tư vấn bảo hiểm xã hội ở xã hôm nọ bổ ích lắm, cán bộ trả lời đâu ra đấy.'],
  },
};
