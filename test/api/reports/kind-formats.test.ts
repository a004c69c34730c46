/** Every kind in every format: the same words and numbers, whatever the file. */
import { load } from 'cheerio';
import readSheets from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Line, ReportBlock } from '../../../api/reports/block.ts';
import { fileBytes, type ReportFormat, reportFormats, writeReport } from '../../../api/reports/formats.ts';
import { root } from '../make-context.ts';
import { unzip, xml } from './docx-parts.ts';
import { itemsOf } from './item-lists.ts';
import { type KindSample, kindSamples } from './kind-samples.ts';

async function file({ content }: KindSample, format: ReportFormat) {
  const written = await writeReport(format, content, root);
  return { name: written.name, bytes: await fileBytes(written) };
}

const squeezed = (text: string) => text.replace(/\s+/gu, '');
const wordsOf = (line: Line) => line.map(({ text }) => text).join('');

/** What a block says in the flow of the text; tables apart, whose cells a PDF sets line by line. */
function saidBy(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [wordsOf(block.content)];
    case 'heading':
      return [`${block.label} ${block.text}`];
    case 'list':
      return block.items.map(wordsOf);
    case 'note':
      return [block.text];
    case 'blank':
      return [block.hint];
    case 'table':
    case 'figure':
      return block.caption === null ? [] : [block.caption];
    default:
      return [];
  }
}

/** Numbers that stand in the cells of tables, as they are written. */
function numbersOf(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows
          .flatMap((row) => row.flatMap((cell) => cell.map(wordsOf)))
          .filter((text) => /^[\d.,]+%?$/u.test(text))
      : [],
  );
}

const readers = {
  docx: async (bytes: Buffer) => xml(unzip(bytes), 'word/document.xml').text(),
  pdf: async (bytes: Buffer) =>
    (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text,
  html: async (bytes: Buffer) => load(bytes.toString())('body').text(),
} as const;

describe.each(kindSamples)('a report of the kind %s', (_, make) => {
  let sample: KindSample;
  beforeAll(async () => {
    sample = await make();
  });

  test.each(['docx', 'pdf', 'html'] as const)(
    '%s says what the blocks say, in their order',
    async (format) => {
      const words = squeezed(await readers[format]((await file(sample, format)).bytes));
      let at = 0;
      for (const text of sample.content.blocks.flatMap(saidBy)) {
        const found = words.indexOf(squeezed(text), at);
        expect(found, text).toBeGreaterThanOrEqual(at);
        at = found;
      }
      const numbers = numbersOf(sample.content.blocks);
      expect(numbers.length).toBeGreaterThan(20);
      for (const number of new Set(numbers)) expect(words).toContain(number);
    },
  );

  test('XLSX holds each sheet with its rows and ends with the list, the same as the CSV', async () => {
    const { sheets, list } = sample.content;
    const listed = list?.rows ?? 0;
    expect(listed).toBeGreaterThan(0);
    const read = await readSheets((await file(sample, 'xlsx')).bytes);
    expect(read.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ...sheets.map(({ name, rows }) => [name, rows.length + 1]),
      ['Danh mục tin bài', listed + 1],
    ]);
    for (const { name, rows, columns } of sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    const { bytes, name } = await file(sample, 'csv');
    const lines = bytes.toString().trimEnd().split('\r\n');
    expect(lines).toHaveLength(listed + 1);
    expect(name).toContain(`-${listed}-dong.csv`);
    const numbers = read
      .at(-1)
      ?.data.slice(1)
      .map((row) => row[1]);
    expect(numbers).toEqual(lines.slice(1).map((line) => Number(line.split('","')[1])));
  });

  test('JSON is the report itself with its documents; every name of a file says kind, period and version', async () => {
    const { data, list } = sample.content;
    const items = list === null ? [] : await itemsOf(list);
    expect(JSON.parse((await file(sample, 'json')).bytes.toString())).toEqual(
      JSON.parse(JSON.stringify({ ...data, items })),
    );
    for (const format of reportFormats)
      expect((await file(sample, format)).name).toMatch(/^bao-cao-[a-z0-9-]+-\d{4}[\w.-]*-v1/u);
  });
});
