import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../analysis/knowledge.ts';
import { vietnamDay } from '../../../api/instant.ts';
import { factListReport } from '../../../api/reports/facts.ts';

const knowledge = await loadKnowledge('analysis/knowledge');

it('gives the facts of a topic on a day with what held at other times', () => {
  const { rows, total } = factListReport(knowledge, { on: '2026-11-23', topic: 'bhxh-tu-nguyen' });
  expect(total).toBe(knowledge.facts.length);
  expect(rows.every(({ fact }) => fact.topic === 'bhxh-tu-nguyen')).toBe(true);
  const support = rows.find(({ fact }) => fact.id === 'TN-05');
  expect(support?.history.map(({ id }) => id)).toEqual(['TN-04']);
  expect(support).toMatchObject({ verified: false, signers: 0 });
});

it('finds words without diacritics', () => {
  const { rows } = factListReport(knowledge, { on: '2026-11-23', query: 'luong co so' });
  expect(rows.map(({ fact }) => fact.id)).toContain('LCS-04');
  expect(rows.map(({ fact }) => fact.id)).not.toContain('LCS-03');
});

it('names the topics where there is no such topic', () => {
  expect(() => factListReport(knowledge, { on: '2026-11-23', topic: 'nowhere' })).toThrow(
    /the ledger has bhtn/,
  );
});

it('takes the day from Vietnam', () => {
  expect(vietnamDay(new Date('2026-11-23T18:00:00Z'))).toBe('2026-11-24');
});
