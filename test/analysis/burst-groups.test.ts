import { expect, it } from 'vitest';
import { groupTerms } from '../../analysis/burst-groups.ts';

const term = (subject: string, surprise: number, uses: number[]) => ({
  subject,
  surprise,
  uses: new Set(uses),
});
const named = (groups: readonly (readonly { subject: string }[])[]) =>
  groups.map((group) => group.map(({ subject }) => subject));

it('tells terms of the same documents once, by the most surprising', () => {
  const groups = groupTerms([
    term('lũ lịch sử', 9, [1, 2, 3, 4]),
    term('sông Hương', 12, [2, 3, 4, 5, 6]),
    term('chung kết', 10, [7, 8, 9, 10, 11]),
  ]);
  expect(named(groups)).toEqual([['sông Hương', 'lũ lịch sử'], ['chung kết']]);
});

it('joins two groups by a term of both', () => {
  const groups = groupTerms([
    term('a', 9, [1, 2, 3, 4, 5]),
    term('b', 8, [6, 7, 8, 9, 10]),
    term('c', 7, [4, 5, 6, 7]),
  ]);
  expect(named(groups)).toEqual([['a', 'b', 'c']]);
});

it('keeps apart what meets by chance', () => {
  const groups = groupTerms([
    term('a', 9, [1, 2, 3, 4, 5, 6, 7, 8]),
    term('b', 8, [8, 9, 10, 11, 12, 13, 14]),
  ]);
  expect(named(groups)).toEqual([['a'], ['b']]);
  expect(named(groupTerms([term('a', 9, []), term('b', 8, [])]))).toEqual([['a'], ['b']]);
});
