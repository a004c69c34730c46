import { describe, expect, test } from 'vitest';
import { findSentences } from '../../analysis/sentences.ts';

function sentencesOf(text: string): string[] {
  return findSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test.each([
    ['Người dân TP.HCM đóng tiền. Họ hỏi thêm.', ['Người dân TP.HCM đóng tiền.', 'Họ hỏi thêm.']],
    ['Ở TP. Hồ Chí Minh có mưa. Hết.', ['Ở TP. Hồ Chí Minh có mưa.', 'Hết.']],
    [
      'Theo NĐ 158/2025/NĐ-CP, mức là 1.263.600 đồng. Áp dụng ngay.',
      ['Theo NĐ 158/2025/NĐ-CP, mức là 1.263.600 đồng.', 'Áp dụng ngay.'],
    ],
    ['TS. Lê C. nói vậy. PGS. Trần đáp lại!', ['TS. Lê C. nói vậy.', 'PGS. Trần đáp lại!']],
    ['mai la cat luon. ai biet chi voi', ['mai la cat luon.', 'ai biet chi voi']],
    ['Tiêu đề không chấm\nDòng hai.\n\nDòng ba', ['Tiêu đề không chấm', 'Dòng hai.', 'Dòng ba']],
    ['Có thật không? Không!', ['Có thật không?', 'Không!']],
    ['TÔNG ĐÀI 1900.9068 (24/24h). Xin chờ', ['TÔNG ĐÀI 1900.9068 (24/24h).', 'Xin chờ']],
    ['nhận lương hưu.Căn cứ Điều 64', ['nhận lương hưu.', 'Căn cứ Điều 64']],
    ['Vào www.baohiemxahoi.gov.vn. Rồi xem', ['Vào www.baohiemxahoi.gov.vn.', 'Rồi xem']],
    [
      'Chờ... mãi. Ông nói: “Xong rồi.” Bà hỏi?! Thôi',
      ['Chờ... mãi.', 'Ông nói: “Xong rồi.”', 'Bà hỏi?!', 'Thôi'],
    ],
    ['Bao giờ?”, bà hỏi.', ['Bao giờ?”, bà hỏi.']],
    ['Rút ! ! Nhanh', ['Rút ! !', 'Nhanh']],
    ['.', ['.']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});
