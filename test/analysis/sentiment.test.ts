import { describe, expect, test } from 'vitest';
import type { AnalysedText } from '../../analysis/finding.ts';
import { createSentimentModel } from '../../analysis/sentiment.ts';
import { article, comment, fieldsOf, knowledge } from './fixtures.ts';

const model = createSentimentModel(knowledge);
const classify = (text: AnalysedText) => model.classify(text.kind, fieldsOf(text));

describe('sentiment', () => {
  test.each([
    comment('Làm hồ sơ quá chậm, cán bộ hành dân, bức xúc thật sự'),
    comment('thu tuc ruom ra, cho doi met moi, that vong qua'),
    article('Hàng trăm công nhân bị nợ BHXH', 'Công ty chậm đóng nhiều năm, người lao động kêu cứu.'),
  ])('negative: $text', (text) => {
    const finding = classify(text);
    expect(finding.label).toBe('negative');
    expect(finding.evidence.length).toBeGreaterThan(0);
  });

  test.each([
    comment('Cảm ơn chị ở quầy số 2, rất nhiệt tình, làm nhanh gọn'),
    comment('cam on nha nuoc, chinh sach nhan van, toi rat hai long'),
    article('Tăng lương hưu, nhiều người được hưởng lợi', 'Mức tăng giúp giảm gánh nặng cho người già.'),
  ])('positive: $text', (text) => {
    expect(classify(text).label).toBe('positive');
  });

  test.each([
    comment('Cho em hỏi đóng BHXH tự nguyện cần giấy tờ gì ạ?'),
    article('Thông báo lịch chi trả tháng 9', 'Theo quy định, lương hưu được chi trả từ ngày 2.'),
    comment(''),
  ])('neutral: $text', (text) => {
    const finding = classify(text);
    expect(finding.label).toBe('neutral');
    expect(finding.evidence).toEqual([]);
  });

  test('a negation turns praise round', () => {
    const plain = classify(comment('Tôi hài lòng với phục vụ'));
    const negated = classify(comment('Tôi không hài lòng với phục vụ'));
    expect(negated.scores.negative).toBeGreaterThan(plain.scores.negative);
    expect(negated.scores.positive).toBeLessThan(plain.scores.positive);
  });

  test('probabilities sum to 1', () => {
    const { scores } = classify(comment('Rất tốt nhưng chờ đợi quá lâu'));
    expect(scores.negative + scores.neutral + scores.positive).toBeCloseTo(1);
  });

  test.each([
    comment('Không hài lòng chút nào, cán bộ chẳng hướng dẫn gì cả'),
    comment('Cán bộ lịch sự nhưng giải quyết quá chậm, chờ ba tháng chưa có tiền'),
    comment('Giỏi ghê, nộp bốn tháng rồi vẫn đang xử lý 🙃'),
    comment('dong bao hiem 10 nam ma om dau di kham phai mua thuoc ngoai het, chan lam'),
  ])('what is meant, not what is said first: $text', (text) => {
    expect(classify(text).label).toBe('negative');
  });

  test('reasons are places of the text, few, in order, none over another', () => {
    const text = comment('Nộp hồ sơ ba tháng rồi mà chưa có tiền, gọi không ai nghe máy, quá thất vọng.');
    const { evidence } = classify(text);
    expect(evidence.length).toBeGreaterThan(1);
    expect(evidence.length).toBeLessThanOrEqual(5);
    let reached = 0;
    for (const { start, end, quote } of evidence) {
      expect(start).toBeGreaterThanOrEqual(reached);
      expect(text.text.slice(start, end)).toBe(quote);
      reached = end;
    }
  });

  test('around a topic, only the sentences that speak of it count', () => {
    const text = comment(
      'Cảm ơn cô cán bộ lương hưu rất nhiệt tình. Còn thẻ y tế thì tệ hại, thất vọng, chờ mãi không có thuốc.',
    );
    const fields = fieldsOf(text);
    const at = (quote: string) => {
      const start = text.text.indexOf(quote);
      return [{ field: 'text' as const, start, end: start + quote.length, quote }];
    };
    expect(model.classifyAround('comment', fields, at('lương hưu')).label).toBe('positive');
    expect(model.classifyAround('comment', fields, at('thẻ y tế')).label).toBe('negative');
    expect(model.classifyAround('comment', fields, []).label).toBe('neutral');
  });
});
