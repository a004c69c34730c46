/** What people write into a report: plain text in, blocks out. */
import type { ReportKind } from '../vocabulary.ts';
import type { Line, ReportBlock } from './block.ts';
import { paragraph, plain } from './block.ts';
import type { ReportSection, ReportTexts } from './report.ts';

/** The sections of each kind that a person may write into, in the order of the report. */
export const reportSections: Readonly<Record<ReportKind, readonly ReportSection[]>> = {
  weekly: ['stories', 'concerns', 'claims', 'positive', 'feedback', 'outlook', 'proposals'],
  newspapers: ['assessment', 'concerns', 'claims', 'proposals'],
  feedback: ['assessment', 'feedback', 'causes', 'proposals'],
  stage: ['direction', 'assessment', 'claims', 'causes', 'lessons', 'proposals'],
  annual: ['concerns', 'claims', 'assessment', 'lessons', 'outlook', 'proposals'],
  campaign: ['direction', 'concerns', 'claims', 'assessment', 'lessons', 'proposals'],
};

/** The words of a section: a line is a paragraph; lines that begin with a dash are a list. */
export function textBlocks(texts: ReportTexts | undefined, section: ReportSection): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let items: Line[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    items = [];
  };
  for (const line of (texts?.[section] ?? '').split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    const item = /^[-–•*]\s+(.+)$/u.exec(line)?.[1];
    if (item !== undefined) items.push(plain(item));
    else {
      endList();
      blocks.push(paragraph(line));
    }
  }
  endList();
  return blocks;
}
