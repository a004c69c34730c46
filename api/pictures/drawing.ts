/** The pieces of SVG that a picture for slides and a figure on paper share. */
import { type Colour, palette } from './palette.ts';

export interface PictureLegend {
  readonly name: string;
  readonly colour: Colour;
  /** Lines and marks are told apart by form as well as by colour. */
  readonly form: 'area' | 'solid' | 'dashed' | 'dotted' | 'hatched' | 'mark';
}

/** Where a legend stands and how large it is set. */
export interface LegendPlace {
  readonly left: number;
  readonly right: number;
  /** Baseline of the first row. */
  readonly top: number;
  readonly size: number;
  /** Mean width of a letter of the typeface, in em. */
  readonly letter: number;
}

/** The entries in as many rows as they need, and where the room below them begins. */
export function legendRows(
  entries: readonly PictureLegend[],
  { left, right, top, size, letter }: LegendPlace,
): { readonly parts: readonly string[]; readonly end: number } {
  if (entries.length === 0) return { parts: [], end: top - size };
  const parts: string[] = [];
  let x = left;
  let y = top;
  for (const entry of entries) {
    const width = 3 * size + entry.name.length * size * letter;
    if (x > left && x + width > right) {
      x = left;
      y += size * 1.5;
    }
    parts.push(swatch(entry, x, y, size), drawnText(x + 1.9 * size, y, entry.name, { size }));
    x += width;
  }
  return { parts, end: y + size };
}

function swatch({ colour, form }: PictureLegend, x: number, baseline: number, size: number): string {
  const fill = palette[colour];
  const y = baseline - size * 0.36;
  const width = size * 1.44;
  const half = size * 0.44;
  if (form === 'area' || form === 'hatched')
    return `<rect x="${round(x)}" y="${round(y - half)}" width="${round(width)}" height="${round(2 * half)}" fill="${fill}" stroke="${palette['--line-strong']}" stroke-width="1"/>${form === 'hatched' ? hatching(x, y, width, half) : ''}`;
  if (form === 'mark')
    return `<rect x="${round(x + width / 2 - size * 0.11)}" y="${round(y - size * 0.55)}" width="${round(size * 0.22)}" height="${round(size * 1.1)}" fill="${fill}"/>`;
  const dashes = { solid: '', dashed: ' stroke-dasharray="7 4"', dotted: ' stroke-dasharray="2 4"' }[form];
  return `<path d="M${round(x)} ${round(y)}h${round(width)}" stroke="${fill}" stroke-width="${round(size * 0.22)}" fill="none"${dashes}/>`;
}

function hatching(x: number, y: number, width: number, half: number): string {
  const lines = [0, 0.31, 0.62].map(
    (share) => `M${round(x + share * width)} ${round(y + half)}l${round(width * 0.38)} -${round(2 * half)}`,
  );
  return `<path d="${lines.join('')}" stroke="${palette['--gap-line']}" stroke-width="1" fill="none"/>`;
}

interface TextForm {
  readonly size: number;
  readonly bold?: boolean;
}

export function drawnText(x: number, y: number, words: string, { size, bold = false }: TextForm): string {
  const fill = palette[bold ? '--ink' : '--ink-2'];
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${fill}">${escaped(words)}</text>`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Parts as one drawing. Names in charts come from web pages; what XML cannot hold would make the whole unreadable. */
export function assembled(parts: readonly string[]): string {
  return parts.join(' ').replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, ' ');
}

/** A drawn chart put into a box of the sheet, scaled to it. */
export interface ChartBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Places a chart's SVG, laid out for `size`, in a box. */
export function placed(
  svg: string,
  size: { readonly width: number; readonly height: number },
  { x, y, width, height }: ChartBox,
): string {
  return svg.replace(
    /^<svg [^>]*?viewBox="[^"]*"|^<svg/,
    `<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${size.width} ${size.height}"`,
  );
}
