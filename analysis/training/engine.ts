/**
 * The classifier of short opinions, trained on any labelled set: linear machines over several cuts of the text and small
 * convolutional networks over word vectors, blended and calibrated. Each text is learnt as written and without its diacritics.
 */

import { createRandom, shuffled } from '../random.ts';
import type { WordVectors } from '../word-vectors.ts';
import { wordsOf } from '../words.ts';
import { type Blend, blendOpinions, fitBlend, type Opinions } from './blend.ts';
import { type Classify, trainConvolution } from './convolution.ts';
import { trainView, type View } from './views.ts';

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

/** Each group speaks with one voice, and the blend learns how far each is heard: letters tell most where the spelling is free. */
const views: readonly (readonly View[])[] = [
  [
    { blocks: [{ kind: 'words', upTo: 3 }], weighting: 'rarity', cost: 0.2 },
    {
      blocks: [
        { kind: 'words', upTo: 2 },
        { kind: 'words', upTo: 2, folded: true },
      ],
      weighting: 'contrast',
      cost: 0.3,
    },
    { blocks: [{ kind: 'words', upTo: 1 }, { kind: 'pairs' }], weighting: 'contrast', cost: 0.3 },
  ],
  [{ blocks: [{ kind: 'letters', from: 2, upTo: 5 }], weighting: 'contrast', cost: 0.5 }],
];
/** The plain yardstick: single words and pairs. */
const plainView: View = { blocks: [{ kind: 'words', upTo: 2 }], weighting: 'none', cost: 0.5 };
const networks = [
  { seed: 7, dimensions: 48, widths: [1, 2, 3, 5], filters: 48, epochs: 4 },
  { seed: 3, dimensions: 48, widths: [1, 2, 3], filters: 64, epochs: 4 },
];
/** A development set below this size is too small to calibrate on; then this share of the training texts is held out. */
const enoughToCalibrate = 400;
const heldOutShare = 0.15;
/** A training set below this size is held out in turn, in so many parts. */
const smallSet = 3000;
const smallSetParts = 4;

/** A text without its diacritics, *đ* included. */
export function strip(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

export interface EngineOptions {
  /** What the networks know of words before they see a labelled text. */
  readonly vectors?: WordVectors | null;
  readonly progress?: (step: string) => void;
}

/** Trains on `train`, calibrates on `dev` or, where that is too small, on a part of `train` held out for it. */
export function trainEngine(
  train: readonly LabelledText[],
  dev: readonly LabelledText[],
  classes: number,
  { vectors = null, progress = () => {} }: EngineOptions = {},
): Engine {
  const learn = (texts: readonly LabelledText[]) => trainSpeakers(texts, classes, vectors, progress);
  if (dev.length >= enoughToCalibrate) {
    const speak = learn(train);
    return engineOf(speak, calibrate(speak, dev, classes));
  }
  progress('calibrating on held-out parts');
  const held = heldOutParts(train).flatMap(({ rest, part }) => {
    const speak = learn(rest);
    return withStripped(part).map(({ text, label }) => ({ opinions: speak(text), label }));
  });
  const speak = learn(train);
  const own = withStripped(dev).map(({ text, label }) => ({ opinions: speak(text), label }));
  const all = [...held, ...own];
  const blend = fitBlend(
    all.map(({ opinions }) => opinions),
    all.map(({ label }) => label),
    classes,
  );
  return engineOf(speak, blend);
}

/** Large sets spare one part; small ones are held out part by part, for a few hundred texts calibrate badly. */
function heldOutParts(
  train: readonly LabelledText[],
): { rest: readonly LabelledText[]; part: readonly LabelledText[] }[] {
  const order = shuffled(train.length, createRandom(11));
  const place = new Map(Array.from(order, (at, index) => [at, index / order.length]));
  const parts = train.length < smallSet ? smallSetParts : 1;
  const share = train.length < smallSet ? 1 / smallSetParts : heldOutShare;
  return Array.from({ length: parts }, (_, part) => {
    const isIn = (at: number) => Math.floor((place.get(at) ?? 0) / share) === part;
    return { rest: train.filter((_, at) => !isIn(at)), part: train.filter((_, at) => isIn(at)) };
  });
}

type Speak = (text: string) => Opinions;

function engineOf(speak: Speak, blend: Blend): Engine {
  return { classify: (text) => blendOpinions(blend, speak(text)) };
}

function calibrate(speak: Speak, texts: readonly LabelledText[], classes: number): Blend {
  const both = withStripped(texts);
  return fitBlend(
    both.map(({ text }) => speak(text)),
    both.map(({ label }) => label),
    classes,
  );
}

function withStripped(texts: readonly LabelledText[]): LabelledText[] {
  return [...texts, ...texts.map(({ text, label }) => ({ text: strip(text), label }))];
}

/** Trains all models; what comes back lets each group speak with one voice. */
function trainSpeakers(
  train: readonly LabelledText[],
  classes: number,
  vectors: WordVectors | null,
  progress: (step: string) => void,
): Speak {
  const both = withStripped(train);
  const words = both.map(({ text }) => wordsOf(text));
  const labels = both.map(({ label }) => label);
  const linear = views.map((group, at) => {
    progress(`linear machines, ${at + 1} of ${views.length}`);
    return group.map((view) => trainView(view, words, labels, classes));
  });
  const nets = networks.map((options, at) => {
    progress(`network ${at + 1} of ${networks.length}`);
    return trainConvolution(words, labels, { ...options, classes, vectors });
  });
  return (text) => {
    const own = wordsOf(text);
    return [...linear, nets].map((group) => meanLog(group, own));
  };
}

function meanLog(models: readonly Classify[], words: readonly string[]): number[] {
  const rows = models.map((classify) => classify(words));
  return (rows[0] ?? []).map(
    (_, k) => rows.reduce((sum, row) => sum + Math.log((row[k] ?? 0) + 1e-9), 0) / rows.length,
  );
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
    texts.map(({ text }) => wordsOf(text)),
    texts.map(({ label }) => label),
    classes,
  );
  return { classify: (text) => classify(wordsOf(text)) };
}
