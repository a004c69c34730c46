import { describe, expect, test } from 'vitest';
import { foldDiacritics, isUndiacritised, lowerAccented } from '../../analysis/normalise.ts';
import { readField, readPhrase } from '../../analysis/reading.ts';

describe('normalise', () => {
  test('folds every mark and đ, keeps the length', () => {
    expect(foldDiacritics('Đường ĐÔNG Nghĩa Lộ ưỡn')).toBe('duong dong nghia lo uon');
    const odd = 'İstanbul ß 😀 e\u0301\u0323 ﬁ';
    expect(foldDiacritics(odd)).toHaveLength(odd.length);
    expect(lowerAccented(odd)).toHaveLength(odd.length);
  });

  test('places tones in one way, only where habits differ', () => {
    expect(lowerAccented('HOÀ thuỷ khoẻ')).toBe('hòa thủy khỏe');
    expect(lowerAccented('hoàn quý toàn uỷ quyền')).toBe('hoàn quý toàn ủy quyền');
  });

  test('tells text without diacritics', () => {
    expect(isUndiacritised('bhxh 1 lan rut dc ko mn')).toBe(true);
    expect(isUndiacritised('Rút BHXH một lần được không')).toBe(false);
    expect(isUndiacritised('')).toBe(false);
    expect(isUndiacritised('12 345')).toBe(false);
  });
});

describe('readField', () => {
  test('short forms give their syllables on one span', () => {
    const { syllables } = readField('text', 'Cty nợ bhyt');
    expect(syllables.map((syllable) => syllable.accented).join(' ')).toBe('công ty nợ bảo hiểm y tế');
    expect(syllables.filter((syllable) => syllable.start === 0).map((s) => s.end)).toEqual([3, 3]);
  });

  test('a letter glued to a number is no short form', () => {
    expect(readPhrase('500k').map((syllable) => syllable.accented)).toEqual(['500', 'k']);
    expect(readPhrase('k biết').map((syllable) => syllable.accented)).toEqual(['không', 'biết']);
  });

  test('sentences know their syllables', () => {
    const reading = readField('text', 'Một hai. Ba!\nBốn năm sáu');
    expect(reading.sentences.map(({ from, to }) => to - from)).toEqual([2, 1, 3]);
  });

  test('a text beyond the cap is read up to the cap', () => {
    const reading = readField('text', `${'lương hưu '.repeat(20_000)}`);
    expect(reading.text).toHaveLength(100_000);
    expect(readField('text', `${'a'.repeat(99_999)}😀`).text).toHaveLength(99_999);
  });
});
