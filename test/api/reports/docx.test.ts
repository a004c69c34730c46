import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../../api/reports/docx.ts';
import type { WeeklyReport } from '../../../api/reports/report.ts';
import { weeklyContent } from '../../../api/reports/weekly-content.ts';
import { weeklyBlocks } from '../../../api/reports/weekly-text.ts';
import { outline } from './block-outline.ts';
import { unzip, xml } from './docx-parts.ts';
import { weekly } from './weekly-fixture.ts';

const MM = 1440 / 25.4;

async function parts(report: WeeklyReport) {
  const files = unzip(await renderDocx(weeklyContent(report, null)));
  return { files, body: xml(files, 'word/document.xml') };
}

let official: Awaited<ReturnType<typeof parts>>;
let styles: ReturnType<typeof xml>;
beforeAll(async () => {
  official = await parts(weekly);
  styles = xml(official.files, 'word/styles.xml');
});

/** The paragraph that contains a text, with size, alignment and emphasis as Word resolves them. */
function look(text: string, nth = 0) {
  const { body } = official;
  const paragraph = body('w\\:p')
    .filter((_, element) => body(element).text().includes(text))
    .eq(nth);
  if (paragraph.length === 0) throw new Error(`no paragraph with "${text}"`);
  const style = styles(`w\\:style[w\\:styleId="${paragraph.find('w\\:pStyle').attr('w:val')}"]`);
  const run = paragraph
    .find('w\\:r')
    .filter((_, element) => body(element).text().trim() !== '')
    .first();
  const has = (name: string) => run.find(name).length > 0 || style.find(`w\\:rPr > ${name}`).length > 0;
  const size =
    run.find('w\\:sz').attr('w:val') ??
    style.find('w\\:sz').attr('w:val') ??
    styles('w\\:docDefaults w\\:sz').attr('w:val');
  return {
    points: Number(size) / 2,
    bold: has('w\\:b'),
    italic: has('w\\:i'),
    align: paragraph.find('w\\:jc').attr('w:val') ?? style.find('w\\:jc').attr('w:val'),
    style: style.attr('w:styleId'),
  };
}

