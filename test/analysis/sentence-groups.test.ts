import { expect, it } from 'vitest';
import { groupSentences, sentenceKey } from '../../analysis/sentence-groups.ts';

const group = (...sentences: string[]) => groupSentences(sentences, (sentence) => sentence);

it('remembers a sentence whatever its accents, signs, letters and short forms', () => {
  const key = sentenceKey('Bảo hiểm xã hội tỉnh sẽ ngừng nhận hồ sơ giấy!');
  expect(sentenceKey('“bao hiem xa hoi” tinh se ngung nhan ho so giay')).toBe(key);
  expect(sentenceKey('BHXH tỉnh sẽ NGỪNG nhận hồ sơ giấy.')).toBe(key);
  expect(sentenceKey('BHXH tỉnh sẽ ngừng nhận hồ sơ')).not.toBe(key);
  expect(sentenceKey('từ '.repeat(900)).length).toBe(400);
});

it('puts together what says the same in nearly the same words, and the first leads', () => {
  const first = 'Từ tháng sau toàn bộ trạm y tế xã trong huyện sẽ đóng cửa vì quỹ hết tiền.';
  const near = 'Nghe nói từ tháng sau toàn bộ trạm y tế xã trong huyện đóng cửa vì quỹ hết tiền rồi';
  const other = 'Người lao động phải nộp lại sổ bảo hiểm cho công ty trước khi nghỉ việc.';
  expect(group(first, other, near)).toEqual([[first, near], [other]]);
});

it.each([
  [
    'figures',
    'Mức hỗ trợ người nghèo giảm còn 3% từ tháng sau.',
    'Mức hỗ trợ người nghèo giảm còn 30% từ tháng sau.',
  ],
  [
    'denial',
    'Người nghỉ việc được rút một lần ngay trong năm.',
    'Người nghỉ việc không được rút một lần ngay trong năm.',
  ],
])('keeps apart what differs in %s', (_, one, other) => {
  expect(group(one, other)).toHaveLength(2);
});

it('writes figures with and without separators as one', () => {
  expect(
    group('Mỗi hộ được nhận 1.200.000 đồng tiền hỗ trợ', 'Mỗi hộ được nhận 1200000 đồng tiền hỗ trợ'),
  ).toHaveLength(1);
});

it('groups no differently than by comparing every pair', () => {
  const words = 'quỹ lương thẻ hồ sơ thuốc viện phí sổ mức đóng hưởng tuổi năm tháng xã'.split(' ');
  let state = 7;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const base = Array.from({ length: 12 }, () =>
    Array.from({ length: 12 }, () => words[next(words.length)] ?? ''),
  );
  const sentences = base.flatMap((text) =>
    [0, 1, 2, 3].map((changes) => {
      const copy = [...text];
      for (let change = 0; change < changes; change += 1)
        copy[next(copy.length)] = words[next(words.length)] ?? '';
      return copy.join(' ');
    }),
  );
  const distinct = [...new Set(sentences)];
  const leaders: string[] = [];
  for (const sentence of distinct) {
    if (!leaders.some((leader) => group(leader, sentence).length === 1)) leaders.push(sentence);
  }
  expect(group(...distinct).map(([leader]) => leader)).toEqual(leaders);
});

it('does not fail on sentences without words', () => {
  expect(group('…', '', '!!!')).toHaveLength(3);
});
