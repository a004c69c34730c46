/** What people put before and after the matter itself. Without a mood of its own, so that it fits any post. */

export const openers: readonly string[] = [
  'Em ở {xa} đây ạ.',
  'Chào cả nhà,',
  'Góp với bác chủ thớt một câu:',
  'Nói thật lòng nhé,',
  'Chuyện nhà em đây:',
  'Theo em thấy thì',
  'Các bác ạ,',
  'Kể cho mọi người nghe,',
  'Ngồi rảnh đọc thớt này,',
  'Bên {xa2} cũng vậy:',
  'Mình không rành lắm nhưng',
  'Ý kiến cá nhân thôi nha:',
  'Thớt này đúng tâm trạng.',
  'Để em nói cho nghe,',
  'Không biết chỗ các bác sao chứ',
];

export const closers: readonly string[] = [
  'Ai rành hơn thì bổ sung giúp.',
  'Mong các bác góp ý.',
  'Cả nhà thấy sao?',
  'Chỗ {xa2} thế nào ạ?',
  'Hóng thêm ý kiến.',
  'Vài dòng chia sẻ vậy thôi.',
  'Đánh dấu thớt phát.',
  'Chúc cả nhà cuối tuần vui.',
  'Em xin hết.',
  'Ai cùng cảnh điểm danh nào.',
  'Có gì nhắn em nhé.',
  'Chuyện là thế đấy ạ.',
];

/** Posts without a subject of their own, as every thread has them. */
export const fillers: readonly string[] = [
  'Hóng.',
  'Cảm ơn bác chủ thớt đã chia sẻ, thông tin hữu ích.',
  'Chấm phát mai vào đọc tiếp.',
  'Like cho bác, nói chuẩn.',
  'Haha đúng bài luôn các bác ơi :))',
  'Em cũng đang thắc mắc y như vậy, chờ cao nhân giải đáp.',
  'Ok em hiểu rồi, cảm ơn anh chị nhiều ạ.',
  'Thớt hay mà ít người vào nhỉ.',
  'Up lên cho nhiều người thấy.',
  'Bác ở khúc nào {xa} đấy, em cũng gần đó.',
  'Thế à, giờ em mới biết luôn.',
  'Chuẩn cơm mẹ nấu.',
];
