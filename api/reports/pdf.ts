/** A report as PDF/A-2b with its fonts inside, set by Typst from the same blocks as the Word file. */
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawForPaper } from '../pictures/paper-drawing.ts';
import type { FigureBlock, ReportBlock } from './block.ts';
import { cleanText } from './clean-text.ts';
import type { ReportContent } from './content.ts';
import { balancedLines, firstLine, letterheadWidths, margins, page, settings, sizes } from './measures.ts';
import { FONT, fontFolders, showable } from './pdf/typeface.ts';

/** The bytes of a PDF. `root`: the folder of the program, where the template stands. */
export function renderPdf(content: ReportContent, root: string): Buffer {
  const compiler = NodeCompiler.create({
    workspace: join(root, 'api', 'reports', 'pdf'),
    fontArgs: [{ fontPaths: fontFolders }],
  });
  compiler.mapShadow(join(root, 'api', 'reports', 'pdf', 'report.json'), paperData(content));
  return compiler.pdf(
    { mainFilePath: join(root, 'api', 'reports', 'pdf', 'report.typ') },
    { pdfStandard: 'a-2b', creationTimestamp: Math.floor(Date.parse(content.madeAt) / 1000) },
  );
}

/** What the template reads: the blocks and the measures of the decree, every text cleaned. */
function paperData({ blocks, layout, title, author, keywords }: ReportContent): Buffer {
  const demonstration = blocks.find((block) => block.kind === 'demonstration');
  const data = {
    title,
    author,
    keywords,
    font: FONT,
    page,
    margins,
    firstLine,
    setting: settings[layout],
    sizes,
    mark: demonstration?.mark ?? null,
    blocks: blocks.map(paperBlock),
  };
  const clean = (key: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    return key === 'url' ? value : showable(cleanText(value));
  };
  return Buffer.from(JSON.stringify(data, clean));
}

function paperBlock(block: ReportBlock) {
  if (block.kind === 'figure') return paperFigure(block);
  if (block.kind !== 'letterhead') return block;
  return {
    ...block,
    agencyLines: balancedLines(cleanText(block.agency), sizes.agency, letterheadWidths.agency),
  };
}

function paperFigure({ kind, caption, chart }: FigureBlock) {
  return { kind, caption, alt: chart.alt, svg: drawForPaper(chart).svg };
}
