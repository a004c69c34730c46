import type { TopicTexts } from './text.ts';

export const retirementAge: TopicTexts = {
  topic: 'tuoi-nghi-huu',
  frames: [
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Tuổi nghỉ hưu năm {namnay}: nam {tuoiNam}, nữ {tuoiNu}',
        'Lộ trình tăng tuổi nghỉ hưu: những mốc cần nhớ',
      ],
      lead: 'Theo lộ trình của Bộ luật Lao động 2019, tuổi nghỉ hưu trong điều kiện lao động bình thường năm {namnay} là {tuoiNam} với nam và {tuoiNu} với nữ.',
      own: [
        'Mỗi năm tuổi nghỉ hưu tăng thêm 3 tháng với lao động nam và 4 tháng với lao động nữ, cho đến khi đạt 62 tuổi với nam vào năm 2028 và 60 tuổi với nữ vào năm 2035. Pháp luật hiện hành không quy định nâng lên 65 tuổi.',
        'Người lao động ở {xa} cần tính thời điểm nghỉ hưu có thể tra cứu theo tháng, năm sinh tại phụ lục Nghị định 135/2020/NĐ-CP hoặc hỏi BHXH cơ sở.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Công nhân khai thác, may mặc than khó trụ đến tuổi nghỉ hưu',
        'Ngoài năm mươi, công nhân {xa} lo không đợi nổi tuổi hưu',
      ],
      lead: 'Với nhiều công nhân ở {xa}, quãng đường đến tuổi nghỉ hưu {dài đằng đẵng|quá xa} khi sức khỏe đã giảm, doanh nghiệp lại chuộng lao động trẻ.',
      own: [
        'Chị {nu}, {48..52} tuổi, mắt mờ, vai đau vì {24..28} năm ngồi máy may. “Họ nói chờ tới {tuoiNu}. Tôi sợ chưa đến lúc ấy đã bị cho nghỉ”, chị thở dài.',
        'Anh {nam} làm lò hơi, mong công việc của mình được xếp vào danh mục nặng nhọc để nghỉ sớm. Đơn đề nghị của tổ anh gửi đã lâu, chưa có hồi âm.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Làm nghề nặng nhọc được nghỉ hưu sớm mấy tuổi?',
        'Nghỉ hưu trước tuổi bị trừ bao nhiêu phần trăm?',
      ],
      lead: 'Anh {nam} ({xa}) hỏi: Tôi có hơn 15 năm làm nghề nặng nhọc, độc hại và 24 năm đóng BHXH. Tôi được nghỉ hưu sớm bao nhiêu năm, lương hưu có bị trừ không?',
      own: [
        'Người có từ đủ 15 năm làm nghề nặng nhọc, độc hại, nguy hiểm hoặc ở vùng đặc biệt khó khăn được nghỉ hưu ở tuổi thấp hơn không quá 5 tuổi; khai thác than trong hầm lò thấp hơn không quá 10 tuổi. Trường hợp này không bị trừ tỷ lệ.',
        'Nếu nghỉ sớm do suy giảm khả năng lao động thì cứ mỗi năm nghỉ trước tuổi giảm 2%, và phải có từ đủ 20 năm đóng BHXH.',
      ],
    },
  ],
  facts: [
    'Người có trình độ chuyên môn cao và một số trường hợp đặc biệt có thể nghỉ hưu muộn hơn nhưng không quá 5 tuổi.',
    'Để hưởng lương hưu, ngoài điều kiện về tuổi, người lao động phải có từ đủ 15 năm đóng BHXH bắt buộc trở lên.',
    'Người tham gia BHXH tự nguyện trước ngày 01/01/2021 và đủ 20 năm đóng được hưởng lương hưu khi nam đủ 60 tuổi, nữ đủ 55 tuổi.',
    'Tuổi nghỉ hưu tăng chậm theo từng năm để doanh nghiệp và người lao động có thời gian thích ứng.',
  ],
  endings: [
    'Người lao động nên rà soát quá trình đóng trước khi đến tuổi nghỉ hưu ít nhất sáu tháng.',
    'Công đoàn tiếp tục kiến nghị bổ sung danh mục nghề nặng nhọc, độc hại.',
  ],
  threads: [
    {
      mood: 'negative',
      title: 'Tuổi nghỉ hưu tăng hoài, công nhân như mình sao trụ nổi',
      post: 'Mình làm chuyền may, {43|45} tuổi mà tay chân rệu rã rồi. Nghĩ tới tuổi nghỉ hưu của nữ còn tăng dần tới 60 mà oải, {cty nào cho bà già ngồi máy|ai thuê nữa mà chờ lương hưu}.',
    },
  ],
  replies: {
    negative: ['Bắt công nhân chờ tuổi nghỉ hưu như dân văn phòng là không công bằng, làm nặng ai chịu nổi.'],
    neutral: [
      'Nữ sinh năm 1970 thì tuổi nghỉ hưu là bao nhiêu ạ, tra bảng mà rối quá.',
      'Năm {namnay} nam {tuoiNam}, nữ {tuoiNu} mới tới tuổi nghỉ hưu, không có chuyện 65 đâu.',
    ],
    positive: [
      'Bố mình làm lò cao nên được nghỉ hưu sớm 5 năm, lương không bị trừ, thấy chính sách cũng hợp lý.',
    ],
  },
};
