/** A chart as it goes on a slide: title, legend, drawing and source on one sheet, complete without the page that it came from. */
import { type ChartOption, renderSvg } from './charts/svg.ts';
import { type Colour, palette, withColours } from './palette.ts';

export interface PictureLegend {
  readonly name: string;
  readonly colour: Colour;
  /** Lines and marks are told apart by form as well as by colour. */
  readonly form: 'area' | 'solid' | 'dashed' | 'dotted' | 'hatched' | 'mark';
}

export interface Picture {
  /** First part of the file names, ASCII. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly option: ChartOption;
  readonly legend: readonly PictureLegend[];
  /** Where the figures come from and what they leave out; the mark of a demonstration. */
  readonly source: readonly string[];
  /** The figures drawn, the head first: what goes into the CSV. */
  readonly table: readonly (readonly (string | number | null)[])[];
  /** What stands in place of the drawing where the table has no rows. */
  readonly none: string;
}

/** 16:9, as slides are. */
const sheet = { width: 1280, height: 720 };
const margin = 48;
const inner = sheet.width - 2 * margin;
const titleSize = 30;
const textSize = 18;
const sourceSize = 15;
/** The chart is laid out small and drawn large: its labels are read from the back of a room. */
const enlarged = 1.55;
/** Mean width of a letter of Be Vietnam Pro, in em. */
const letter = 0.56;

/** An SVG of 1280 × 720 with colours of its own, that any program can open. */
export function renderPicture(picture: Picture): string {
  const title = wrapped(picture.title, titleSize, 2);
  let y = margin + titleSize * 0.8;
  const parts: string[] = [];
  for (const line of title) {
    parts.push(text(margin, y, line, { size: titleSize, bold: true }));
    y += titleSize * 1.25;
  }
  parts.push(text(margin, y, picture.subtitle, { size: textSize }));
  y += textSize * 1.9;
  const isEmpty = picture.table.length < 2;
  const legend = legendRows(isEmpty ? [] : picture.legend, y);
  parts.push(...legend.parts);
  const source = picture.source.flatMap((line) => wrapped(line, sourceSize, 2));
  const bottom = sheet.height - margin / 2 - source.length * sourceSize * 1.4;
  parts.push(
    isEmpty
      ? text(margin, legend.end + 2 * textSize, picture.none, { size: textSize })
      : chart(picture.option, legend.end, bottom - 14 - legend.end),
  );
  parts.push(
    ...source.map((line, at) =>
      text(margin, bottom + (at + 0.8) * sourceSize * 1.4, line, { size: sourceSize }),
    ),
  );
  const drawn = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" width="${sheet.width}" height="${sheet.height}" role="img" font-family="'Be Vietnam Pro', Arial, sans-serif">`,
    `<title>${escaped(picture.title)}</title>`,
    `<desc>${escaped([picture.subtitle, ...picture.source].join(' '))}</desc>`,
    `<rect width="${sheet.width}" height="${sheet.height}" fill="${palette['--surface']}"/>`,
    ...parts,
    '</svg>',
  ];
  // Names in charts and titles come from web pages; what XML cannot hold would make the whole picture unreadable.
  return drawn.join(' ').replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, ' ');
}

function chart(option: ChartOption, top: number, height: number): string {
  const size = { width: Math.round(inner / enlarged), height: Math.round(height / enlarged) };
  return withColours(renderSvg(option, size)).replace(
    /^<svg [^>]*?viewBox="[^"]*"|^<svg/,
    `<svg x="${margin}" y="${round(top)}" width="${inner}" height="${round(height)}" viewBox="0 0 ${size.width} ${size.height}"`,
  );
}

function legendRows(entries: readonly PictureLegend[], top: number): { parts: string[]; end: number } {
  if (entries.length === 0) return { parts: [], end: top - textSize };
  const parts: string[] = [];
  let x = margin;
  let y = top;
  for (const entry of entries) {
    const width = 46 + entry.name.length * textSize * letter;
    if (x > margin && x + width > sheet.width - margin) {
      x = margin;
      y += textSize * 1.5;
    }
    parts.push(swatch(entry, x, y), text(x + 34, y, entry.name, { size: textSize }));
    x += width;
  }
  return { parts, end: y + textSize };
}

function swatch({ colour, form }: PictureLegend, x: number, baseline: number): string {
  const fill = palette[colour];
  const y = baseline - textSize * 0.36;
  if (form === 'area' || form === 'hatched')
    return `<rect x="${round(x)}" y="${round(y - 8)}" width="26" height="16" fill="${fill}" stroke="${palette['--line-strong']}" stroke-width="1"/>${form === 'hatched' ? hatching(x, y) : ''}`;
  if (form === 'mark')
    return `<rect x="${round(x + 11)}" y="${round(y - 10)}" width="4" height="20" fill="${fill}"/>`;
  const dashes = { solid: '', dashed: ' stroke-dasharray="7 4"', dotted: ' stroke-dasharray="2 4"' }[form];
  return `<path d="M${round(x)} ${round(y)}h26" stroke="${fill}" stroke-width="4" fill="none"${dashes}/>`;
}

function hatching(x: number, y: number): string {
  const lines = [2, 10, 18].map((offset) => `M${round(x + offset - 2)} ${round(y + 8)}l10 -16`).join('');
  return `<path d="${lines}" stroke="${palette['--gap-line']}" stroke-width="1" fill="none"/>`;
}

interface TextForm {
  readonly size: number;
  readonly bold?: boolean;
}

function text(x: number, y: number, words: string, { size, bold = false }: TextForm): string {
  const fill = palette[bold ? '--ink' : '--ink-2'];
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${fill}">${escaped(words)}</text>`;
}

/** A text in lines that fit; what does not is cut, with a sign. */
function wrapped(words: string, size: number, most: number): string[] {
  const longest = Math.floor(inner / (size * letter));
  const lines: string[] = [''];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > longest) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, longest - 1)}…`];
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
