import type { StoryTexts, ThreadStart } from './text.ts';

/** Events that several outlets report in their own words. The first is the policy event with the highest peak. */
export const stories: readonly StoryTexts[] = [
  {
    id: 'nghi-quyet-ho-tro',
    topic: 'bhxh-tu-nguyen',
    mood: 'positive',
    week: 8,
    tellings: [
      {
        outletId: 'cong-tinh',
        title: 'Lấy ý kiến dự thảo nghị quyết hỗ trợ thêm mức đóng BHXH tự nguyện, BHYT',
        paragraphs: [
          'UBND tỉnh vừa công bố dự thảo nghị quyết của HĐND tỉnh quy định mức hỗ trợ thêm từ ngân sách địa phương cho người tham gia bảo hiểm xã hội tự nguyện và bảo hiểm y tế. Thời gian lấy ý kiến là 20 ngày.',
          'Theo dự thảo, ngoài mức hỗ trợ của trung ương, người thuộc hộ nghèo, hộ cận nghèo và người dân tộc thiểu số tham gia BHXH tự nguyện được ngân sách tỉnh hỗ trợ thêm 10% mức đóng tính theo chuẩn hộ nghèo khu vực nông thôn; các đối tượng khác được hỗ trợ thêm 5%.',
          'Người dân gửi góp ý trên Cổng thông tin của tỉnh, qua UBND xã, phường hoặc trực tiếp tại hội nghị tiếp xúc cử tri. Sau khi tổng hợp, dự thảo sẽ trình kỳ họp gần nhất.',
          'Kinh phí dự kiến do ngân sách tỉnh bảo đảm, bố trí trong dự toán hằng năm.',
        ],
      },
      {
        outletId: 'bao-song-cau',
        title: 'Tỉnh dự kiến hỗ trợ thêm tiền đóng BHXH tự nguyện cho hộ nghèo, người dân tộc thiểu số',
        paragraphs: [
          'Nếu dự thảo được thông qua, một người thuộc hộ nghèo đóng ở mức thấp nhất sẽ được hỗ trợ tổng cộng 60% thay vì 50% như hiện nay, tương đương 198.000 đồng mỗi tháng.',
          'Tin vui đến với những người như chị Triệu Thị Bưởi, làm nương ở xã Nghiên Loan. “Tôi muốn tham gia từ lâu mà tiền nong eo hẹp. Được tỉnh đỡ thêm thì cố được”, chị phấn khởi.',
          'Đại diện cơ quan soạn thảo cho hay chính sách hướng tới lao động phi chính thức vùng cao, nơi tỷ lệ tham gia còn thấp. Việc hỗ trợ được khấu trừ ngay khi đóng, người dân không phải làm hồ sơ hoàn tiền.',
          'Dự thảo đang được đăng để lấy ý kiến rộng rãi trước khi trình HĐND tỉnh.',
        ],
      },
      {
        outletId: 'nhat-bao-viet-bac',
        title: 'Thêm một bàn tay đỡ người nghèo vào lưới an sinh',
        paragraphs: [
          'Mười phần trăm nghe có vẻ nhỏ, nhưng với một gia đình ở bản xa, ba mươi mấy nghìn đồng mỗi tháng là chuyện phải bàn. Đó là lý do đề xuất dùng ngân sách tỉnh hỗ trợ thêm người đóng BHXH tự nguyện nhận được sự đồng tình.',
          'Tại xã Bằng Thành, các trưởng thôn cho rằng chính sách sẽ giúp giữ chân những người định dừng đóng. Bà con đề nghị thủ tục càng gọn càng tốt, tránh mỗi năm lại xin một loại giấy.',
          'Một chuyên gia an sinh nhận xét hướng đi này phù hợp với tinh thần mở rộng diện bao phủ của Nghị quyết 28-NQ/TW, song cần tính toán để duy trì lâu dài.',
        ],
      },
      {
        outletId: 'tin-trung-du',
        title: 'Người dân nói gì về đề xuất hỗ trợ thêm tiền đóng bảo hiểm?',
        paragraphs: [
          'Ngay sau khi dự thảo nghị quyết hỗ trợ thêm mức đóng BHXH tự nguyện được công bố, phóng viên đã ghi nhận ý kiến ở chợ, bến xe và các xóm ven sông.',
          'Đa số ủng hộ. Anh thợ xây Dương Văn Hào tính nhẩm: “Nhà nước trung ương một phần, tỉnh một phần, mình còn lại. Thế thì tôi rủ cả đội đăng ký”.',
          'Cũng có người băn khoăn vì sao nhóm lao động tự do ở phố chỉ được thêm 5%. Chị bán xôi Nguyễn Thị Ngoan mong mức này cao hơn, bởi thu nhập của chị chẳng hơn hộ cận nghèo là bao.',
          'Các ý kiến sẽ được tổng hợp gửi cơ quan soạn thảo trước khi kết thúc thời hạn 20 ngày.',
        ],
      },
      {
        outletId: 'thoi-bao-doi-che',
        title: 'Đề xuất chi ngân sách hỗ trợ BHXH tự nguyện: cần bao nhiêu, lấy từ đâu?',
        paragraphs: [
          'Cơ quan soạn thảo ước tính nếu số người tham gia tăng như dự kiến, ngân sách tỉnh cần chi khoảng vài chục tỷ đồng mỗi năm để hỗ trợ thêm cho người đóng BHXH tự nguyện và BHYT.',
          'Nguồn chi lấy từ tiết kiệm chi thường xuyên và tăng thu. Theo một đại biểu, khoản này nhỏ hơn nhiều so với chi phí trợ giúp người già không có lương hưu về sau.',
          'Vấn đề đặt ra là chống trùng lặp: người đã được tặng sổ, được dự án khác hỗ trợ thì tính thế nào. Dự thảo quy định mỗi người chỉ hưởng một mức cao nhất từ ngân sách địa phương.',
        ],
      },
      {
        outletId: 'bhxh-tinh',
        title: 'BHXH tỉnh tham gia góp ý dự thảo nghị quyết hỗ trợ mức đóng BHXH tự nguyện',
        paragraphs: [
          'BHXH tỉnh đã phối hợp với các sở, ngành xây dựng phương án hỗ trợ thêm cho người tham gia BHXH tự nguyện, BHYT để trình cấp có thẩm quyền xem xét.',
          'Hiện người tham gia được Nhà nước hỗ trợ 50% với hộ nghèo, 40% với hộ cận nghèo, 30% với người dân tộc thiểu số và 20% với đối tượng khác theo Nghị định 159/2025/NĐ-CP. Mức của tỉnh, nếu được thông qua, sẽ cộng thêm vào các mức này.',
          'BHXH tỉnh lưu ý: nghị quyết chưa có hiệu lực. Trong thời gian chờ, người dân vẫn đóng và hưởng hỗ trợ theo quy định hiện hành; không nộp hồ sơ hay chi phí cho bất kỳ ai hứa “đăng ký trước suất hỗ trợ”.',
        ],
      },
      {
        outletId: 'tap-chi-an-sinh',
        title: 'Chính sách địa phương và bài toán mở rộng BHXH tự nguyện ở miền núi',
        paragraphs: [
          'Đề xuất dùng ngân sách địa phương hỗ trợ thêm người tham gia BHXH tự nguyện là bước đi đáng chú ý của một tỉnh miền núi, nơi hơn nửa lao động làm việc không có hợp đồng.',
          'Kinh nghiệm cho thấy mức hỗ trợ chỉ là điều kiện cần. Người dân tham gia bền vững khi được giải thích rõ quyền lợi, nộp tiền thuận tiện và thấy tiền của mình được ghi nhận ngay.',
          'Vì vậy, cùng với nghị quyết, địa phương cần đầu tư cho đội ngũ nhân viên thu ở thôn bản, những người hiểu phong tục và nói được tiếng dân tộc.',
        ],
      },
    ],
  },
  {
    id: 'cong-ty-no-bao-hiem',
    topic: 'gian-lan-tron-dong',
    mood: 'negative',
    week: 2,
    tellings: [
      {
        outletId: 'tin-trung-du',
        title: '214 công nhân ngừng việc vì công ty nợ bảo hiểm chín tháng',
        paragraphs: [
          'Sáng nay, 214 công nhân một công ty may ở phường Sông Công đồng loạt ngừng việc, yêu cầu ban giám đốc trả lời về khoản bảo hiểm xã hội bị nợ suốt chín tháng.',
          'Theo công nhân, lương vẫn bị trừ đều nhưng tra cứu thì không thấy ghi nhận. Ba chị vừa sinh con không được thanh toán thai sản. “Chúng tôi quá thất vọng, chỉ cần công ty nói rõ bao giờ đóng”, một nữ công nhân bức xúc.',
          'Ban giám đốc thừa nhận khó khăn vì đơn hàng bị hủy. Công đoàn và cơ quan BHXH đã có mặt để đối thoại.',
        ],
      },
      {
        outletId: 'bao-song-cau',
        title: 'Vụ công ty may nợ BHXH ở Sông Công: hứa trả dứt điểm trong hai tháng',
        paragraphs: [
          'Sau gần một ngày đối thoại căng thẳng, đại diện công ty may tại phường Sông Công cam kết trả dứt điểm số tiền BHXH còn nợ trong hai tháng, ưu tiên chốt sổ cho người đã nghỉ và giải quyết thai sản.',
          'Tổng số nợ gốc và tiền nộp thêm khoảng 4,8 tỷ đồng. Cơ quan BHXH cho biết nếu doanh nghiệp không thực hiện sẽ chuyển hồ sơ sang công an theo Điều 216 Bộ luật Hình sự.',
          'Phần lớn công nhân trở lại làm việc vào chiều cùng ngày, song nhiều người chưa hết lo lắng vì từng nghe lời hứa tương tự hồi đầu năm.',
        ],
      },
      {
        outletId: 'thoi-bao-doi-che',
        title: 'Đằng sau cuộc ngừng việc của hơn hai trăm thợ may',
        paragraphs: [
          'Chín tháng bị nợ bảo hiểm là chín tháng hơn hai trăm gia đình thợ may sống trong thấp thỏm. Người ốm không dám nghỉ, người mang thai không biết bấu víu vào đâu.',
          'Chị Lục Thị Sao, mười một năm làm chuyền trưởng, kể chị em góp tiền cho một đồng nghiệp sinh mổ vì chế độ không được chi trả. “Đau nhất là tiền đã trừ của mình mà không đến được quỹ”, chị nói.',
          'Chuyên gia lao động cho rằng cần cảnh báo sớm: ngay tháng thứ hai chậm đóng, người lao động phải được nhắn tin thông báo thay vì tự mày mò tra cứu.',
        ],
      },
      {
        outletId: 'bhxh-tinh',
        title: 'Thông tin về việc chậm đóng BHXH của một doanh nghiệp may tại phường Sông Công',
        paragraphs: [
          'Liên quan đến việc công nhân một doanh nghiệp may tại phường Sông Công ngừng việc, BHXH tỉnh thông tin: đơn vị này chậm đóng BHXH, BHYT, BHTN từ đầu năm, đã được đôn đốc bằng văn bản năm lần.',
          'BHXH tỉnh đã tính số tiền phải nộp thêm 0,03%/ngày theo quy định, công khai tên đơn vị trên Cổng thông tin và phối hợp công đoàn bảo vệ quyền lợi người lao động.',
          'Trong thời gian chờ doanh nghiệp khắc phục, trường hợp ốm đau, thai sản được hướng dẫn lập hồ sơ để giải quyết ngay khi đơn vị nộp tiền cho từng người.',
        ],
      },
    ],
  },
  {
    id: 'lu-quet-luong-huu',
    topic: 'luong-huu',
    mood: 'positive',
    week: 4,
    tellings: [
      {
        outletId: 'nhat-bao-viet-bac',
        title: 'Vượt lũ mang lương hưu vào bản cô lập',
        paragraphs: [
          'Đường vào xã Thượng Quan bị sạt lở ba điểm sau trận mưa lớn, nhưng kỳ lương hưu tháng này vẫn đến tay hơn bốn mươi người già trong các bản bị cô lập.',
          'Tổ chi trả gồm ba nhân viên bưu điện và một cán bộ BHXH gói tiền trong túi chống nước, lội bộ gần bảy cây số, có đoạn phải nhờ dân quân chằng dây qua suối.',
          'Cụ Lý Văn Páo, 83 tuổi, cầm tay từng người: “Mưa gió thế này tôi đâu dám mong. Cảm ơn các cháu nhiều lắm”. Ai nấy ướt sũng mà cười tươi.',
        ],
      },
      {
        outletId: 'bhxh-tinh',
        title: 'Bảo đảm chi trả lương hưu cho người dân vùng sạt lở xã Thượng Quan',
        paragraphs: [
          'Mưa lớn gây chia cắt một số tuyến đường tại xã Thượng Quan. BHXH tỉnh đã chỉ đạo tổ chức dịch vụ chi trả phối hợp chính quyền địa phương đưa tiền đến tận nơi cư trú của người hưởng.',
          'Đến cuối ngày, 43 người hưởng lương hưu, trợ cấp tại ba thôn bị cô lập đã nhận đủ tiền. Các trường hợp còn lại nhận qua tài khoản, không bị gián đoạn.',
          'BHXH tỉnh biểu dương tinh thần vượt khó của tổ chi trả và đề nghị người dân vùng thiên tai cần hỗ trợ thẻ BHYT, sổ BHXH bị ướt, mất liên hệ cán bộ cơ sở để được cấp lại miễn phí.',
        ],
      },
      {
        outletId: 'tin-trung-du',
        title: 'Chuyến chi trả đặc biệt giữa mùa mưa lũ',
        paragraphs: [
          'Bảy cây số đường rừng, ba lần qua suối, bốn mươi ba phong bì: đó là chuyến chi trả lương hưu không thể quên của tổ bưu điện phụ trách xã Thượng Quan.',
          'Chị Đàm Thị Lả, nhân viên trẻ nhất tổ, kể có lúc nước ngang ngực, cả nhóm chuyền tay nhau chiếc túi. “Tiền có thể chuyển sau, nhưng các cụ đang cần gạo, cần thuốc nên không ai muốn lùi”, chị nói.',
          'Người dân bản xa nấu nồi cháo gà chờ sẵn. Với họ, lương hưu đến đúng ngày trong lúc khó khăn là niềm an ủi lớn.',
        ],
      },
    ],
  },
  {
    id: 'tang-so-ngan-son',
    topic: 'tang-so-bhxh',
    mood: 'positive',
    week: 6,
    tellings: [
      {
        outletId: 'bao-song-cau',
        title: 'Tặng 300 sổ BHXH cho phụ nữ đơn thân ở Ngân Sơn, Nà Phặc',
        paragraphs: [
          'Ba trăm phụ nữ đơn thân, hoàn cảnh khó khăn ở xã Ngân Sơn và xã Nà Phặc vừa được trao tặng sổ BHXH tự nguyện, mỗi sổ tương ứng 12 tháng đóng.',
          'Chương trình do hội doanh nhân nữ phối hợp cơ quan BHXH tổ chức. Ngoài sổ, mỗi chị được một cộng tác viên kèm cặp trong suốt năm để có thể tự đóng tiếp.',
          'Chị Hoàng Thị Xuyến, nuôi hai con nhỏ, xúc động: “Lần đầu tiên tôi có một thứ để dành cho chính mình”.',
        ],
      },
      {
        outletId: 'cong-tinh',
        title: 'Trao 300 sổ BHXH tự nguyện cho hội viên phụ nữ khó khăn',
        paragraphs: [
          'Chiều nay tại nhà văn hóa trung tâm xã Ngân Sơn diễn ra lễ trao 300 sổ BHXH tự nguyện cho hội viên phụ nữ có hoàn cảnh khó khăn của hai xã Ngân Sơn, Nà Phặc.',
          'Phát biểu tại buổi lễ, đại diện lãnh đạo địa phương ghi nhận nghĩa cử của các doanh nghiệp và đề nghị lồng ghép với chương trình sinh kế để chị em có thu nhập đóng tiếp.',
          'Danh sách người nhận được các thôn bình xét công khai; phần Nhà nước hỗ trợ cho người dân tộc thiểu số, hộ nghèo được khấu trừ theo quy định.',
        ],
      },
      {
        outletId: 'tap-chi-an-sinh',
        title: 'Khi món quà là một cuốn sổ bảo hiểm',
        paragraphs: [
          'Quà tặng vùng cao thường là gạo, chăn ấm. Lần này ở Ngân Sơn, 300 phụ nữ nhận về một cuốn sổ BHXH tự nguyện, món quà không ăn ngay được nhưng có thể nuôi người khi già.',
          'Điểm mới là cam kết đồng hành: cộng tác viên gặp từng chị mỗi quý, bàn cách để dành từ con lợn, luống rau. Ban tổ chức kỳ vọng ít nhất bảy phần mười số người sẽ tự đóng tiếp.',
          'Từ câu chuyện này, có thể nghĩ tới việc biến tặng sổ thành một phong trào thường xuyên thay vì sự kiện cuối năm.',
        ],
      },
    ],
  },
  {
    id: 'thieu-thuoc-benh-vien',
    topic: 'bhyt',
    mood: 'negative',
    week: 11,
    tellings: [
      {
        outletId: 'tin-trung-du',
        title: 'Bệnh nhân BHYT phải mua thuốc ngoài vì bệnh viện hết thuốc',
        paragraphs: [
          'Hơn hai tuần nay, nhiều bệnh nhân tim mạch, tiểu đường có thẻ BHYT ở khu vực phía bắc tỉnh phải tự mua thuốc bên ngoài do bệnh viện hết thuốc trong danh mục.',
          'Bà Ma Thị Thơm cho biết mỗi tháng phải bỏ thêm gần 600.000 đồng. “Đóng bảo hiểm cả đời, đến lúc cần lại không có thuốc. Tôi rất bức xúc”, bà nói.',
          'Bệnh viện giải thích gói thầu bị chậm vì không có nhà cung cấp tham dự. Người bệnh đề nghị được thanh toán lại số tiền đã bỏ ra.',
        ],
      },
      {
        outletId: 'bao-song-cau',
        title: 'Thiếu thuốc BHYT: đấu thầu chậm, người bệnh chịu thiệt',
        paragraphs: [
          'Tình trạng thiếu thuốc BHYT tại một số cơ sở khám chữa bệnh khiến người bệnh mệt mỏi, phải chạy nhiều hiệu thuốc mà vẫn không mua được đúng loại.',
          'Lãnh đạo ngành y tế thừa nhận khâu lập dự trù chưa sát. Trước mắt, các bệnh viện điều chuyển thuốc cho nhau và rút ngắn thời gian cấp phát theo đơn.',
          'Cơ quan BHXH cho biết người bệnh phải mua thuốc ngoài trong trường hợp luật định có thể được thanh toán trực tiếp, cần giữ đơn và hóa đơn.',
        ],
      },
      {
        outletId: 'bhxh-tinh',
        title: 'Hướng dẫn thanh toán trực tiếp khi cơ sở khám chữa bệnh thiếu thuốc BHYT',
        paragraphs: [
          'Trước phản ánh về việc một số cơ sở khám bệnh, chữa bệnh thiếu thuốc thuộc phạm vi hưởng BHYT, BHXH tỉnh hướng dẫn người bệnh lập hồ sơ đề nghị thanh toán trực tiếp theo quy định của Bộ Y tế.',
          'Hồ sơ gồm bản sao giấy ra viện hoặc sổ khám bệnh, đơn thuốc, hóa đơn mua thuốc hợp lệ và giấy đề nghị. Người bệnh nộp tại BHXH cơ sở nơi cư trú.',
          'BHXH tỉnh đã có văn bản đề nghị các cơ sở y tế bảo đảm thuốc, không để người bệnh phải tự mua đối với thuốc trong danh mục.',
        ],
      },
      {
        outletId: 'nhat-bao-viet-bac',
        title: 'Cầm thẻ BHYT đi tìm thuốc',
        paragraphs: [
          'Sáu giờ sáng, ông Trần Quang Sáng rời bản, đến quầy thuốc thứ tư mới mua được hộp thuốc huyết áp lẽ ra được cấp theo thẻ BHYT. Ông bảo đi khám bây giờ như đi tìm vận may.',
          'Câu chuyện của ông không cá biệt. Ở phòng khám, tấm biển “tạm hết thuốc” treo đã nửa tháng; điều dưỡng ái ngại khi nghe người già trách.',
          'Người bệnh mong được nói rõ bao giờ có thuốc để còn tính đường xoay xở, thay vì mỗi lần đến lại một lần về tay không.',
        ],
      },
    ],
  },
];

