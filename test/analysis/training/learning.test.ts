import { describe, expect, test } from 'vitest';
import { createRandom, shuffled } from '../../../analysis/random.ts';
import { bucketOf, countFeatures, rarity, rowOf } from '../../../analysis/sparse.ts';
import { blendOpinions, fitBlend, softmax } from '../../../analysis/training/blend.ts';
import { trainConvolution } from '../../../analysis/training/convolution.ts';
import { foldsOf, learnInFolds } from '../../../analysis/training/folds.ts';
import {
  calibrationErrorByChance,
  calibrationErrorInterval,
  kappaOf,
  scoreClasses,
  wilsonInterval,
} from '../../../analysis/training/scores.ts';
import { fitSoftmax, valuesOf } from '../../../analysis/training/softmax.ts';
import { fitStack, hear } from '../../../analysis/training/stack.ts';
import { marginOf, trainMachine, trainSvm } from '../../../analysis/training/svm.ts';
import { look, trainView } from '../../../analysis/training/views.ts';
import { trainWordVectors } from '../../../analysis/training/word-vectors.ts';
import { decodeWordVectors } from '../../../analysis/word-vectors.ts';
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

  test('a class whose texts cost more is heard more', () => {
    const inside = labels.map((label) => label === 1);
    const mixed = row('tốt tệ');
    const margin = (insideWeight: number) =>
      marginOf(trainMachine(texts.map(row), inside, { buckets, cost: 0.1, insideWeight }), mixed);
    expect(margin(5)).toBeGreaterThan(margin(1));
  });

  test('softmax', () => {
    const samples = texts.map((text, at) => ({ row: row(text), label: labels[at] ?? 0, weight: 1 }));
    const weights = fitSoftmax(samples, { classes: 2, buckets, cost: 10 });
    const [no = 0, yes = 0] = valuesOf(weights, row('tốt ghê'), 2);
    expect(yes).toBeGreaterThan(no);
    expect(fitSoftmax(samples, { classes: 2, buckets, cost: 10 })).toEqual(weights);
  });

  test.each(['none', 'rarity', 'contrast'] as const)('a cut of the text, weighted by %s', (weighting) => {
    const view = { blocks: [{ kind: 'words', upTo: 2 } as const], weighting, cost: 1 };
    const seen = (text: string) => look(view, wordsOf(text));
    const classify = trainView(view, texts.map(seen), labels, 2);
    expect(classify(seen('nhanh lắm tốt'))[1]).toBeGreaterThan(0.5);
    expect(classify(seen('tệ ghê'))[0]).toBeGreaterThan(0.5);
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

describe('word vectors', () => {
  const reviews = ['rất tốt', 'tuyệt tốt', 'rất tệ', 'kém tệ'].flatMap((text, at) =>
    Array.from({ length: 400 }, () => ({ text, stars: at < 2 ? 5 : 1, times: 1 })),
  );
  const bytes = trainWordVectors(reviews);
  const { dimensions, written, folded } = decodeWordVectors(bytes);
  const vectorOf = (word: string, bare: string) =>
    Array.from(
      { length: dimensions },
      (_, k) => (written.get(word)?.[k] ?? 0) + (folded.get(bare)?.[k] ?? 0),
    );
  const nearness = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b));

  test('the same texts give the same bytes', () => {
    expect(trainWordVectors(reviews)).toEqual(bytes);
  });

  test('what is said with the same stars stands together, with diacritics or without', () => {
    const good = vectorOf('tốt', 'tot');
    expect(nearness(good, vectorOf('tuyệt', 'tuyet'))).toBeGreaterThan(
      nearness(good, vectorOf('kém', 'kem')),
    );
    expect(nearness(good, vectorOf('tot', 'tot'))).toBeGreaterThan(nearness(good, vectorOf('te', 'te')));
  });

  test('other bytes are refused', () => {
    const wrong = bytes.slice();
    new DataView(wrong.buffer).setUint32(4, 99, true);
    expect(() => decodeWordVectors(wrong)).toThrow('no word vectors');
  });

  test('a network takes them only in its own length', () => {
    const options = { classes: 2, seed: 1, dimensions: 8, widths: [1], filters: 4, epochs: 1 };
    const vectors = { dimensions, written, folded };
    expect(() => trainConvolution(texts.map(wordsOf), labels, { ...options, vectors })).toThrow('length');
  });
});

