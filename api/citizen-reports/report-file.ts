/** Reads a CSV file of citizens' reports: every row, or what is wrong with which. */
import { BadCsv, type CsvRow, readCsvRows } from '../csv-rows.ts';
import { type ReportDraft, type ReportFields, readReportDraft } from './report-draft.ts';
import { type ReportField, reportHeads } from './wording.ts';

export interface FileProblem {
  readonly line: number;
  readonly code: 'no-csv' | 'empty' | 'too-long' | 'unknown-head' | 'missing-head' | 'field';
  readonly field?: ReportField;
  /** The head that is not known. */
  readonly detail?: string;
}

interface ReportFile {
  readonly drafts: readonly ReportDraft[];
  readonly problems: readonly FileProblem[];
}

/** Each is analysed while the person waits. */
export const mostReports = 2000;
const fields = Object.keys(reportHeads) as ReportField[];
const needed: readonly ReportField[] = ['channel', 'receivedAt', 'text'];

export function readReportFile(file: string, now: Date): ReportFile {
  const rows = rowsOf(file);
  if ('code' in rows) return { drafts: [], problems: [rows] };
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) return failed({ line: 1, code: 'empty' });
  if (body.length > mostReports) return failed({ line: mostReports + 2, code: 'too-long' });
  const columns = head.cells.map(fieldOf);
  const stranger = columns.indexOf(undefined);
  if (stranger >= 0)
    return failed({ line: 1, code: 'unknown-head', detail: (head.cells[stranger] ?? '').slice(0, 60) });
  const missing = needed.find((field) => !columns.includes(field));
  if (missing) return failed({ line: 1, code: 'missing-head', field: missing });
  return readBody(body, columns, now);
}

function readBody(
  body: readonly CsvRow[],
  columns: readonly (ReportField | undefined)[],
  now: Date,
): ReportFile {
  const drafts: ReportDraft[] = [];
  const problems: FileProblem[] = [];
  for (const { line, cells } of body) {
    const given = fields.map((field) => [field, cells[columns.indexOf(field)] ?? ''] as const);
    const read = readReportDraft(Object.fromEntries(given) as ReportFields, now);
    if (read.draft === null) problems.push({ line, code: 'field', field: read.wrong });
    else drafts.push(read.draft);
  }
  return { drafts, problems };
}

function rowsOf(file: string): CsvRow[] | FileProblem {
  try {
    return readCsvRows(file);
  } catch (error) {
    if (error instanceof BadCsv) return { line: error.line, code: 'no-csv' };
    throw error;
  }
}

function failed(problem: FileProblem): ReportFile {
  return { drafts: [], problems: [problem] };
}

function fieldOf(head: string): ReportField | undefined {
  const name = head.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');
  return fields.find(
    (field) => field.toLowerCase() === name || reportHeads[field].toLocaleLowerCase('vi') === name,
  );
}
