/** Reports as Word files in the form of Decree 30/2020/NĐ-CP. Their words come from the blocks. */
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ReportBlock } from './block.ts';
import { blockParts } from './docx/blocks.ts';
import { cleanText } from './docx/clean-text.ts';
import { margins, page, sizes } from './docx/measures.ts';
import { DASH_LIST, dashLevels, styles } from './docx/styles.ts';
import { centred } from './docx/text.ts';
import type { LeaderReport } from './leader.ts';
import { leaderBlocks } from './leader-text.ts';
import type { Letterhead, Week, WeeklyReport } from './report.ts';
import { weeklyBlocks } from './weekly-text.ts';

/** The bytes of a DOCX: A4, portrait, ready to be numbered and signed. */
export function renderWeeklyDocx(report: WeeklyReport): Promise<Buffer> {
  return renderDocx(weeklyBlocks(report), report);
}

/** The leader's summary: one A4 page. */
export function renderLeaderDocx(report: LeaderReport): Promise<Buffer> {
  return renderDocx(leaderBlocks(report), report);
}

interface Origin {
  readonly letterhead: Letterhead;
  readonly week: Week;
}

function renderDocx(blocks: readonly ReportBlock[], origin: Origin): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      ...properties(origin, blocks),
      styles,
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

function properties({ letterhead, week }: Origin, blocks: readonly ReportBlock[]) {
  const title = blocks.find((block) => block.kind === 'title');
  const agency = cleanText(letterhead.agency);
  return {
    title: cleanText(title === undefined ? week.id : `${title.name}: ${title.subject}`),
    subject: cleanText(title?.period ?? week.id),
    creator: agency,
    lastModifiedBy: agency,
    keywords: week.id,
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
