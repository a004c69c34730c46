/** The form of Decree 30/2020/NĐ-CP, Appendix I, a row at a time: first over the XML of the Word file, then over the pages of the PDF. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fileBytes, writeReport } from '../../../api/reports/formats.ts';
import { root } from '../make-context.ts';
import { type DocxForm, docxForm, type Look } from './docx-form.ts';
import { type KindSample, kindSamples } from './kind-samples.ts';
import { type PdfPage, readPdf } from './pdf-pages.ts';

async function bytesOf(format: 'docx' | 'pdf', { content }: KindSample): Promise<Buffer> {
  return fileBytes(await writeReport(format, content, root));
}

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const PARENT = 'BẢO HIỂM XÃ HỘI VIỆT NAM';
/** The agency's name does not fit on one line; the rule stands under its second. */
const AGENCY = ['BẢO HIỂM XÃ HỘI', 'TỈNH THÁI NGUYÊN'] as const;
const NUMBER = 'Số: 05/BC-BHXH';

function between(value: number, least: number, most: number, what = ''): void {
  // Twips are whole: half a twip is not an error.
  expect(value, what).toBeGreaterThanOrEqual(least - 0.01);
  expect(value, what).toBeLessThanOrEqual(most + 0.01);
}

function upright(look: Look, form: Partial<Look>): void {
  expect(look).toMatchObject({ italic: false, ...form });
}

type Row<T> = readonly [element: string, rule: string, check: (form: T, sample: KindSample) => void];

