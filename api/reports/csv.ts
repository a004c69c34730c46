import type { CellKind, LongSheet, Sheet, SheetCell } from './sheet.ts';
import { localTime } from './vietnamese.ts';

/** Signs with which a spreadsheet begins a formula; a cell that starts with one would be run. */
const formulaStart = /^[\s\p{Cc}]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

type Value = string | number | null;

/**
 * A table as CSV that Excel opens as it is meant: UTF-8 with its mark, every cell quoted, line ends in CRLF. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
export function renderCsv(rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${rows.map(line).join('')}`;
}

/** A sheet as the same CSV, piece by piece. Instants stand as local time, which Excel reads as time: `2026-02-05 08:30`. */
export async function* streamCsv({ columns, pages }: LongSheet): AsyncGenerator<string> {
  yield typedCsv(columns, null);
  for await (const rows of pages()) yield typedCsv(columns, rows);
}

/** A piece of such a file: `null` is its head, which comes first. */
export function typedCsv(columns: Sheet['columns'], rows: Sheet['rows'] | null): string {
  if (rows === null) return renderCsv([columns.map(({ label }) => label)]);
  return rows.map((row) => line(row.map((cell, index) => plainValue(cell, columns[index]?.kind)))).join('');
}

function plainValue(cell: SheetCell, kind: CellKind | undefined): Value {
  if (typeof cell === 'string' && kind === 'time') {
    const { year, month, day, hour, minute } = localTime(cell);
    return `${year}-${month}-${day} ${hour}:${minute}`;
  }
  return typeof cell === 'object' ? null : cell;
}

function line(row: readonly Value[]): string {
  return `${row.map(quoted).join(',')}\r\n`;
}

function quoted(value: Value): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && formulaStart.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
