import { describe, expect, test } from 'vitest';
import { findTokens } from '../../analysis/nlp.ts';

const vowels = 'a ă â e ê i o ô ơ u ư y'.split(' ');
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

function tokensOf(text: string): string[] {
  return findTokens(text).map((token) => token.value);
}

describe('tokens', () => {
  const syllables = vowels.flatMap((vowel) => tones.map((tone) => `${vowel}${tone}`.normalize('NFC')));

  test.each(['b', 'đ'])('every vowel with every tone stays one token after %s, in both cases', (onset) => {
    for (const vowel of syllables) {
      const syllable = `${onset}${vowel}n`;
      const text = `${syllable} ${syllable.toUpperCase()}, (${syllable})`;
      expect(tokensOf(text)).toEqual([syllable, syllable.toUpperCase(), ',', '(', syllable, ')']);
    }
  });

  test('there are 72 vowels with tones, and each alone is a token', () => {
    expect(new Set(syllables).size).toBe(72);
    for (const vowel of syllables) expect(tokensOf(`ừ ${vowel} đ`)).toEqual(['ừ', vowel, 'đ']);
  });

  test('offsets give the token back', () => {
    const text = 'Bà  Hoà đóng\u00a01.263.600 đồng,\r\n"BHXH" tại TP.HCM 😀 (NĐ 158/2025/NĐ-CP)\tlúc 8h30!';
    const tokens = findTokens(text);
    expect(tokens.length).toBeGreaterThan(15);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.value);
    expect(tokens.map((token) => token.value)).toContain('1.263.600');
    expect(tokens.find((token) => token.value === 'Hoà')?.type).toBe('word');
    expect(tokens.find((token) => token.value === '1.263.600')?.type).toBe('number');
  });

  test('addresses are one token, without the stop that follows', () => {
    expect(tokensOf('Xem https://baohiemxahoi.gov.vn/tin?a=1. Gửi hoidap@vss.gov.vn nhé')).toEqual([
      'Xem',
      'https://baohiemxahoi.gov.vn/tin?a=1',
      '.',
      'Gửi',
      'hoidap@vss.gov.vn',
      'nhé',
    ]);
  });

  test('runs no word has are left out instead of being chewed on', () => {
    expect(tokensOf(`a ${'x'.repeat(5000)} b`)).toEqual(['a', 'b']);
    expect(tokensOf(`${'('.repeat(5000)} b`)).toEqual(['b']);
    expect(tokensOf(`http://${'aaaaaaaaa.'.repeat(18)}!! b`)).toContain('b');
  });
});
