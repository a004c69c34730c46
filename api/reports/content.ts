/**
 * What the formats are written from. A kind of report words its blocks and fills its sheets once; every writer takes this
 * and nothing else, so a new kind of report has all formats.
 */
import type { ReportBlock } from './block.ts';
import type { ItemList } from './item-list.ts';
import type { Layout } from './measures.ts';
import type { Letterhead } from './report.ts';
import type { Sheet } from './sheet.ts';

export interface ReportContent {
  /** First part of file names, ASCII: `bao-cao-tuan-2026-W06-v1`. */
  readonly name: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  /** Instant that the figures are of: the same report gives the same bytes at any time. */
  readonly madeAt: string;
  /** How DOCX, PDF and HTML set it. */
  readonly layout: Layout;
  /** In reading order: DOCX, PDF, HTML and the page. */
  readonly blocks: readonly ReportBlock[];
  /** The figures as data: XLSX, which adds the list. */
  readonly sheets: readonly Sheet[];
  /** What was counted, document by document: CSV, and the end of XLSX and JSON. `null`: this kind lists none. */
  readonly list: ItemList | null;
  /** The report object: JSON. */
  readonly data: object;
}

/** The part of the content that blocks and their origin give. */
export function paperOf(
  blocks: readonly ReportBlock[],
  letterhead: Letterhead,
  period: string,
  layout: Layout = 'decree',
): Pick<ReportContent, 'title' | 'subject' | 'author' | 'keywords' | 'layout' | 'blocks'> {
  const title = blocks.find((block) => block.kind === 'title');
  return {
    title: title ? `${title.name}: ${title.subject}` : period,
    subject: title?.period ?? period,
    author: letterhead.agency,
    keywords: period,
    layout,
    blocks,
  };
}