const wordRows: readonly Row<DocxForm>[] = [
  [
    'Khổ giấy',
    'A4 upright',
    ({ pageSize }) => {
      expect(pageSize('w')).toBeCloseTo(210, 1);
      expect(pageSize('h')).toBeCloseTo(297, 1);
    },
  ],
  [
    'Lề trang',
    'top and bottom 20–25 mm, left 30–35, right 15–20',
    ({ margin }) => {
      for (const side of ['top', 'bottom']) between(margin(side), 20, 25, side);
      between(margin('left'), 30, 35);
      between(margin('right'), 15, 20);
    },
  ],
  [
    'Phông chữ',
    'Times New Roman throughout, black, Vietnamese, letters composed (NFC)',
    ({ files, styles, body }) => {
      const texts = [...files].filter(([name]) => name.endsWith('.xml'));
      const fonts = texts.flatMap(([, text]) =>
        [...text.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/gu)].map(([, font]) => font),
      );
      expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
      for (const [name, text] of texts) expect(text === text.normalize('NFC'), name).toBe(true);
      expect(styles('w\\:docDefaults w\\:lang').attr('w:val')).toBe('vi-VN');
      const used = new Set(
        body('w\\:pStyle, w\\:rStyle')
          .map((_, element) => body(element).attr('w:val'))
          .get(),
      );
      for (const id of used)
        expect(styles(`w\\:style[w\\:styleId="${id}"] w\\:color`).attr('w:val') ?? '000000', id).toBe(
          '000000',
        );
      expect(body('w\\:r w\\:color')).toHaveLength(0);
    },
  ],
  [
    'Số trang',
    'Arabic, 13–14, upright, centred in the top margin, hidden on page 1',
    ({ body, header, margin }) => {
      expect(body('w\\:titlePg')).toHaveLength(1);
      expect(body('w\\:titlePg').attr('w:val')).not.toBe('false');
      const numbered = header('default');
      expect(numbered('w\\:instrText').text()).toBe('PAGE');
      expect(numbered('w\\:jc').attr('w:val')).toBe('center');
      between(Number(numbered('w\\:sz').attr('w:val')) / 2, 13, 14);
      expect(numbered('w\\:i')).toHaveLength(0);
      expect(margin('header')).toBeLessThan(margin('top'));
      expect(body('w\\:pgNumType').attr('w:fmt') ?? 'decimal').toBe('decimal');
      expect(header('first')('w\\:instrText')).toHaveLength(0);
    },
  ],
  [
    'Quốc hiệu',
    'capitals, 12–13, upright bold, in the right half of the head',
    ({ look, paragraph }) => {
      upright(look(COUNTRY), { bold: true, align: 'center' });
      between(look(COUNTRY).points, 12, 13);
      expect(paragraph(COUNTRY).closest('w\\:tc').index()).toBeGreaterThan(
        paragraph(PARENT).closest('w\\:tc').index(),
      );
    },
  ],
  [
    'Tiêu ngữ',
    '13–14, upright bold, centred, hyphens between spaces, a rule as long as the text',
    ({ look, paragraph, ruleUnder }) => {
      upright(look(MOTTO), { text: MOTTO, bold: true, align: 'center' });
      between(look(MOTTO).points, 13, 14);
      expect(paragraph(COUNTRY).next().text()).toBe(MOTTO);
      // 12.24 em of Times bold at 13 pt: 56 mm.
      between(ruleUnder(MOTTO), 0.95 * 56, 1.05 * 56);
    },
  ],
  [
    'Cơ quan chủ quản',
    'capitals, 12–13, upright, not bold',
    ({ look }) => {
      upright(look(PARENT), { bold: false, align: 'center' });
      between(look(PARENT).points, 12, 13);
      expect(look(PARENT).text).toBe(look(PARENT).text.toLocaleUpperCase('vi'));
    },
  ],
  [
    'Cơ quan ban hành',
    'capitals, 12–13, upright bold, a rule of 1/3 to 1/2 of the line',
    ({ look, ruleUnder }) => {
      for (const line of AGENCY) {
        upright(look(line), { text: line, bold: true, align: 'center' });
        between(look(line).points, 12, 13);
      }
      // About 134 pt of Times bold at 12 pt: 47 mm.
      between(ruleUnder(AGENCY[1]), 47 / 3, 47 / 2);
    },
  ],
  [
    'Số, ký hiệu',
    '13, upright, below 10 with a leading zero',
    ({ look }) => upright(look(NUMBER), { text: NUMBER, points: 13, bold: false, align: 'center' }),
  ],
  [
    'Địa danh, thời gian',
    '13–14, italic, leading zeros for days below 10 and for January and February',
    ({ look }, { placeDate }) => {
      expect(look(placeDate)).toMatchObject({
        text: placeDate,
        bold: false,
        italic: true,
        align: 'center',
      });
      between(look(placeDate).points, 13, 14);
    },
  ],
  [
    'Tên loại',
    'capitals, 13–14, bold, centred',
    ({ look }) => {
      upright(look('BÁO CÁO'), { text: 'BÁO CÁO', bold: true, align: 'center' });
      between(look('BÁO CÁO').points, 13, 14);
    },
  ],
  [
    'Trích yếu',
    '13–14, bold, centred, under the name of the kind, a rule of 1/3 to 1/2 of the line',
    ({ look, paragraph, ruleUnder }, { subject, period }) => {
      for (const line of [subject, period]) {
        upright(look(line), { text: line, bold: true, align: 'center' });
        between(look(line).points, 13, 14);
      }
      expect(paragraph('BÁO CÁO').next().text()).toBe(subject);
      // A letter of Times bold at 14 pt takes about 7 pt, 2.5 mm, in such a line.
      between(ruleUnder(period), (2.5 * period.length) / 3, (2.5 * period.length) / 2);
    },
  ],
  [
    'Nội dung',
    '13–14, justified, first line 10–12.7 mm, 6 pt or more between paragraphs, single to one and a half lines',
    ({ look, styles }, { body }) => {
      upright(look(body), { bold: false, align: 'both', style: 'BodyText' });
      between(look(body).points, 13, 14);
      const style = styles('w\\:style[w\\:styleId="BodyText"]');
      between((Number(style.find('w\\:ind').attr('w:firstLine')) / 1440) * 25.4, 10, 12.72);
      expect(Number(style.find('w\\:spacing').attr('w:after')) / 20).toBeGreaterThanOrEqual(6);
      between(Number(style.find('w\\:spacing').attr('w:line')) / 240, 1, 1.5);
    },
  ],
  [
    'Mục, khoản',
    'bold, on styles for navigation: Roman, then Arabic numbers, in their order',
    ({ look, body }, { section, subsection }) => {
      upright(look(section), { points: 14, bold: true, style: 'Heading1' });
      if (subsection !== null) upright(look(subsection), { points: 14, bold: true, style: 'Heading2' });
      const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
      const labels = body('w\\:p')
        .filter((_, element) => body(element).find('w\\:pStyle').attr('w:val') === 'Heading1')
        .map((_, element) => /^([IVX]+)\. /u.exec(body(element).text())?.[1])
        .get();
      expect(labels.length).toBeGreaterThan(4);
      expect(labels).toEqual(roman.slice(0, labels.length));
    },
  ],
  [
    'Căn cứ, độ khẩn, chữ ký số',
    'have no place in a report that is drafted: none is printed',
    ({ body }) => {
      const texts = body('w\\:body > w\\:p')
        .map((_, element) => body(element).text())
        .get();
      expect(texts.filter((text) => /^(?:Căn cứ|HỎA TỐC|THƯỢNG KHẨN|KHẨN)/u.test(text))).toEqual([]);
      expect(body('w\\:tbl').last().find('w\\:drawing')).toHaveLength(0);
    },
  ],
  [
    'Chức vụ, họ tên người ký',
    'capitals, bold, 13–14, centred, name in bold letters of a sentence without a title of learning',
    ({ look, paragraph }) => {
      for (const line of ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG TRUYỀN THÔNG', 'Trần Minh Đức']) {
        upright(look(line), { text: line, bold: true, align: 'center' });
        between(look(line).points, 13, 14);
      }
      expect(paragraph('Trần Minh Đức').closest('w\\:tc').index()).toBeGreaterThan(
        paragraph('Nơi nhận:').closest('w\\:tc').index(),
      );
    },
  ],
  [
    'Nơi nhận',
    'heading 12 bold italic; lines 11 upright, "- …;", the last "- Lưu: VT, …."; left of the signature',
    ({ look, paragraph, body }) => {
      expect(look('Nơi nhận:')).toMatchObject({ points: 12, bold: true, italic: true });
      const lines = paragraph('Nơi nhận:')
        .nextAll('w\\:p')
        .map((_, element) => body(element).text())
        .get();
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) upright(look(line), { points: 11, bold: false });
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^- [^;]+;$/u);
      expect(lines.at(-1)).toMatch(/^- Lưu: VT, [^,.]+\.$/u);
    },
  ],
  [
    'Kết thúc nội dung',
    '"./." ends the body, right before a closing that does not split and does not stand alone',
    ({ body, paragraph }) => {
      const closing = paragraph('Nơi nhận:').closest('w\\:tbl');
      expect(closing.prev().text()).toMatch(/[^.]\.\/\.$/u);
      expect(body.text().split('./.')).toHaveLength(2);
      expect(closing.prev().find('w\\:keepNext')).toHaveLength(1);
      expect(closing.find('w\\:cantSplit')).toHaveLength(closing.find('w\\:tr').length);
      for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])
        expect(closing.find(`w\\:tblBorders > w\\:${side}`).attr('w:val')).toBe('none');
    },
  ],
  [
    'Phụ lục',
    'each on its own page with a Roman number, title in capitals, reference 13–14 italic',
    ({ body, look }, { reference }) => {
      const starts = body('w\\:pageBreakBefore')
        .map((_, element) => body(element).closest('w\\:p').text())
        .get();
      expect(starts).toEqual(['Phụ lục I', 'Phụ lục II']);
      for (const title of ['DANH MỤC TIN BÀI TRONG KỲ', 'GHI CHÚ PHƯƠNG PHÁP'])
        upright(look(title), { text: title, bold: true, align: 'center' });
      expect(look(reference)).toMatchObject({ italic: true, align: 'center' });
      between(look(reference).points, 13, 14);
    },
  ],
  [
    'Biểu đồ',
    'as wide as the text and no wider, described in words, its caption on the same page',
    ({ body, pageSize, margin }, { charts }) => {
      const drawings = body('w\\:drawing');
      expect(drawings).toHaveLength(charts);
      drawings.each((_, element) => {
        const drawing = body(element);
        const width = Number(drawing.find('wp\\:extent').attr('cx')) / 36_000;
        between(width, 150, pageSize('w') - margin('left') - margin('right'));
        expect(drawing.find('wp\\:docPr').attr('descr')).toMatch(/^Biểu đồ .+\d/u);
        const place = drawing.closest('w\\:p');
        expect(place.next().text()).toMatch(/^Biểu đồ \d\. /u);
        expect(place.find('w\\:pStyle').attr('w:val')).toBe('Figure');
      });
    },
  ],
];

