/** Every kind in every format: the same words and numbers, whatever the file. */
import { load } from 'cheerio';
import readSheets from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Line, ReportBlock } from '../../../api/reports/block.ts';
import { type ReportFormat, reportFormats, writeReport } from '../../../api/reports/formats.ts';
import { root } from '../make-context.ts';
import { unzip, xml } from './docx-parts.ts';
import { type KindSample, kindSamples } from './kind-samples.ts';

async function file({ content }: KindSample, format: ReportFormat) {
  const { name, pieces } = await writeReport(format, content, root);
  return { name, bytes: Buffer.concat([...pieces].map((piece) => Buffer.from(piece))) };
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

  test('XLSX holds each sheet with its rows, the list the same as the CSV', async () => {
    const { sheets, list } = sample.content;
    const read = await readSheets((await file(sample, 'xlsx')).bytes);
    expect(read.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
    for (const [index, { data }] of read.entries()) {
      const sheet = sheets[index];
      expect([sheet?.name, data.length]).toEqual([sheet?.name, (sheet?.rows.length ?? 0) + 1]);
      expect(sheet?.name.length).toBeLessThanOrEqual(31);
      for (const row of sheet?.rows ?? []) expect(row).toHaveLength(sheet?.columns.length ?? 0);
    }
    const { bytes, name } = await file(sample, 'csv');
    expect(bytes.toString().trimEnd().split('\r\n')).toHaveLength((list?.rows.length ?? 0) + 1);
    expect(name).toContain(`-${list?.rows.length}-dong.csv`);
  });

  test('JSON is the report itself; every name of a file says kind, period and version', async () => {
    expect(JSON.parse((await file(sample, 'json')).bytes.toString())).toEqual(
      JSON.parse(JSON.stringify(sample.content.data)),
    );
    for (const format of reportFormats)
      expect((await file(sample, format)).name).toMatch(/^bao-cao-[a-z0-9-]+-\d{4}[\w.-]*-v1/u);
  });
});
