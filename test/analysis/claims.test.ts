import { describe, expect, test } from 'vitest';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { claimSense, createClaimDetector } from '../../analysis/claims.ts';
import type { AnalysedText, KnownClaim } from '../../analysis/finding.ts';
import { article, comment, fieldsOf, knowledge } from './fixtures.ts';

const claims: readonly KnownClaim[] = [
  {
    id: 'X1',
    statement: 'Từ tháng sau thẻ BHYT giấy bị thu hồi, ai không đổi thẻ nhựa phải nộp phạt 300 nghìn.',
    wordings: [
      'the bhyt giay bi thu hoi het, khong doi the nhua la phat 300 nghin',
      'không đổi thẻ nhựa là bị phạt 300 nghìn',
    ],
    notWordings: ['Người dân có thể dùng ảnh thẻ BHYT trên VssID thay cho thẻ giấy khi đi khám.'],
  },
  {
    id: 'X2',
    statement: 'Người nghỉ hưu ở quê bị trừ một nửa lương hưu để làm đường.',
    wordings: ['lương hưu ở quê bị trừ một nửa để làm đường', 'tru mot nua luong huu lam duong'],
    notWordings: [],
  },
];
const index = buildClaimIndex(claims);
const detector = createClaimDetector(index, claimSense(knowledge));
const find = (text: AnalysedText) => detector.find(text.kind, fieldsOf(text));

describe('claims', () => {
  test('a wording is found, with the sentence it rests on', () => {
    const text = 'Chào mọi người. Nghe nói không đổi thẻ nhựa là bị phạt 300 nghìn. Khổ ghê.';
    const [found] = find(comment(text));
    expect(found).toMatchObject({ claimId: 'X1', stance: 'spreads', tier: 'confirmed' });
    expect(text).toContain(found?.sentence);
    expect(found?.evidence[0]?.quote).toBe(found?.sentence);
  });

  test('also without accents', () => {
    expect(find(comment('ba con oi tru mot nua luong huu de lam duong roi'))[0]).toMatchObject({
      claimId: 'X2',
      stance: 'spreads',
    });
  });

  test.each([
    'Tin “không đổi thẻ nhựa là bị phạt 300 nghìn” là tin giả, đừng chia sẻ.',
    'Không có chuyện không đổi thẻ nhựa là bị phạt 300 nghìn.',
    'lam gi co chuyen khong doi the nhua la phat 300 nghin, tin vit day',
  ])('a text that debunks does not spread: %s', (text) => {
    expect(find(comment(text))[0]).toMatchObject({ claimId: 'X1', stance: 'debunks' });
  });

  test.each([
    'Cho em hỏi có phải không đổi thẻ nhựa là bị phạt 300 nghìn?',
    'khong doi the nhua la phat 300 nghin dung khong moi nguoi',
  ])('a question mentions: %s', (text) => {
    expect(find(comment(text))[0]).toMatchObject({ claimId: 'X1', stance: 'mentions' });
  });

  test('an article is judged by its title and the neighbours of the sentence', () => {
    const found = find(
      article(
        'Bác bỏ tin đồn về thẻ BHYT',
        'Mạng xã hội lan truyền nội dung: không đổi thẻ nhựa là bị phạt 300 nghìn. Cơ quan BHXH khẳng định đó là thông tin bịa đặt.',
      ),
    );
    expect(found[0]).toMatchObject({ claimId: 'X1', stance: 'debunks' });
  });

  test('a look-alike is not the claim', () => {
    expect(
      find(comment('Bạn có thể dùng ảnh thẻ BHYT trên VssID thay cho thẻ giấy khi đi khám nhé')),
    ).toEqual([]);
  });

  test('another figure is not confirmed', () => {
    const [found] = find(comment('không đổi thẻ nhựa là bị phạt 500 nghìn'));
    expect(found?.tier ?? 'suggested').toBe('suggested');
  });

  test('other texts carry no claim', () => {
    expect(find(comment('Hôm nay tôi đi làm thẻ ngân hàng, nhân viên rất nhiệt tình'))).toEqual([]);
    expect(find(comment('thẻ'))).toEqual([]);
    expect(find(comment(''))).toEqual([]);
  });

  test('an index without claims finds none', () => {
    const none = createClaimDetector(buildClaimIndex([]), claimSense(knowledge));
    expect(none.find('comment', fieldsOf(comment('không đổi thẻ nhựa là bị phạt 300 nghìn')))).toEqual([]);
  });
});
