/** Named Word styles, so that the person who finishes the report can restyle it and navigate by its headings. */
import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat } from 'docx';
import { FONT, firstLine, type Setting, sizes } from '../measures.ts';

/** Name of the list whose items begin with a dash. */
export const DASH_LIST = 'dash-list';

const BLACK = '000000';
/** One line of the typeface, as Word counts. */
const SINGLE = 240;

/** The styles of a file whose running text is set like this. */
export function stylesOf({ body, note, gap, lineHeight }: Setting): IStylesOptions {
  const heading = {
    paragraph: {
      spacing: { before: gap, after: gap },
      indent: { firstLine },
      keepNext: true,
    },
  };
  return {
    default: {
      document: {
        run: { font: FONT, size: body, color: BLACK, language: { value: 'vi-VN' } },
        paragraph: {},
      },
      heading1: {
        ...heading,
        run: { font: FONT, size: body, color: BLACK, bold: true },
      },
      heading2: {
        ...heading,
        run: { font: FONT, size: body, color: BLACK, bold: true },
      },
      heading3: {
        ...heading,
        run: { font: FONT, size: body, color: BLACK, bold: true, italics: true },
      },
      hyperlink: { run: { color: BLACK, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine },
          spacing: { after: gap, line: Math.round(SINGLE * lineHeight), lineRule: 'auto' },
        },
      },
      { id: 'Plain', name: 'Plain', paragraph: { spacing: { before: 0, after: 0 } } },
      {
        id: 'ReportTitle',
        name: 'Report Title',
        quickFormat: true,
        paragraph: { spacing: { before: 2 * gap, after: 0 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        quickFormat: true,
        run: { bold: true, italics: true, size: sizes.table },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: gap, after: 80 },
          keepNext: true,
        },
      },
      {
        id: 'Figure',
        name: 'Figure',
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: gap, after: 0 },
          keepNext: true,
        },
      },
      {
        id: 'FigureCaption',
        name: 'Figure Caption',
        quickFormat: true,
        run: { bold: true, italics: true, size: sizes.table },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 80, after: 2 * gap } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        run: { size: sizes.table },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'TableEnd',
        name: 'Table End',
        run: { size: 2 },
        paragraph: { spacing: { before: 0, after: gap, line: 20, lineRule: 'exact' } },
      },
      {
        id: 'Note',
        name: 'Note',
        run: { italics: true, size: note },
        paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { after: gap } },
      },
    ],
  };
}

export const dashLevels: ILevelsOptions[] = [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text: '-',
    alignment: AlignmentType.LEFT,
    suffix: 'space',
    style: { paragraph: { indent: { left: 0, firstLine } }, run: { font: FONT } },
  },
];
