/** Signs with which a spreadsheet begins a formula; a cell that starts with one would be run. */
const formulaStart = /^[\s\p{Cc}]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A table as CSV that Excel opens as it is meant: UTF-8 with its mark, every cell quoted, line ends in CRLF. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
export function renderCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && formulaStart.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
