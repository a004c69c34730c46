/** The typeface of PDF reports, and what it can show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Metric-compatible with Times New Roman, which may not be passed on. */
export const FONT = 'Tinos';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

/** One folder a face, one file in each. */
export const fontFolders = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) =>
  join(folder, face),
);

/** Marks and joiners that mean nothing without what they belong to. */
const invisible = /[\p{M}\p{Cf}]/u;
const WHITE_SQUARE = '\u25A1';

let covered: ReadonlySet<number> | undefined;

/** The text with a white square for each sign that the typeface lacks: PDF/A forbids signs without a shape. */
export function showable(text: string): string {
  covered ??= characterMap(readFileSync(join(folder, '400Regular', 'Tinos_400Regular.ttf')));
  const known = covered;
  return Array.from(text, (sign) => {
    if (known.has(sign.codePointAt(0) ?? 0)) return sign;
    return invisible.test(sign) ? '' : WHITE_SQUARE;
  }).join('');
}

/** Code points of a TrueType file's `cmap` table, format 4. Source: OpenType specification, "cmap". */
function characterMap(font: Buffer): Set<number> {
  const table = format4(font, tableAt(font, 'cmap'));
  const segments = font.readUInt16BE(table + 6) / 2;
  const points = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const end = font.readUInt16BE(table + 14 + 2 * segment);
    const start = font.readUInt16BE(table + 16 + 2 * (segments + segment));
    for (let point = start; point <= end && point < 0xffff; point += 1) points.add(point);
  }
  return points;
}

function tableAt(font: Buffer, tag: string): number {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the typeface has no table ${tag}`);
}

function format4(font: Buffer, cmap: number): number {
  for (let at = cmap + 4; at < cmap + 4 + 8 * font.readUInt16BE(cmap + 2); at += 8) {
    const table = cmap + font.readUInt32BE(at + 4);
    if (font.readUInt16BE(table) === 4) return table;
  }
  throw new Error('the typeface has no character map of format 4');
}
