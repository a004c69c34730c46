/** Reads a PDF back: where each piece of text stands, how large, in which face. */
import { getDocumentProxy } from 'unpdf';

export interface PdfPiece {
  readonly text: string;
  /** Left end of the base line from the lower left corner of the page, and how far it goes, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Identifies the face within the file; the reader gives no name. */
  readonly face: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly pieces: readonly PdfPiece[];
}

export async function readPdf(bytes: Buffer): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    pages.push({
      width: right - left,
      height: top - bottom,
      pieces: items.flatMap((item) => {
        if (!('str' in item)) return [];
        const [, , , size = 0, x = 0, y = 0] = item.transform;
        return [{ text: item.str, x, y, width: item.width, size, face: item.fontName }];
      }),
    });
  }
  return pages;
}
