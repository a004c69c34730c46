/** A field of a document as the steps of analysis see it: its syllables and sentences, with offsets into the NFC text. */
import type { Evidence } from './finding.ts';
import { findSentences } from './nlp.ts';
import { foldDiacritics, isUndiacritised, lowerAccented } from './normalise.ts';
import { expandShortForm, isAmbiguousForm } from './teencode.ts';

/** One spoken syllable, or a number with its separators. A short form (*bhxh*) gives several that share one span. */
export interface Syllable {
  readonly start: number;
  readonly end: number;
  readonly accented: string;
  readonly folded: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** First syllable and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly field: Evidence['field'];
  /** NFC, at most `maxLength` units. */
  readonly text: string;
  readonly syllables: readonly Syllable[];
  readonly sentences: readonly Sentence[];
  readonly undiacritised: boolean;
}

/** UTF-16 units of a field that are analysed: forty newspaper articles. What lies beyond is a dump, not an article. */
export const maxLength = 100_000;

/** Letters, or digits with their separators: *1.263.600* and *0,03* are one, *1tr2* is three. */
const unit = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu;

/** Reads a field. Pure; the same text gives the same reading. */
export function readField(field: Evidence['field'], raw: string): Reading {
  const text = cut(raw.normalize('NFC'));
  const spans = findSentences(text);
  const syllables = readSyllables(text, spans);
  return {
    field,
    text,
    syllables,
    sentences: withSyllables(spans, syllables),
    undiacritised: isUndiacritised(text),
  };
}

/** Both forms of a phrase's syllables, read by the rules that texts are read by. */
export function readPhrase(phrase: string): readonly Syllable[] {
  const text = phrase.normalize('NFC');
  return readSyllables(text, [{ start: 0, end: text.length }]);
}

/** Quotes a place of a reading. */
export function evidenceAt(reading: Reading, start: number, end: number): Evidence {
  return { field: reading.field, start, end, quote: reading.text.slice(start, end) };
}

/** Cuts to `maxLength` without splitting a surrogate pair. */
function cut(text: string): string {
  if (text.length <= maxLength) return text;
  const last = text.charCodeAt(maxLength - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? maxLength - 1 : maxLength);
}

function readSyllables(text: string, spans: readonly { start: number; end: number }[]): Syllable[] {
  const accentedText = lowerAccented(text);
  const syllables: Syllable[] = [];
  let sentence = 0;
  let previousEnd = -1;
  const matches = [...accentedText.matchAll(unit)];
  for (const [at, match] of matches.entries()) {
    const start = match.index;
    const end = start + match[0].length;
    while (sentence < spans.length - 1 && start >= (spans[sentence]?.end ?? end)) sentence += 1;
    // "500k" and "1tr": a letter glued to a number is a unit of money, not a short form.
    const meaning = previousEnd === start ? undefined : meaningOf(matches, at);
    for (const accented of meaning ?? [match[0]]) {
      syllables.push({ start, end, accented, folded: foldDiacritics(accented), sentence });
    }
    previousEnd = end;
  }
  return syllables;
}

/** Neighbours are folded only where they decide: most tokens have one meaning or none. */
function meaningOf(matches: readonly RegExpMatchArray[], at: number): readonly string[] | undefined {
  const token = matches[at]?.[0] ?? '';
  if (!isAmbiguousForm(token)) return expandShortForm(token);
  const folded = (from: number, to: number) =>
    matches.slice(Math.max(0, from), to).map(([near]) => foldDiacritics(near ?? ''));
  return expandShortForm(token, folded(at - 2, at), folded(at + 1, at + 3));
}

function withSyllables(
  spans: readonly { start: number; end: number }[],
  syllables: readonly Syllable[],
): Sentence[] {
  let next = 0;
  return spans.map((span, index) => {
    const from = next;
    while (next < syllables.length && syllables[next]?.sentence === index) next += 1;
    return { start: span.start, end: span.end, from, to: next };
  });
}
