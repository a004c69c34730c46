/** A DOCX as Word resolves it: paragraphs with their looks, lengths in millimetres and points. */
import type { CheerioAPI } from 'cheerio';
import { unzip, xml } from './docx-parts.ts';

const TWIPS_PER_MM = 1440 / 25.4;

type Paragraph = ReturnType<CheerioAPI>;

export interface Look {
  readonly text: string;
  readonly points: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string | undefined;
  readonly style: string | undefined;
}

export interface DocxForm {
  readonly files: ReadonlyMap<string, string>;
  readonly body: CheerioAPI;
  readonly styles: CheerioAPI;
  /** The first paragraph that is the text or, without one, begins with it. */
  readonly paragraph: (text: string) => Paragraph;
  readonly look: (text: string) => Look;
  /** The rule right under a text: its length in millimetres and what the room it stands in would allow. */
  readonly ruleUnder: (text: string) => number;
  /** A header by its type: `default` or `first`. */
  readonly header: (type: string) => CheerioAPI;
  readonly pageSize: (side: 'w' | 'h') => number;
  readonly margin: (side: string) => number;
}

export function docxForm(bytes: Buffer): DocxForm {
  const files = unzip(bytes);
  const body = xml(files, 'word/document.xml');
  const styles = xml(files, 'word/styles.xml');
  const textOf = (element: Parameters<CheerioAPI>[0]) => body(element as never).text();
  const paragraph = (text: string) => {
    const all = body('w\\:p').filter((_, element) => body(element).find('w\\:p').length === 0);
    const exact = all.filter((_, element) => textOf(element) === text);
    const found = exact.length > 0 ? exact : all.filter((_, element) => textOf(element).startsWith(text));
    if (found.length === 0) throw new Error(`no paragraph begins with "${text}"`);
    return found.first();
  };
  const millimetres = (selector: string, attribute: string) =>
    Number(body(selector).attr(attribute)) / TWIPS_PER_MM;
  return {
    files,
    body,
    styles,
    paragraph,
    look: (text) => lookOf(body, styles, paragraph(text)),
    ruleUnder: (text) => ruleLength(body, paragraph(text).next()),
    header: (type) => {
      const id = body(`w\\:headerReference[w\\:type="${type}"]`).attr('r:id');
      const relations = xml(files, 'word/_rels/document.xml.rels');
      return xml(files, `word/${relations(`Relationship[Id="${id}"]`).attr('Target')}`);
    },
    pageSize: (side) => millimetres('w\\:pgSz', `w:${side}`),
    margin: (side) => millimetres('w\\:pgMar', `w:${side}`),
  };
}

function lookOf(body: CheerioAPI, styles: CheerioAPI, paragraph: Paragraph): Look {
  const style = styles(`w\\:style[w\\:styleId="${paragraph.find('w\\:pStyle').attr('w:val')}"]`);
  const run = paragraph
    .find('w\\:r')
    .filter((_, element) => body(element).text().trim() !== '')
    .first();
  const has = (name: string) => run.find(name).length > 0 || style.find(`w\\:rPr > ${name}`).length > 0;
  const size =
    run.find('w\\:sz').attr('w:val') ??
    style.find('w\\:sz').attr('w:val') ??
    styles('w\\:docDefaults w\\:sz').attr('w:val');
  return {
    text: paragraph.text(),
    points: Number(size) / 2,
    bold: has('w\\:b'),
    italic: has('w\\:i'),
    align: paragraph.find('w\\:jc').attr('w:val') ?? style.find('w\\:jc').attr('w:val'),
    style: style.attr('w:styleId'),
  };
}

function ruleLength(body: CheerioAPI, rule: Paragraph): number {
  if (rule.find('w\\:pBdr w\\:top').attr('w:val') !== 'single') throw new Error('no rule under the text');
  const indent = rule.find('w\\:ind');
  const cell = rule.closest('w\\:tc');
  const room =
    cell.length > 0
      ? Number(cell.find('w\\:tcW').attr('w:w'))
      : Number(body('w\\:pgSz').attr('w:w')) -
        Number(body('w\\:pgMar').attr('w:left')) -
        Number(body('w\\:pgMar').attr('w:right'));
  return (room - Number(indent.attr('w:left')) - Number(indent.attr('w:right'))) / TWIPS_PER_MM;
}
