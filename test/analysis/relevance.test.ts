import { describe, expect, test } from 'vitest';
import type { AnalysedText } from '../../analysis/finding.ts';
import { createRelevanceModel } from '../../analysis/relevance.ts';
import { article, comment, fieldsOf, knowledge } from './fixtures.ts';

const model = createRelevanceModel(knowledge);
const judge = (text: AnalysedText) => model.judge(text.kind, fieldsOf(text));

describe('relevance', () => {
  test.each([
    comment('bhxh 1 lan rut dc ko mn, nghe noi 1/7 la cat luon'),
    comment('Cho em hỏi thẻ BHYT của con em hết hạn thì đổi ở đâu ạ'),
    comment('luong huu cua ba toi thang nay ve tre qua'),
    article('Từ 1/7, lương hưu tăng thêm', 'Người nghỉ hưu được điều chỉnh lương hưu theo nghị định mới.'),
    article('Công bố doanh nghiệp chậm đóng BHXH', 'Cơ quan BHXH tỉnh vừa công khai danh sách 40 đơn vị.'),
  ])('is about the subject: $text', (text) => {
    const finding = judge(text);
    expect(finding.relevant).toBe(true);
    expect(finding.evidence.length).toBeGreaterThan(0);
    for (const { field, start, end, quote } of finding.evidence) {
      expect((field === 'title' ? (text.title ?? '') : text.text).slice(start, end)).toBe(quote);
    }
  });

  test.each([
    comment('Hôm nay trời đẹp, cả nhà đi biển nhé'),
    comment('Mua bảo hiểm xe máy ở đâu rẻ, công ty bảo hiểm nào bồi thường nhanh?'),
    comment('Nhà cái uy tín, tài xỉu nổ hũ, tra cứu bhxh, lương hưu, bảo hiểm y tế, vào link'),
    comment('Tuyển dụng 200 công nhân may, thưởng chuyên cần, xe đưa đón, đóng đủ BHXH, phỏng vấn ngay'),
    article('Pháp biểu tình vì tuổi nghỉ hưu', 'Tại Paris, chính phủ Pháp nói sẽ giữ tuổi nghỉ hưu 64.'),
    article('Bảo hiểm nhân thọ tăng trưởng', 'Doanh nghiệp bảo hiểm báo lãi, phí bảo hiểm sức khỏe tăng.'),
    comment(''),
  ])('is not: $text', (text) => {
    expect(judge(text).relevant).toBe(false);
  });

  test('a passing word in a long article is not the subject', () => {
    const filler = 'Anh kể về nghề làm gốm, về lò nung và những chuyến đi xa để tìm đất tốt. '.repeat(40);
    expect(
      judge(article('Người giữ lửa làng gốm', `${filler} Vợ anh có lương hưu. ${filler}`)).relevant,
    ).toBe(false);
  });
});
