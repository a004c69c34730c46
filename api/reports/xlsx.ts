/** Sheets as an Excel workbook: typed cells, a frozen bold header, formulas where a cell is one. */
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { BadRequest } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import type { CellKind, Sheet, SheetCell, SheetColumn } from './sheet.ts';

/** What Excel can hold. */
const mostRows = 1_048_576;
const longestCell = 32_767;

const localOffset = 7 * 3_600_000;

const formats: Readonly<Partial<Record<CellKind, string>>> = {
  count: '#,##0',
  decimal: '#,##0.0#',
  share: '0.0%',
  time: 'dd/mm/yyyy hh:mm',
  date: 'dd/mm/yyyy',
};

/** The bytes of an XLSX. Throws `BadRequest` where a sheet has more rows than Excel can hold. */
export async function renderXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const tooLong = sheets.find(({ rows }) => rows.length >= mostRows);
  if (tooLong)
    throw new BadRequest(`"${tooLong.name}" has more rows than a spreadsheet can hold; take the CSV`);
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
  if (kind === 'time') return { ...style, type: Date, value: new Date(Date.parse(cell) + localOffset) };
  if (kind === 'date') return { ...style, type: Date, value: new Date(`${cell}T00:00:00Z`) };
  const text = cleanText(cell).slice(0, longestCell);
  return { type: String, value: text, ...(kind === 'text' ? { wrap: true, alignVertical: 'top' } : {}) };
}
