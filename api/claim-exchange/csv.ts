/** Claims as CSV, a row a claim: what a spreadsheet can edit. Lists stand in one cell, an entry a line. */
import type { LineProblem } from '../claim-problems.ts';
import { BadCsv, type CsvRow, readCsvRows } from '../csv-rows.ts';
import { renderCsv } from '../reports/csv.ts';
import { type ClaimEntry, isClaimId, lineProblem, type NumberedClaim, type ParsedFile } from './entry.ts';

const columns = {
  id: 'id',
  statement: 'statement',
  verdict: 'verdict',
  topic: 'topic',
  severity: 'severity',
  correction: 'correction',
  legalBasis: 'legal_basis',
  evidenceStatus: 'evidence_status',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  reviewBy: 'review_by',
  wordings: 'wordings',
  notWordings: 'not_wordings',
} as const;
type Field = keyof typeof columns;

const fields = Object.keys(columns) as Field[];
const lists: ReadonlySet<Field> = new Set(['legalBasis', 'wordings', 'notWordings']);

export function renderClaimsCsv(claims: readonly NumberedClaim[]): string {
  return renderCsv([
    fields.map((field) => columns[field]),
    ...claims.map((claim) =>
      fields.map((field) => {
        const value = claim[field];
        return typeof value === 'object' && value !== null ? value.join('\n') : value;
      }),
    ),
  ]);
}

/** Reads what `renderClaimsCsv` writes, in any order of columns; a column that is missing leaves its field as it is. */
export function parseClaimsCsv(text: string): ParsedFile {
  const rows = rowsOf(text);
  if ('code' in rows) return { entries: [], problems: [rows] };
  const [head, ...body] = rows;
  if (head === undefined) return { entries: [], problems: [lineProblem(1, 'empty-file')] };
  const named = head.cells.map((cell) => cell.trim());
  const unknown = named.filter((name) => !fields.some((field) => columns[field] === name));
  const [strange] = unknown;
  if (strange !== undefined)
    return { entries: [], problems: [lineProblem(1, 'column', { detail: strange })] };
  if (!named.includes(columns.statement))
    return { entries: [], problems: [lineProblem(1, 'no-column', { detail: columns.statement })] };
  const entries: ClaimEntry[] = [];
  const problems: LineProblem[] = [];
  for (const row of body) {
    const entry = entryOf(row, named);
    if ('code' in entry) problems.push(entry);
    else entries.push(entry);
  }
  return { entries, problems };
}

function rowsOf(text: string): CsvRow[] | LineProblem {
  try {
    return readCsvRows(text);
  } catch (error) {
    if (error instanceof BadCsv) return lineProblem(error.line, 'quote');
    throw error;
  }
}

function entryOf({ line, cells }: CsvRow, named: readonly string[]): ClaimEntry | LineProblem {
  if (cells.length !== named.length)
    return lineProblem(line, 'cells', { detail: `${cells.length} ≠ ${named.length}` });
  const at = (field: Field) => cells[named.indexOf(columns[field])];
  const id = at('id')?.trim() ?? '';
  if (id !== '' && !isClaimId(id)) return lineProblem(line, 'id', { field: 'id', detail: id });
  const held = fields.filter((field) => field !== 'id' && named.includes(columns[field]));
  const given = held.map((field) => {
    const cell = at(field) ?? '';
    return [field, lists.has(field) ? cell.split(/\r?\n/u).filter((part) => part.trim() !== '') : cell];
  });
  return { line, id: id === '' ? null : id, given: Object.fromEntries(given) };
}
