/**
 * The classifier of short opinions, trained on any labelled set: linear machines over several cuts of the text and small
 * convolutional networks over word vectors, trained in folds and stacked. Each text is learnt as written and without its diacritics.
 */

import type { Counts } from '../sparse.ts';
import type { WordVectors } from '../word-vectors.ts';
import { wordsOf } from '../words.ts';
import { trainConvolution } from './convolution.ts';
import { foldsOf, type Learner, learnInFolds } from './folds.ts';
import { fitStack, hear } from './stack.ts';
import { look, trainView, type View } from './views.ts';

export interface LabelledText {
  /** NFC. */
  readonly text: string;
  /** Number of its class. */
  readonly label: number;
}

export interface Engine {
  /** The probability of each class. */
  readonly classify: (text: string) => number[];
}

/** Each speaks with a voice of its own, and the stack learns how far each is heard: letters tell most where the spelling is free. */
const views: readonly View[] = [
  { blocks: [{ kind: 'words', upTo: 3 }], weighting: 'rarity', cost: 0.2 },
  {
    blocks: [
      { kind: 'words', upTo: 2 },
      { kind: 'words', upTo: 2, folded: true },
    ],
    weighting: 'contrast',
    cost: 0.3,
    dearest: 5,
  },
  {
    blocks: [{ kind: 'words', upTo: 3 }, { kind: 'words', upTo: 3, folded: true }, { kind: 'negated' }],
    weighting: 'contrast',
    cost: 0.3,
  },
  { blocks: [{ kind: 'words', upTo: 1 }, { kind: 'pairs' }], weighting: 'contrast', cost: 0.3 },
  { blocks: [{ kind: 'letters', from: 2, upTo: 5 }], weighting: 'contrast', cost: 0.5 },
];
/** The plain yardstick: single words and pairs. */
const plainView: View = { blocks: [{ kind: 'words', upTo: 2 }], weighting: 'none', cost: 0.5 };
const networks = [
  { dimensions: 48, widths: [1, 2, 3, 5], filters: 48, epochs: 4 },
  { dimensions: 48, widths: [1, 2, 3], filters: 64, epochs: 4 },
];
/** More folds leave each model more to learn from. That pays where texts are few, and there the time for it is. */
const folds = { few: 10, many: 5 };
const manyTexts = 8000;

/** A text without its diacritics, *đ* included. */
export function strip(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

export interface EngineOptions {
  /** What the networks know of words before they see a labelled text. */
  readonly vectors?: WordVectors | null;
  readonly progress?: (step: string) => void;
}

/** Learns from all texts in folds, and whom to believe from what each fold's models say of the texts that they have not seen. */
export function trainEngine(
  texts: readonly LabelledText[],
  classes: number,
  { vectors = null, progress = () => {} }: EngineOptions = {},
): Engine {
  const both = withStripped(texts);
  const words = both.map(({ text }) => wordsOf(text));
  const labels = both.map(({ label }) => label);
  const fold = foldsOf(texts.length, texts.length < manyTexts ? folds.few : folds.many);
  const learn = <Seen>(learner: Learner<Seen>) =>
    learnInFolds(learner, words, labels, Int32Array.of(...fold, ...fold));
  const linear = views.map((view, at) => {
    progress(`linear machines, ${at + 1} of ${views.length}`);
    return learn(viewLearner(view, classes));
  });
  progress('networks');
  const voices = [...linear, learn(networkLearner(classes, vectors))];
  const stack = fitStack(
    both.map((_, at) => voices.map(({ unseen }) => unseen[at] ?? [])),
    labels,
    classes,
  );
  return {
    classify: (text) => {
      const own = wordsOf(text);
      return hear(
        stack,
        voices.map(({ speak }) => speak(own)),
      );
    },
  };
}

function viewLearner(view: View, classes: number): Learner<readonly Counts[]> {
  return {
    look: (words) => look(view, words),
    train: (texts, labels) => trainView(view, texts, labels, classes),
  };
}

/** Another network each fold: together they err less than alike ones. */
function networkLearner(classes: number, vectors: WordVectors | null): Learner<readonly string[]> {
  return {
    look: (words) => words,
    train: (texts, labels, fold) =>
      trainConvolution(texts, labels, {
        ...(networks[fold % networks.length] as (typeof networks)[number]),
        seed: fold + 3,
        classes,
        vectors,
      }),
  };
}

function withStripped(texts: readonly LabelledText[]): LabelledText[] {
  return [...texts, ...texts.map(({ text, label }) => ({ text: strip(text), label }))];
}

/**
 * The plain yardstick that the engine is held against: hashed single words and pairs, one linear machine, no stripped copies
 * unless asked for.
 */
export function trainYardstick(
  train: readonly LabelledText[],
  classes: number,
  { stripped = false }: { readonly stripped?: boolean } = {},
): Engine {
  const texts = stripped ? withStripped(train) : train;
  const classify = trainView(
    plainView,
    texts.map(({ text }) => look(plainView, wordsOf(text))),
    texts.map(({ label }) => label),
    classes,
  );
  return { classify: (text) => classify(look(plainView, wordsOf(text))) };
}
