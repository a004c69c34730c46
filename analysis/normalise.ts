/**
 * The forms of Vietnamese text that matching works on. Every form here keeps its length in UTF-16 units against the NFC
 * text that it is made from, so that an offset in one is an offset in all.
 */

/** Letters of European scripts end here; what lies above has no Vietnamese case or diacritic to fold. */
const tableSize = 0x2000;

const lowerTable = buildTable((letter) => letter.toLowerCase());
const foldTable = buildTable((letter) =>
  letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd'),
);

function buildTable(map: (letter: string) => string): Uint16Array {
  const table = new Uint16Array(tableSize);
  for (let code = 0; code < tableSize; code += 1) {
    const mapped = map(String.fromCharCode(code));
    table[code] = mapped.length === 1 ? mapped.charCodeAt(0) : code;
  }
  return table;
}

/** Small enough that spreading a chunk as call arguments never overflows the stack. */
const chunkLength = 4096;

function mapUnits(text: string, table: Uint16Array): string {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += chunkLength) {
    const codes: number[] = [];
    const to = Math.min(text.length, from + chunkLength);
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      codes.push(table[code] ?? code);
    }
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** Old and new habit of writing the tone in open syllables (*hòa* and *hoà*): both become the first. */
const newStyleTones: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const newStyleTone = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;

/** Lower case with one way of placing tones; diacritics stay. Expects NFC. */
export function lowerAccented(text: string): string {
  return mapUnits(text, lowerTable).replace(newStyleTone, (pair) => newStyleTones[pair] ?? pair);
}

/** Lower case without diacritics, *đ* included. Expects NFC. */
export function foldDiacritics(text: string): string {
  return mapUnits(text, foldTable);
}

/** Accented Vietnamese marks about three syllables in four; a handful of marks in a long text are names or pasted words. */
export const maxMarkedShare = 0.12;

/** Whether a text is written without diacritics, as half of social text is. Digits and short tokens say nothing. */
export function isUndiacritised(text: string): boolean {
  let words = 0;
  let marked = 0;
  const lower = lowerAccented(text);
  const folded = foldDiacritics(lower);
  for (const { 0: word, index } of lower.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
    words += 1;
    if (!folded.startsWith(word, index)) marked += 1;
  }
  return words > 0 && marked / words <= maxMarkedShare;
}
