import { load } from 'cheerio';
import readSheets from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Line, ReportBlock } from '../../../api/reports/block.ts';
import { type ReportFormat, reportFormats, writeReport } from '../../../api/reports/formats.ts';
import type { ReportItem } from '../../../api/reports/items.ts';
import type { WeeklyReport } from '../../../api/reports/weekly.ts';
import { weeklyContent } from '../../../api/reports/weekly-content.ts';
import { weeklyBlocks } from '../../../api/reports/weekly-text.ts';
import { root } from '../make-context.ts';
import { unzip, xml } from './docx-parts.ts';
import { listOf, printedList } from './item-lists.ts';
import { weekly, weeklyItems } from './weekly-fixture.ts';

async function file(format: ReportFormat, report: WeeklyReport, items = weeklyItems) {
  const content = weeklyContent(report, listOf(items), 1);
  const { name, mediaType, pieces } = await writeReport(format, content, root);
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return {
    name,
    mediaType,
    parts: parts.length,
    bytes: Buffer.concat(parts),
  };
}

/** Without spaces: formats break lines differently. */
const squeezed = (text: string) => text.replace(/\s+/gu, '');

const wordsOf: Partial<Record<ReportFormat, (bytes: Buffer) => string | Promise<string>>> = {
  docx: (bytes) => xml(unzip(bytes), 'word/document.xml').text(),
  pdf: async (bytes) => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    return text;
  },
  html: (bytes) => load(bytes.toString())('body').text(),
};

/** Texts of the blocks in reading order, one a paragraph or cell. */
function textsOf(block: ReportBlock): string[] {
  const words = (line: Line) => line.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'paragraph':
      return [words(block.content)];
    case 'heading':
      return [`${block.label} ${block.text}`];
    case 'list':
      return block.items.map(words);
    case 'figure':
      return [block.caption];
    case 'table':
      return [block.caption ?? '', ...block.rows.flatMap((row) => row.flatMap((cell) => cell.map(words)))];
    default: {
      const { kind: _, ...fields } = block;
      return Object.values(fields)
        .flat()
        .filter((value) => typeof value === 'string');
    }
  }
}

describe('every format', () => {
  test.each(['docx', 'pdf', 'html'] as const)(
    '%s says all that the blocks say, in their order',
    async (format) => {
      const words = squeezed(await (wordsOf[format]?.((await file(format, weekly)).bytes) ?? ''));
      // Numbers of pages and the mark on each may stand between; dense cells are set line by line in a PDF.
      let at = 0;
      for (const block of weeklyBlocks(weekly)) {
        if (block.kind === 'letterhead' || block.kind === 'closing' || block.kind === 'table') continue;
        for (const text of textsOf(block)) {
          const found = words.indexOf(squeezed(text), at);
          expect(found, `${format}: ${text}`).toBeGreaterThanOrEqual(at);
          at = found;
        }
      }
    },
  );

  test.each(['docx', 'pdf', 'html'] as const)('%s holds every figure of every table', async (format) => {
    const words = squeezed(await (wordsOf[format]?.((await file(format, weekly)).bytes) ?? ''));
    const rows = weeklyBlocks(weekly).flatMap((block) =>
      block.kind === 'table' && block.density === 'normal' ? block.rows : [],
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const text = squeezed(
        row.flatMap((cell) => cell.flatMap((line) => line.map((run) => run.text))).join(''),
      );
      expect(words).toContain(text);
    }
  });

  test('states its rows in the name of the CSV, and its version in every name', async () => {
    const names = await Promise.all(reportFormats.map(async (format) => (await file(format, weekly)).name));
    expect(names).toEqual([
      'bao-cao-tuan-2026-W06-v1.docx',
      'bao-cao-tuan-2026-W06-v1.pdf',
      'bao-cao-tuan-2026-W06-v1.xlsx',
      'bao-cao-tuan-2026-W06-v1.html',
      'bao-cao-tuan-2026-W06-v1-2-dong.csv',
      'bao-cao-tuan-2026-W06-v1.json',
    ]);
  });

  test('is the same file for the same report', async () => {
    for (const format of ['pdf', 'html', 'csv', 'json'] as const)
      expect((await file(format, weekly)).bytes.equals((await file(format, weekly)).bytes)).toBe(true);
  });

  test('survives what a hostile page put into its titles', async () => {
    const [first] = weekly.topStories;
    const title =
      '=HYPERLINK("http://bad.example") #set page() $x$ <script>alert(1)</script> 🔥漢字\u0007\u{D800}';
    const items = weeklyItems.map((item) => ({ ...item, title }));
    const hostile: WeeklyReport = {
      ...weekly,
      topStories: first ? [{ ...first, title }] : [],
      printed: printedList(items),
    };
    for (const format of reportFormats)
      expect((await file(format, hostile, items)).bytes.length).toBeGreaterThan(200);
    const pdf = (await wordsOf.pdf?.((await file('pdf', hostile)).bytes)) ?? '';
    expect(squeezed(pdf)).toContain('#setpage()$x$<script>alert(1)</script>□□□');
    const html = load((await file('html', hostile)).bytes.toString());
    expect(html('script')).toHaveLength(0);
    const csv = (await file('csv', hostile, items)).bytes.toString();
    expect(csv).toContain(`"'=HYPERLINK(""http://bad.example"")`);
  });
});

