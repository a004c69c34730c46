import { describe, expect, test } from 'vitest';
import { createCopyIndex } from '../../analysis/copies.ts';
import { fingerprintOf } from '../../analysis/fingerprint.ts';
import { createStoryGrouping, type StoryItem } from '../../analysis/stories.ts';
import { storyProfile } from '../../analysis/story-terms.ts';
import { knowledge } from './fixtures.ts';

const day = 86_400_000;
const profile = (title: string, text: string) => storyProfile({ title, text }, knowledge.rarity);
const flood = profile(
  'Xã Bằng Vân ngập sâu sau mưa lớn',
  'Mưa lớn đêm qua làm xã Bằng Vân ngập sâu, 120 hộ dân phải sơ tán lên trường học.',
);
const floodAgain = profile(
  'Sơ tán 120 hộ dân ở xã Bằng Vân',
  'Sau trận mưa lớn, xã Bằng Vân ngập sâu; chính quyền sơ tán hộ dân, bà con về trường học ở tạm.',
);
const fair = profile(
  'Phiên chợ xuân đông khách',
  'Phiên chợ đầu năm bày bán nông sản, thổ cẩm suốt buổi sáng.',
);

const item = (id: number, change: Partial<StoryItem>): StoryItem => ({
  id,
  at: 0,
  profile: flood,
  copyOf: null,
  kernel: null,
  ...change,
});

describe('the profile of a text', () => {
  test('has unit length, and does not depend on Unicode form', () => {
    expect(Math.hypot(...flood.weights)).toBeCloseTo(1, 5);
    const decomposed = 'Xã Bằng Vân ngập sâu'.normalize('NFD');
    expect(profile(decomposed, decomposed)).toEqual(profile('Xã Bằng Vân ngập sâu', 'Xã Bằng Vân ngập sâu'));
  });

  test('of a text without words is empty', () => {
    expect(profile('', '… !').terms).toHaveLength(0);
  });
});

describe('stories', () => {
  test('hold what tells one event, within the window', () => {
    const stories = createStoryGrouping();
    expect(stories.place(item(1, {}))).toBe(0);
    expect(stories.place(item(2, { profile: fair }))).toBe(1);
    expect(stories.place(item(3, { at: day / 4, profile: floodAgain }))).toBe(0);
    expect(stories.place(item(4, { at: 9 * day }))).toBe(2);
    expect(stories.size()).toBe(1);
  });

  test('go on from what is known', () => {
    const stories = createStoryGrouping();
    stories.resume(item(1, { profile: fair }), 0);
    stories.resume(item(2, {}), 1);
    expect(stories.place(item(3, { profile: floodAgain }))).toBe(1);
    expect(stories.place(item(4, { profile: profile('Khai trương thư viện', 'Thư viện mở cửa.') }))).toBe(2);
  });

  test('hold what a person put together, weeks apart, and nothing that was taken out', () => {
    const stories = createStoryGrouping();
    expect(stories.place(item(1, { kernel: 1 }))).toBe(0);
    expect(stories.place(item(2, { kernel: 2 }))).toBe(1);
    expect(stories.place(item(3, { at: 20 * day, profile: fair, kernel: 1 }))).toBe(0);
    expect(stories.place(item(4, { at: 20 * day, profile: fair }))).toBe(0);
  });

  test('a copy goes with its original, an empty text by itself', () => {
    const stories = createStoryGrouping();
    stories.place(item(1, {}));
    expect(stories.place(item(2, { profile: fair, copyOf: 1 }))).toBe(0);
    const empty = profile('', '');
    expect(stories.place(item(3, { profile: empty }))).toBe(1);
    expect(stories.place(item(4, { profile: empty }))).toBe(2);
  });

  test('memory holds the window only', () => {
    const stories = createStoryGrouping();
    for (let id = 0; id < 2000; id += 1) stories.place(item(id, { at: id * (day / 10) }));
    expect(stories.size()).toBeLessThanOrEqual(71);
  });
});

describe('copies', () => {
  const text =
    'Bảo hiểm xã hội tỉnh thông báo lịch chi trả lương hưu tháng mười hai qua tài khoản và bưu điện xã.';
  const sketched = (id: number, at: number, words: string) => ({ id, at, fingerprint: fingerprintOf(words) });

  test('belong to the first of their kind within a month', () => {
    const copies = createCopyIndex();
    const add = (id: number, at: number, words: string) => {
      const entry = sketched(id, at, words);
      const original = copies.originalOf(entry);
      copies.add(entry, original);
      return original;
    };
    expect(add(1, 0, text)).toBeNull();
    expect(add(2, day, `${text} Theo TTXVN.`)).toBe(1);
    expect(add(3, 2 * day, `${text} Theo TTXVN.`)).toBe(1);
    expect(
      add(4, 2 * day, 'Trường học khai giảng năm học mới trong nắng sớm, học trò vui đón thầy cô.'),
    ).toBeNull();
    expect(add(5, 40 * day, text)).toBeNull();
    expect(copies.size()).toBe(1);
  });

  test('a text without words is a copy of nothing', () => {
    const copies = createCopyIndex();
    copies.add(sketched(1, 0, ''), null);
    expect(copies.originalOf(sketched(2, 0, ''))).toBeNull();
  });
});
