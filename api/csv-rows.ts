/** Reads CSV files that people made in a spreadsheet: by RFC 4180, with commas or, where the comma is the decimal sign, semicolons. */
import { CsvError, parse } from 'csv-parse/sync';
import { BadRequest } from './errors.ts';

export interface CsvRow {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text is no CSV; a quote that is never closed is nearly all that can be wrong. */
export class BadCsv extends BadRequest {
  /** On which the parser gave up, from 1. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(`not a CSV file: ${message}`);
    this.line = line;
  }
}

/** More is no list that a person keeps by hand. */
const mostRows = 20_000;

/** The rows that are not empty, cells trimmed. Throws `BadCsv`, and `BadRequest` for a file that is too long. */
export function readCsvRows(text: string): CsvRow[] {
  // The parser counts `\r\n` within a cell as two lines.
  const source = text.replace(/\r\n?/gu, '\n');
  const [head = ''] = source.split('\n', 1);
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  try {
    // With `info`, a row is an object: the parser's types do not say so.
    const rows = parse(source, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: mostRows + 1,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
    if (rows.length > mostRows) throw new BadRequest(`the file has more than ${mostRows} rows`);
    return rows
      .map(({ record, info }) => ({ line: firstLine(record, info.lines), cells: record.map(withoutGuard) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) throw new BadCsv(error.message, lineOf(error));
    throw error;
  }
}

function lineOf(error: CsvError): number {
  const { lines } = error as { lines?: unknown };
  return typeof lines === 'number' ? lines : 1;
}

/** The parser counts the line on which a row ends. */
function firstLine(record: readonly string[], lastLine: number): number {
  return lastLine - record.reduce((breaks, cell) => breaks + (cell.match(/\n/gu)?.length ?? 0), 0);
}

/** The apostrophe that `renderCsv` puts before what a spreadsheet would take for a formula. */
function withoutGuard(cell: string): string {
  return /^'[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell;
}
