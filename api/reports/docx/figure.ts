/** A figure as a picture with its description, above its caption. */
import { ImageRun, Paragraph } from 'docx';
import { drawForPaper } from '../../pictures/paper-drawing.ts';
import { renderPng } from '../../pictures/png.ts';
import type { FigureBlock } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { textWidth } from '../measures.ts';
import { run } from './text.ts';

/** Twips in a pixel of 1/96 inch, in which the library takes lengths. */
const TWIPS_PER_PIXEL = 15;
/** Pixels of the picture for each of those: 288 dpi in print. */
const PNG_SCALE = 3;

export function figure({ caption, chart }: FigureBlock): Paragraph[] {
  const width = Math.floor(textWidth / TWIPS_PER_PIXEL);
  const drawing = drawForPaper(chart);
  const picture = new ImageRun({
    type: 'png',
    data: renderPng(drawing.svg, PNG_SCALE * width),
    transformation: { width, height: Math.round((width * drawing.height) / drawing.width) },
    altText: { name: cleanText(caption), title: cleanText(caption), description: cleanText(chart.alt) },
  });
  return [
    new Paragraph({ style: 'Figure', children: [picture] }),
    new Paragraph({ style: 'FigureCaption', children: [run(caption)] }),
  ];
}
