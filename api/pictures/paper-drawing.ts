/** A chart as it stands in a report: legend and drawing in the report's own typeface; caption and source are the report's. */
import { renderSvg } from './charts/svg.ts';
import { assembled, escaped, legendRows, placed } from './drawing.ts';
import { palette, withColours } from './palette.ts';
import type { Picture } from './picture.ts';

/** A line of text is 165 mm: laid out this wide, labels of 12 come to about 10 pt on paper. */
const width = 560;
const textSize = 12;
/** Mean width of a letter of Times New Roman, in em. */
const letter = 0.46;

/** What is drawn: a picture without the words that a report has of its own. */
export interface PaperChart extends Pick<Picture, 'name' | 'option' | 'legend'> {
  /** Of the chart without its legend, in units of the drawing. */
  readonly height: number;
  /** What it shows, in words. */
  readonly alt: string;
}

export interface PaperDrawing {
  /** Colours and typeface are its own; the same chart gives the same text at any time. */
  readonly svg: string;
  /** In units of the drawing; its shape is what counts. */
  readonly width: number;
  readonly height: number;
}

/** Draws a chart for the width of a page. Charts of one page need names of their own. */
export function drawForPaper({ name, option, legend, height, alt }: PaperChart): PaperDrawing {
  const rows = legendRows(legend, { left: 4, right: width, top: textSize + 2, size: textSize, letter });
  const chart = { width, height };
  const whole = Math.ceil(rows.end + height);
  // The library counts its drawings, and puts the count into identifiers.
  const drawn = withColours(renderSvg(option, chart)).replace(/\bzr\d+-/g, `${name}-`);
  return {
    width,
    height: whole,
    svg: assembled([
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" role="img" aria-label="${escaped(alt)}" font-family="Tinos, 'Times New Roman', serif">`,
      `<rect width="${width}" height="${whole}" fill="${palette['--surface']}"/>`,
      ...rows.parts,
      placed(drawn, chart, { x: 0, y: rows.end, ...chart }),
      '</svg>',
    ]),
  };
}
