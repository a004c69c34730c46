/** MinHash sketches: how alike two texts are, from 512 hexadecimal digits each, and which texts are worth comparing. */
import { readPhrase, type Syllable } from './reading.ts';

/** Estimates likeness with a standard error of at most 0.063. */
const hashCount = 64;
const hexDigits = 8;
/** Four syllables are about two words: copies with a changed name or figure stay alike, texts of one subject do not. */
const shingleLength = 4;
/** 16 bands of 4: a pair of likeness 0.8 shares a band with a chance of 0.9998, one of 0.3 with 0.12. */
const rowsPerBand = 4;

/** Likeness from which one text is a copy of the other: agency reports that outlets print with small cuts. */
export const copyThreshold = 0.6;

const factors = Uint32Array.from({ length: hashCount }, (_, index) => mixed(2 * index + 1) | 1);
const offsets = Uint32Array.from({ length: hashCount }, (_, index) => mixed(0x9e3779b9 ^ index));

/** Sketch of a text's syllables without accents, case or punctuation. A text without syllables gives an empty string. */
export function fingerprintOf(text: string): string {
  return sketch(readPhrase(text));
}

/** The same from syllables that are read already. */
export function sketch(syllables: readonly Syllable[]): string {
  if (syllables.length === 0) return '';
  const shingles = shinglesOf(syllables);
  const minima = new Uint32Array(hashCount);
  // The hot loop of analysis: plain indices are several times faster than iterators here.
  for (let index = 0; index < hashCount; index += 1) {
    const factor = factors[index] as number;
    const offset = offsets[index] as number;
    let least = 0xffffffff;
    for (let at = 0; at < shingles.length; at += 1) {
      const hash = (Math.imul(shingles[at] as number, factor) + offset) >>> 0;
      if (hash < least) least = hash;
    }
    minima[index] = least;
  }
  return Array.from(minima, (minimum) => minimum.toString(16).padStart(hexDigits, '0')).join('');
}

/** Estimated share of shingles that two texts have in common, 0–1. Empty sketches are like nothing. */
export function likeness(a: string, b: string): number {
  if (a.length !== hashCount * hexDigits || b.length !== a.length) return 0;
  let equal = 0;
  for (let at = 0; at < a.length; at += hexDigits) {
    if (a.slice(at, at + hexDigits) === b.slice(at, at + hexDigits)) equal += 1;
  }
  return equal / hashCount;
}

/** Keys under which a sketch is stored: texts that share none are not copies. */
export function bands(fingerprint: string): string[] {
  const size = rowsPerBand * hexDigits;
  const keys: string[] = [];
  for (let at = 0; at < fingerprint.length; at += size)
    keys.push(`${at / size}:${fingerprint.slice(at, at + size)}`);
  return keys;
}

function shinglesOf(syllables: readonly Syllable[]): Uint32Array {
  const count = Math.max(1, syllables.length - shingleLength + 1);
  const shingles = new Uint32Array(count);
  for (let from = 0; from < count; from += 1) {
    let hash = 17;
    const to = Math.min(syllables.length, from + shingleLength);
    for (let at = from; at < to; at += 1) hash = mixed(Math.imul(hash, 31) ^ (syllables[at]?.hash ?? 0));
    shingles[from] = hash;
  }
  return shingles;
}

/** Spreads the bits of a 32-bit number. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
