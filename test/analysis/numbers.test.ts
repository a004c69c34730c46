import { describe, expect, test } from 'vitest';
import { parseDigits, readNumber, spellNumber } from '../../analysis/numbers.ts';

const read = (text: string) => readNumber(text.split(' '), 0)?.value;

describe('spelled numbers', () => {
  test.each([
    ['hai mươi hai', 22],
    ['mười lăm', 15],
    ['ba mươi mốt', 31],
    ['ba lăm', 35],
    ['một trăm linh năm', 105],
    ['hai trăm ba', 230],
    ['hai trăm rưỡi', 250],
    ['một triệu hai trăm sáu mươi ba nghìn sáu trăm', 1_263_600],
    ['một triệu rưỡi', 1_500_000],
    ['một triệu hai', 1_200_000],
    ['hai triệu ba trăm bốn', 2_340_000],
    ['hai triệu năm ba', 2_530_000],
    ['một triệu hai trăm nghìn', 1_200_000],
    ['mười triệu một người', 10_000_000],
    ['bốn triệu hai một tháng', 4_200_000],
    ['hai triệu năm ba tháng', 2_500_000],
    ['nửa triệu', 500_000],
    ['nửa tỉ', 500_000_000],
    ['mười phẩy năm', 10.5],
    ['không phẩy không ba', 0.03],
    ['2,5 triệu', 2_500_000],
    ['3 triệu 500 nghìn', 3_500_000],
    ['hai muoi hai', 22],
    ['muoi lam', 15],
    ['mot trieu ruoi', 1_500_000],
    ['nua trieu', 500_000],
    ['bay muoi', 70],
  ])('%s is %d', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each(['rưỡi', 'trăm năm', 'lăm', 'triệu phú', 'nửa đêm', 'bảo hiểm', ''])(
    '%j is no number',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test('fifty years are not fifty-five', () => {
    expect(readNumber('năm mươi năm'.split(' '), 0)).toEqual({ value: 50, to: 2, scaled: false });
  });
});

test.each([
  ['1.263.600', 1_263_600],
  ['2.000', 2000],
  ['1,5', 1.5],
  ['0,03', 0.03],
  ['1,263,600', 1_263_600],
  ['12.5', 12.5],
  ['2026', 2026],
  ['1.2.3', undefined],
])('digits %s', (text, value) => {
  expect(parseDigits(text)).toBe(value);
});

describe('spelling', () => {
  test.each([
    [0, 'không'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [105, 'một trăm linh năm'],
    [1_263_600, 'một triệu hai trăm sáu mươi ba nghìn sáu trăm'],
    [2_000_005, 'hai triệu không trăm linh năm'],
  ])('%d', (value, text) => {
    expect(spellNumber(value)).toBe(text);
  });

  test('what is spelled reads back as the same number', () => {
    for (let value = 1; value < 1e9; value = value * 3 + 7) expect(read(spellNumber(value))).toBe(value);
  });

  test.each([-1, 1.5, 1e12, Number.NaN])('%d cannot be spelled', (value) => {
    expect(() => spellNumber(value)).toThrow(RangeError);
  });
});
