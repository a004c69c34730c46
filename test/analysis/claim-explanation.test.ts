import { expect, it } from 'vitest';
import { explainMatch } from '../../analysis/claim-explanation.ts';

it('names what a sentence and a wording share, and where they part', () => {
  const explained = explainMatch(
    'Từ 1/7/2025 đóng 15 năm bhxh là không được nhận lương hưu theo Luật 41/2024/QH15',
    'đóng đủ 20 năm bảo hiểm xã hội mới lãnh lương hưu',
  );
  expect(explained.words.shared).toEqual(expect.arrayContaining(['đóng', 'lương', 'hưu', 'nhận', 'hội']));
  expect(explained.words.onlyWording).toEqual(expect.arrayContaining(['đủ', '20']));
  expect(explained.numbers).toEqual({ shared: [], onlySentence: ['15'], onlyWording: ['20'] });
  expect(explained.negation).toEqual({ sentence: ['không'], wording: [] });
  expect(explained.entities.onlySentence).toEqual(expect.arrayContaining(['41/2024/QH15']));
  expect(explained.coverage).toBeGreaterThan(0.5);
  expect(explained.coverage).toBeLessThan(1);
});

it('reads teencode and missing diacritics as the detector does', () => {
  const { words, negation } = explainMatch('ko dc lanh luong huu', 'không được nhận lương hưu');
  expect(words).toEqual({ shared: expect.any(Array), onlySentence: [], onlyWording: [] });
  expect(negation.sentence).toEqual(['không']);
});
