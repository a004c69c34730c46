/** Tables of figures and lists: fixed widths, a header row that is repeated on each page, rows that do not split. */
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Column, TableBlock } from '../block.ts';
import { sizes, textWidth } from '../measures.ts';
import { lineRuns, run } from './text.ts';

/** Tables up to this many rows are kept on one page. */
const SHORT_TABLE = 12;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Caption, where it has one, and table. */
export function table(block: TableBlock): (Paragraph | Table)[] {
  const size = block.density === 'dense' ? sizes.denseTable : sizes.table;
  const widths = columnWidths(block.columns);
  const together = block.density === 'normal' && block.rows.length <= SHORT_TABLE;
  const body = block.rows.map((cells, index) =>
    bodyRow(cells, block.columns, widths, size, together && index < block.rows.length - 1),
  );
  return [
    ...caption(block.caption),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
      rows: [headerRow(block.columns, widths, size), ...body],
    }),
    new Paragraph({ style: 'TableEnd', children: [] }),
  ];
}

function caption(text: string | null): Paragraph[] {
  return text === null ? [] : [new Paragraph({ style: 'Caption', children: [run(text)] })];
}

/** The last column takes what rounding leaves. */
function columnWidths(columns: readonly Column[]): number[] {
  const widths = columns.map(({ share }) => Math.floor((textWidth * share) / 100));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function headerRow(columns: readonly Column[], widths: readonly number[], size: number): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, index) => {
      const text = new Paragraph({
        style: 'TableText',
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: [run(label, { bold: true, size })],
      });
      return cell([text], widths[index] ?? 0, true);
    }),
  });
}

function bodyRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  size: number,
  keepNext: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ align }, index) => {
      const lines = (cells[index] ?? []).map(
        (line) =>
          new Paragraph({
            style: 'TableText',
            alignment: alignments[align],
            keepNext,
            children: lineRuns(line, { size }),
          }),
      );
      return cell(lines, widths[index] ?? 0, false);
    }),
  });
}

function cell(children: Paragraph[], width: number, header: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: header ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(header ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } } : {}),
    children: children.length === 0 ? [new Paragraph({ style: 'TableText' })] : children,
  });
}
