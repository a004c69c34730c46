/** Reports on a period as all formats write them: what they share. */

import type { ReportBlock } from './block.ts';
import { paperOf, type ReportContent } from './content.ts';
import type { ItemList } from './item-list.ts';
import { itemSheet } from './item-sheet.ts';
import { fileSpan } from './period-name.ts';
import type { PeriodReport } from './period-report.ts';
import { aboutPeriodSheet } from './period-sheets.ts';
import type { LongSheet, Sheet } from './sheet.ts';

/** What a kind gives of its own. */
export interface PeriodKind {
  /** Part of file names, ASCII: `phan-anh`. */
  readonly file: string;
  readonly subject: string;
  readonly blocks: readonly ReportBlock[];
  /** The sheets between the first, which is about the report, and `list`, the documents that were counted. */
  readonly sheets: (list: LongSheet) => readonly Sheet[];
}

/** `version` is `null` for a report that is not frozen. */
export function periodContent(
  report: PeriodReport,
  list: ItemList,
  version: number | null,
  { file, subject, blocks, sheets }: PeriodKind,
): ReportContent {
  return {
    name: `bao-cao-${file}-${fileSpan(report.period)}${version === null ? '' : `-v${version}`}`,
    ...paperOf(blocks, report.letterhead, report.period.id),
    madeAt: report.cutOff,
    sheets: [aboutPeriodSheet(report, subject), ...sheets(itemSheet(list))],
    list,
    data: report,
  };
}
