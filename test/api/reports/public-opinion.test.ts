import { expect, it } from 'vitest';
import type { Names } from '../../../api/reports/names.ts';
import {
  audienceConcerns,
  feedbackGroups,
  type OpinionDocument,
  positiveItems,
} from '../../../api/reports/public-opinion.ts';

const names: Names = {
  tag: (_, slug) => slug.toUpperCase(),
  topic: (slug) => `chủ đề ${slug}`,
  channel: (slug) => slug,
};

function document(change: Partial<OpinionDocument>): OpinionDocument {
  return {
    title: 'Một bài',
    url: 'https://bao.example/1',
    sourceName: 'Báo',
    kind: 'article',
    sentiment: 'neutral',
    storyId: null,
    copy: false,
    topics: [],
    audiences: [],
    ...change,
  };
}

it('counts a document under each audience it speaks of, with the topics they speak of', () => {
  const concerns = audienceConcerns(
    [
      document({ audiences: ['a1', 'a2'], topics: ['bhyt'] }),
      document({ audiences: ['a2'], topics: ['bhyt', 'bhtn'], sentiment: 'negative' }),
      document({ topics: ['bhtn'] }),
    ],
    names,
  );
  expect(concerns.map(({ name, documents, negative }) => [name, documents, negative])).toEqual([
    ['A2', 2, 1],
    ['A1', 1, 0],
  ]);
  expect(concerns[0]?.topics).toEqual([
    { slug: 'bhyt', name: 'chủ đề bhyt', count: 2 },
    { slug: 'bhtn', name: 'chủ đề bhtn', count: 1 },
  ]);
});

it('quotes people, not newsrooms, and questions first', () => {
  const [concern] = audienceConcerns(
    [
      document({ audiences: ['a1'], url: 'https://bao.example/bai' }),
      document({ audiences: ['a1'], kind: 'post', title: 'Đã nhận lương hưu' }),
      document({ audiences: ['a1'], kind: 'comment', title: null, lead: 'Đóng ở đâu ạ?' }),
    ],
    names,
  );
  expect(concern?.samples.map(({ title, lead }) => title ?? lead)).toEqual([
    'Đóng ở đâu ạ?',
    'Đã nhận lương hưu',
  ]);
});

it('names one good article of each story, the most told story first, and no copies', () => {
  const good = { sentiment: 'positive' } as const;
  const items = positiveItems([
    document({ ...good, storyId: 1, title: 'một' }),
    document({ ...good, storyId: 2, title: 'hai' }),
    document({ ...good, storyId: 2, title: 'hai nữa' }),
    document({ ...good, storyId: 3, title: 'đăng lại', copy: true }),
    document({ ...good, kind: 'post', title: 'bài đăng' }),
    document({ ...good, title: 'lẻ' }),
  ]);
  expect(items.map(({ title, documentsOfStory }) => [title, documentsOfStory])).toEqual([
    ['hai', 2],
    ['một', 1],
    ['lẻ', 1],
  ]);
});

it('gives each complaint to one unit; what nobody answers for stands last', () => {
  const bad = { kind: 'comment', sentiment: 'negative' } as const;
  const groups = feedbackGroups(
    [
      document({ ...bad, topics: ['la', 'bhyt'] }),
      document({ ...bad, topics: ['luong-huu', 'bhyt'] }),
      document({ ...bad, topics: ['la'] }),
      document({ ...bad, topics: ['la'] }),
      document({ kind: 'comment', topics: ['bhyt'] }),
      document({ sentiment: 'negative', topics: ['bhyt'] }),
    ],
    names,
    { bhyt: 'Phòng A', 'luong-huu': 'Phòng B' },
  );
  expect(groups.map(({ unit, documents }) => [unit, documents])).toEqual([
    ['Phòng A', 1],
    ['Phòng B', 1],
    [null, 2],
  ]);
});
