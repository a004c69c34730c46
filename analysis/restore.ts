/**
 * Puts diacritics back into text that was written without: the likeliest row of syllables by counts of single syllables,
 * pairs and triples in newspaper text. For display and matching, never as a quotation.
 */
import { foldDiacritics, lowerAccented } from './normalise.ts';

/** Counts of a language, compact: see `decodeRestorer`. */
export interface RestorerModel {
  /** Syllables in lower case, most frequent first; their number is their place. */
  readonly syllables: readonly string[];
  /** Natural logarithm of the count of each. */
  readonly single: Float32Array;
  /** Of hashed pairs and triples. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly triples: ReadonlyMap<number, number>;
}

/** What stands for a break between clauses, and for any number. */
export const breakMark = '.';
const numberMark = '#';

/** Syllables, numbers and marks; a comma is none, for words reach across it. */
export const restorable = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|[.!?;:()"“”\n…–]/gu;

/** The form that is counted. Expects lower case. */
export function countedForm(piece: string): string {
  if (/^[\p{L}\p{M}]/u.test(piece)) return piece;
  return /^\p{N}/u.test(piece) ? numberMark : breakMark;
}

/** 32 bits for a row of syllable numbers. */
export function hashOf(a: number, b: number, c = -1): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(c + 2, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** What is taken off every count, and how the share that the shorter row gets falls with the count of the context. */
const discount = 0.8;
const reserved = 5;
const reserveGrowth = 0.3;
/** Rows that are followed at once. */
const beam = 16;
/** Ways of accenting a syllable that are tried, most frequent first. */
const tried = 16;

interface Path {
  readonly score: number;
  readonly last: number;
  readonly before: number;
  readonly previous: Path | null;
}

/** Makes the function that restores an NFC text. What bears a diacritic already stays; length and letter case stay too. */
export function createRestorer(model: RestorerModel): (text: string) => string {
  const numbers = new Map(model.syllables.map((syllable, at) => [syllable, at]));
  const candidates = candidatesOf(model.syllables);
  const boundary = numbers.get(breakMark) ?? 0;

  function choices(piece: string): readonly number[] {
    const form = countedForm(piece);
    if (foldDiacritics(form) !== form || form === numberMark || form === breakMark)
      return [numbers.get(form) ?? -1];
    return candidates.get(form) ?? [-1];
  }

  return (text) => {
    const pieces = [...lowerAccented(text).matchAll(restorable)];
    let paths: Path[] = [{ score: 0, last: boundary, before: boundary, previous: null }];
    for (const [piece] of pieces) paths = extend(model, paths, choices(piece));
    const best = paths[0];
    return best === undefined ? text : write(text, pieces, best, model.syllables);
  };
}

function candidatesOf(syllables: readonly string[]): ReadonlyMap<string, number[]> {
  const candidates = new Map<string, number[]>();
  for (const [at, syllable] of syllables.entries()) {
    const folded = foldDiacritics(syllable);
    const list = candidates.get(folded) ?? [];
    if (list.length < tried) list.push(at);
    candidates.set(folded, list);
  }
  return candidates;
}

function extend(model: RestorerModel, paths: readonly Path[], choices: readonly number[]): Path[] {
  const best = new Map<number, Path>();
  for (const previous of paths) {
    for (const choice of choices) {
      const score = previous.score + Math.log(probability(model, previous.before, previous.last, choice));
      const key = hashOf(previous.last, choice);
      const rival = best.get(key);
      if (rival === undefined || rival.score < score)
        best.set(key, { score, last: choice, before: previous.last, previous });
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, beam);
}

function probability({ single, pairs, triples }: RestorerModel, a: number, b: number, c: number): number {
  if (c < 0) return 1;
  const own = Math.exp((single[c] ?? 0) - 16);
  if (b < 0) return own;
  const pair = pairs.get(hashOf(b, c));
  const afterOne = discounted(pair, single[b] ?? 0, own);
  const context = pairs.get(hashOf(a, b));
  if (context === undefined) return afterOne;
  return discounted(triples.get(hashOf(a, b, c)), context, afterOne);
}

/** A counted row loses a little to the rows never seen, whose share the shorter row gives. Logarithms of counts. */
function discounted(count: number | undefined, context: number, shorter: number): number {
  const seen = count === undefined ? 0 : Math.max(0, Math.exp(count) - discount) / Math.exp(context);
  const reserve = reserved / (reserved + Math.exp(context * reserveGrowth));
  return Math.min(1, seen) * (1 - reserve) + reserve * shorter;
}

function write(
  text: string,
  pieces: readonly RegExpMatchArray[],
  last: Path,
  syllables: readonly string[],
): string {
  const chosen: number[] = [];
  for (let path: Path | null = last; path?.previous; path = path.previous) chosen.push(path.last);
  chosen.reverse();
  let result = '';
  let reached = 0;
  for (const [at, match] of pieces.entries()) {
    const start = match.index ?? 0;
    const original = text.slice(start, start + match[0].length);
    const restored = syllables[chosen[at] ?? -1];
    const fits = restored !== undefined && restored.length === original.length && /^\p{L}/u.test(original);
    result += text.slice(reached, start) + (fits ? inCaseOf(original, restored) : original);
    reached = start + original.length;
  }
  return result + text.slice(reached);
}

function inCaseOf(original: string, restored: string): string {
  return Array.from(restored, (letter, at) => {
    const own = original.charAt(at);
    return own === own.toLowerCase() ? letter : letter.toUpperCase();
  }).join('');
}

/** Steps of a logarithm in one byte: counts to three million within 3 %. */
export const logStep = 0.06;

/**
 * The model from its bytes: three lengths (32 bits each, little end first), the syllables in UTF-8 joined by line feeds, a byte
 * of logarithm for each, then pairs and triples as rising hashes (differences in seven-bit groups) each with a byte of logarithm.
 */
export function decodeRestorer(bytes: Uint8Array): RestorerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [names, pairCount, tripleCount] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  const syllables = new TextDecoder().decode(bytes.subarray(12, 12 + names)).split('\n');
  let at = 12 + names;
  const single = Float32Array.from(syllables, () => (bytes[at++] ?? 0) * logStep);
  const readTable = (count: number): Map<number, number> => {
    const table = new Map<number, number>();
    let hash = 0;
    for (let entry = 0; entry < count; entry += 1) {
      let shift = 1;
      let byte = 128;
      while (byte >= 128 && at < bytes.length) {
        byte = bytes[at++] ?? 0;
        hash += (byte & 127) * shift;
        shift *= 128;
      }
      table.set(hash, (bytes[at++] ?? 0) * logStep);
    }
    return table;
  };
  const pairs = readTable(pairCount);
  return { syllables, single, pairs, triples: readTable(tripleCount) };
}
