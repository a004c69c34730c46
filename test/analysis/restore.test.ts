import { describe, expect, test } from 'vitest';
import { loadRestorer } from '../../analysis/knowledge.ts';
import { foldDiacritics } from '../../analysis/normalise.ts';
import { createRestorer, decodeRestorer } from '../../analysis/restore.ts';
import { scoreRestorer, trainRestorer } from '../../analysis/training/restore.ts';

describe('the committed model', async () => {
  const restore = await loadRestorer('analysis/knowledge');

  test.each([
    ['Luong huu thang nay', 'Lương hưu tháng này'],
    ['bao hiem xa hoi', 'bảo hiểm xã hội'],
    ['nguoi lao dong mat viec', 'người lao động mất việc'],
    ['BAO HIEM Y TE', 'BẢO HIỂM Y TẾ'],
    ['luong hưu cua toi', 'lương hưu của tôi'],
  ])('%s', (bare, text) => {
    expect(restore(bare)).toBe(text);
  });

  test.each(['', '123 !!!', 'xyzzy qwrt', 'Đã có đủ dấu.', '𝐛𝐨𝐥𝐝 😀 zip'])('%j stays', (text) => {
    expect(restore(text)).toBe(text);
  });

  test('nothing but diacritics changes, and no place moves', () => {
    const text = 'Toi hoi: "Rut BHXH 1 lan, 2.340.000 dong?" https://a.vn/x\nKhong biet nua...';
    const restored = restore(text);
    expect(restored).toHaveLength(text.length);
    expect(foldDiacritics(restored)).toBe(foldDiacritics(text));
  });
});

describe('training', () => {
  const texts = Array.from({ length: 6 }, () => 'lương hưu của tôi. con hươu trong rừng. tôi lĩnh lương hưu');
  const bytes = trainRestorer(texts);

  test('the same texts give the same bytes', () => {
    expect(trainRestorer(texts)).toEqual(bytes);
  });

  test('context decides between syllables', () => {
    const restore = createRestorer(decodeRestorer(bytes));
    expect(restore('luong huu. con huou')).toBe('lương hưu. con hươu');
    expect(scoreRestorer(restore, texts).accuracy).toBe(1);
  });
});
