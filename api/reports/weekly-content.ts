import type { ReportContent } from './content.ts';
import type { WeeklyReport } from './report.ts';
import { itemSheet } from './weekly-list.ts';
import { weeklySheets } from './weekly-sheets.ts';
import { weeklyBlocks } from './weekly-text.ts';

/** The weekly report as all formats write it. `version` is `null` for one that is not frozen. */
export function weeklyContent(report: WeeklyReport, version: number | null): ReportContent {
  const { week, letterhead, cutOff } = report;
  const blocks = weeklyBlocks(report);
  const title = blocks.find((block) => block.kind === 'title');
  const list = itemSheet(report.appendix);
  return {
    name: `bao-cao-tuan-${week.id}${version === null ? '' : `-v${version}`}`,
    title: title ? `${title.name}: ${title.subject}` : week.id,
    subject: title?.period ?? week.id,
    author: letterhead.agency,
    keywords: week.id,
    madeAt: cutOff,
    blocks,
    sheets: weeklySheets(report, list),
    list,
    data: report,
  };
}
