/** Each block of a report as Word paragraphs and tables. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { ReportBlock } from '../block.ts';
import { sizes, textWidth } from '../measures.ts';
import { figure } from './figure.ts';
import { closing, letterhead } from './letterhead.ts';
import { DASH_LIST } from './styles.ts';
import { table } from './tables.ts';
import { centred, lineRuns, ruleUnder, run } from './text.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const BLANK_LINES = 4;
/** Between a frame and its text, in twips. */
const FRAME_SPACE = 80;
/** The decree allows 1/3 to 1/2 of the line. */
const RULE_SHARE = 0.4;

type Part = Paragraph | Table;

/** What a block looks like on paper. `next` is the block after it: some stay together on a page. */
export function blockParts(block: ReportBlock, next: ReportBlock | undefined): Part[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block)];
    case 'title':
      return title(block);
    case 'addressee':
      return [centred(`${block.label} ${block.text}`, {}, { spacing: { before: 120, after: 240 } })];
    case 'demonstration':
      return demonstration(block);
    case 'heading':
      return [
        new Paragraph({ heading: headings[block.level], children: [run(`${block.label} ${block.text}`)] }),
      ];
    case 'paragraph':
      return [
        new Paragraph({ style: 'BodyText', keepNext: staysWith(next), children: lineRuns(block.content) }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'BodyText',
            numbering: { reference: DASH_LIST, level: 0 },
            children: lineRuns(item),
          }),
      );
    case 'table':
      return table(block);
    case 'figure':
      return figure(block);
    case 'note':
      return [new Paragraph({ style: 'Note', children: [run(block.text)] })];
    case 'blank':
      return blank(block.hint);
    case 'closing':
      return [closing(block)];
    case 'appendix':
      return appendix(block);
  }
}

/** The signature never stands alone on a page, nor does a list without its lead. */
function staysWith(next: ReportBlock | undefined): boolean {
  return next?.kind === 'closing' || next?.kind === 'list';
}

function title(block: Extract<ReportBlock, { kind: 'title' }>): Paragraph[] {
  const bold = { size: sizes.title, bold: true };
  return [
    centred(block.name, bold, { style: 'ReportTitle' }),
    centred(block.subject, bold),
    centred(block.period, bold),
    ruleUnder(block.period, sizes.title, RULE_SHARE, textWidth),
  ];
}

function demonstration(block: Extract<ReportBlock, { kind: 'demonstration' }>): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: FRAME_SPACE / 20 };
  const frame = {
    border: { top: line, bottom: line, left: line, right: line },
    indent: { left: FRAME_SPACE, right: FRAME_SPACE },
  };
  return [
    centred(block.mark, { size: sizes.mark, bold: true }, { ...frame, keepNext: true }),
    centred(block.text, { size: sizes.mark, italics: true }, { ...frame, spacing: { after: 200 } }),
  ];
}

/** The hint, then dotted lines to write on. */
function blank(hint: string): Paragraph[] {
  const dots = Array.from(
    { length: BLANK_LINES },
    () =>
      new Paragraph({
        style: 'BodyText',
        indent: { firstLine: 0 },
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: 'dot' }],
        children: [new TextRun({ children: [new Tab()] })],
      }),
  );
  return [
    new Paragraph({ style: 'BodyText', keepNext: true, children: [run(hint, { italics: true })] }),
    ...dots,
  ];
}

function appendix(block: Extract<ReportBlock, { kind: 'appendix' }>): Paragraph[] {
  const bold = { size: sizes.title, bold: true };
  return [
    centred(block.label, bold, { pageBreakBefore: true }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      spacing: { before: 0, after: 0 },
      children: [run(block.title)],
    }),
    centred(block.reference, { italics: true }, { spacing: { after: 240 } }),
  ];
}
