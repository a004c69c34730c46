/** A figure as a picture with its description, above its caption. */
import { ImageRun, Paragraph } from 'docx';
import { renderPng } from '../../pictures/png.ts';
import type { FigureBlock } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { textWidth } from '../measures.ts';
import { run } from './text.ts';

/** Twips in a pixel of 1/96 inch, in which the library takes lengths. */
const TWIPS_PER_PIXEL = 15;

export function figure({ caption, alt, drawing }: FigureBlock): Paragraph[] {
  const width = Math.floor(textWidth / TWIPS_PER_PIXEL);
  const picture = new ImageRun({
    type: 'png',
    data: renderPng(drawing.svg),
    transformation: { width, height: Math.round((width * drawing.height) / drawing.width) },
    altText: { name: cleanText(caption), title: cleanText(caption), description: cleanText(alt) },
  });
  return [
    new Paragraph({ style: 'Figure', children: [picture] }),
    new Paragraph({ style: 'FigureCaption', children: [run(caption)] }),
  ];
}
