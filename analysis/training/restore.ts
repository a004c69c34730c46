/** Counts syllables, pairs and triples of accented text for `analysis/restore.ts`, and packs the counts. */
import { foldDiacritics, lowerAccented } from '../normalise.ts';
import { breakMark, countedForm, hashOf, logStep, restorable } from '../restore.ts';

/** Rarer ones are names and slips. */
const fewest = { single: 3, pair: 2, triple: 3 };

/** Counts accented texts (NFC) and gives the bytes that `decodeRestorer` reads. The same texts give the same bytes. */
export function trainRestorer(texts: Iterable<string>): Uint8Array {
  const rows = Array.from(texts, (text) =>
    Array.from(lowerAccented(text).matchAll(restorable), ([piece]) => countedForm(piece)),
  );
  const counts = new Map<string, number>([[breakMark, rows.length]]);
  for (const row of rows) for (const form of row) counts.set(form, (counts.get(form) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= fewest.single)
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const numbers = new Map(kept.map(([form], at) => [form, at]));
  const { pairs, triples } = countRows(rows, numbers);
  return pack(kept, keep(pairs, fewest.pair), keep(triples, fewest.triple));
}

type Table = Map<number, number>;

function countRows(rows: readonly (readonly string[])[], numbers: ReadonlyMap<string, number>) {
  const pairs: Table = new Map();
  const triples: Table = new Map();
  const boundary = numbers.get(breakMark) ?? 0;
  for (const row of rows) {
    let before = boundary;
    let last = boundary;
    for (const form of row) {
      const next = numbers.get(form) ?? -1;
      if (next >= 0 && last >= 0) raise(pairs, hashOf(last, next));
      if (next >= 0 && last >= 0 && before >= 0) raise(triples, hashOf(before, last, next));
      before = last;
      last = next;
    }
  }
  return { pairs, triples };
}

function raise(table: Table, key: number): void {
  table.set(key, (table.get(key) ?? 0) + 1);
}

function keep(table: Table, least: number): [number, number][] {
  return [...table].filter(([, count]) => count >= least).toSorted(([a], [b]) => a - b);
}

function pack(
  single: readonly (readonly [string, number])[],
  pairs: readonly (readonly [number, number])[],
  triples: readonly (readonly [number, number])[],
): Uint8Array {
  const names = new TextEncoder().encode(single.map(([form]) => form).join('\n'));
  const bytes: number[] = [];
  for (const [, count] of single) bytes.push(logByte(count));
  for (const table of [pairs, triples]) {
    let previous = 0;
    for (const [hash, count] of table) {
      pushNumber(bytes, hash - previous);
      bytes.push(logByte(count));
      previous = hash;
    }
  }
  const packed = new Uint8Array(12 + names.length + bytes.length);
  const view = new DataView(packed.buffer);
  for (const [at, length] of [names.length, pairs.length, triples.length].entries()) {
    view.setUint32(at * 4, length, true);
  }
  packed.set(names, 12);
  packed.set(bytes, 12 + names.length);
  return packed;
}

function logByte(count: number): number {
  return Math.min(255, Math.round(Math.log(count) / logStep));
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

export interface RestoreScore {
  /** Vietnamese syllables looked at: those that bear a diacritic or could. */
  readonly syllables: number;
  /** Share of them that came back as they were. */
  readonly accuracy: number;
}

/** Strips accented texts, restores them, and counts the syllables that came back as they were. */
export function scoreRestorer(restore: (text: string) => string, texts: Iterable<string>): RestoreScore {
  let syllables = 0;
  let right = 0;
  for (const text of texts) {
    const accented = lowerAccented(text);
    const restored = lowerAccented(restore(foldDiacritics(text)));
    for (const { 0: piece, index } of accented.matchAll(/[\p{L}\p{M}]+/gu)) {
      syllables += 1;
      if (restored.slice(index, index + piece.length) === piece) right += 1;
    }
  }
  return { syllables, accuracy: right / Math.max(1, syllables) };
}
