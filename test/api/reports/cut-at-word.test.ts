import { expect, test } from 'vitest';
import { cutAtWord } from '../../../api/reports/cut-at-word.ts';

test.each([
  ['Lương hưu tăng', 14, 'Lương hưu tăng'],
  ['Lương hưu tăng', 13, 'Lương hưu…'],
  ['Lương hưu, tăng', 11, 'Lương hưu…'],
  ['Lương hưu – tăng nhanh', 14, 'Lương hưu…'],
  ['ab cdefghijklmnop', 10, 'ab cdefghi…'],
  ['abc😀def', 4, 'abc…'],
])('%s in %d characters', (text, longest, cut) => {
  expect(cutAtWord(text, longest)).toBe(cut);
});
