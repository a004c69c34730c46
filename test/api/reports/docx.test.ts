import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../../api/reports/docx.ts';
import type { WeeklyReport } from '../../../api/reports/weekly.ts';
import { weeklyContent } from '../../../api/reports/weekly-content.ts';
import { weeklyBlocks } from '../../../api/reports/weekly-text.ts';
import { outline } from './block-outline.ts';
import { unzip, xml } from './docx-parts.ts';
import { listOf, printedList } from './item-lists.ts';
import { weekly, weeklyItems } from './weekly-fixture.ts';

async function parts(report: WeeklyReport) {
  const files = unzip(await renderDocx(weeklyContent(report, listOf(weeklyItems), null)));
  return { files, body: xml(files, 'word/document.xml') };
}

let official: Awaited<ReturnType<typeof parts>>;
beforeAll(async () => {
  official = await parts(weekly);
});

test('figure tables repeat their header row', () => {
  const { body } = official;
  const tables = body('w\\:tbl').filter((_, table) => body(table).find('w\\:tblHeader').length > 0);
  expect(tables).toHaveLength(9);
  tables.each((_, table) => {
    expect(body(table).find('w\\:tr').first().find('w\\:tblHeader')).toHaveLength(1);
    const widths = body(table)
      .find('w\\:gridCol')
      .map((_, column) => Number(body(column).attr('w:w')))
      .get();
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(
      Number(body(table).find('w\\:tblW').attr('w:w')),
    );
  });
});

test('the file says all that the blocks say, and no more', () => {
  const paragraphs = official
    .body('w\\:p')
    .map((_, element) => official.body(element).text())
    .get();
  const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}%]/gu, '');
  const said = squeeze(paragraphs.join(''));
  // Fields that only the outline names, and addresses, which the file keeps apart from its text.
  const named =
    /^\s+(?:alt|data): .*$|^\s*\[\w+\]$|^\s+(?:parentAgency|agency|country|motto|number|placeDate|name|subject|period|label|text|mark|hint|recipientsLabel|recipients|capacity|title|reference):|<[^>]*>|\[(?:left|right|center) \d+\]|^\(bảng\)/gmu;
  expect(said).toBe(squeeze(outline(weeklyBlocks(weekly)).replace(named, '')));
});

test('links are real', () => {
  const { body, files } = official;
  const relations = xml(files, 'word/_rels/document.xml.rels');
  const targets = body('w\\:hyperlink')
    .map((_, link) => relations(`Relationship[Id="${body(link).attr('r:id')}"]`).attr('Target'))
    .get();
  const [first, second] = weeklyItems;
  expect(targets).toEqual([first?.url, 'https://bao-dong-bang.example/a/77', first?.url, second?.url]);
});

test('properties name the report and the agency', () => {
  const core = xml(official.files, 'docProps/core.xml');
  expect(core('dc\\:title').text()).toBe('BÁO CÁO: Tổng hợp thông tin báo chí và dư luận về bảo hiểm xã hội');
  expect(core('dc\\:subject').text()).toContain('Tuần 06 năm 2026');
  expect(core('dc\\:creator').text()).toBe('BẢO HIỂM XÃ HỘI TỈNH THÁI NGUYÊN');
});

test('demonstration data is marked on every page, a real report nowhere', async () => {
  const footers = [...official.files].filter(([name]) => /footer\d/u.test(name) && !name.endsWith('.rels'));
  expect(footers).toHaveLength(2);
  for (const [, text] of footers) expect(text).toContain('DỮ LIỆU MINH HỌA');
  const { files } = await parts({ ...weekly, demo: false });
  expect([...files.values()].join('')).not.toMatch(/minh họa/iu);
});

describe('hostile content', () => {
  const nasty = '\u0000\u0007</w:t>&"\uD800x\uDFFF\u202E\uFFFE a\nb <script>';
  const address = `https://bao.example/${'a/'.repeat(4000)}`;
  const [item] = weeklyItems;

  test('text that XML cannot hold does not break the file', async () => {
    const decomposed = 'Bảo hiểm xã hội'.normalize('NFD');
    const { files, body } = await parts({
      ...weekly,
      letterhead: { ...weekly.letterhead, agency: nasty, signatoryName: nasty },
      printed: printedList([
        { id: 1, title: nasty, sourceName: decomposed, url: 'https://x.example/"><a>&', at: weekly.cutOff },
      ]),
    });
    for (const [name, text] of files) {
      if (name.endsWith('.png')) continue;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect([name, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u202E]/u.test(text)]).toEqual([
        name,
        false,
      ]);
      expect([name, text]).toEqual([name, text.normalize('NFC')]);
    }
    expect(body.text()).toContain('</w:t>&"\uFFFDx\uFFFD a b <script>');
    expect(body.text()).toContain('Bảo hiểm xã hội');
  });

  test('an address too long for Word stays out, its title stays in', async () => {
    if (item === undefined) throw new Error('fixture without documents');
    const long = 'Tin bài rất dài '.repeat(2000).trim();
    const { files, body } = await parts({
      ...weekly,
      topStories: [],
      printed: printedList([{ ...item, title: long, url: address }]),
    });
    expect(body.text()).toContain(long);
    expect(files.get('word/_rels/document.xml.rels')).not.toContain('bao.example');
  });
});
