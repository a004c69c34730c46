import type { TopicTexts } from './text.ts';

export const voluntary: TopicTexts = {
  topic: 'bhxh-tu-nguyen',
  frames: [
    {
      mood: 'neutral',
      form: 'notice',
      titles: [
        'Mức hỗ trợ đóng BHXH tự nguyện: hộ nghèo 50%, người dân tộc thiểu số 30%',
        'Ai được Nhà nước hỗ trợ tiền đóng bảo hiểm xã hội tự nguyện?',
      ],
      lead: 'Bảo hiểm xã hội (BHXH) cơ sở phụ trách {xa} {thông tin|hướng dẫn} về mức Nhà nước hỗ trợ cho người tham gia BHXH tự nguyện theo Nghị định 159/2025/NĐ-CP.',
      own: [
        'Người thuộc hộ nghèo được hỗ trợ 50%, hộ cận nghèo 40%, người dân tộc thiểu số 30% và các đối tượng khác 20%, tính trên mức đóng theo chuẩn hộ nghèo khu vực nông thôn. Với chuẩn 1.500.000 đồng, số tiền hỗ trợ lần lượt là 165.000, 132.000, 99.000 và 66.000 đồng mỗi tháng.',
        'Thời gian hỗ trợ theo thực tế tham gia, tối đa 10 năm. Khi đăng ký, người dân chỉ cần mang căn cước và {giấy xác nhận hộ nghèo, cận nghèo (nếu có)|khai thông tin dân tộc để được áp dụng đúng mức}.',
      ],
    },
    {
      mood: 'positive',
      form: 'feature',
      titles: [
        'Chị bán rau ở {xa} để dành lương hưu từ chợ sớm',
        'Mỗi ngày bớt một bát phở, {mười năm nữa|mai sau} có lương hưu',
      ],
      lead: 'Chị {nu}, bán rau ở chợ {xa}, tham gia BHXH tự nguyện từ {ba|bốn|năm} năm nay. Với chị, đó là cách để tuổi già không phụ thuộc con cái.',
      own: [
        '“Ngày đầu nghe cán bộ nói tôi cũng lưỡng lự. Sau tính ra mỗi ngày chưa đến {12|15|18} nghìn đồng, mà về già có lương hưu, có thẻ BHYT thì yên tâm hẳn”, chị {nu} {kể|cười}.',
        'Thấy chị tham gia, {5..14} chị em cùng dãy hàng cũng đăng ký theo. Nhân viên thu của xã, chị {nu2}, thường ra chợ lúc vãn khách để thu tiền và giải thích từng khoản, không ai phải bỏ buổi bán hàng.',
      ],
    },
    {
      mood: 'positive',
      form: 'news',
      titles: [
        '{xa} có thêm {40..160} người tham gia BHXH tự nguyện trong tháng {thangtruoc}',
        'Cách vận động BHXH tự nguyện hiệu quả của hội phụ nữ {xa}',
      ],
      lead: 'Trong tháng {thangtruoc}, {xa} phát triển mới {40..160} người tham gia bảo hiểm xã hội tự nguyện, {đứng trong nhóm dẫn đầu toàn tỉnh|vượt kế hoạch tháng}.',
      own: [
        'Kinh nghiệm của địa phương là chia nhỏ nhóm tuyên truyền: mỗi tổ vay vốn có một chị nắm chắc chính sách, sinh hoạt chi hội nào cũng dành 15 phút hỏi đáp. {Các chị còn tự dịch tờ rơi sang tiếng Tày để bà con dễ hiểu|Người thật việc thật kể chuyện nên bà con tin}.',
        'Chủ tịch hội phụ nữ {cap}, bà {nu}, cho biết tỷ lệ người đóng tiếp sau một năm đạt {81..93}%. “Giữ được người cũ mới khó, nên đến kỳ là chúng tôi nhắc, ai khó khăn thì bàn cách gỡ”, bà nói.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Đóng BHXH tự nguyện sinh con được hưởng bao nhiêu?',
        'Thai sản của người tham gia BHXH tự nguyện: điều kiện và mức hưởng',
      ],
      lead: 'Chị {nu} ({xa}) hỏi: Tôi làm nông, tham gia BHXH tự nguyện được {8|10|14} tháng, {tháng sau sinh cháu thứ hai|dự sinh cuối năm}. Tôi có được hưởng chế độ thai sản không và thủ tục thế nào?',
      own: [
        'Theo Điều 94 và Điều 95 Luật BHXH 2024, người tham gia đóng từ đủ 6 tháng trong thời gian 12 tháng trước khi sinh được trợ cấp 2.000.000 đồng cho mỗi con, do ngân sách nhà nước bảo đảm.',
        'Chị nộp tờ khai và bản sao giấy khai sinh (hoặc trích lục) tại cơ quan BHXH hoặc qua Cổng Dịch vụ công. Đây là khoản trợ cấp một lần, không phải chế độ nghỉ hưởng lương như của người đóng bắt buộc.',
      ],
    },
    {
      mood: 'negative',
      form: 'complaint',
      titles: [
        'Vì sao nhiều người bỏ dở BHXH tự nguyện?',
        'Đóng được hai năm rồi bỏ: nỗi lo giữ chân người tham gia BHXH tự nguyện ở {xa}',
      ],
      lead: 'Số người tham gia mới tăng, nhưng {không ít|nhiều} hộ ở {xa} dừng đóng BHXH tự nguyện chỉ sau {một|hai} năm. Thu nhập bấp bênh là lý do chính, song cách phục vụ cũng khiến người dân phiền lòng.',
      own: [
        'Ông {nam} kể vụ chè vừa rồi mất giá, nhà không xoay được tiền đóng. “Lúc vận động thì đến tận nhà, lúc mình hỏi thủ tục dừng đóng thì gọi {ba|bốn} cuộc không ai nghe máy”, ông bức xúc.',
        'Chị {nu2} lại phàn nàn vì nộp tiền qua đại lý đã {hai|ba} tuần mà tra trên ứng dụng vẫn chưa thấy ghi nhận. Chị lo mất tiền, phải bỏ buổi làm lên tận nơi hỏi.',
        'Bảo hiểm xã hội cơ sở thừa nhận có chậm trễ khi đối soát và cho biết đã chấn chỉnh điểm thu, yêu cầu trả biên lai điện tử ngay trong ngày.',
      ],
    },
    {
      mood: 'neutral',
      form: 'question',
      titles: [
        'Đến tuổi nghỉ hưu còn thiếu năm đóng, có được đóng bù một lần?',
        'Còn thiếu vài năm BHXH khi đủ tuổi nghỉ hưu thì xử lý ra sao?',
      ],
      lead: 'Bạn đọc {nam}, {xa}, hỏi: Tôi đủ tuổi nghỉ hưu trong năm nay nhưng mới đóng BHXH được {11|12} năm. Tôi muốn đóng một lần cho đủ 15 năm để hưởng lương hưu thì có được không?',
      own: [
        'Người đã đến tuổi nghỉ hưu mà thời gian đóng còn thiếu tối đa 60 tháng được đóng một lần cho những năm còn thiếu. Trường hợp của ông còn thiếu {dưới|không quá} 5 năm nên đủ điều kiện tham gia BHXH tự nguyện và đóng bù.',
        'Mức đóng hằng tháng bằng 22% thu nhập do ông chọn, thấp nhất bằng chuẩn hộ nghèo khu vực nông thôn và cao nhất bằng 20 lần mức tham chiếu. Lương hưu được hưởng từ tháng liền kề sau khi đóng đủ.',
      ],
    },
    {
      mood: 'neutral',
      form: 'news',
      titles: [
        'Lao động tự do quan tâm gì ở BHXH tự nguyện?',
        'Đối thoại với hơn {60..140} lao động phi chính thức về BHXH tự nguyện tại {xa}',
      ],
      lead: '{Chiều|Sáng} {homqua}, hội nông dân {xa} phối hợp với cơ quan BHXH tổ chức buổi đối thoại, giải đáp chính sách BHXH tự nguyện cho thợ xây, lái xe và người buôn bán nhỏ.',
      own: [
        'Câu hỏi được nêu nhiều nhất là đóng bao nhiêu thì về già nhận bao nhiêu, đang đóng mà khó khăn có được tạm dừng hay không, và nếu chẳng may qua đời thì gia đình được gì.',
        'Cán bộ chính sách giải thích: người tham gia tạm dừng thì thời gian đã đóng được bảo lưu; khi qua đời, thân nhân hưởng trợ cấp tuất một lần và trợ cấp mai táng nếu đã đóng từ đủ 60 tháng.',
      ],
    },
  ],
  facts: [
    'Công dân Việt Nam từ đủ 15 tuổi trở lên, không thuộc diện bắt buộc, đều có thể tham gia BHXH tự nguyện.',
    'Mức đóng bằng 22% thu nhập tháng do người tham gia lựa chọn; thấp nhất hiện nay là 330.000 đồng/tháng khi chưa trừ phần Nhà nước hỗ trợ.',
    'Người tham gia chọn một trong các phương thức đóng: hằng tháng, 3 tháng, 6 tháng, 12 tháng một lần, hoặc đóng một lần cho nhiều năm về sau nhưng không quá 5 năm một lần.',
    'Theo Luật BHXH 2024, BHXH tự nguyện gồm các chế độ: trợ cấp thai sản, hưu trí, tử tuất và bảo hiểm tai nạn lao động.',
    'Từ ngày 01/7/2025, người đóng đủ 15 năm và đủ tuổi nghỉ hưu được hưởng lương hưu hằng tháng, kèm thẻ BHYT trong suốt thời gian hưởng.',
    'Trước ngày 01/7/2025, mức hỗ trợ là 30% với hộ nghèo, 25% với hộ cận nghèo và 10% với đối tượng khác; mức hiện nay đã được nâng lên đáng kể.',
  ],
  endings: [
    'Người dân có nhu cầu đăng ký có thể liên hệ nhân viên thu tại {xa}, bưu điện hoặc BHXH cơ sở để được hướng dẫn.',
    'Tỉnh đặt mục tiêu từ nay đến cuối năm đưa chỉ tiêu phát triển BHXH tự nguyện vào nhiệm vụ kinh tế – xã hội của từng xã, phường.',
    'Theo các chuyên gia, tham gia càng sớm thì mức hưởng càng cao và số tiền phải dành ra mỗi tháng càng nhẹ.',
  ],
  threads: [
    {
      mood: 'neutral',
      title: 'Có nên đóng bhxh tự nguyện không các bác?',
      post: 'Em {32|36|41} tuổi, chạy {xe ôm|hàng|xe tải} tự do, vợ bán hàng online. Nghe bên hội phụ nữ vận động đóng BHXH tự nguyện, mỗi tháng tầm {ba|bốn} trăm. Bác nào đang đóng cho em xin ý kiến thật lòng với.',
    },
    {
      mood: 'positive',
      title: 'Mẹ mình vừa nhận tháng lương hưu đầu tiên từ bhxh tự nguyện',
      post: 'Khoe với cả nhà tí: mẹ mình làm ruộng cả đời, đóng BHXH tự nguyện đủ 15 năm, tháng này lĩnh lương hưu tháng đầu rồi. {Không nhiều|Cũng chẳng bao nhiêu} nhưng bà vui lắm, cầm tiền mà rơm rớm nước mắt.',
    },
    {
      mood: 'negative',
      title: 'Nộp tiền BHXH tự nguyện cho đại lý mà mãi không thấy lên',
      post: 'Em đóng BHXH tự nguyện 6 tháng ở đại lý từ đầu tháng, tới giờ tra vẫn chưa có. Gọi thì đại lý bảo chờ, gọi BHXH thì bảo hỏi đại lý. {Đá qua đá lại|Đùn đẩy nhau} bực cả mình, biết kêu ai bây giờ?',
    },
  ],
  replies: {
    negative: [
      'Mình thấy mức hưởng thấp quá, đóng mức tối thiểu về già lĩnh chẳng đủ tiền thuốc. Chưa hấp dẫn tí nào.',
      'Đại lý chỗ {xa2} làm ăn lôm côm, thu tiền BHXH xong quên nhập, đòi mãi mới có biên lai.',
      'Thủ tục xin hỗ trợ hộ cận nghèo đi lại {ba|bốn} lần mới xong, nản quá em bỏ BHXH tự nguyện luôn.',
    ],
    neutral: [
      'Dân tộc thiểu số thì được hỗ trợ 30%, tính ra mỗi tháng bớt 99 nghìn, còn lại mình tự đóng bác nhé.',
      'Đóng bhxh tự nguyện từ năm nào thì được hưởng thai sản 2 triệu vậy ạ, em mới đóng được {4|5} tháng.',
      'Trước em đóng ở công ty {6|7|8} năm rồi nghỉ, giờ đóng tự nguyện tiếp thì có cộng vào không cả nhà?',
      'Chọn mức thu nhập cao thì sau lương hưu cao, bác cứ chọn vừa sức, sau này đổi mức BHXH được mà.',
      'Hỏi ngu tí: đang đóng tự nguyện mà xin được việc ở công ty thì phần cũ xử lý sao ạ?',
    ],
    positive: [
      'Nên đóng nhé bạn, Nhà nước hỗ trợ thêm một phần nữa, coi như bỏ ống. Mình đóng {4|5|6} năm rồi thấy yên tâm.',
      'Cô thu ở xã em dễ thương lắm, tới tận nhà thu tiền bhxh rồi gửi biên lai qua điện thoại luôn.',
      'Ông bà mình không có lương hưu khổ lắm, nên giờ vợ chồng em quyết đóng BHXH tự nguyện cho con cái đỡ lo.',
      'Có lương hưu rồi lại có thẻ y tế khám bệnh, bà hàng xóm nhà em sướng nhất xóm.',
    ],
  },
};
