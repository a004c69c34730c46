import { describe, expect, test } from 'vitest';
import { compilePhrases, findPhrases } from '../../analysis/patterns.ts';
import { readField } from '../../analysis/reading.ts';

const table = compilePhrases([
  ['BHXH một lần', 'lump'],
  ['rút bảo hiểm', 'withdraw'],
  ['lương hưu', 'pension'],
  ['lương hưu tối thiểu', 'floor'],
  ['đường', 'road'],
  ['hưu', 'retired'],
  ['hoà bình', 'peace'],
  ['nợ … bảo hiểm', 'debt'],
]);

function hits(text: string): string[] {
  const reading = readField('text', text);
  return findPhrases(table, reading).map((hit) => {
    return `${hit.value}:${reading.text.slice(hit.start, hit.end)}${hit.exact ? '' : '?'}`;
  });
}

describe('findPhrases', () => {
  test('finds accent-exact phrases whatever their case, form and spelling of short forms', () => {
    expect(hits('LƯƠNG HƯU tăng')).toEqual(['pension:LƯƠNG HƯU', 'retired:HƯU']);
    expect(hits('nhận Bảo hiểm xã hội một lần')).toEqual(['lump:Bảo hiểm xã hội một lần']);
    expect(hits('bhxh 1 lần')).toEqual(['lump:bhxh 1 lần']);
    expect(hits('lương hưu'.normalize('NFD'))).toEqual(['pension:lương hưu', 'retired:hưu']);
    expect(hits('hòa bình, hoà bình')).toEqual(['peace:hòa bình', 'peace:hoà bình']);
  });

  test('takes the longest phrase from a syllable', () => {
    expect(hits('lương hưu tối thiểu')).toEqual(['floor:lương hưu tối thiểu', 'retired:hưu']);
  });

  test('marks hits without accents', () => {
    expect(hits('bhxh 1 lan')).toEqual(['lump:bhxh 1 lan?']);
    expect(hits('luong huu bao nhieu')).toEqual(['pension:luong huu?', 'retired:huu?']);
    expect(hits('Có lương huu không')).toEqual(['pension:lương huu?']);
  });

  test('other accents are other words', () => {
    expect(hits('lượng hữu')).toEqual([]);
    expect(hits('đương nhiên')).toEqual([]);
    expect(hits('đường dài')).toEqual(['road:đường']);
    expect(hits('duong dai')).toEqual(['road:duong?']);
  });

  test('a bare single syllable is no hit in accented text', () => {
    expect(hits('Ông Huu nói về việc này')).toEqual([]);
  });

  test('respects word and sentence boundaries', () => {
    expect(hits('lương. hưu')).not.toContain('pension:lương. hưu');
    expect(hits('xlương hưux')).toEqual([]);
    // "BHXH" alone is no place to start "rút bảo hiểm" from, nor to end it.
    expect(hits('rút bhxh')).toEqual([]);
    expect(hits('rút bh')).toEqual(['withdraw:rút bh']);
  });

  test('a gap spans a few words of the same sentence', () => {
    expect(hits('còn nợ hơn 8 tỉ tiền bảo hiểm')).toEqual(['debt:nợ hơn 8 tỉ tiền bảo hiểm']);
    expect(hits('no luong va bao hiem')).toEqual(['debt:no luong va bao hiem?']);
    expect(hits('nợ nần. Bảo hiểm khác')).toEqual([]);
    expect(hits('nợ một hai ba bốn năm sáu bảy tám chín bảo hiểm')).toEqual([]);
    expect(hits('bảo hiểm và nợ')).toEqual([]);
  });

  test('refuses an empty phrase', () => {
    expect(() => compilePhrases([[' – ', 1]])).toThrow(/phrase without a word/);
  });
});