/** What the forum says of the policy event. */
export const eventThreads: readonly ThreadStart[] = [
  {
    mood: 'positive',
    title: 'Tỉnh mình sắp hỗ trợ thêm tiền đóng BHXH tự nguyện, các bác đọc chưa?',
    post: 'Vừa đọc dự thảo trên cổng thông tin tỉnh, hộ nghèo với dân tộc được thêm 10% tiền đóng BHXH tự nguyện. Nhà em người Tày, vậy cộng lại là 40% đúng không? Mừng quá, chắc đăng ký cho vợ luôn.',
  },
  {
    mood: 'neutral',
    title: 'Góp ý dự thảo hỗ trợ BHXH tự nguyện gửi ở đâu?',
    post: 'Em muốn góp ý là lao động tự do ở phường cũng nên được hỗ trợ BHXH tự nguyện cao hơn 5%. Gửi lên cổng thông tin của tỉnh hay ra phường nộp giấy ạ?',
  },
];

export const eventReplies: Readonly<Record<'negative' | 'neutral' | 'positive', readonly string[]>> = {
  negative: [
    'Thêm có 5% cho dân phố thì bõ bèn gì, tiền đóng BHXH tự nguyện vẫn nặng với người chạy chợ như tôi.',
    'Dự thảo nào nghe cũng hay, tới lúc làm thì thủ tục hỗ trợ BHXH hành cho ra bã, chẳng tin lắm.',
  ],
  neutral: [
    'Mới là dự thảo thôi nhé, chưa đóng BHXH theo mức đó được đâu, chờ hội đồng họp đã.',
    'Người đang đóng BHXH tự nguyện dở năm thì có được cộng phần hỗ trợ mới không nhỉ?',
    'Lưu ý đừng đưa tiền cho ai bảo đăng ký trước suất hỗ trợ BHXH, cổng bảo hiểm tỉnh dặn rồi đấy.',
  ],
  positive: [
    'Quá hay, trung ương hỗ trợ rồi tỉnh thêm nữa, đóng BHXH tự nguyện còn có mấy đồng. Ủng hộ hai tay.',
    'Bản em đang bàn cả nhà cùng đóng BHXH tự nguyện đây, chính sách này trúng lòng dân.',
    'Mong tỉnh thông qua sớm, mấy chị đơn thân trong xóm em chờ khoản hỗ trợ BHXH này lắm.',
  ],
};
