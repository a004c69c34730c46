import { expect, test } from 'vitest';
import { eachClaimWord, numbersOf } from '../../analysis/claim-words.ts';
import { readPhrase } from '../../analysis/reading.ts';

function wordsOf(text: string): string[] {
  const syllables = readPhrase(text);
  const words: string[] = [];
  eachClaimWord(syllables, 0, syllables.length, (word) => words.push(word));
  return words;
}

test('words of one meaning are one word, words of grammar none, spoken numbers figures', () => {
  expect(wordsOf('Đẻ con thì được lãnh tiền')).toEqual(['sinh', 'con', 'nhan', 'tien']);
  expect(wordsOf('nộp mười lăm năm, nửa triệu')).toEqual(['dong', '15', 'nam', '500', 'nghin']);
});

test('numbers are compared without separators; single digits say too little', () => {
  expect([...numbersOf(readPhrase('1.263.600 đồng, 3 lần, 30%'))]).toEqual(['1263600', '30']);
});

test('parts of dates and years are no figures; spoken numbers are', () => {
  expect([...numbersOf(readPhrase('từ ngày 15/12/2026, năm 2027'))]).toEqual([]);
  expect([...numbersOf(readPhrase('đóng mười lăm năm, hai mươi tháng'))]).toEqual(['15', '20']);
});
