import type { NoiseArticle } from './noise.ts';

/** More of what is in the papers beside our subject. */
export const moreNoise: readonly NoiseArticle[] = [
  {
    titles: ['Giải chạy đường mòn quanh hồ thu hút {600..1400} vận động viên'],
    paragraphs: [
      'Từ tinh mơ, tiếng loa xuất phát đã vang lên bên bờ hồ. Hơn {600..1400} người chia ba cự ly, trong đó chặng dài nhất vượt hai đèo và một khe suối.',
      'Nhà vô địch nữ {nu} về đích khi sương chưa tan hết. Chị nói đường trơn nhưng cảnh đẹp khiến đôi chân quên mệt.',
      'Các hộ làm nhà nghỉ ở {xa} kín phòng suốt cuối tuần. Ban tổ chức cùng đoàn thanh niên nhặt rác dọc tuyến ngay sau khi đoàn cuối qua vạch.',
    ],
  },
  {
    titles: ['Vòng chung kết bóng chuyền nữ thôn bản: chủ nhà lên ngôi'],
    paragraphs: [
      'Sân đất nện chật cứng khán giả khi đội {xa} gặp {xa2} trong trận cuối cùng. Năm ván đấu giằng co kéo dài gần hai tiếng.',
      'Cô giáo mầm non {nu}, cao mét sáu mươi, ghi điểm quyết định bằng cú bỏ nhỏ tinh quái. Cả đội ôm nhau khóc giữa tiếng chiêng.',
      'Giải nhất là một con lợn đen và chiếc cúp đan bằng mây. Năm sau giải sẽ mời thêm các đội vùng giáp ranh.',
    ],
  },
  {
    titles: ['Mưa đá bất chợt làm hư hại {30..90} mái nhà'],
    paragraphs: [
      'Khoảng 16 giờ {homqua}, mưa đá kèm gió giật trút xuống {xa} trong chừng mười lăm phút, hạt to bằng quả mận, phủ trắng sân phơi.',
      'Thống kê ban đầu có {30..90} mái nhà thủng, vài héc ta rau màu dập nát, may mắn không ai bị thương. Dân quân giúp dân lợp tạm ngay trong đêm.',
      'Cơ quan khí tượng cảnh báo chiều tối nay còn dông, bà con chằng chống mái tôn, đưa trâu bò về chuồng sớm.',
    ],
  },
  {
    titles: ['Đêm đầu đông, sương muối phủ trắng vườn rau vùng cao'],
    paragraphs: [
      'Nhiệt độ hạ nhanh sau nửa đêm, sáng ra nông dân {xa} thấy cải, đậu phủ một lớp trắng mỏng. Nhiều nhà đốt trấu quanh vườn để giữ ấm.',
      'Kỹ sư {nam} khuyên tưới rửa lá trước lúc mặt trời lên, bón thêm tro bếp và thu hoạch sớm những luống đã đủ tuổi.',
      'Vài ngày tới trời quang, chênh lệch ngày đêm lớn. Du khách đi săn mây chú ý mang áo khoác dày và đi xe số.',
    ],
  },
  {
    titles: ['Hãng bảo hiểm xe máy bán gói trực tuyến, giảm giá cuối tuần'],
    paragraphs: [
      'Một doanh nghiệp bảo hiểm phi nhân thọ mở bán bảo hiểm trách nhiệm dân sự xe máy qua mạng, khách nhận chứng nhận điện tử trong vài phút.',
      'Mức phí theo biểu của cơ quan quản lý, người mua kèm gói tai nạn người ngồi trên xe được tặng phiếu rửa xe. Đại lý {nam} nói khách trẻ chiếm quá nửa.',
      'Chuyên gia tài chính nhắc người mua kiểm tra biển số, thời hạn và số đường dây cứu hộ trước khi thanh toán.',
    ],
  },
  {
    titles: ['Bảo hiểm cháy nổ bắt buộc: chủ nhà trọ cần biết gì?'],
    paragraphs: [
      'Sau vài vụ cháy nhỏ ở khu trọ, nhiều chủ nhà tại {xa} tìm hiểu bảo hiểm cháy nổ bắt buộc do các doanh nghiệp bảo hiểm thương mại cung cấp.',
      'Phí tính theo giá trị tài sản và nhóm nguy hiểm. Chủ trọ phải có biên bản kiểm tra phòng cháy còn hiệu lực, lắp bình chữa cháy từng tầng.',
      'Bà {nu}, chủ dãy {12..24} phòng, đã mua gói một năm và tập cho khách trọ cách thoát nạn bằng thang dây.',
    ],
  },
  {
    titles: ['Xưởng gỗ tuyển thợ sơn, bao ăn ở, có bảo hiểm'],
    paragraphs: [
      'Cơ sở mộc ở {xa} cần {5..15} thợ sơn, thợ chà nhám, ưu tiên người có tay nghề. Làm giờ hành chính, nghỉ chủ nhật.',
      'Lương khoán theo sản phẩm, trung bình {9..13} triệu đồng, bao ăn trưa, chỗ ở sạch sẽ, ký hợp đồng và tham gia bảo hiểm sau thời gian thử việc.',
      'Ai quan tâm mang theo căn cước đến gặp anh {nam} tại xưởng, có thể thử tay nghề ngay trong buổi.',
    ],
  },
  {
    titles: ['Quán cà phê sách tìm nhân viên ca tối'],
    paragraphs: [
      'Quán nằm ở trung tâm {xa}, không gian yên tĩnh, khách chủ yếu là sinh viên. Cần hai bạn phục vụ và một bạn pha chế biết làm trà thảo mộc.',
      'Ca tối từ 17 đến 22 giờ, lương theo giờ, có thưởng lễ. Bạn nào gắn bó trên ba tháng được đào tạo thêm về rang xay.',
      'Gửi giới thiệu ngắn về bản thân kèm ảnh cho chị {nu}, quản lý quán. Phỏng vấn vào chiều thứ bảy.',
    ],
  },
  {
    titles: ['Na La Hiên rải vụ, nhà vườn thu tiền tỷ', 'Miến dong Côn Minh vào mùa tráng bánh'],
    paragraphs: [
      'Những ngày này, cả xóm rộn tiếng máy, tiếng gọi nhau ra sân. Đặc sản của {xa} được thương lái đặt trước từ đầu tháng.',
      'Chủ nhiệm hợp tác xã {nu} cho biết sản lượng tăng {10..25}%, giá giữ ổn định nhờ có nhãn hiệu tập thể và bao bì mới.',
      'Điểm yếu là nhà xưởng còn phân tán, nước thải phải xử lý thêm. Xã đang tìm quỹ đất làm khu sản xuất tập trung.',
    ],
  },
  {
    titles: ['Dịch tả lợn châu Phi tái phát ở {xa}, khoanh vùng dập dịch'],
    paragraphs: [
      'Từ {homqua}, tổ thú y {xa} lập chốt, phun khử trùng đường làng sau khi phát hiện {12..40} con lợn chết bất thường ở hai hộ.',
      'Ông {nam} mất gần hết đàn, chỉ kịp tách mấy con nái. Chính quyền thống kê thiệt hại để đề nghị hỗ trợ con giống.',
      'Cơ quan chuyên môn yêu cầu không bán chạy, không vứt xác vật nuôi xuống suối; người chăn nuôi rắc vôi cửa chuồng mỗi ngày.',
    ],
  },
  {
    titles: ['Bắt nhóm trộm cáp viễn thông trong đêm'],
    paragraphs: [
      'Rạng sáng {homqua}, công an {xa} bắt quả tang ba thanh niên cắt trộm cáp viễn thông, thu {80..200} mét dây đồng.',
      'Khai nhận ban đầu, nhóm này đã gây ra {4..9} vụ để lấy tiền chơi điện tử. Mất cáp khiến cả xóm gián đoạn liên lạc hai ngày.',
      'Người dân phát hiện nhờ camera nhà anh {nam}. Vụ việc được tiếp tục điều tra, mở rộng nơi tiêu thụ.',
    ],
  },
  {
    titles: ['Xe tải mất phanh ở dốc đèo, tài xế kịp lao vào đường lánh nạn'],
    paragraphs: [
      'Gần trưa {homqua}, xe tải chở quặng mất phanh khi đổ đèo qua {xa}. Tài xế {nam} bình tĩnh lái vào đường cứu nạn, hố cát giữ chiếc xe lại.',
      'Không có thương vong, giao thông ùn tắc chừng một giờ. Người đi đường khen anh xử lý khéo, tránh được hậu quả khôn lường.',
      'Đơn vị quản lý đường bộ sẽ bổ sung biển cảnh báo và gương cầu lồi tại hai khúc cua.',
    ],
  },
  {
    titles: ['Rạp phim lưu động trở lại bản xa sau hai mươi năm'],
    paragraphs: [
      'Tấm phông trắng căng giữa sân trường {xa}, máy chiếu chạy bằng bình điện. Lũ trẻ lần đầu xem phim màn ảnh rộng, người già thì bồi hồi nhớ chuyện cũ.',
      'Anh {nam}, trưởng đội chiếu bóng, kể phải gùi thiết bị qua suối. Bộ phim hoạt hình về chú trâu con được xem đi xem lại hai lượt.',
      'Tháng này đội sẽ qua {5..11} bản. Sau mỗi buổi có phần đố vui, quà là truyện tranh và bút màu.',
    ],
  },
  {
    titles: ['Phiên chợ đồ cũ của học sinh gây quỹ thư viện'],
    paragraphs: [
      'Sân trường trung học ở {xa} biến thành phiên chợ với hơn {20..45} gian hàng: truyện cũ, áo len, chậu sen đá, bánh tự nướng.',
      'Em {nu}, lớp trưởng, khoe bán hết veo rổ kẹp tóc tự làm. Số tiền thu được đủ mua hai kệ sách mới.',
      'Thầy hiệu trưởng bảo niềm vui lớn nhất là thấy học trò biết quý đồ dùng và tập tính toán thu chi.',
    ],
  },
  {
    titles: ['Giá vàng đi ngang, giá xăng giảm nhẹ trong kỳ điều hành'],
    paragraphs: [
      'Sáng {ngay}, giá vàng miếng trong nước ít biến động, chênh lệch mua bán vẫn ở mức cao. Cửa hàng ở {xa} vắng khách.',
      'Cùng lúc, xăng giảm vài trăm đồng mỗi lít. Anh {nam}, lái xe chở hàng, nói mỗi chuyến bớt được bữa cơm nhưng cước vẫn chưa dám đổi.',
      'Giới phân tích nhận định thị trường chờ tín hiệu từ các ngân hàng trung ương lớn, khó có sóng mạnh trước cuối tháng.',
    ],
  },
  {
    titles: ['Điện mặt trời áp mái ở trường học vùng cao'],
    paragraphs: [
      'Ngôi trường bán trú ở {xa} vừa lắp {20..60} tấm pin, đủ thắp sáng ký túc xá và chạy máy bơm nước.',
      'Cô {nu}, phụ trách nội trú, cho biết mùa đông trước các em phải tắt đèn học sớm. Nay góc đọc sách sáng đến chín giờ tối.',
      'Nhóm tình nguyện để lại sổ tay bảo dưỡng bằng tranh vẽ. Hai thầy giáo trẻ được tập huấn thay cầu chì, lau tấm pin.',
    ],
  },
  {
    titles: ['Cá tầm trên núi: nghề mới của thanh niên bản'],
    paragraphs: [
      'Nước khe lạnh quanh năm giúp {xa} nuôi được cá tầm. Anh {nam} bắt đầu với hai bể xi măng, nay có tám bể và mối hàng ở thành phố.',
      'Khó nhất là đợt lũ làm đục nước, cá bỏ ăn cả tuần. Anh học cách lắng lọc bằng đá cuội, tự làm máy sục khí.',
      'Lứa này dự kiến xuất {3..8} tấn. Đoàn xã giới thiệu mô hình cho các bạn trẻ muốn lập nghiệp ở quê.',
    ],
  },
  {
    titles: ['Lịch cắt điện, cắt nước tuần này ở {xa} và {xa2}'],
    paragraphs: [
      'Để thay máy biến áp, điện lực sẽ tạm ngừng cấp điện một số xóm của {xa} từ 8 đến 11 giờ các ngày thứ ba, thứ năm.',
      'Trong khi đó, nhà máy nước súc xả đường ống ở {xa2} vào đêm thứ tư, nước có thể đục đến sáng. Các hộ nên trữ nước từ chiều.',
      'Lịch có thể lùi một ngày nếu mưa. Người dân theo dõi thông báo trên loa và bảng tin nhà văn hóa.',
    ],
  },
  {
    titles: ['Thi nấu cơm niêu đất, trai làng trổ tài'],
    paragraphs: [
      'Mười hai đội, mười hai bếp củi nổi lửa cùng lúc trên bãi bồi {xa}. Luật chơi: chỉ đàn ông được vào bếp, cơm chín đều, không khê, bày kèm ba món đồng quê.',
      'Đội của anh {nam} thắng nhờ món cá bống kho gừng và nồi cháy vàng giòn. Giám khảo {nu} cười bảo về nhà các anh đừng giấu tài nữa.',
      'Cuộc thi mở đầu tuần lễ ẩm thực, kéo dài đến hết chủ nhật với chợ đêm và múa bát.',
    ],
  },
];
