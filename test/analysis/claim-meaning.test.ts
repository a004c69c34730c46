import { describe, expect, test } from 'vitest';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { createMeaningSearch } from '../../analysis/claim-meaning.ts';
import { claimsFromKnowledge } from '../../analysis/knowledge.ts';
import { readField } from '../../analysis/reading.ts';
import { knowledge } from './fixtures.ts';

const claim = (id: string, statement: string, notWordings: readonly string[] = []) => ({
  id,
  statement,
  wordings: [],
  notWordings,
});
const index = buildClaimIndex([
  claim('X1', 'Bệnh viện từ chối khám cho bệnh nhân dùng thẻ giấy.', [
    'Bác sĩ khám cho bệnh nhân rất tận tình.',
  ]),
  claim('X2', 'Ngân hàng trừ tiền trong tài khoản của người nghỉ hưu.'),
]);
const search = createMeaningSearch(knowledge.vectors);
const registry = buildClaimIndex(claimsFromKnowledge(knowledge));
const likenessOf = (text: string) => {
  const reading = readField('text', text);
  const near = search(reading, 0, reading.sentences.length - 1);
  return (claim: number) => near(index.entry(claim));
};

describe('meaning', () => {
  test.each([
    ['C039', 'bệnh hiểm nghèo mổ xẻ gì cũng phải tự bỏ tiền túi, thẻ không gánh nữa'],
    ['C001', 'nguồn chi cho tuổi già sắp cạn kiệt, về sau chẳng còn gì mà lĩnh'],
    ['C015', 'sáu lăm mới được buông việc, già khú còn phải đi làm'],
    ['C048', 'phần mềm đời mới bắt tải về điện thoại, giấy tờ ngày trước bỏ hết'],
  ])('the claim %s is nearer in meaning than most others: %s', (id, text) => {
    const reading = readField('text', text);
    const inMeaning = search(reading, 0, reading.sentences.length - 1);
    const near = (claim: number) => inMeaning(registry.entry(claim));
    const own = near(registry.claims.findIndex((one) => one?.id === id)).own;
    const nearer = registry.claims.filter((_, at) => near(at).own > own).length;
    expect(nearer).toBeLessThan(registry.claims.length / 5);
  });

  test('a text is nearest to itself, with diacritics or without', () => {
    for (const text of [
      'Ngân hàng trừ tiền trong tài khoản của người nghỉ hưu.',
      'ngan hang tru tien trong tai khoan cua nguoi nghi huu',
    ])
      expect(likenessOf(text)(1).own).toBeGreaterThan(0.95);
  });

  test('a claim without look-alikes is like none', () => {
    expect(likenessOf('Bác sĩ khám cho bệnh nhân.')(1).not).toBe(0);
    expect(likenessOf('Bác sĩ khám cho bệnh nhân.')(0).not).toBeGreaterThan(0);
  });

  test('words that nobody knows mean nothing', () => {
    const near = likenessOf('xyzq wvut');
    expect(Number.isFinite(near(0).own)).toBe(true);
  });
});
