import { expect, test } from 'vitest';
import { learnWordOdds, wordOddsOf } from '../../analysis/claim-words.ts';

const words = (text: string) => new Map(text.split(' ').map((word) => [word, 1] as const));

test('words of texts that spread speak for spreading, words of others against, unknown words not at all', () => {
  const odds = learnWordOdds([words('thu phạt'), words('thu tiền')], [words('tiền đúng'), words('hỏi đúng')]);
  expect(wordOddsOf(odds, words('thu'))).toBeGreaterThan(0);
  expect(wordOddsOf(odds, words('đúng'))).toBeLessThan(0);
  expect(wordOddsOf(odds, words('tiền'))).toBeCloseTo(0);
  expect(wordOddsOf(odds, words('khác'))).toBe(0);
});
