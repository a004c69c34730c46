import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCheckworthyModel } from '../../analysis/checkworthy.ts';
import { rankingFigures } from '../../api/evaluation/checkworthy.ts';
import { trainCheckworthyModel } from '../../api/evaluation/train.ts';
import { comment, fieldsOf, knowledge } from './fixtures.ts';

const model = createCheckworthyModel(knowledge.checkworthyRules);
const ranked = (text: string) => model.rank(fieldsOf(comment(text)), () => false);

describe('sentences that deserve a check', () => {
  test('a restriction on many from a date is one, with its reasons', () => {
    const [first] = ranked('Từ tháng sau người lao động đóng BHXH chưa đủ 20 năm sẽ bị cắt lương hưu.');
    expect(first?.score).toBeGreaterThanOrEqual(0.8);
    expect(first?.reasons.filter(({ weight }) => weight > 0).length).toBeGreaterThanOrEqual(4);
  });

  test.each([
    'Cho em hỏi thẻ BHYT của em bị khóa thì làm lại ở đâu ạ?',
    'Mình thấy bảo hiểm xã hội nên chi trả nhanh hơn cho công nhân.',
    'Theo Nghị định 158/2025/NĐ-CP, người lao động đóng BHXH 25% mức lương.',
  ])('%s is none', (text) => {
    expect(ranked(text)).toEqual([]);
  });

  test('its weights are those of the training', async () => {
    const { file, bytes } = await trainCheckworthyModel('.');
    expect(bytes).toBe(readFileSync(`analysis/knowledge/${file}`, 'utf8'));
  });
});

describe('figures of a ranking', () => {
  const of = (...pairs: [number, boolean][]) =>
    rankingFigures(pairs.map(([score, isCheckworthy]) => ({ score, isCheckworthy })));

  test('the right order is perfect', () => {
    expect(of([0.9, true], [0.5, true], [0.1, false])).toMatchObject({ averagePrecision: 1, rocAuc: 1 });
  });

  test('one score for all tells nothing', () => {
    expect(of([0.5, true], [0.5, false], [0.5, false], [0.5, true])).toMatchObject({
      averagePrecision: 0.5,
      rocAuc: 0.5,
    });
  });
});
