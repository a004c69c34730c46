/** What a UTF-16 unit is: looked up, because asking a pattern for every character of a text costs more than all else. */

export const unitKinds = { other: 0, letter: 1, digit: 2 } as const;

/** Letters of European scripts end here; what lies above is rare and is asked of a pattern. */
const tableSize = 0x2000;

const letterOrMark = /^[\p{L}\p{M}]$/u;
const number = /^\p{N}$/u;

const kinds = Uint8Array.from({ length: tableSize }, (_, code) => patternKind(String.fromCharCode(code)));

function patternKind(character: string): number {
  if (letterOrMark.test(character)) return unitKinds.letter;
  return number.test(character) ? unitKinds.digit : unitKinds.other;
}

/** Kind of the character that begins at `at`: a letter (or a mark on one), a digit, or another. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < tableSize) return kinds[code] as number;
  return at < text.length
    ? patternKind(String.fromCodePoint(text.codePointAt(at) as number))
    : unitKinds.other;
}

/** UTF-16 units of the character that begins at `at`. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1;
}
