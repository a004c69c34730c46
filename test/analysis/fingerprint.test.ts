import { describe, expect, test } from 'vitest';
import { bands, copyThreshold, fingerprintOf, likeness } from '../../analysis/fingerprint.ts';

const words = 'quỹ lương sổ thẻ xã huyện tỉnh tháng năm mức đóng hưởng người già trẻ làm nghỉ ốm đau'.split(
  ' ',
);

/** A text of its own for each seed. */
function textOf(seed: number, length = 200): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return words[state % words.length];
  }).join(' ');
}

describe('fingerprint', () => {
  test('the same text in another form has the same sketch', () => {
    const text = 'Lương hưu tháng Tám được chi trả từ ngày 2.';
    expect(fingerprintOf(text)).toMatch(/^[0-9a-f]{512}$/);
    expect(fingerprintOf('luong huu  THANG TAM duoc chi tra tu ngay 2')).toBe(fingerprintOf(text));
  });

  test('estimates the share of common shingles', () => {
    const base = textOf(1);
    expect(likeness(fingerprintOf(base), fingerprintOf(base))).toBe(1);
    expect(likeness(fingerprintOf(base), fingerprintOf(`${base} Theo phóng viên`))).toBeGreaterThan(
      copyThreshold,
    );
    expect(likeness(fingerprintOf(base), fingerprintOf(textOf(77)))).toBeLessThan(0.2);
    // Half of each text is the other's: 97 common shingles of about 297.
    const half = `${textOf(1, 100)} ${textOf(9, 100)}`;
    const otherHalf = `${textOf(1, 100)} ${textOf(33, 100)}`;
    expect(likeness(fingerprintOf(half), fingerprintOf(otherHalf))).toBeGreaterThan(0.15);
    expect(likeness(fingerprintOf(half), fingerprintOf(otherHalf))).toBeLessThan(0.55);
  });

  test('copies share a band, strangers do not', () => {
    const base = textOf(5);
    const shared = (a: string, b: string) => {
      const mine = new Set(bands(fingerprintOf(a)));
      return bands(fingerprintOf(b)).filter((band) => mine.has(band)).length;
    };
    expect(bands(fingerprintOf(base))).toHaveLength(16);
    expect(shared(base, `${base} thêm vài chữ`)).toBeGreaterThan(0);
    expect(shared(base, textOf(6))).toBe(0);
  });

  test('nothing is like an empty text', () => {
    expect(fingerprintOf('')).toBe('');
    expect(fingerprintOf('...!')).toBe('');
    expect(likeness('', '')).toBe(0);
    expect(bands('')).toEqual([]);
  });

  test('a short text has a sketch too', () => {
    expect(likeness(fingerprintOf('cảm ơn'), fingerprintOf('Cảm ơn!'))).toBe(1);
  });
});
