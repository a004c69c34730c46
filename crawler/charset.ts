const prescanBytes = 4096;

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
  // Without a mark, by the first "<" of a feed. UTF-32 is UTF-16 with empty units between, which readers of feeds leave out.
  [[0x00, 0x3c, 0x00], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-16be'],
  [[0x00, 0x00, 0x00, 0x3c], 'utf-16be'],
];

function fromMark(bytes: Uint8Array): string | null {
  return marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? null;
}

function fromHeader(contentType: string | null): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(contentType ?? '')?.[1] ?? null;
}

/** The page's own word: the XML declaration or a meta element near its start. */
function fromPage(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescanBytes));
  const declared =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/iu.exec(start) ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start);
  const label = declared?.[1] ?? null;
  // A page whose declaration could be read byte by byte is not UTF-16, whatever it says.
  return label !== null && /^utf-?16/iu.test(label) ? 'utf-8' : label;
}

function decoderFor(label: string | null, fatal: boolean): TextDecoder | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null;
  }
}

function decodeStrictly(bytes: Uint8Array, label: string | null): string | null {
  try {
    return decoderFor(label, true)?.decode(bytes) ?? null;
  } catch {
    return null;
  }
}

/**
 * Turns the bytes of a page or feed into NFC text: byte-order mark, then the header, then the page's own declaration. A label
 * that the bytes contradict is passed over for UTF-8 where they are valid UTF-8: servers lie about this more often than bytes do.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const marked = fromMark(bytes);
  if (marked) return (decoderFor(marked, false)?.decode(bytes) ?? '').normalize('NFC');
  const label = fromHeader(contentType) ?? fromPage(bytes);
  const multibyte = bytes.some((byte) => byte > 0x7f);
  const text =
    (multibyte ? decodeStrictly(bytes, 'utf-8') : null) ??
    decodeStrictly(bytes, label) ??
    decodeStrictly(bytes, fromPage(bytes)) ??
    (decoderFor(label, false) ?? new TextDecoder()).decode(bytes);
  return text.normalize('NFC');
}
