/** Syllables that no term begins or ends with: grammar, time, number, and the furniture of news; and whole terms that say nothing. */
import { foldDiacritics } from './normalise.ts';

const grammar = `
  à ạ ai anh ấy bà bác bạn bao bằng bên bị bởi các cách cái cần càng cậu cả chàng chả cháu chắc chẳng chỉ chị chiếc cho chú chưa chứ chúng
  chuyện có cô con còn cơn cùng cũng cụ của cứ cuộc dành do dù dưới đã đang đâu đấy đây để đến đều đi điều đó đôi được em gì giúp giữa hãy hay hết
  hoặc hơn họ hầu hỏi khá khác khi không kể kẻ kia là lại làm lần lẫn lên loạt lúc luôn mà mấy mình mỗi mọi một món muốn mới nào này nay nên nếu
  ngay ngoài người nhau nhất nhiều như nhưng những nhằm nhờ nhỉ nhé nơi nó nói nữa ông phải quá qua ra rằng rất rồi rõ sao sau sẽ sự số ta tại tất
  thay theo thấy thế thể thêm thì thôi thời tới tôi tuy từ từng trên trong trước trở tự và vào vậy vẫn về vì việc với vừa xong xuống ý ừ ở
  đừng đưa đầy đủ đúng gặp gần giờ hẳn hiện khiến khoảng kiểu liền lòng mang nhận nhưng phần riêng sang suốt thật thành thuộc
  tiếp toàn trong tuyệt vốn xem xin vài vẻ vụ cao thấp lớn nhỏ tốt xấu nhanh chậm đầu cuối giữ gây bắt bỏ chịu chọn dùng đặt gọi kéo lấy mở nêu tìm trả
  tăng giảm ổn cảm dễ khó lo mất sớm lâu nghĩ tin biết hiểu đọc viết nghe nhìn ngồi đứng nằm sống ăn uống đẹp hàng nhà cửa đồng triệu tỷ tỉ nghìn ngàn
  ko
`;
const time = `
  ngày tháng năm tuần quý giờ phút giây sáng trưa chiều tối đêm hôm qua mai nay thứ hai ba tư bốn lăm sáu bảy tám chín mười chủ nhật đầu giữa cuối
  trăm nửa rưỡi tuổi lúc mùa dịp kỳ đợt lượt khi
`;
const furniture = `
  ảnh video clip infographic bài báo tin tức điểm nóng bản đăng online độc giả bạn đọc phóng viên theo nguồn cập nhật xem thêm chi tiết đáng chú ý
`;

/** Lower case, tone placement folded as in a reading. */
export const stopWords: ReadonlySet<string> = new Set(
  `${grammar} ${time} ${furniture}`.split(/\s+/).filter((word) => word !== ''),
);

/** The same without accents, only those that are hardly ever another word: *mất* would take *mật* with it. */
export const bareStopWords: ReadonlySet<string> = new Set(
  'mot khong duoc cua nhung voi nhu thi va da dang roi nay nguoi lan nhieu cung neu khi cac toi moi vay the phai noi'.split(
    ' ',
  ),
);

/** What newspapers write around their texts: whole terms, not edges. */
const boilerplate: ReadonlySet<string> = new Set([
  'thanh niên',
  'tuổi trẻ',
  'tuổi trẻ online',
  'việt nam',
  'tin tức sáng',
  'điểm tin',
  'báo in',
  'bạn đọc',
  'thông tin',
]);

/** How people begin and end what they write; a term around one of these is courtesy too. */
const courtesies = [
  'xin chào',
  'kính chào',
  'chào luật sư',
  'chào bác sĩ',
  'kính gửi',
  'kính mong',
  'trân trọng',
  'cảm ơn',
  'cám ơn',
  'xin hỏi',
  'cho hỏi',
  'cho em hỏi',
  'cho tôi hỏi',
  'nhờ tư vấn',
  'tư vấn giúp',
  'giải đáp giúp',
  'mong các bác',
  'chúc mừng',
  'chúc sức khỏe',
  'góp ý giúp',
].flatMap((phrase) => [` ${phrase} `, ` ${foldDiacritics(phrase)} `]);

/** Whether a whole term says nothing of what its text is about. */
export function isFurniture(term: string): boolean {
  const padded = ` ${term} `;
  return boilerplate.has(term) || courtesies.some((phrase) => padded.includes(phrase));
}
