/** Lists longer than one part: whole in every file, whatever a workbook or a reader can hold at once. */
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { fileBytes, type ReportFormat, writeReport } from '../../../api/reports/formats.ts';
import { itemListOf, itemsAPart, packItems, pagesOf } from '../../../api/reports/item-list.ts';
import { countOfList, itemSheet } from '../../../api/reports/item-sheet.ts';
import type { ReportItem } from '../../../api/reports/items.ts';
import { sheetParts } from '../../../api/reports/sheet.ts';
import { weeklyContent } from '../../../api/reports/weekly-content.ts';
import { root } from '../make-context.ts';
import { itemsOf, listOf } from './item-lists.ts';
import { weekly } from './weekly-fixture.ts';

const items = Array.from(
  { length: 2 * itemsAPart + 1 },
  (_, index): ReportItem => ({
    id: index + 1,
    title: `Tin “${index}” <&> về lương hưu`,
    sourceName: 'Báo Miền Núi',
    url: `https://bao.example/${index}`,
    at: new Date(Date.UTC(2026, 1, 2) + index * 30_000).toISOString(),
  }),
);

async function file(format: ReportFormat): Promise<Buffer> {
  return fileBytes(await writeReport(format, weeklyContent(weekly, listOf(items), 1), root));
}

describe('a long list', () => {
  it('is packed in parts and reads back as it was', async () => {
    const { parts, printed } = await packItems(pagesOf(items));
    expect(parts.map(({ rows }) => rows)).toEqual([itemsAPart, itemsAPart, 1]);
    expect(printed).toMatchObject({ listed: items.length, items: [] });
    const list = itemListOf(parts);
    expect(list.rows).toBe(items.length);
    expect(await itemsOf(list)).toEqual(items);
    expect(await itemsOf(list)).toEqual(items);
  });

  it('stands whole in JSON, CSV and XLSX', async () => {
    expect(JSON.parse((await file('json')).toString()).items).toEqual(items);
    expect((await file('csv')).toString().trimEnd().split('\r\n')).toHaveLength(items.length + 1);
    const sheets = await readSheets(await file('xlsx'));
    const { sheet, data } = sheets.at(-1) ?? {};
    expect(sheet).toBe('Danh mục tin bài');
    expect(data?.slice(1).map((row) => [row[0], row[1], row[7], row[12]])).toEqual(
      items.map(({ id, title, url }) => [id, id, title, url]),
    );
    expect(data?.at(-1)?.[2]).toEqual(new Date(Date.parse(items.at(-1)?.at ?? '') + 7 * 3_600_000));
  });

  it('fills further sheets where one of them is full, which formulas count too', () => {
    const list = { ...itemSheet(listOf([])), count: 1_048_577 };
    expect(sheetParts(list)).toEqual([
      { name: 'Danh mục tin bài', rows: 1_048_575 },
      { name: 'Danh mục tin bài 2', rows: 2 },
    ]);
    expect(countOfList(list, 'Mã tin bài', (range) => `COUNT(${range})`)).toBe(
      "COUNT('Danh mục tin bài'!$B$2:$B$1048576)+COUNT('Danh mục tin bài 2'!$B$2:$B$3)",
    );
  });
});