describe('learning in folds', () => {
  const said = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const fold = foldsOf(said.length, 3);
  /** Is sure of the texts that it has learnt, and of nothing else. */
  const memory = {
    look: (words: readonly string[]) => words.join(' '),
    train: (learnt: readonly string[]) => (text: string) => (learnt.includes(text) ? [1, 0] : [0.25, 0.75]),
  };
  const voice = learnInFolds(
    memory,
    said.map((text) => [text]),
    said.map(() => 0),
    fold,
  );

  test('folds are of like size', () => {
    expect([0, 1, 2].map((of) => fold.filter((one) => one === of).length)).toEqual([3, 2, 2]);
  });

  test('no text is judged by a model that has learnt it', () => {
    for (const [first = 0] of voice.unseen) expect(Math.exp(first)).toBeCloseTo(0.25);
  });

  test('all models speak of a new text', () => {
    expect(Math.exp(voice.speak(['a'])[0] ?? 0)).toBeCloseTo((1 + 1 + 0.25) / 3);
    expect(Math.exp(voice.speak(['z'])[0] ?? 0)).toBeCloseTo(0.25);
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

  test('a text that counts more moves the blend more', () => {
    const opinions = Array.from({ length: 40 }, () => [[0, 0]]);
    const sides = opinions.map((_, at) => at % 2);
    const { offsets } = fitBlend(opinions, sides, 2, { weights: sides.map((side) => (side === 1 ? 3 : 1)) });
    expect(offsets[1]).toBeGreaterThan((offsets[0] ?? 0) + 0.5);
  });

  test('softmax stands large numbers', () => {
    expect(softmax([1000, 0])[0]).toBeCloseTo(1);
  });
});

describe('stacking', () => {
  const random = createRandom(3);
  const sides = Array.from({ length: 900 }, (_, at) => at % 3);
  const sayings = (knows: number) =>
    sides.map((side) => {
      const told = side === knows ? 1 : -1;
      return [0, 1, 2].map((k) => (k === knows ? told : 0) + random() - 0.5);
    });
  const voices = [0, 1].map(sayings);
  const opinions = sides.map((_, at) => voices.map((rows) => rows[at] ?? []));

  test('each voice is believed about what it knows', () => {
    const stack = fitStack(opinions, sides, 3);
    const said = opinions.map((rows) => hear(stack, rows));
    expect(scoreClasses(sides, said, 3).accuracy).toBeGreaterThan(0.95);
    expect(stack.raises).toEqual([0, 0, 0]);
    expect(fitStack(opinions, sides, 3)).toEqual(stack);
  });

  test('a rare class is raised where it is told from chance, and not where it is too rare to know', () => {
    const draw = createRandom(5);
    const rare = Array.from({ length: 3000 }, (_, at) => (at % 10 === 0 ? 1 : 0));
    const hints = rare.map((side) => [[0, side + 2 * draw()]]);
    const raisedBy = (from: number) => fitStack(hints.slice(from), rare.slice(from), 2).raises[1] ?? 0;
    expect(raisedBy(0)).toBeGreaterThan(0);
    expect(raisedBy(2500)).toBe(0);
  });
});

describe('scores', () => {
  const alike = (count: number, row: readonly number[]) => Array.from({ length: count }, () => row);

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

  test('few texts show a calibration error by chance, many next to none, certain ones none', () => {
    const few = calibrationErrorByChance(alike(25, [0.8, 0.1, 0.1]));
    // The share of right ones in 25 is off by sqrt(2/π) of its standard deviation on average.
    expect(few.mean).toBeCloseTo(Math.sqrt((2 / Math.PI) * ((0.8 * 0.2) / 25)), 2);
    expect(few.high).toBeGreaterThan(0.11);
    expect(calibrationErrorByChance(alike(900, [0.8, 0.1, 0.1])).mean).toBeLessThan(0.015);
    expect(calibrationErrorByChance(alike(25, [0, 1, 0]))).toEqual({ mean: 0, high: 0 });
  });

  test('the bounds of a calibration error close in on it as texts grow more', () => {
    const right = (count: number, share: number) =>
      Array.from({ length: count }, (_, at) => (at < share * count ? 0 : 1));
    const [sureLow, sureHigh] = calibrationErrorInterval(right(50, 1), alike(50, [0.8, 0.1, 0.1]));
    expect([sureLow, sureHigh]).toEqual([expect.closeTo(0.2), expect.closeTo(0.2)]);
    const [low, high] = calibrationErrorInterval(right(50, 0.6), alike(50, [0.8, 0.1, 0.1]));
    expect(low).toBeLessThan(0.12);
    expect(high).toBeGreaterThan(0.28);
    const [nearLow, nearHigh] = calibrationErrorInterval(right(1500, 0.6), alike(1500, [0.8, 0.1, 0.1]));
    expect(nearLow).toBeGreaterThan(0.16);
    expect(nearHigh).toBeLessThan(0.24);
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

test('the interval of a share narrows with the count and stays within 0 and 1', () => {
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  const [low, high] = wilsonInterval(95, 100);
  expect(low).toBeCloseTo(0.888, 3);
  expect(high).toBeCloseTo(0.978, 3);
  expect(wilsonInterval(100, 100)[1]).toBeCloseTo(1);
});
