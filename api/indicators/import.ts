/** Takes activities and values of indicators from CSV files: all rows of a file or none. */
import type { z } from 'zod';
import { type Person, requireRight } from '../auth.ts';
import type { Context } from '../context.ts';
import { type CsvRow, readCsvRows } from '../csv-rows.ts';
import { ApiError, BadRequest, Conflict } from '../errors.ts';
import { inTransaction, type Store } from '../store/database.ts';
import type { ActivityEntry } from './activity.ts';
import { activityForm, indicatorForm, keepActivity, keepIndicator, problemsOf } from './register.ts';
import { activityHeads, activityNames, indicatorHeads } from './wording.ts';

export interface ImportResult {
  readonly added: number;
  /** Rows that the register had already. */
  readonly known: number;
}

/** Problems named in one error; a file with more is wrong as a whole. */
const mostProblems = 20;

/** A row by the fields of its file; a column that the file lacks is empty. */
type Row<H> = Readonly<Record<keyof H, string>>;

/**
 * Adds the activities of a CSV file. Its heads are those of `activityHeads` or their English names, its kinds names or slugs,
 * its dates `YYYY-MM-DD` or `DD/MM/YYYY`. Throws `BadRequest` with every problem and its line; then nothing is added. `person`
 * is `null` on the command line. Right: `report`.
 */
export function importActivities(
  context: Context,
  person: Person | null,
  source: string,
): Promise<ImportResult> {
  return importRows(context, person, source, activityHeads, {
    read: (row) => activityForm.safeParse(activityOf(row)),
    keep: (trx, entry) => keepActivity(context, trx, person?.id ?? null, entry),
  });
}

/** Adds the values of a CSV file, with the heads of `indicatorHeads` or their English names. As `importActivities`. */
export function importIndicators(
  context: Context,
  person: Person | null,
  source: string,
): Promise<ImportResult> {
  return importRows(context, person, source, indicatorHeads, {
    read: (row) => indicatorForm.safeParse({ ...row, year: numberOf(row.year), value: numberOf(row.value) }),
    keep: (trx, entry) => keepIndicator(context, trx, person?.id ?? null, entry),
  });
}

function activityOf(row: Row<typeof activityHeads>): Record<keyof ActivityEntry, unknown> {
  return {
    kind: kindOf(row.kind),
    heldOn: dateOf(row.heldOn),
    place: row.place,
    title: row.title,
    times: row.times === '' ? 1 : numberOf(row.times),
    people: row.people === '' ? null : numberOf(row.people),
    proof: row.proof,
    note: row.note,
  };
}

async function importRows<H extends Readonly<Record<string, string>>, T>(
  context: Context,
  person: Person | null,
  source: string,
  heads: H,
  work: {
    readonly read: (row: Row<H>) => z.ZodSafeParseResult<T>;
    readonly keep: (trx: Store, entry: T) => Promise<void>;
  },
): Promise<ImportResult> {
  if (person) requireRight(person, 'report');
  const [head, ...rows] = readCsvRows(source);
  const columns = columnsOf(head, heads);
  if (rows.length === 0) throw new BadRequest('the file has no rows below its heads');
  const problems: string[] = [];
  let added = 0;
  let known = 0;
  await inTransaction(context.store, async (trx) => {
    for (const row of rows) {
      const entry = work.read(rowOf(row, columns, heads));
      if (!entry.success) problems.push(`line ${row.line}: ${problemsOf(entry.error)}`);
      else {
        const problem = await tryKeeping(() => work.keep(trx, entry.data));
        if (problem === null) added += 1;
        else if (problem instanceof Conflict) known += 1;
        else problems.push(`line ${row.line}: ${problem.message}`);
      }
    }
    if (problems.length > 0) throw new BadRequest(listed(problems));
  });
  return { added, known };
}

async function tryKeeping(keep: () => Promise<void>): Promise<ApiError | null> {
  try {
    await keep();
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

function listed(problems: readonly string[]): string {
  const more = problems.length - mostProblems;
  const shown = problems.slice(0, mostProblems).join('\n');
  return `the file was not taken in:\n${shown}${more > 0 ? `\nand ${more} more` : ''}`;
}

/** Which field stands in which column. Throws `BadRequest` where a head is missing or unknown. */
function columnsOf(head: CsvRow | undefined, heads: Readonly<Record<string, string>>): string[] {
  const fields = new Map(
    Object.entries(heads).flatMap(([field, name]) => [
      [plainHead(field), field],
      [plainHead(name), field],
    ]),
  );
  const given = (head?.cells ?? []).map((cell) => fields.get(plainHead(cell)) ?? '');
  const unknown = head?.cells.find((_, index) => given[index] === '');
  if (unknown !== undefined) throw new BadRequest(`line 1: unknown head "${unknown.slice(0, 60)}"`);
  const missing = Object.entries(heads).find(([field]) => !given.includes(field) && !optional.has(field));
  if (missing) throw new BadRequest(`line 1: the head "${missing[1]}" is missing`);
  return given;
}

const optional = new Set(['times', 'people', 'proof', 'note']);

function rowOf<H extends object>({ cells }: CsvRow, columns: readonly string[], heads: H): Row<H> {
  const fields = Object.keys(heads).map((field) => [field, cells[columns.indexOf(field)] ?? ''] as const);
  return Object.fromEntries(fields) as Row<H>;
}

function plainHead(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');
}

function kindOf(text: string): string {
  const name = plainHead(text);
  return Object.entries(activityNames).find(([, known]) => plainHead(known) === name)?.[0] ?? name;
}

/** `05/02/2026` as a spreadsheet of this country writes it → `2026-02-05`; anything else as it is. */
function dateOf(text: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!parts) return text;
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `1.234,5` and `1234.5` alike; `NaN` where it is no number. */
function numberOf(text: string): number {
  const clean = text.replace(/%$/u, '').trim();
  const local = /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+,\d+$/u.test(clean);
  const plain = local ? clean.replaceAll('.', '').replace(',', '.') : clean;
  return plain === '' ? Number.NaN : Number(plain);
}
