/** What a search for social insurance must not take for its subject: other news, advertising, spam. */

export interface NoiseArticle {
  readonly titles: readonly string[];
  readonly paragraphs: readonly string[];
}

export const noiseArticles: readonly NoiseArticle[] = [
  {
    titles: [
      'Đội bóng trẻ vùng chè thắng ngược trận {thứ ba|mở màn}',
      'Chủ nhà chia điểm đáng tiếc trên sân Gang Thép Cũ',
    ],
    paragraphs: [
      'Trận đấu chiều {homqua} diễn ra dưới trời mưa nhẹ. Đội chủ nhà bị dẫn trước từ phút {12..28} nhưng vùng lên mạnh mẽ trong hiệp hai nhờ sự năng nổ của tiền vệ {nam}.',
      'Huấn luyện viên {nam2} hài lòng với tinh thần của các cầu thủ trẻ: “Chúng tôi còn nhiều điều phải sửa, nhất là khâu phòng ngự bóng bổng”. Cổ động viên hát suốt chín mươi phút, trống kèn vang khắp khán đài.',
      'Với {1|3} điểm giành được, đội tạm xếp thứ {4..9}. Vòng sau, thầy trò sẽ làm khách trên sân đối thủ láng giềng, nơi họ chưa từng thắng trong {ba|bốn} mùa gần nhất.',
    ],
  },
  {
    titles: [
      'Không khí lạnh tăng cường, vùng cao rét {12|13|14} độ',
      'Thời tiết ngày {ngay}: sáng sương mù, trưa hửng nắng',
    ],
    paragraphs: [
      '{Đài khí tượng khu vực cho biết khối không khí lạnh đang tràn xuống phía nam. Từ đêm nay|Theo bản tin phát lúc rạng sáng, rìa nam của lưỡi áp cao đã chạm vùng biên giới. Trong ngày}, {xa} và các xã vùng cao chuyển rét, nhiệt độ thấp nhất {11..15} độ C, {có nơi xuất hiện sương muối|gió nhẹ, độ ẩm giảm}.',
      '{Bà con cần che chắn chuồng trại, dự trữ rơm cỏ cho gia súc, không chăn thả khi nhiệt độ xuống dưới 12 độ. Mạ mới gieo nên phủ ni lông giữ ấm.|Các trường tiểu học được tự quyết định giờ vào lớp khi trời dưới 10 độ; phụ huynh mặc ấm cho con, tránh sưởi than trong phòng kín.}',
      '{Tại vùng trung du, trời nhiều mây, sáng sớm có sương mù làm giảm tầm nhìn, người lái xe chú ý khi qua đèo. Dự báo nắng ấm trở lại vào cuối tuần.|Phía nam tỉnh hửng nắng từ trưa, thuận lợi cho phơi miến, phơi hồng. Đợt lạnh tiếp theo có thể đến sau {ba|bốn} ngày nữa.}',
    ],
  },
  {
    titles: ['Bảo hiểm nhân thọ ra mắt gói đầu tư liên kết mới', 'Nên mua bảo hiểm nhân thọ ở tuổi nào?'],
    paragraphs: [
      'Một công ty bảo hiểm nhân thọ vừa giới thiệu sản phẩm liên kết chung với phí ban đầu thấp, cho phép khách hàng rút một phần giá trị tài khoản sau năm thứ {ba|năm}.',
      'Theo tư vấn viên {nu}, người trẻ nên chọn mệnh giá bằng mười lần thu nhập năm, đọc kỹ điều khoản loại trừ và thời gian cân nhắc 21 ngày. Lãi suất minh họa không phải lãi suất cam kết.',
      'Thị trường bảo hiểm thương mại năm nay được dự báo phục hồi khi niềm tin của khách hàng cải thiện và kênh phân phối qua ngân hàng được chấn chỉnh.',
    ],
  },
  {
    titles: [
      'Nhà máy điện tử tuyển {300..900} lao động phổ thông, đóng BHXH đầy đủ',
      'Tuyển gấp công nhân may, thưởng chuyên cần {500|700} nghìn',
    ],
    paragraphs: [
      'Do mở rộng sản xuất, nhà máy tại khu công nghiệp {xa} cần tuyển lao động nam, nữ từ 18 đến 40 tuổi, không yêu cầu kinh nghiệm, được đào tạo tại chỗ trong {hai|ba} tuần.',
      'Thu nhập từ {8..9} đến {11..14} triệu đồng/tháng, có xe đưa đón, cơm ca, ký túc xá máy lạnh, đóng BHXH đầy đủ, thưởng Tết và du lịch hằng năm.',
      'Hồ sơ gồm đơn xin việc, bản sao căn cước, giấy khám sức khỏe. Nộp trực tiếp tại cổng số {1|2|3} từ thứ hai đến thứ bảy, phỏng vấn trong ngày, đi làm ngay.',
    ],
  },
  {
    titles: [
      'Giá chè búp khô nhích lên {5|10} nghìn đồng mỗi cân',
      'Hồng không hạt Bắc Kạn vào mùa, thương lái tìm tận vườn',
    ],
    paragraphs: [
      'Vụ thu hoạch năm nay, nông dân {xa} phấn khởi vì được cả mùa lẫn giá. Thương lái đánh xe vào tận vườn, trả {25..60} nghìn đồng mỗi cân, cao hơn đầu vụ.',
      'Anh {nam} có hơn {2|3} héc ta, ước thu {150..320} triệu đồng. Anh đang chuyển dần sang canh tác hữu cơ, dán tem truy xuất nguồn gốc để vào siêu thị.',
      'Hợp tác xã cho biết khó nhất là bảo quản sau thu hoạch. Địa phương dự kiến hỗ trợ xây kho lạnh nhỏ và mở lớp bán hàng trực tuyến cho thanh niên.',
    ],
  },
  {
    titles: ['Thông xe cầu mới qua sông ở {xa}', 'Sửa chữa quốc lộ qua {xa}, ùn tắc giờ cao điểm'],
    paragraphs: [
      'Sau {14..22} tháng thi công, công trình giao thông tại {xa} chính thức đưa vào sử dụng từ {ngay}, rút ngắn quãng đường đi lại của hàng nghìn hộ dân.',
      'Công trình dài {80..210} mét, mặt đường rộng bảy mét, tải trọng thiết kế đáp ứng xe tải nặng. Trước đây mỗi mùa mưa học sinh phải đi vòng hơn mười cây số.',
      'Chủ đầu tư khuyến cáo phương tiện tuân thủ biển báo, không dừng đỗ trên cầu. Các hạng mục chiếu sáng sẽ hoàn tất trước cuối tháng.',
    ],
  },
  {
    titles: [
      'Lễ hội cơm mới ở bản Dao: tiếng trống gọi mùa vàng',
      'Đêm hội then trên hồ, du khách ngồi kín bờ',
    ],
    paragraphs: [
      'Khi lúa nương vừa gặt, bà con {xa} mở hội tạ ơn trời đất. Nghi lễ do thầy {nam} chủ trì, kéo dài từ tinh mơ đến lúc trăng lên, rộn rã tiếng trống, tiếng chuông nhạc.',
      'Trong nhà sàn, các bà, các chị bày xôi ngũ sắc, cá suối nướng, rượu ngô men lá. Khách xa được mời múa chung một vòng quanh bếp lửa.',
      'Ngành văn hóa đang lập hồ sơ đề nghị ghi danh lễ hội, đồng thời hướng dẫn người dân làm du lịch cộng đồng mà vẫn giữ nếp cũ.',
    ],
  },
  {
    titles: [
      'Học sinh vùng cao giành giải sáng tạo khoa học trẻ',
      'Thầy giáo cắm bản và thư viện trên lưng ngựa',
    ],
    paragraphs: [
      'Nhóm học sinh lớp {8|9|11} ở {xa} vừa đoạt giải với chiếc máy tách hạt ngô chạy bằng sức nước, làm từ vành xe đạp cũ và vài mảnh tôn.',
      'Cô {nu}, người hướng dẫn, kể các em thử hỏng {7..15} lần, có lần nước cuốn trôi cả mô hình. Điều quý nhất là các em học được cách không bỏ cuộc.',
      'Ban giám khảo đánh giá cao tính ứng dụng, chi phí chưa tới {300|400} nghìn đồng. Nhà trường sẽ hỗ trợ hoàn thiện để bà con dùng thử trong vụ tới.',
    ],
  },
];

