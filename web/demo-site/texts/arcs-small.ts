import type { ArcTexts } from './text.ts';

/** Claims that are only mentioned now and then. */

const cardExpiry: ArcTexts = {
  claimId: 'C044',
  topic: 'bhyt',
  weeks: {
    7: { spread: 2, ask: 2, refute: 1, victim: 0 },
    9: { spread: 1, ask: 1, refute: 2, victim: 0 },
    11: { spread: 1, ask: 0, refute: 1, victim: 0 },
  },
  titles: ['Thẻ BHYT hưu trí trên VNeID ghi hết hạn 31/12', 'Gia hạn thẻ bảo hiểm y tế cho người về hưu'],
  spread: [
    'Các cụ về hưu chú ý, thẻ BHYT trên VNeID chỉ tới 31/12 thôi, phải ra nộp tiền gia hạn chứ không sang năm đi khám tự trả hết.',
    'Mẹ mình lĩnh lương hưu mà mở VNeID thấy thẻ y tế hết hạn cuối năm, họ bảo đóng thêm tiền mới dùng tiếp được.',
    'Ai có bố mẹ hưu trí thì lo đi gia hạn thẻ BHYT, hết 31/12 là thẻ khóa, nghe đâu phải đóng {cả triệu|hơn triệu}.',
    'Thẻ bảo hiểm của người hưởng lương hưu ghi đến 31/12, năm nay phải mất tiền gia hạn đấy các bác.',
  ],
  ask: [
    'Bố em nghỉ hưu, VNeID hiện thẻ BHYT tới 31/12, vậy có phải đi gia hạn hay nộp tiền gì không ạ?',
    'Thẻ y tế người hưu trí ghi hết hạn 31/12 là sao mọi người, hỏi phường không ai rõ?',
    'Có đúng là lương hưu rồi mà sang năm vẫn phải mua thẻ BHYT không các bác?',
  ],
  refute: [
    'Không phải nộp đồng nào đâu, thẻ BHYT của người hưởng lương hưu hệ thống tự gia hạn, cái 31/12 chỉ là hiển thị thôi.',
    'Em hỏi BHXH rồi, thẻ hưu trí tự động kéo dài, đừng tin vụ bắt đóng tiền gia hạn.',
    'Sai rồi bác ơi, người về hưu quỹ đóng BHYT cho, hạn trên VNeID sang năm nó tự nhảy.',
    'Năm ngoái mẹ em cũng hiện 31/12, qua năm mới tự cập nhật, chẳng mất phí gì hết nhé.',
  ],
  victim: [],
  debunks: [],
};

const mergedProvince: ArcTexts = {
  claimId: 'C056',
  topic: 'thu-tuc-dich-vu',
  weeks: {
    2: { spread: 2, ask: 1, refute: 1, victim: 0 },
    6: { spread: 1, ask: 1, refute: 1, victim: 0 },
  },
  titles: ['Nhập tỉnh rồi thẻ BHYT ghi Bắc Kạn có phải đổi?'],
  spread: [
    'Thẻ y tế với sổ bảo hiểm in chữ Bắc Kạn là bỏ hết nha, nhập tỉnh rồi phải nộp tiền làm lại cái mới.',
    'Bà con mình ở Bắc Kạn cũ đi đổi sổ BHXH đi, sáp nhập xong giấy tờ cũ không còn giá trị, đổi mất mấy trăm nghìn.',
    'Ra trạm xá {xa} họ xì xào thẻ BHYT tỉnh cũ không dùng được từ khi về Thái Nguyên, phải đóng lệ phí cấp lại.',
  ],
  ask: [
    'Thẻ BHYT nhà em vẫn ghi Bắc Kạn, giờ về Thái Nguyên rồi có phải đổi không và có mất tiền không?',
    'Sổ BHXH cấp hồi còn tỉnh Bắc Kạn có còn giá trị không cả nhà?',
  ],
  refute: [
    'Thẻ với sổ cấp thời Bắc Kạn vẫn dùng bình thường, không ai bắt đổi, càng không thu tiền, bác yên tâm.',
    'Mình vẫn khám bằng thẻ BHYT ghi tỉnh cũ, nhập tỉnh không ảnh hưởng gì, đừng đồn.',
  ],
  victim: [],
  debunks: [],
};

const fullPension: ArcTexts = {
  claimId: 'C013',
  topic: 'luong-huu',
  weeks: {
    1: { spread: 2, ask: 1, refute: 2, victim: 0 },
    8: { spread: 1, ask: 0, refute: 1, victim: 0 },
  },
  titles: ['15 năm đóng được 75% lương hưu à mọi người?'],
  spread: [
    'Luật giờ ngon, đóng có 15 năm là lĩnh lương hưu 75% luôn, tội gì đóng thêm cho tốn.',
    'Em tính rồi, đủ 15 năm BHXH thì về hưu được 75% lương, đóng nữa cũng thế.',
    'Chỉ cần mười lăm năm là hưởng mức hưu cao nhất 75%, anh em khỏi cày tới 35 năm.',
  ],
  ask: ['Đóng 15 năm có phải được lương hưu 75% không ạ hay phải đóng lâu hơn?'],
  refute: [
    'Làm gì có 15 năm mà 75%, nam mới 40%, nữ 45% thôi, muốn 75% nam phải 35 năm nữ 30 năm.',
    'Nhầm nhé, 75% là mức tối đa, 15 năm đóng chỉ được hơn bốn chục phần trăm lương hưu.',
    'Bác tính sai rồi, nữ đóng 15 năm được 45% lương hưu, mỗi năm thêm 2% nữa mới lên dần.',
  ],
  victim: [],
  debunks: [],
};

export const smallArcs: readonly ArcTexts[] = [cardExpiry, mergedProvince, fullPension];
