/** Sheets as an Excel workbook: typed cells, a frozen bold header, formulas where a cell is one. */
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { CellKind, LongSheet, Sheet, SheetCell, SheetColumn } from './sheet.ts';
import { cellText, shownTime } from './xlsx/cell.ts';
import { withLongSheet } from './xlsx/long-sheet.ts';

const formats: Readonly<Partial<Record<CellKind, string>>> = {
  count: '#,##0',
  decimal: '#,##0.0#',
  share: '0.0%',
  time: 'dd/mm/yyyy hh:mm',
  date: 'dd/mm/yyyy',
};

/** The bytes of an XLSX. `long` comes last; it is written row by row, so it may be as long as it wants. */
export async function* streamXlsx(
  sheets: readonly Sheet[],
  long: LongSheet | null,
): AsyncGenerator<Uint8Array> {
  if (long === null) yield await workbook(sheets);
  else yield* withLongSheet((patterns) => workbook([...sheets, ...patterns]), long);
}

async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(headerCell),
        ...rows.map((row) => row.map((cell, index) => typed(cell, columns[index]))),
      ],
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
}

function headerCell({ label }: SheetColumn): Cell {
  return {
    value: label,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#F2F2F2',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  };
}

function typed(cell: SheetCell, column: SheetColumn | undefined): Cell {
  const kind = column?.kind ?? 'text';
  const format = formats[kind];
  const style = format === undefined ? {} : { format };
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { ...style, type: Number, value: cell };
  if (typeof cell === 'object') return { ...style, type: 'Formula', value: cell.formula };
  if (kind === 'time' || kind === 'date') return { ...style, type: Date, value: shownTime(cell, kind) };
  return {
    type: String,
    value: cellText(cell),
    ...(kind === 'text' ? { wrap: true, alignVertical: 'top' } : {}),
  };
}
