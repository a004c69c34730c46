import { expect, it } from 'vitest';
import { BadCsv, readCsvRows } from '../../api/csv-rows.ts';

const cells = (text: string) => readCsvRows(text).map((row) => row.cells);

it('reads quotes, doubled quotes, breaks in cells, and says on which line a row begins', () => {
  expect(readCsvRows('\uFEFFa,b\r\n"x\n""y""",\r\n\r\n"\'=1+1","\'tis"')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x\n"y"', ''] },
    { line: 5, cells: ['=1+1', "'tis"] },
  ]);
});

it('counts a line end of Windows within a cell once', () => {
  expect(readCsvRows('a\r\n"x\r\ny"\r\nz').map(({ line }) => line)).toEqual([1, 2, 4]);
});

it('takes semicolons where the heads stand between them', () => {
  expect(cells('a;b\n1,5;2')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
});

it('refuses a quote that is never closed, and says where', () => {
  expect(() => readCsvRows('a\n"b')).toThrow(BadCsv);
  try {
    readCsvRows('a\nb\n"c');
  } catch (error) {
    expect((error as BadCsv).line).toBe(3);
  }
});

it('refuses an endless file', () => {
  expect(() => readCsvRows('a\n'.repeat(20_002))).toThrow(/more than 20000 rows/u);
});
