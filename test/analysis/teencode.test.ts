import { describe, expect, test } from 'vitest';
import { readField } from '../../analysis/reading.ts';
import { expandShortForm } from '../../analysis/teencode.ts';

const read = (text: string) =>
  readField('text', text)
    .syllables.map(({ accented }) => accented)
    .join(' ');

describe('short forms with several meanings', () => {
  test.each([
    ['đóng bhxh tn hộ gia đình', 'đóng bảo hiểm xã hội tự nguyện hộ gia đình'],
    ['lãnh trợ cấp tn được mấy tháng', 'lãnh trợ cấp thất nghiệp được mấy tháng'],
    ['lanh tro cap tn', 'lanh tro cap thất nghiệp'],
    ['thuế tn cá nhân', 'thuế thu nhập cá nhân'],
    ['em mới tn xong', 'em mới tốt nghiệp xong'],
    ['bến xe tn', 'bến xe tn'],
    ['nghỉ việc hưởng bhtn', 'nghỉ việc hưởng bảo hiểm thất nghiệp'],
    ['buôn bán tự do mua bhtn', 'buôn bán tự do mua bảo hiểm tự nguyện'],
    ['bhtn 2 năm', 'bảo hiểm thất nghiệp 2 năm'],
    ['đóng bh 5 năm', 'đóng bảo hiểm 5 năm'],
    ['đến bh chưa thấy tiền', 'đến bây giờ chưa thấy tiền'],
    ['bh mới biết', 'bây giờ mới biết'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a plain form needs no neighbours', () => {
    expect(expandShortForm('bhxh')).toEqual(['bảo', 'hiểm', 'xã', 'hội']);
    expect(expandShortForm('xyz')).toBeUndefined();
  });
});
