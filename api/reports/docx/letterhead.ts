/** The parts of the form that stand in borderless tables: the head of page 1, and the closing with the signature. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ClosingBlock, LetterheadBlock } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { balancedLines, letterheadWidths, sizes, textWidth } from '../measures.ts';
import { centred, ruleUnder, run } from './text.ts';

const { agency: agencyWidth, country: countryWidth } = letterheadWidths;
/** The decree allows 1/3 to 1/2 of the line. */
const RULE_SHARE = 0.4;
/** Room for the signature and the seal, 4 lines of 14 pt. */
const SIGNATURE_ROOM = 4 * 14 * 20;

export function letterhead(block: LetterheadBlock): Table {
  const nameLines = balancedLines(cleanText(block.agency), sizes.agency, agencyWidth);
  const agency = [
    centred(block.parentAgency, { size: sizes.agency }),
    ...nameLines.map((line) => centred(line, { size: sizes.agency, bold: true })),
    ruleUnder(nameLines.at(-1) ?? '', sizes.agency, RULE_SHARE, agencyWidth),
  ];
  const country = [
    centred(block.country, { size: sizes.country, bold: true }),
    centred(block.motto, { size: sizes.motto, bold: true }),
    ruleUnder(block.motto, sizes.motto, 1, countryWidth),
  ];
  return sideBySide([
    [agency, country],
    [
      [centred(block.number, { size: sizes.number })],
      [centred(block.placeDate, { size: sizes.placeDate, italics: true })],
    ],
  ]);
}

/** Nơi nhận on the left, the signature on the right; one row, so that they stay together. */
export function closing(block: ClosingBlock): Table {
  const recipients = [
    new Paragraph({
      style: 'Plain',
      alignment: AlignmentType.LEFT,
      children: [run(block.recipientsLabel, { size: sizes.recipientsLabel, bold: true, italics: true })],
    }),
    ...block.recipients.map(
      (recipient) =>
        new Paragraph({
          style: 'Plain',
          alignment: AlignmentType.LEFT,
          children: [run(recipient, { size: sizes.recipients })],
        }),
    ),
  ];
  const signature = { size: sizes.signature, bold: true };
  const signatory = [
    ...block.capacity.map((line) => centred(line, signature)),
    centred(block.name, signature, { spacing: { before: SIGNATURE_ROOM } }),
  ];
  return sideBySide([[recipients, signatory]]);
}

function sideBySide(rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [agencyWidth, countryWidth],
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: rows.map(
      ([left, right]) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ width: { size: agencyWidth, type: WidthType.DXA }, children: left }),
            new TableCell({ width: { size: countryWidth, type: WidthType.DXA }, children: right }),
          ],
        }),
    ),
  });
}
