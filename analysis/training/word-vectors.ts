/**
 * Word vectors that the networks start from: each word is the sum of a vector of its written form and one of its form without
 * diacritics, so *khong* stands near *không*. Learnt by telling neighbours from chance words (Mikolov and others, 2013); the
 * stars of a review count as neighbours of each of its words, so praise and blame part.
 */
import { foldDiacritics } from '../normalise.ts';
import { createRandom, shuffled } from '../random.ts';
import { vectorHead } from '../word-vectors.ts';
import { wordsOf } from '../words.ts';
import { strip } from './engine.ts';

export interface VectorText {
  /** NFC. */
  readonly text: string;
  /** 1–5 where the text is a review. */
  readonly stars: number | null;
  /** How often the text is read in a round: rare genres more. */
  readonly times: number;
}

const dimensions = 48;
const rounds = 2;
const reach = 4;
const chanceWords = 5;
const firstRate = 0.05;
const lastRate = 0.0001;
/** Words more frequent than this share are skipped in part: they stand beside everything. */
const frequentShare = 3e-4;
const fewest = { written: 8, folded: 16 };
const starMarks = [1, 2, 3, 4, 5];
const chanceTableSize = 1 << 20;
/** So many frequent words set the length to which all vectors are scaled. */
const measuredWords = 3000;

interface Encoded {
  /** Numbers of the words; -1 is a rare one. */
  readonly written: Int32Array;
  readonly folded: Int32Array;
  readonly kept: Float32Array;
  readonly stars: number | null;
}

/** Gives the bytes that `decodeWordVectors` reads. The same texts give the same bytes. */
export function trainWordVectors(texts: readonly VectorText[]): Uint8Array {
  const cut = texts.flatMap(({ text, stars, times }) =>
    [text, strip(text)].map((form) => ({ words: wordsOf(form), stars, times })),
  );
  const counts = { written: new Map<string, number>(), folded: new Map<string, number>() };
  for (const { words, times } of cut) {
    for (const word of words) {
      raise(counts.written, word, times);
      raise(counts.folded, foldDiacritics(word), times);
    }
  }
  const written = numbered(counts.written, fewest.written);
  const folded = numbered(counts.folded, fewest.folded);
  const total = cut.reduce((sum, { words }) => sum + words.length, 0);
  const keptShare = (word: string) => Math.sqrt((frequentShare * total) / (counts.written.get(word) ?? 1));
  const encoded = cut.map(
    ({ words, stars }): Encoded => ({
      written: Int32Array.from(words, (word) => written.get(word) ?? -1),
      folded: Int32Array.from(words, (word) => folded.get(foldDiacritics(word)) ?? -1),
      kept: Float32Array.from(words, keptShare),
      stars,
    }),
  );
  const order = cut.flatMap(({ times }, at) => new Array<number>(times).fill(at));
  const frequencies = Array.from(written.keys(), (word) => counts.written.get(word) ?? 0);
  const learnt = learn(encoded, order, frequencies, folded.size);
  return encodeVectors([...written.keys()], [...folded.keys()], learnt.written, learnt.folded);
}

function raise(counts: Map<string, number>, word: string, by: number): void {
  counts.set(word, (counts.get(word) ?? 0) + by);
}

/** Most frequent first. */
function numbered(counts: ReadonlyMap<string, number>, least: number): ReadonlyMap<string, number> {
  const words = [...counts].filter(([, count]) => count >= least);
  words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(words.map(([word], at) => [word, at]));
}

/** Words by their count to the power of three quarters. */
function chanceTable(frequencies: readonly number[]): Int32Array {
  const shares = frequencies.map((count) => count ** 0.75);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const table = new Int32Array(chanceTableSize);
  let word = 0;
  let reached = (shares[0] ?? 0) / total;
  for (let at = 0; at < table.length; at += 1) {
    table[at] = word;
    if ((at + 1) / table.length > reached && word < shares.length - 1) {
      word += 1;
      reached += (shares[word] ?? 0) / total;
    }
  }
  return table;
}

