import { paperOf, type ReportContent } from './content.ts';
import type { ItemList } from './item-list.ts';
import { itemSheet } from './item-sheet.ts';
import type { WeeklyReport } from './weekly.ts';
import { weeklySheets } from './weekly-sheets.ts';
import { weeklyBlocks } from './weekly-text.ts';

/** The weekly report as all formats write it. `version` is `null` for one that is not frozen. */
export function weeklyContent(report: WeeklyReport, list: ItemList, version: number | null): ReportContent {
  return {
    name: `bao-cao-tuan-${report.week.id}${version === null ? '' : `-v${version}`}`,
    ...paperOf(weeklyBlocks(report), report.letterhead, report.week.id),
    madeAt: report.cutOff,
    sheets: weeklySheets(report, itemSheet(list)),
    list,
    data: report,
  };
}
