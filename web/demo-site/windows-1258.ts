/** Tone marks that the code page keeps apart from their letter. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/u;

const byteOf = new Map<string, number>();
for (let byte = 0; byte < 256; byte++) {
  byteOf.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
}

/** Encodes Vietnamese in the code page that old systems still use: letters with hat, breve or horn first, then the tone mark. */
export function encodeWindows1258(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const whole = byteOf.get(letter);
    if (whole !== undefined) bytes.push(whole);
    else bytes.push(...encodeParts(letter));
  }
  return Uint8Array.from(bytes);
}

function encodeParts(letter: string): number[] {
  const parts = letter.normalize('NFD');
  const tone = toneMarks.exec(parts)?.[0] ?? '';
  const base = parts.replace(tone, '').normalize('NFC');
  return [base, tone].filter((part) => part !== '').map((part) => byteOf.get(part) ?? '?'.charCodeAt(0));
}