/** A gambling page stuffed with our subject's words, as many stand on the real web. Invented names only. */
export const spamPage = {
  title: 'Mức đóng BHXH 2026 mới nhất – tra cứu bảo hiểm xã hội nhận thưởng 188k',
  paragraphs: [
    'Mức đóng BHXH, tra cứu BHXH, bảo hiểm xã hội một lần, VssID, lương hưu là các từ khóa được tìm nhiều. Đăng ký nhà cái minh họa XO-DEMO nhận ngay thưởng nạp lần đầu 188k, tỷ lệ kèo nhà cái cao nhất hôm nay.',
    'BHXH tự nguyện bao nhiêu tiền? Nổ hũ, tài xỉu, lô đề online, rút tiền siêu tốc 1 phút. Bảo hiểm y tế hộ gia đình, casino trực tuyến, bắn cá đổi thưởng, hoàn trả 1,5% mỗi ngày.',
    'Tra cứu sổ bảo hiểm xã hội cùng chuyên gia soi kèo, dự đoán xổ số ba miền chuẩn xác. Link vào nhà cái không bị chặn, hỗ trợ 24/7, đăng nhập là có quà, giới thiệu bạn bè nhận hoa hồng trọn đời.',
    'Bảo hiểm xã hội tra cứu bảo hiểm xã hội online mức đóng bảo hiểm xã hội cá cược thể thao bảo hiểm thất nghiệp xóc đĩa đổi thưởng BHXH một lần quay hũ trúng lớn.',
  ],
};
