/** Lengths and sizes of Decree 30/2020/NĐ-CP, Appendix I. Lengths are twips (1/20 pt), font sizes half-points. */

const TWIPS_PER_MM = 1440 / 25.4;

/** Never less than asked for: the decree gives least margins. */
function millimetres(value: number): number {
  return Math.ceil(value * TWIPS_PER_MM);
}

function points(value: number): number {
  return value * 2;
}

export const FONT = 'Times New Roman';
export const page = { width: millimetres(210), height: millimetres(297) };
export const margins = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  /** The page number stands in the middle of the top margin. */
  header: millimetres(9),
  footer: millimetres(9),
};
export const textWidth = page.width - margins.left - margins.right;

const agency = Math.round(textWidth * 0.43);
/** Left and right half of the head of page 1. */
export const letterheadWidths = { agency, country: textWidth - agency };

/** 1.27 cm. */
export const firstLine = millimetres(12.7);
export const sizes = {
  agency: points(12),
  country: points(12),
  motto: points(13),
  number: points(13),
  placeDate: points(13),
  title: points(14),
  pageNumber: points(13),
  signature: points(14),
  recipientsLabel: points(12),
  recipients: points(11),
  table: points(12),
  denseTable: points(11),
  mark: points(11),
};

/** How running text is set; `gap` between paragraphs in twips, `lineHeight` in lines of the typeface. */
export interface Setting {
  readonly body: number;
  readonly note: number;
  readonly gap: number;
  readonly lineHeight: number;
}

/** The decree's own for its forms; a closer one for what is no such form and has to stay on one page. */
export const settings = {
  decree: { body: points(14), note: points(12), gap: 120, lineHeight: 1.1 },
  brief: { body: points(12), note: points(11), gap: 60, lineHeight: 1 },
} as const satisfies Readonly<Record<string, Setting>>;

export type Layout = keyof typeof settings;

/** Mean widths of Times New Roman bold, in em: good enough for rules that are measured by their text. */
const em = { upper: 0.72, lower: 0.52, space: 0.25, other: 0.42 };

/** How long a bold text is when set on one line, in twips. */
export function boldTextWidth(text: string, size: number): number {
  const ems = Array.from(text.normalize('NFC'), (letter) => {
    if (letter === ' ') return em.space;
    if (/\p{Lu}/u.test(letter)) return em.upper;
    return /\p{L}/u.test(letter) ? em.lower : em.other;
  });
  return Math.round(ems.reduce((sum, width) => sum + width, 0) * size * 10);
}

/**
 * A bold text in two lines of like length where it does not fit on one: a name that wraps by itself leaves its last
 * word alone.
 */
export function balancedLines(text: string, size: number, width: number): string[] {
  const words = text.split(' ');
  if (boldTextWidth(text, size) <= width || words.length < 2) return [text];
  const splits = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    return { lines, longest: Math.max(...lines.map((line) => boldTextWidth(line, size))) };
  });
  return splits.reduce((best, split) => (split.longest < best.longest ? split : best)).lines;
}
