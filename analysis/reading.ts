/** A field of a document as the steps of analysis see it: its syllables and sentences, with offsets into the NFC text. */
import { kindAt, unitKinds, widthAt } from './characters.ts';
import type { Evidence } from './finding.ts';
import { type Form, formOf, plainForm } from './forms.ts';
import { maxMarkedShare } from './normalise.ts';
import { findSentences } from './sentences.ts';
import { expandShortForm } from './teencode.ts';

/** One spoken syllable, or a number with its separators. A short form (*bhxh*) gives several that share one span. */
export interface Syllable {
  readonly start: number;
  readonly end: number;
  readonly accented: string;
  readonly folded: string;
  /** Hash of `folded`. */
  readonly hash: number;
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

/** Reads a field. Pure; the same text gives the same reading. */
export function readField(field: Evidence['field'], raw: string): Reading {
  const text = cut(raw.normalize('NFC'));
  const spans = findSentences(text);
  const tokens = readTokens(text);
  const syllables = readSyllables(tokens, spans);
  return {
    field,
    text,
    syllables,
    sentences: withSyllables(spans, syllables),
    undiacritised: lacksDiacritics(tokens),
  };
}

/** Both forms of a phrase's syllables, read by the rules that texts are read by. */
export function readPhrase(phrase: string): readonly Syllable[] {
  const text = phrase.normalize('NFC');
  return readSyllables(readTokens(text), [{ start: 0, end: text.length }]);
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

interface Token {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

/** Letters, or digits with their separators: *1.263.600* and *0,03* are one, *1tr2* is three. */
function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === unitKinds.other) {
      at += widthAt(text, at);
      continue;
    }
    const end = kind === unitKinds.letter ? endOfRun(text, at, kind) : endOfNumber(text, at);
    tokens.push({ start: at, end, form: formOf(text.slice(at, end)) });
    at = end;
  }
  return tokens;
}

function endOfRun(text: string, start: number, kind: number): number {
  let at = start;
  while (at < text.length && kindAt(text, at) === kind) at += widthAt(text, at);
  return at;
}

function endOfNumber(text: string, start: number): number {
  let end = endOfRun(text, start, unitKinds.digit);
  while (isSeparator(text.charCodeAt(end)) && kindAt(text, end + 1) === unitKinds.digit)
    end = endOfRun(text, end + 1, unitKinds.digit);
  return end;
}

function isSeparator(code: number): boolean {
  return code === 0x2e || code === 0x2c;
}

/** As `isUndiacritised` says it of a text, of tokens that are read already. */
function lacksDiacritics(tokens: readonly Token[]): boolean {
  let words = 0;
  let marked = 0;
  for (const { start, end, form } of tokens) {
    if (end - start < 2 || !isLetters(form)) continue;
    words += 1;
    if (form.accented !== form.folded) marked += 1;
  }
  return words > 0 && marked / words <= maxMarkedShare;
}

function isLetters({ folded }: Form): boolean {
  return kindAt(folded, 0) === unitKinds.letter;
}

function readSyllables(
  tokens: readonly Token[],
  spans: readonly { start: number; end: number }[],
): Syllable[] {
  const syllables: Syllable[] = [];
  let sentence = 0;
  let previousEnd = -1;
  for (const [at, token] of tokens.entries()) {
    const { start, end, form } = token;
    while (sentence < spans.length - 1 && start >= (spans[sentence]?.end ?? end)) sentence += 1;
    // "500k" and "1tr": a letter glued to a number is a unit of money, not a short form.
    const meaning = previousEnd === start ? undefined : meaningOf(tokens, at);
    if (meaning === undefined) syllables.push(syllableOf(token, form, sentence));
    else for (const part of meaning) syllables.push(syllableOf(token, part, sentence));
    previousEnd = end;
  }
  return syllables;
}

function syllableOf({ start, end }: Token, { accented, folded, hash }: Form, sentence: number): Syllable {
  return { start, end, accented, folded, hash, sentence };
}

/** Neighbours are looked at only where they decide: most tokens have one meaning or none. */
function meaningOf(tokens: readonly Token[], at: number): readonly Form[] | undefined {
  const form = tokens[at]?.form;
  if (!form?.isAmbiguous) return form?.meaning;
  const folded = (from: number, to: number) =>
    tokens.slice(Math.max(0, from), to).map((near) => near.form.folded);
  return expandShortForm(form.accented, folded(at - 2, at), folded(at + 1, at + 3))?.map(plainForm);
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
