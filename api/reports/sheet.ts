/** A table of data on its way to a spreadsheet or CSV: typed cells under named columns. */

/**
 * `count` and `decimal` are numbers, `share` a number between 0 and 1, `time` an instant, `date` a local date `YYYY-MM-DD`;
 * `link` is an http(s) address.
 */
export type CellKind = 'text' | 'count' | 'decimal' | 'share' | 'time' | 'date' | 'link';

export interface SheetColumn {
  readonly label: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
}

/** `null`: not known or not enough data, an empty cell. A formula may stand in any column of numbers. */
export type SheetCell = string | number | null | Formula;

export interface Formula {
  /** In the notation of files: no equals sign, English names, commas. The first data row is row 2. */
  readonly formula: string;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A sheet of any length, whose rows are made while they are written. */
export interface LongSheet extends Omit<Sheet, 'rows'> {
  readonly count: number;
  /** All rows in their order, some thousands at a time. */
  readonly pages: () => AsyncIterable<Sheet['rows']>;
}

/** What a sheet of a workbook can hold, its header included. */
const mostRows = 1_048_576;

/** The sheets of a workbook that a long sheet fills; one of its own even without rows. */
export function sheetParts({ name, count }: LongSheet): { readonly name: string; readonly rows: number }[] {
  const most = mostRows - 1;
  return Array.from({ length: Math.max(1, Math.ceil(count / most)) }, (_, index) => ({
    name: index === 0 ? name : `${name} ${index + 1}`,
    rows: Math.min(most, count - index * most),
  }));
}

/** `0` → `A`, `27` → `AB`. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** A text as a constant of a formula; the signs that criteria take as wildcards stand for themselves. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll(/[*?~]/gu, '~$&')}"`;
}