describe.each(kindSamples)('the Word file of a report of the kind %s', (_, make) => {
  let sample: KindSample;
  let form: DocxForm;
  beforeAll(async () => {
    sample = await make();
    form = docxForm(await bytesOf('docx', sample));
  });
  test.each(wordRows)('%s: %s', (_, __, check) => check(form, sample));
});

interface PdfForm {
  readonly pages: readonly PdfPage[];
  readonly raw: string;
}

const MM = 72 / 25.4;

/** The first piece of a page's text that begins so. */
function piece({ pages }: PdfForm, text: string) {
  const found = pages.flatMap(({ pieces }) => pieces).find((one) => one.text.startsWith(text));
  if (found === undefined) throw new Error(`no text begins with "${text}"`);
  return found;
}

/** A text in each face, which others are held against. */
const sampleOf = {
  upright: NUMBER,
  bold: 'BÁO CÁO',
  italic: 'Thái Nguyên, ngày ',
  'bold italic': 'Nơi nhận:',
} as const;

type PdfText = readonly [
  element: string,
  text: string | ((sample: KindSample) => string),
  least: number,
  most: number,
  style: keyof typeof sampleOf,
];

const pdfRows: readonly Row<PdfForm>[] = [
  [
    'Khổ giấy',
    'A4 upright, every page',
    ({ pages }) => {
      for (const { width, height } of pages) {
        expect(width / MM).toBeCloseTo(210, 0);
        expect(height / MM).toBeCloseTo(297, 0);
      }
    },
  ],
  [
    'Lề trang',
    'nothing left or right of the text, under it the mark of a demonstration alone',
    ({ pages }) => {
      for (const { pieces, width } of pages) {
        for (const { x, width: long, text } of pieces) {
          expect(x / MM, text).toBeGreaterThanOrEqual(29.9);
          expect((width - x - long) / MM, text).toBeGreaterThanOrEqual(14.9);
        }
        const under = pieces.filter(({ y }) => y / MM < 19.9).map(({ text }) => text);
        expect(under.join('').trim()).toBe('DỮ LIỆU MINH HỌA – KHÔNG PHẢI VĂN BẢN CHÍNH THỨC');
      }
    },
  ],
  [
    'Phông chữ',
    'a face with the widths of Times New Roman, every face inside the file',
    ({ raw, pages }) => {
      const faces = raw.match(/\/Type\s*\/FontDescriptor/g) ?? [];
      expect(faces.length).toBeGreaterThan(2);
      expect(raw.match(/\/FontFile2/g)).toHaveLength(faces.length);
      const names = [...raw.matchAll(/\/FontName\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name);
      expect(new Set(names)).toEqual(
        new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']),
      );
      expect(new Set(Object.values(sampleOf).map((text) => piece({ raw, pages }, text).face)).size).toBe(4);
      for (const { pieces } of pages) for (const { text } of pieces) expect(text).toBe(text.normalize('NFC'));
    },
  ],
  [
    'Số trang',
    'Arabic, 13–14, centred in the top margin, hidden on page 1',
    ({ pages }) => {
      const numbersOf = ({ pieces, height }: PdfPage) =>
        pieces.filter(({ y, text }) => (height - y) / MM < 20 && text.trim() !== '');
      const [first, ...others] = pages;
      expect(first && numbersOf(first)).toEqual([]);
      expect(others.length).toBeGreaterThan(3);
      for (const [index, page] of others.entries()) {
        const [number, ...rest] = numbersOf(page);
        expect([number?.text, rest]).toEqual([String(index + 2), []]);
        between(number?.size ?? 0, 13, 14);
        const middle = (30 + 210 - 15) / 2;
        between(((number?.x ?? 0) + (number?.width ?? 0) / 2) / MM, middle - 1, middle + 1);
      }
    },
  ],
  ...(
    [
      ['Quốc hiệu', COUNTRY, 12, 13, 'bold'],
      ['Tiêu ngữ', MOTTO, 13, 14, 'bold'],
      ['Cơ quan chủ quản', PARENT, 12, 13, 'upright'],
      ['Cơ quan ban hành', AGENCY[1], 12, 13, 'bold'],
      ['Số, ký hiệu', NUMBER, 13, 13, 'upright'],
      ['Địa danh, thời gian', ({ placeDate }) => placeDate, 13, 14, 'italic'],
      ['Tên loại', 'BÁO CÁO', 13, 14, 'bold'],
      ['Trích yếu', ({ subject }) => subject.slice(0, 40), 13, 14, 'bold'],
      ['Nội dung', ({ body }) => body.slice(0, 10), 13, 14, 'upright'],
      ['Mục', ({ section }) => section, 13, 14, 'bold'],
      ['Chức vụ người ký', 'TL. GIÁM ĐỐC', 13, 14, 'bold'],
      ['Họ tên người ký', 'Trần Minh Đức', 13, 14, 'bold'],
      ['Nơi nhận', 'Nơi nhận:', 12, 12, 'bold italic'],
      ['Danh sách nơi nhận', '- Như trên;', 11, 11, 'upright'],
      ['Lưu', '- Lưu: VT, TTPTĐT.', 11, 11, 'upright'],
    ] as readonly PdfText[]
  ).map(
    ([element, text, least, most, style]): Row<PdfForm> => [
      element,
      `${style}, ${least}–${most}`,
      (form, sample) => {
        const { size, face } = piece(form, typeof text === 'string' ? text : text(sample));
        between(size, least, most);
        expect(face).toBe(piece(form, sampleOf[style]).face);
      },
    ],
  ),
  [
    'Phụ lục',
    'each begins a page',
    ({ pages }) => {
      const starts = pages
        .map(
          ({ pieces, height }) =>
            pieces.filter(({ y, text }) => (height - y) / MM > 20 && text.trim() !== '').at(0)?.text,
        )
        .filter((text) => text?.startsWith('Phụ lục '));
      expect(starts).toEqual(['Phụ lục I', 'Phụ lục II']);
    },
  ],
];

describe.each(kindSamples)('the PDF of a report of the kind %s', (_, make) => {
  let sample: KindSample;
  let form: PdfForm;
  beforeAll(async () => {
    sample = await make();
    const bytes = await bytesOf('pdf', sample);
    form = { pages: await readPdf(bytes), raw: bytes.toString('latin1') };
  });
  test.each(pdfRows)('%s: %s', (_, __, check) => check(form, sample));
});
