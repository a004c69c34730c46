import type { TopicTexts } from './text.ts';

export const digital: TopicTexts = {
  topic: 'chuyen-doi-so',
  frames: [
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Hướng dẫn tra cứu quá trình đóng BHXH trên ứng dụng VssID',
        'Cách tích hợp sổ BHXH, thẻ BHYT vào VNeID',
      ],
      lead: 'Cơ quan BHXH hướng dẫn người dân {từng bước|các bước} tra cứu, tích hợp thông tin bảo hiểm xã hội trên các ứng dụng chính thức VssID và VNeID.',
      own: [
        'Người dùng tải VssID từ kho ứng dụng App Store hoặc Google Play, đăng nhập bằng mã số BHXH hoặc tài khoản định danh điện tử mức độ 2. Mục “Quá trình tham gia” hiển thị từng giai đoạn, đơn vị và mức đóng.',
        'Trên VNeID, chọn “Ví giấy tờ”, “Tích hợp thông tin”, rồi chọn thẻ BHYT hoặc sổ BHXH điện tử. Sau khi duyệt, thông tin dùng được khi khám bệnh, làm thủ tục mà không cần bản giấy.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Ứng dụng VssID lỗi đăng nhập, người dân loay hoay',
        'Làm thủ tục BHXH trực tuyến: tiện đâu chưa thấy, đã thấy treo máy',
      ],
      lead: 'Nhiều ngày qua, người dân ở {xa} {phản ánh|than phiền} không đăng nhập được ứng dụng VssID, mã xác thực gửi về chậm, hồ sơ trực tuyến nộp xong không thấy phản hồi.',
      own: [
        '“Tôi nhập đúng mật khẩu mà máy báo sai, thử {ba|năm} lần thì bị khóa. Ra quầy thì cán bộ bảo về cài lại ứng dụng”, chị {nu} ở {xa} bực bội kể.',
        'Ông {nam}, {62..74} tuổi, không có điện thoại thông minh, lo lắng khi nghe mọi việc chuyển lên mạng. “Người già như chúng tôi làm sao theo kịp, cái gì cũng bảo vào app”, ông thở dài.',
        'Đơn vị kỹ thuật cho biết hệ thống bảo trì vào cuối tuần nên có lúc gián đoạn, đồng thời cử cán bộ hỗ trợ tại bộ phận một cửa.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: [
        'Tổ công nghệ số cộng đồng đưa BHXH điện tử về bản',
        '{xa}: người dân làm thủ tục BHXH ngay tại nhà văn hóa',
      ],
      lead: 'Tối {homqua}, tổ công nghệ số cộng đồng {xa} mở lớp “cầm tay chỉ việc”, giúp bà con cài đặt VssID, tích hợp thẻ BHYT trên VNeID.',
      own: [
        'Lớp học có hơn {30..70} người, đông nhất là các bác trung tuổi. Bà {nu} hào hứng: “Hóa ra xem được cả số tiền mình đóng từng tháng. Các cháu thanh niên chỉ dẫn nhiệt tình, tôi làm được rồi!”.',
        'Sau {hai|ba} tháng, {68..91}% người tham gia BHXH ở {xa} đã có tài khoản giao dịch điện tử, số hồ sơ nộp trực tuyến tăng gấp {hai|ba} lần.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: ['Sổ BHXH điện tử thay thế dần sổ giấy', 'Sổ BHXH bản điện tử có giá trị như bản giấy'],
      lead: 'Theo Luật BHXH 2024, sổ bảo hiểm xã hội bản điện tử có giá trị pháp lý như bản giấy. Bản giấy được cấp khi người tham gia có yêu cầu.',
      own: [
        'Thông tư 09/2026/TT-BTC, có hiệu lực từ ngày 15/02/2026, hướng dẫn cụ thể việc cấp và sử dụng sổ BHXH, thẻ BHYT điện tử. Dữ liệu được đối khớp với cơ sở dữ liệu quốc gia về dân cư.',
        'Bảo hiểm xã hội cơ sở tại {xa} cho biết đã đối chiếu xong {94..99}% dữ liệu người tham gia; các trường hợp sai lệch ngày sinh, số căn cước đang được điều chỉnh miễn phí.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: ['Ngồi trên nương chè vẫn làm xong thủ tục BHXH', 'Khi cán bộ BHXH làm “thầy giáo công nghệ”'],
      lead: 'Từ ngày có dịch vụ công trực tuyến, chị {nu} ở {xa} không còn phải bỏ buổi hái chè để {đi gia hạn thẻ cho cả nhà|lên phố làm thủ tục bảo hiểm}.',
      own: [
        'Chị mở điện thoại, chọn dịch vụ, {mấy|vài} phút sau đã có thông báo gia hạn thành công. “Nhanh, lại không mất tiền xe. Tôi khoe với cả xóm”, chị cười.',
        'Người chỉ cho chị là anh {nam}, cán bộ BHXH cơ sở. Anh soạn hướng dẫn bằng hình ảnh, in khổ lớn dán ở nhà văn hóa, ai quên bước nào xem là làm được.',
      ],
    },
  ],
  facts: [
    'Cổng Dịch vụ công của BHXH Việt Nam chỉ có một địa chỉ là dichvucong.baohiemxahoi.gov.vn; ngành không dùng tên miền đuôi .com hay .com.vn.',
    'Luật BHXH 2024 yêu cầu chậm nhất ngày 01/01/2027 cơ quan BHXH phải bảo đảm điều kiện giao dịch điện tử trong thực hiện BHXH.',
    'Người tham gia có quyền được cung cấp thông tin về việc đóng BHXH định kỳ hằng tháng thông qua phương tiện điện tử.',
    'Quên mật khẩu VssID, người dùng tự lấy lại trên ứng dụng hoặc đến cơ quan BHXH, hoàn toàn miễn phí.',
    'Người không dùng điện thoại thông minh vẫn được phục vụ trực tiếp tại bộ phận một cửa hoặc qua bưu điện.',
  ],
  endings: [
    'Cần hỗ trợ, người dân gọi tổng đài 1900 9068 hoặc nhắn tin trên các kênh chính thức của BHXH Việt Nam.',
    'Địa phương phấn đấu đến cuối năm {namnay} có trên 90% người trưởng thành tham gia BHXH sử dụng sổ điện tử.',
  ],
  threads: [
    {
      mood: 'negative',
      title: 'VssID cứ văng ra là sao vậy mọi người?',
      post: 'Từ {hôm qua|sáng} tới giờ em vào VssID là bị văng, gỡ cài lại {hai|ba} lần vẫn thế. Đang cần xem quá trình đóng bảo hiểm để nộp hồ sơ vay ngân hàng mà ức ghê. Có ai bị giống em không?',
    },
    {
      mood: 'neutral',
      title: 'Tích hợp thẻ BHYT lên VNeID báo sai thông tin thì sửa ở đâu?',
      post: 'Em làm tích hợp thẻ BHYT trên VNeID cho bố, máy báo thông tin không khớp. Chắc do ngày sinh trên thẻ {khác|lệch} căn cước. Giờ sửa online được không hay phải lên cơ quan bảo hiểm?',
    },
  ],
  replies: {
    negative: [
      'App VssID gì mà chậm như rùa, mã OTP toàn về sau khi hết hạn. Bực.',
      'Nộp hồ sơ BHXH online xong trạng thái “đang xử lý” {10|12} ngày liền, gọi hỏi không ai biết.',
      'Bố mẹ mình già có rành máy móc đâu mà bảo hiểm cái gì cũng bắt cài ứng dụng. Làm khó nhau.',
    ],
    neutral: [
      'Đăng nhập VssID bằng tài khoản VNeID mức 2 ấy bạn, khỏi cần nhớ mật khẩu.',
      'Sai ngày sinh thì mang căn cước lên BHXH cơ sở sửa, không mất tiền, {ba|năm} hôm là khớp.',
      'Mấy tháng gần đây cty đóng mà trên VssID chưa hiện, thường bao lâu thì cập nhật vậy?',
      'Xem quá trình đóng BHXH trên VNeID cũng được nhé, vào mục sổ bảo hiểm xã hội điện tử.',
    ],
    positive: [
      'Giờ tra đóng BHXH trên điện thoại rõ từng tháng, cty có trốn đóng là biết ngay. Hay.',
      'Cấp lại mật khẩu VssID trên app {2|3} phút là xong, khỏi đi đâu. Ngon lành.',
      'Đi khám chỉ quét căn cước, không cần thẻ BHYT giấy lằng nhằng như trước nữa, khen một câu.',
    ],
  },
};
