import { describe, expect, test } from 'vitest';
import { bucketOf, countFeatures, rarity, rowOf } from '../../../analysis/sparse.ts';
import { blendOpinions, fitBlend, softmax } from '../../../analysis/training/blend.ts';
import { trainConvolution } from '../../../analysis/training/convolution.ts';
import { createRandom, shuffled } from '../../../analysis/training/random.ts';
import { kappaOf, scoreClasses } from '../../../analysis/training/scores.ts';
import { fitSoftmax, valuesOf } from '../../../analysis/training/softmax.ts';
import { marginOf, trainSvm } from '../../../analysis/training/svm.ts';
import { findWords, wordsOf } from '../../../analysis/words.ts';

const buckets = 1 << 10;
const row = (text: string) =>
  rowOf([countFeatures(wordsOf(text), { kind: 'words', upTo: 2 }, buckets)], null);
const good = ['rất tốt', 'tốt lắm', 'quá tốt', 'nhanh và tốt'];
const bad = ['rất tệ', 'tệ lắm', 'quá tệ', 'chậm và tệ'];
const texts = [...good, ...bad];
const labels = texts.map((_, at) => (at < good.length ? 1 : 0));

describe('words', () => {
  test('marks, smileys and emoji are words; numbers and stretched letters are evened', () => {
    expect(wordsOf('Chánnnn quá!!! 2026 :( 😡 hoà')).toEqual(['chán', 'quá', '!!', '#4', ':(', '😡', 'hòa']);
  });

  test('places hold', () => {
    const text = 'Đóng  đủủủ, rồi…';
    for (const { start, end } of findWords(text)) expect(text.slice(start, end).trim()).not.toBe('');
    expect(findWords('a b c d', 2)).toHaveLength(2);
  });
});

describe('rows', () => {
  test('a block is scaled to unit length, whatever the text', () => {
    for (const text of ['một', 'một hai ba một', 'a '.repeat(500)]) {
      expect(row(text).value.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1);
    }
    expect(row('').at.length).toBe(1);
  });

  test('blocks cut in their own ways', () => {
    const count = (block: Parameters<typeof countFeatures>[1]) =>
      countFeatures(['không', 'tốt', '.', 'chậm'], block, buckets);
    expect(count({ kind: 'negated' }).has(bucketOf('Ntốt', buckets))).toBe(true);
    expect(count({ kind: 'negated' }).has(bucketOf('Nchậm', buckets))).toBe(false);
    expect(count({ kind: 'pairs' }).has(bucketOf('Pchậm|không', buckets))).toBe(true);
    expect(count({ kind: 'words', upTo: 1, folded: true }).has(bucketOf('F khong', buckets))).toBe(true);
    expect(count({ kind: 'letters', from: 3, upTo: 3 }).has(bucketOf('Ctốt', buckets))).toBe(true);
  });

  test('what every text has tells least', () => {
    const counts = texts.map((text) => [countFeatures(wordsOf(text), { kind: 'words', upTo: 1 }, buckets)]);
    const weights = rarity(counts, buckets);
    expect(weights[bucketOf('W tốt', buckets)]).toBeLessThan(weights[bucketOf('W nhanh', buckets)] ?? 0);
  });
});

describe('learners tell praise from blame in words that they have not seen together', () => {
  test('support vector machine', () => {
    const { weights } = trainSvm(texts.map(row), labels, { classes: 2, buckets, cost: 1 });
    const [no = new Float32Array(), yes = new Float32Array()] = weights;
    expect(marginOf(yes, row('nhanh lắm tốt'))).toBeGreaterThan(marginOf(no, row('nhanh lắm tốt')));
    expect(marginOf(no, row('tệ ghê'))).toBeGreaterThan(marginOf(yes, row('tệ ghê')));
  });

  test('softmax', () => {
    const samples = texts.map((text, at) => ({ row: row(text), label: labels[at] ?? 0, weight: 1 }));
    const weights = fitSoftmax(samples, { classes: 2, buckets, cost: 10 });
    const [no = 0, yes = 0] = valuesOf(weights, row('tốt ghê'), 2);
    expect(yes).toBeGreaterThan(no);
    expect(fitSoftmax(samples, { classes: 2, buckets, cost: 10 })).toEqual(weights);
  });

  test('network', () => {
    const many = Array.from({ length: 40 }, () => texts).flat();
    const classify = trainConvolution(
      many.map(wordsOf),
      many.map((_, at) => labels[at % texts.length] ?? 0),
      { classes: 2, seed: 1, dimensions: 8, widths: [1, 2], filters: 8, epochs: 6 },
    );
    expect(classify(['tốt'])[1]).toBeGreaterThan(0.5);
    expect(classify(['tệ'])[0]).toBeGreaterThan(0.5);
    expect(classify([]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('blending', () => {
  test('a group that guesses is heard less than one that knows', () => {
    const opinions = Array.from({ length: 60 }, (_, at) => [
      [at % 2 === 0 ? -0.1 : -3, at % 2 === 0 ? -3 : -0.1],
      [at % 3 === 0 ? -0.1 : -3, at % 3 === 0 ? -3 : -0.1],
    ]);
    const { scales, offsets } = fitBlend(
      opinions,
      opinions.map((_, at) => at % 2),
      2,
    );
    expect(scales[0]).toBeGreaterThan(scales[1] ?? 0);
    expect(blendOpinions({ scales, offsets }, opinions[0] ?? [])[0]).toBeGreaterThan(0.5);
  });

  test('softmax stands large numbers', () => {
    expect(softmax([1000, 0])[0]).toBeCloseTo(1);
  });
});

describe('scores', () => {
  test('by hand', () => {
    const said = [0, 0, 1, 2].map((label) => [0, 1, 2].map((k) => (k === label ? 1 : 0)));
    const { accuracy, macroF1, weightedF1, f1, calibrationError } = scoreClasses([0, 1, 1, 2], said, 3);
    expect(accuracy).toBe(0.75);
    expect(f1[0]).toBeCloseTo(2 / 3);
    expect(f1[1]).toBeCloseTo(2 / 3);
    expect(macroF1).toBeCloseTo(7 / 9);
    expect(weightedF1).toBeCloseTo(0.75);
    expect(calibrationError).toBeCloseTo(0.25);
  });

  test('kappa', () => {
    expect(kappaOf(['a', 'b', 'a', 'b'], ['a', 'b', 'a', 'b'])).toBe(1);
    expect(kappaOf(['a', 'a', 'b', 'b'], ['a', 'b', 'a', 'b'])).toBeCloseTo(0);
  });
});

test('chance is the same for the same seed, and every place is dealt once', () => {
  expect(Array.from({ length: 3 }, createRandom(4))).toEqual(Array.from({ length: 3 }, createRandom(4)));
  expect([...shuffled(50, createRandom(2))].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, at) => at),
  );
});
