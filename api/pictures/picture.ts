/** A chart as it goes on a slide: title, legend, drawing and source on one sheet, complete without the page that it came from. */
import { type ChartOption, renderSvg } from './charts/svg.ts';
import { assembled, drawnText, escaped, legendRows, type PictureLegend, placed } from './drawing.ts';
import { palette, withColours } from './palette.ts';

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
    parts.push(drawnText(margin, y, line, { size: titleSize, bold: true }));
    y += titleSize * 1.25;
  }
  parts.push(drawnText(margin, y, picture.subtitle, { size: textSize }));
  y += textSize * 1.9;
  const isEmpty = picture.table.length < 2;
  const legend = legendRows(isEmpty ? [] : picture.legend, {
    left: margin,
    right: sheet.width - margin,
    top: y,
    size: textSize,
    letter,
  });
  parts.push(...legend.parts);
  const source = picture.source.flatMap((line) => wrapped(line, sourceSize, 2));
  const bottom = sheet.height - margin / 2 - source.length * sourceSize * 1.4;
  parts.push(
    isEmpty
      ? drawnText(margin, legend.end + 2 * textSize, picture.none, { size: textSize })
      : chart(picture.option, legend.end, bottom - 14 - legend.end),
  );
  parts.push(
    ...source.map((line, at) =>
      drawnText(margin, bottom + (at + 0.8) * sourceSize * 1.4, line, { size: sourceSize }),
    ),
  );
  return assembled([
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" width="${sheet.width}" height="${sheet.height}" role="img" font-family="'Be Vietnam Pro', Arial, sans-serif">`,
    `<title>${escaped(picture.title)}</title>`,
    `<desc>${escaped([picture.subtitle, ...picture.source].join(' '))}</desc>`,
    `<rect width="${sheet.width}" height="${sheet.height}" fill="${palette['--surface']}"/>`,
    ...parts,
    '</svg>',
  ]);
}

function chart(option: ChartOption, top: number, height: number): string {
  const size = { width: Math.round(inner / enlarged), height: Math.round(height / enlarged) };
  const box = { x: margin, y: top, width: inner, height };
  return placed(withColours(renderSvg(option, size)), size, box);
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
