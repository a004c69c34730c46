import { expect, test } from 'vitest';
import { cleanText, linkTarget } from '../../../api/reports/clean-text.ts';

test.each([
  ['một\ndòng\r\n\thai', 'một dòng hai'],
  ['a\u0000b\u0008c\u001F', 'abc'],
  ['a\uD800b\uDFFF', 'a\uFFFDb\uFFFD'],
  ['\u{1F600}', '\u{1F600}'],
  ['a\u202Eb\u2066c', 'abc'],
  ['x\uFFFE\uFFFF\u{1FFFF}y', 'xy'],
  ['Bảo hiểm'.normalize('NFD'), 'Bảo hiểm'],
])('%j becomes %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test('a link target is a whole address that Word can open', () => {
  expect(linkTarget('https://báo.example/tin bài')).toBe('https://xn--bo-mia.example/tin%20b%C3%A0i');
  expect(linkTarget('không phải địa chỉ')).toBeNull();
  expect(linkTarget(`https://a.example/${'a'.repeat(2000)}`)).toBeNull();
});
