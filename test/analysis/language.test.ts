import { expect, test } from 'vitest';
import { detectLanguage } from '../../analysis/language.ts';
import { readField } from '../../analysis/reading.ts';

test.each([
  ['Người lao động được hưởng bảo hiểm xã hội', 'vi'],
  ['bhxh 1 lan rut dc ko mn, nghe noi 1/7 la cat luon', 'vi'],
  ['cong ty no luong va bao hiem cua nguoi lao dong', 'vi'],
  ['The fund of the social insurance is safe and it will pay pensions', 'en'],
  ['La réforme des retraites a été adoptée par le parlement', 'other'],
  ['社会保险基金', 'other'],
  ['12345 !!!', 'other'],
  ['', 'other'],
])('%s is %s', (text, language) => {
  expect(detectLanguage([readField('text', text)])).toBe(language);
});
