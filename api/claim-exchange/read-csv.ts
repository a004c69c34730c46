/** Reads CSV by RFC 4180, and as Excel writes it where the comma is the decimal sign: with semicolons. */
import type { LineProblem } from '../claim-problems.ts';
import { lineProblem } from './entry.ts';

export interface CsvRow {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows that are not empty. A quote that is never closed is the only thing that can be wrong. */
export function readCsv(source: string): { readonly rows: CsvRow[]; readonly problem: LineProblem | null } {
  const text = source.replace(/^\uFEFF/u, '');
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quotedSince: number | null = null;
  const endCell = () => {
    cells.push(withoutGuard(cell));
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((part) => part !== '')) rows.push({ line: rowLine, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (sign === '\n') line += 1;
    if (quotedSince !== null) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedSince = null;
    } else if (sign === '"' && cell === '') quotedSince = line;
    else if (sign === separator) endCell();
    else if (sign === '\n') {
      endRow();
      rowLine = line;
    } else if (sign !== '\r') cell += sign;
  }
  if (quotedSince !== null) return { rows, problem: lineProblem(quotedSince, 'quote') };
  if (cell !== '' || cells.length > 0) endRow();
  return { rows, problem: null };
}

function separatorOf(text: string): ',' | ';' {
  const head = text.slice(0, text.search(/\n|$/u));
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

/** The apostrophe that `renderCsv` puts before what a spreadsheet would take for a formula. */
function withoutGuard(cell: string): string {
  return /^'[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell;
}