describe('the form of Decree 30/2020', () => {
  test('A4 upright with margins in range', () => {
    const size = official.body('w\\:pgSz');
    expect(Number(size.attr('w:w')) / MM).toBeCloseTo(210, 1);
    expect(Number(size.attr('w:h')) / MM).toBeCloseTo(297, 1);
    const margin = (side: string) => Number(official.body('w\\:pgMar').attr(`w:${side}`)) / MM;
    for (const side of ['top', 'bottom']) {
      expect(margin(side)).toBeGreaterThanOrEqual(20);
      expect(margin(side)).toBeLessThanOrEqual(25);
    }
    expect(margin('left')).toBeGreaterThanOrEqual(30);
    expect(margin('left')).toBeLessThanOrEqual(35);
    expect(margin('right')).toBeGreaterThanOrEqual(15);
    expect(margin('right')).toBeLessThanOrEqual(20);
  });

  test('one font, black, Vietnamese', () => {
    const fonts = ['word/document.xml', 'word/styles.xml', 'word/header1.xml'].flatMap((name) =>
      [...(official.files.get(name) ?? '').matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/gu)].map(
        ([, font]) => font,
      ),
    );
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
    expect(styles('w\\:docDefaults w\\:lang').attr('w:val')).toBe('vi-VN');
    const used = new Set(
      official.body('w\\:pStyle, w\\:rStyle').map((_, element) => official.body(element).attr('w:val')),
    );
    for (const id of used) {
      const color = styles(`w\\:style[w\\:styleId="${id}"] w\\:color`).attr('w:val');
      expect([id, color ?? '000000']).toEqual([id, '000000']);
    }
  });

  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { points: 12, bold: true, italic: false, align: 'center' }],
    ['Độc lập - Tự do - Hạnh phúc', { points: 13, bold: true, italic: false, align: 'center' }],
    ['BẢO HIỂM XÃ HỘI VIỆT NAM', { points: 12, bold: false, italic: false, align: 'center' }],
    ['TỈNH THÁI NGUYÊN', { points: 12, bold: true, italic: false, align: 'center' }],
    ['Số: 05/BC-BHXH', { points: 13, bold: false, italic: false, align: 'center' }],
    ['Thái Nguyên, ngày 09 tháng 02', { points: 13, bold: false, italic: true, align: 'center' }],
    ['BÁO CÁO', { points: 14, bold: true, italic: false, align: 'center' }],
    ['Tổng hợp thông tin báo chí', { points: 14, bold: true, italic: false, align: 'center' }],
    ['Kính gửi: Giám đốc', { points: 14, bold: false, italic: false, align: 'center' }],
    ['Trong tuần, hệ thống ghi nhận', { points: 14, bold: false, italic: false, align: 'both' }],
    ['I. PHẠM VI', { points: 14, bold: true, italic: false, style: 'Heading1' }],
    ['1. Chi trả lương hưu', { points: 14, bold: true, italic: false, style: 'Heading2' }],
    ['Bảng 1.', { points: 12, bold: true, italic: true, style: 'Caption' }],
    ['Nơi nhận:', { points: 12, bold: true, italic: true }],
    ['- Như trên;', { points: 11, bold: false, italic: false }],
    ['- Lưu: VT, TTPTĐT.', { points: 11, bold: false, italic: false }],
    ['TL. GIÁM ĐỐC', { points: 14, bold: true, italic: false, align: 'center' }],
    ['Trần Minh Đức', { points: 14, bold: true, italic: false, align: 'center' }],
    ['(Kèm theo Báo cáo số 05/BC-BHXH ngày 09', { points: 14, italic: true, align: 'center' }],
  ])('"%s" looks right', (text, expected) => {
    expect(look(text)).toMatchObject(expected);
  });

  test('body paragraphs: first line 1.27 cm, at least 6 pt apart', () => {
    const body = styles('w\\:style[w\\:styleId="BodyText"]');
    expect(Number(body.find('w\\:ind').attr('w:firstLine')) / MM).toBeCloseTo(12.7, 1);
    expect(Number(body.find('w\\:spacing').attr('w:after'))).toBeGreaterThanOrEqual(120);
    const line = Number(body.find('w\\:spacing').attr('w:line')) / 240;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(1.5);
  });

  test('rules stand under the agency, the motto and the title', () => {
    const { body } = official;
    const ruleAfter = (text: string) => {
      const rule = body('w\\:p')
        .filter((_, element) => body(element).text() === text)
        .first()
        .next();
      expect([text, rule.find('w\\:pBdr w\\:top').attr('w:val')]).toEqual([text, 'single']);
      return Number(rule.find('w\\:ind').attr('w:left')) + Number(rule.find('w\\:ind').attr('w:right'));
    };
    const [agencyWidth = 0, countryWidth = 0] = body('w\\:tbl')
      .first()
      .find('w\\:gridCol')
      .map((_, column) => Number(body(column).attr('w:w')))
      .get();
    // The motto is 12.24 em of Times bold at 13 pt: 159 pt.
    expect((countryWidth - ruleAfter('Độc lập - Tự do - Hạnh phúc')) / 20).toBeCloseTo(159, -1);
    // "TỈNH THÁI NGUYÊN" at 12 pt bold is about 134 pt; the rule is a third to a half of it.
    const agencyRule = (agencyWidth - ruleAfter('TỈNH THÁI NGUYÊN')) / 20;
    expect(agencyRule).toBeGreaterThan(134 / 3);
    expect(agencyRule).toBeLessThan(134 / 2);
    ruleAfter('(Tuần 06 năm 2026, từ ngày 02/02/2026 đến ngày 08/02/2026)');
  });

  test('page numbers are centred in the top margin and hidden on page 1', () => {
    const { body, files } = official;
    expect(body('w\\:titlePg')).toHaveLength(1);
    expect(body('w\\:titlePg').attr('w:val')).not.toBe('false');
    const relations = xml(files, 'word/_rels/document.xml.rels');
    const header = (type: string) => {
      const id = body(`w\\:headerReference[w\\:type="${type}"]`).attr('r:id');
      return xml(files, `word/${relations(`Relationship[Id="${id}"]`).attr('Target')}`);
    };
    const numbered = header('default');
    expect(numbered('w\\:instrText').text()).toBe('PAGE');
    expect(numbered('w\\:jc').attr('w:val')).toBe('center');
    expect(Number(numbered('w\\:sz').attr('w:val')) / 2).toBe(13);
    expect(header('first')('w\\:instrText')).toHaveLength(0);
  });

  test('the closing does not split and does not stand alone', () => {
    const { body } = official;
    const closing = body('w\\:tbl').filter((_, table) => body(table).text().includes('Nơi nhận:'));
    expect(closing.find('w\\:cantSplit')).toHaveLength(closing.find('w\\:tr').length);
    expect(closing.prev().text()).toMatch(/\.\/\.$/u);
    expect(closing.prev().find('w\\:keepNext')).toHaveLength(1);
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])
      expect(closing.find(`w\\:tblBorders > w\\:${side}`).attr('w:val')).toBe('none');
  });

  test('each appendix begins a page', () => {
    const { body } = official;
    const starts = body('w\\:pageBreakBefore')
      .map((_, element) => body(element).closest('w\\:p').text())
      .get();
    expect(starts).toEqual(['Phụ lục I', 'Phụ lục II']);
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
  const [first, second] = weekly.appendix;
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
  const [item] = weekly.appendix;

  test('text that XML cannot hold does not break the file', async () => {
    const decomposed = 'Bảo hiểm xã hội'.normalize('NFD');
    const { files, body } = await parts({
      ...weekly,
      letterhead: { ...weekly.letterhead, agency: nasty, signatoryName: nasty },
      appendix: [
        { id: 1, title: nasty, sourceName: decomposed, url: 'https://x.example/"><a>&', at: weekly.cutOff },
      ],
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
    if (item === undefined) throw new Error('fixture without appendix');
    const long = 'Tin bài rất dài '.repeat(2000).trim();
    const { files, body } = await parts({
      ...weekly,
      topStories: [],
      appendix: [{ ...item, title: long, url: address }],
    });
    expect(body.text()).toContain(long);
    expect(files.get('word/_rels/document.xml.rels')).not.toContain('bao.example');
  });
});