function learn(
  texts: readonly Encoded[],
  order: readonly number[],
  frequencies: readonly number[],
  foldedWords: number,
): { written: Float32Array; folded: Float32Array } {
  const random = createRandom(77);
  const start = (words: number) =>
    new Float32Array(words * dimensions).map(() => (random() - 0.5) / dimensions);
  const written = start(frequencies.length);
  const folded = start(foldedWords);
  const output = new Float32Array((frequencies.length + starMarks.length) * dimensions);
  const chance = chanceTable(frequencies);
  const word = new Float32Array(dimensions);
  const change = new Float32Array(dimensions);

  function tell(target: number, isThere: boolean, rate: number): void {
    const from = target * dimensions;
    let sum = 0;
    for (let k = 0; k < dimensions; k += 1) sum += (word[k] as number) * (output[from + k] as number);
    const error = rate * ((isThere ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
    for (let k = 0; k < dimensions; k += 1) {
      change[k] = (change[k] as number) + error * (output[from + k] as number);
      output[from + k] = (output[from + k] as number) + error * (word[k] as number);
    }
  }

  function tellNeighbour(target: number, rate: number): void {
    tell(target, true, rate);
    for (let n = 0; n < chanceWords; n += 1) {
      const other = chance[Math.floor(random() * chance.length)] as number;
      if (other !== target) tell(other, false, rate);
    }
  }

  function take(values: Float32Array, number: number): void {
    if (number < 0) return;
    const from = number * dimensions;
    for (let k = 0; k < dimensions; k += 1) word[k] = (word[k] as number) + (values[from + k] as number);
  }

  function give(values: Float32Array, number: number): void {
    if (number < 0) return;
    const from = number * dimensions;
    for (let k = 0; k < dimensions; k += 1) {
      values[from + k] = (values[from + k] as number) + (change[k] as number);
    }
  }

  function read(text: Encoded, rate: number): void {
    const places = placesOf(text, random);
    for (const [index, place] of places.entries()) {
      word.fill(0);
      change.fill(0);
      take(written, text.written[place] as number);
      take(folded, text.folded[place] as number);
      const near = 1 + Math.floor(random() * reach);
      for (const other of places.slice(Math.max(0, index - near), index + near + 1)) {
        const neighbour = text.written[other] as number;
        if (other !== place && neighbour >= 0) tellNeighbour(neighbour, rate);
      }
      if (text.stars !== null) {
        for (const [at, mark] of starMarks.entries())
          tell(frequencies.length + at, mark === text.stars, rate);
      }
      give(written, text.written[place] as number);
      give(folded, text.folded[place] as number);
    }
  }

  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const at of shuffled(order.length, random)) {
      const rate = Math.max(lastRate, firstRate * (1 - done / (order.length * rounds)));
      read(texts[order[at] as number] as Encoded, rate);
      done += 1;
    }
  }
  return { written, folded };
}

function placesOf({ written, folded, kept }: Encoded, random: () => number): number[] {
  const places: number[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const known = (written[at] as number) >= 0 || (folded[at] as number) >= 0;
    if (known && random() < (kept[at] as number)) places.push(at);
  }
  return places;
}

/**
 * Number of dimensions, of written and of folded words, length of the names in bytes (32 bits each), the value of one step
 * (a float), all little end first; then the names in UTF-8 joined by line feeds, then one signed byte a value.
 */
function encodeVectors(
  writtenNames: readonly string[],
  foldedNames: readonly string[],
  written: Float32Array,
  folded: Float32Array,
): Uint8Array {
  const length = meanLength(written);
  const largest = [written, folded].reduce(
    (top, values) => values.reduce((most, value) => Math.max(most, Math.abs(value)), top),
    1e-6,
  );
  const names = new TextEncoder().encode([...writtenNames, ...foldedNames].join('\n'));
  const bytes = new Uint8Array(vectorHead + names.length + written.length + folded.length);
  const view = new DataView(bytes.buffer);
  const head = [dimensions, writtenNames.length, foldedNames.length, names.length];
  for (const [at, value] of head.entries()) view.setUint32(at * 4, value, true);
  view.setFloat32(16, largest / 127 / length, true);
  bytes.set(names, vectorHead);
  let at = vectorHead + names.length;
  for (const values of [written, folded]) {
    for (const value of values) view.setInt8(at++, Math.round((value / largest) * 127));
  }
  return bytes;
}

function meanLength(values: Float32Array): number {
  const words = Math.min(measuredWords, values.length / dimensions);
  let sum = 0;
  for (let word = 0; word < words; word += 1) {
    const own = values.subarray(word * dimensions, (word + 1) * dimensions);
    sum += Math.sqrt(own.reduce((squares, value) => squares + value * value, 0));
  }
  return words === 0 ? 1 : sum / words;
}
