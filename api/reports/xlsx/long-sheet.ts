/**
 * A sheet of any length inside a workbook. The library that writes workbooks holds all cells at once; so it writes the long
 * sheet with one row as a pattern, and the real rows take that row's place and looks while the file is on its way.
 */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import {
  type CellKind,
  columnLetter,
  type LongSheet,
  type Sheet,
  type SheetCell,
  sheetParts,
} from '../sheet.ts';
import { cellText, shownTime } from './cell.ts';

/** Rows compressed at a time. */
const rowsAtOnce = 1_000;
const day = 86_400_000;
/** Day 0 of a workbook is 30/12/1899. */
const daysBefore1970 = 25_569;
/** Fast: the last tenth of size would take most of the time. */
const level = 3;

const samples: Readonly<Record<CellKind, SheetCell>> = {
  text: 'x',
  link: 'x',
  count: 1,
  decimal: 1,
  share: 1,
  time: '2026-01-01T00:00:00Z',
  date: '2026-01-01',
};

/** The bytes of the workbook that `write` makes of the sheets it is given and those that it adds before, with all rows of `long`. */
export async function* withLongSheet(
  write: (patterns: readonly Sheet[]) => Promise<Uint8Array>,
  long: LongSheet,
): AsyncGenerator<Uint8Array> {
  const parts = sheetParts(long);
  const pattern = long.columns.map(({ kind }) => samples[kind]);
  const patterns = parts.map(({ name }) => ({ name, columns: long.columns, rows: [pattern] }));
  const files = Object.entries(unzipSync(await write(patterns)));
  const others = files.filter(([name]) => sheetNumber(name) > 0).length - parts.length;
  const lines = linesOf(long);
  const { zip, taken } = collected();
  for (const [name, bytes] of files) {
    const file = new ZipDeflate(name, { level });
    zip.add(file);
    const part = parts[sheetNumber(name) - 1 - others];
    const pieces = part ? sheetXml(strFromU8(bytes), lines, part.rows) : [bytes];
    for await (const piece of pieces) {
      file.push(typeof piece === 'string' ? strToU8(piece) : piece);
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** From 1, in the order of the workbook; 0: the file is no sheet. */
function sheetNumber(name: string): number {
  return Number(/^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1] ?? 0);
}

/** A ZIP archive whose bytes are taken as they come. */
function collected() {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const taken = () => {
    const bytes = ready;
    ready = [];
    return bytes;
  };
  return { zip, taken };
}

type CellWriter = (cell: SheetCell, at: string, look: string) => string;
/** A row once it is known where it stands and how each column looks. */
type Line = (row: number, looks: readonly string[]) => string;

async function* linesOf({ columns, pages }: LongSheet): AsyncGenerator<Line> {
  const writers = columns.map(({ kind }, index) => ({
    letter: columnLetter(index),
    write: kind === 'time' || kind === 'date' ? timeWriter(kind) : writeCell,
  }));
  for await (const rows of pages())
    for (const cells of rows)
      yield (row, looks) => {
        const xml = cells.map((cell, index) => {
          const writer = writers[index];
          return writer && cell !== null && cell !== ''
            ? writer.write(cell, `${writer.letter}${row}`, looks[index] ?? '0')
            : '';
        });
        return `<row r="${row}">${xml.join('')}</row>`;
      };
}

const writeCell: CellWriter = (cell, at, look) => {
  if (typeof cell === 'string')
    return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(cell))}</t></is></c>`;
  return typeof cell === 'number'
    ? `<c r="${at}" s="${look}"><v>${cell}</v></c>`
    : `<c r="${at}" s="${look}"><f>${escaped(cell?.formula ?? '')}</f></c>`;
};

function timeWriter(kind: 'time' | 'date'): CellWriter {
  return (cell, at, look) =>
    writeCell(daysBefore1970 + shownTime(String(cell), kind).getTime() / day, at, look);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The XML of a sheet with as many lines in the place of its pattern. */
async function* sheetXml(pattern: string, lines: AsyncIterator<Line>, count: number): AsyncGenerator<string> {
  const [before = '', sample = '', after = ''] = pattern.split(/(<row r="2".*?<\/row>)/su);
  const looks = [...sample.matchAll(/<c r="[A-Z]+2" s="(\d+)"/gu)].map(([, look = '0']) => look);
  yield before;
  for (let done = 0; done < count; done += rowsAtOnce) {
    const rows: string[] = [];
    for (let row = done + 2; row < Math.min(count, done + rowsAtOnce) + 2; row += 1) {
      const { value } = await lines.next();
      if (value) rows.push(value(row, looks));
    }
    yield rows.join('');
  }
  yield after;
}
