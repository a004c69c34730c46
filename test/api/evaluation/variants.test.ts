import { expect, test } from 'vitest';
import { variants } from '../../../api/evaluation/variants.ts';

const typed = (name: string, text: string) => variants[name]?.(text);

test.each([
  ['standard', 'Hòa được', 'Hòa được'],
  ['old tone placement', 'thủy, hoà, quý, khoẻ', 'thủy, hòa, quý, khỏe'],
  ['new tone placement', 'thủy, hòa, quý, khỏe, hoàn', 'thuỷ, hoà, quý, khoẻ, hoàn'],
  ['no diacritics', 'Đóng bảo hiểm', 'Dong bao hiem'],
  ['teencode', 'Mọi người không được bảo hiểm xã hội', 'mn ko dc bhxh'],
  ['ALL CAPS', 'lương hưu', 'LƯƠNG HƯU'],
])('%s', (name, text, expected) => {
  expect(typed(name, text)).toBe(expected);
});

test('typing slips are few, and the same every time', () => {
  const text = 'người lao động tham gia bảo hiểm thất nghiệp được hưởng trợ cấp hằng tháng '.repeat(10);
  const slipped = typed('typos', text) ?? '';
  const changed = slipped.split(' ').filter((word, at) => word !== text.split(' ')[at]).length;
  expect(changed).toBeGreaterThan(2);
  expect(changed).toBeLessThan(30);
  expect(typed('typos', text)).toBe(slipped);
});
