import { paperOf, type ReportContent } from './content.ts';
import type { LeaderReport } from './leader.ts';
import { leaderBlocks } from './leader-sheet.ts';

/** A page to read: it has no sheets of data. */
export const leaderFormats = ['docx', 'pdf', 'html', 'json'] as const;

/** The leader's summary as all formats but the spreadsheets write it. */
export function leaderContent(report: LeaderReport): ReportContent {
  return {
    name: `tom-tat-tuan-${report.week.id}`,
    ...paperOf(leaderBlocks(report), report.letterhead, report.week.id, 'brief'),
    madeAt: report.madeAt,
    sheets: [],
    list: null,
    data: report,
  };
}
