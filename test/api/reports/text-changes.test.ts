import { expect, it } from 'vitest';
import { textChanges } from '../../../api/reports/text-changes.ts';

it('names the words that came and went, and gives both texts back', () => {
  const before = 'Lương hưu giảm từ tháng bảy.';
  const after = 'Lương hưu tăng từ tháng tám.';
  const changes = textChanges(before, after) ?? [];
  const without = (kind: string) =>
    changes
      .filter((change) => change.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(without('added')).toBe(before);
  expect(without('removed')).toBe(after);
  expect(changes.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['giảm ', 'bảy']);
});

it('gathers a sentence that was rewritten into one change', () => {
  const changes =
    textChanges('Hết. Liên hệ, cán bộ thu của cơ sở.', 'Hết. Tòa soạn, xin lỗi vì đã sai.') ?? [];
  expect(changes).toEqual([
    { kind: 'same', text: 'Hết. ' },
    { kind: 'removed', text: 'Liên hệ, cán bộ thu của cơ sở' },
    { kind: 'added', text: 'Tòa soạn, xin lỗi vì đã sai' },
    { kind: 'same', text: '.' },
  ]);
});

it('takes one letter in two Unicode forms for one', () => {
  const text = 'hưởng chế độ thai sản';
  expect(textChanges(text.normalize('NFD'), text)).toEqual([{ kind: 'same', text }]);
});

it('leaves out what is far from a change', () => {
  const long = 'không đổi chữ nào ở đây '.repeat(100);
  const changes = textChanges(`cũ ${long}giữa ${long}`, `mới ${long}đầu ${long}`) ?? [];
  const shown = changes.map(({ text }) => text).join('');
  expect(shown.length).toBeLessThan(700);
  expect(shown).toContain('…');
  expect(changes.at(-1)?.text.endsWith('…')).toBe(true);
});

it('gives up on texts that have nothing in common', () => {
  const words = (from: number) => Array.from({ length: 20_000 }, (_, index) => `từ${from + index}`).join(' ');
  expect(textChanges(words(0), words(50_000))).toBeNull();
});
