import type { TopicTexts } from './text.ts';

export const scams: TopicTexts = {
  topic: 'lua-dao-mao-danh',
  frames: [
    {
      mood: 'negative',
      form: 'news',
      titles: [
        'Mất {30..90} triệu đồng vì cuộc gọi tự xưng cán bộ BHXH',
        'Cụ ông ở {xa} suýt mất tiền tiết kiệm vì kẻ mạo danh cơ quan bảo hiểm',
      ],
      lead: '{Công an|Cơ quan chức năng} {xa} vừa tiếp nhận đơn trình báo của một người dân bị lừa qua cuộc gọi mạo danh cán bộ bảo hiểm xã hội.',
      own: [
        'Theo trình báo, ông {nam} nhận cuộc gọi nói hồ sơ lương hưu của ông bị sai, yêu cầu kết bạn Zalo rồi gửi ảnh căn cước, mã xác thực. {Chưa đầy 20 phút|Chỉ nửa tiếng} sau, tài khoản bị rút sạch.',
        'Cơ quan BHXH khẳng định không gọi điện, nhắn tin hay gửi đường dẫn yêu cầu người dân cung cấp căn cước, mật khẩu, mã OTP hoặc cài ứng dụng; việc cập nhật thông tin không thu phí.',
      ],
    },
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Cách nhận biết kênh thông tin chính thức của ngành BHXH',
        'Khuyến cáo người dân trước các chiêu mạo danh cơ quan BHXH',
      ],
      lead: 'Trước tình trạng mạo danh cơ quan bảo hiểm xã hội để chiếm đoạt tài sản, BHXH tỉnh {khuyến cáo|đề nghị} người dân {xa} và các địa phương ghi nhớ một số nguyên tắc.',
      own: [
        'Địa chỉ chính thức của ngành có đuôi .gov.vn: baohiemxahoi.gov.vn và dichvucong.baohiemxahoi.gov.vn. Tổng đài hỗ trợ là 1900 9068. Ứng dụng VssID chỉ tải từ kho ứng dụng của điện thoại.',
        'Khi nhận cuộc gọi lạ, người dân không làm theo, gác máy và gọi lại tổng đài để kiểm chứng. Nếu lỡ cung cấp thông tin, cần khóa ngay tài khoản ngân hàng và báo công an nơi gần nhất.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Tung tin sai sự thật về BHXH lên mạng bị phạt thế nào?',
        'Lập trang giả mạo cơ quan bảo hiểm bị xử lý ra sao?',
      ],
      lead: 'Bạn đọc {nu} ({xa}) hỏi: Tôi thấy nhiều người chia sẻ bài viết chưa kiểm chứng về bảo hiểm xã hội. Người đăng và người chia sẻ tin sai có bị phạt không?',
      own: [
        'Theo Nghị định 174/2026/NĐ-CP, từ ngày 01/7/2026, cá nhân cung cấp, chia sẻ thông tin giả mạo, sai sự thật trên mạng xã hội bị phạt từ 10 đến 15 triệu đồng; nếu gây hoang mang trong Nhân dân, mức phạt từ 15 đến 25 triệu đồng.',
        'Hành vi giả mạo trang thông tin điện tử của tổ chức khác bị phạt từ 30 đến 40 triệu đồng đối với tổ chức, cá nhân bằng một nửa. Nếu chiếm đoạt tài sản, người vi phạm có thể bị xử lý hình sự.',
      ],
    },
  ],
  facts: [
    'Ngành BHXH không tổ chức chương trình tặng quà nào yêu cầu người dân bấm đường dẫn hoặc nộp phí vận chuyển.',
    'Cấp lại mật khẩu VssID được thực hiện miễn phí trên ứng dụng hoặc tại cơ quan BHXH, không có tiền đặt cọc.',
    'Luật An ninh mạng 2025 cấm dùng trí tuệ nhân tạo giả mạo hình ảnh, giọng nói của người khác trái pháp luật.',
    'Đối tượng lừa đảo thường nhằm vào người già sống một mình, gọi vào giờ trưa hoặc chiều tối.',
  ],
  endings: [
    'Người dân phát hiện dấu hiệu mạo danh hãy báo công an cấp xã hoặc tổng đài 1900 9068.',
    'Cơ quan chức năng mong các gia đình nhắc nhở ông bà, cha mẹ cảnh giác với các cuộc gọi lạ.',
  ],
  threads: [
    {
      mood: 'negative',
      title: 'Bà ngoại em vừa bị gọi lừa, xưng bên bảo hiểm xã hội',
      post: 'Trưa nay có số lạ gọi cho bà em, xưng cán bộ BHXH, đọc đúng tên tuổi địa chỉ rồi đòi mã OTP. May em về kịp giật máy. Mọi người dặn người già trong nhà nhé, {bọn này ác quá|khốn nạn thật}.',
    },
  ],
  replies: {
    negative: [
      'Sao bọn lừa đảo mạo danh bảo hiểm xã hội biết hết thông tin của mình, lộ từ đâu ra, sợ thật.',
      'Chú mình mất gần {40|50} triệu vì tin cuộc gọi tự xưng BHXH, báo công an rồi mà chưa thấy gì.',
    ],
    neutral: [
      'BHXH không bao giờ gọi đòi OTP đâu, cứ gác máy rồi gọi 1900 9068 hỏi lại cho chắc.',
      'Web nào không có đuôi gov.vn mà xưng bảo hiểm xã hội là giả hết nha cả nhà.',
    ],
    positive: [
      'Hôm trước mình báo số lạ mạo danh bảo hiểm xã hội, công an xã xử lý nhanh phết, hoan nghênh.',
    ],
  },
};
