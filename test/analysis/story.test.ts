import { describe, expect, test } from 'vitest';
import { extendStory, storyLikeness, storyProfile, storyThreshold } from '../../analysis/story.ts';

const flood = storyProfile({
  title: 'Xã Bằng Vân ngập sâu sau mưa lớn',
  text: 'Mưa lớn đêm qua làm xã Bằng Vân ngập sâu, 120 hộ dân phải sơ tán lên trường học.',
});
const floodAgain = storyProfile({
  title: 'Sơ tán 120 hộ dân ở xã Bằng Vân',
  text: 'Sau trận mưa lớn, xã Bằng Vân ngập sâu; chính quyền sơ tán hộ dân, bà con về trường học ở tạm.',
});
const fair = storyProfile({
  title: 'Phiên chợ xuân đông khách',
  text: 'Phiên chợ đầu năm bày bán nông sản, thổ cẩm; khách du lịch mua sắm suốt buổi sáng.',
});

describe('stories', () => {
  test('documents of one event are alike, others are not', () => {
    expect(storyLikeness(flood, floodAgain)).toBeGreaterThan(storyThreshold);
    expect(storyLikeness(flood, fair)).toBeLessThan(0.05);
    expect(storyLikeness(flood, flood)).toBeCloseTo(1, 3);
  });

  test('a profile survives JSON and is short', () => {
    expect(JSON.parse(JSON.stringify(flood))).toEqual(flood);
    const long = storyProfile({ title: null, text: 'Một hai ba bốn. '.repeat(3000) });
    expect(Object.keys(long).length).toBeLessThanOrEqual(64);
  });

  test('a story grows towards its documents', () => {
    const story = extendStory(flood, floodAgain, 1);
    expect(storyLikeness(story, floodAgain)).toBeGreaterThan(storyLikeness(flood, floodAgain));
    expect(storyLikeness(story, story)).toBeCloseTo(1, 3);
  });

  test('nothing is like an empty document', () => {
    const empty = storyProfile({ title: null, text: '' });
    expect(empty).toEqual({});
    expect(storyLikeness(empty, flood)).toBe(0);
  });
});
