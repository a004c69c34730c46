/** A report as a Word file in the form of Decree 30/2020/NĐ-CP. */
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ReportBlock } from './block.ts';
import { cleanText } from './clean-text.ts';
import type { ReportContent } from './content.ts';
import { blockParts } from './docx/blocks.ts';
import { DASH_LIST, dashLevels, stylesOf } from './docx/styles.ts';
import { centred } from './docx/text.ts';
import { margins, page, settings, sizes } from './measures.ts';

/** The bytes of a DOCX: A4, portrait, ready to be numbered and signed. */
export async function renderDocx(content: ReportContent): Promise<Buffer> {
  const { blocks, layout } = content;
  return Packer.toBuffer(
    new Document({
      ...properties(content),
      styles: stylesOf(settings[layout]),
      numbering: { config: [{ reference: DASH_LIST, levels: dashLevels }] },
      sections: [
        {
          properties: { titlePage: true, page: { size: page, margin: margins } },
          headers: { default: pageNumber(), first: new Header({ children: [emptyLine()] }) },
          ...footers(blocks),
          children: blocks.flatMap((block, index) => blockParts(block, blocks[index + 1])),
        },
      ],
    }),
  );
}

function properties({ title, subject, author, keywords }: ReportContent) {
  return {
    title: cleanText(title),
    subject: cleanText(subject),
    creator: cleanText(author),
    lastModifiedBy: cleanText(author),
    keywords,
  };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: sizes.pageNumber });
  return new Header({
    children: [new Paragraph({ style: 'Plain', alignment: AlignmentType.CENTER, children: [number] })],
  });
}

function emptyLine(): Paragraph {
  return new Paragraph({ style: 'Plain', children: [] });
}

/** Made-up figures say so on every page, the first one included. */
function footers(blocks: readonly ReportBlock[]) {
  const demonstration = blocks.find((block) => block.kind === 'demonstration');
  if (demonstration === undefined) return {};
  const footer = () =>
    new Footer({ children: [centred(demonstration.mark, { size: sizes.mark, italics: true })] });
  return { footers: { default: footer(), first: footer() } };
}
