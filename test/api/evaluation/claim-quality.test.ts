import { expect, test } from 'vitest';
import { measureClaims, renderClaims } from '../../../api/evaluation/claim-quality.ts';

test('without development sets nothing is measured', async () => {
  expect(await measureClaims('.', '/nowhere')).toBeNull();
});

test('figures stand in one line a part, those of matching behind those of the whole analysis', () => {
  const figures = { precision: 0.9, recall: 0.7, undiacritisedRecall: 0.8, debunkError: 0.02 };
  const lines = renderClaims({
    parts: { 'odd lines': figures },
    ablation: [{ name: 'everything', figures }],
  }).split('\n');
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  expect(at('odd lines')).toBeGreaterThan(at('claims: whole analysis'));
  expect(at('everything')).toBeGreaterThan(at('claims: matching alone'));
  expect(lines[at('everything')]).toMatch(/\.900 +0\.700 +0\.800 +0\.020$/);
});