describe('PDF', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    ({ bytes } = await file('pdf', weekly));
  });

  test('is PDF/A-2b with all fonts inside', async () => {
    const text = bytes.toString('latin1');
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(text).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(text).toContain('/OutputIntent');
    const descriptors = text.match(/\/Type\s*\/FontDescriptor/g) ?? [];
    expect(descriptors.length).toBeGreaterThan(2);
    expect(text.match(/\/FontFile2/g)).toHaveLength(descriptors.length);
    expect(new Set(text.match(/(?<=\+)Tinos(?=-)/g))).toEqual(new Set(['Tinos']));
  });

  test('hides the number of page 1, shows those that follow', async () => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
    expect(text[0]).not.toMatch(/^\s*1\s/);
    for (const [index, page] of text.entries())
      if (index > 0) expect(page.trim()).toMatch(new RegExp(`^${index + 1}(?!\\d)`));
    expect(text.filter((page) => page.includes('DỮ LIỆU MINH HỌA – KHÔNG PHẢI'))).toHaveLength(text.length);
  });
});

describe('XLSX', () => {
  const sheet = async (name: string, report = weekly, items = weeklyItems) =>
    (await readSheets((await file('xlsx', report, items)).bytes)).find((found) => found.sheet === name)
      ?.data ?? [];

  test('holds the figures as numbers and the days as dates', async () => {
    expect((await sheet('Số liệu chung'))[1]?.slice(0, 3)).toEqual(['Tin bài', 1234, 1080]);
    const days = await sheet('Theo ngày');
    expect(days[1]).toEqual([new Date('2026-02-02T00:00:00Z'), 'Thứ Hai', 210, 180.5, null]);
    const list = await sheet('Danh mục tin bài');
    expect(list).toHaveLength(weeklyItems.length + 1);
    expect(list[1]?.[2]).toEqual(new Date('2026-02-02T07:30:00Z'));
  });

  test('freezes its headers and counts the list anew by formulas', async () => {
    const files = unzip((await file('xlsx', weekly)).bytes);
    const sheets = [...files.keys()].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets).toHaveLength(9);
    for (const name of sheets) {
      const pane = xml(files, name)('pane');
      expect([pane.attr('ySplit'), pane.attr('state')]).toEqual(['1', 'frozen']);
    }
    const volume = xml(files, 'xl/worksheets/sheet2.xml');
    const formulas = volume('f')
      .map((_, element) => volume(element).text())
      .get();
    expect(formulas).toContain('B2-C2');
    expect(formulas).toContain("COUNT('Danh mục tin bài'!$B$2:$B$3)");
    expect(formulas).toContain(`COUNTIF('Danh mục tin bài'!$J$2:$J$3,"Tiêu cực")`);
  });

  test('makes no formula of a text', async () => {
    const items = weeklyItems.map((item) => ({ ...item, title: '=1+1' }));
    const list = await sheet('Danh mục tin bài', weekly, items);
    expect(list[1]?.[7]).toBe('=1+1');
  });

  test('does not compare where the report does not', async () => {
    const volume = await sheet('Số liệu chung', { ...weekly, cutOff: '2026-02-05T00:00:00Z' });
    expect(volume[1]?.[3]).toBeNull();
    const files = unzip((await file('xlsx', { ...weekly, cutOff: '2026-02-05T00:00:00Z' })).bytes);
    expect(files.get('xl/worksheets/sheet2.xml')).not.toContain('B2-C2');
  });
});

describe('CSV', () => {
  test('lists every document in pieces, under a header', async () => {
    const items = Array.from({ length: 12_001 }, (_, id) => ({ ...(weeklyItems[0] as ReportItem), id }));
    const { bytes, parts, name } = await file('csv', weekly, items);
    const lines = bytes.toString().split('\r\n');
    expect(parts).toBe(4);
    expect(name).toContain('-12001-dong');
    expect(lines).toHaveLength(1 + 12_001 + 1);
    expect(lines[0]).toMatch(/^\uFEFF"STT","Mã tin bài","Thời gian"/);
    expect(lines[12_001]).toContain('"12001","12000","2026-02-02 07:30","Báo Miền Núi"');
  });
});
