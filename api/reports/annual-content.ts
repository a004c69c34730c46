import type { AnnualReport } from './annual.ts';
import { ANNUAL_SUBJECT, annualBlocks } from './annual-text.ts';
import type { ReportContent } from './content.ts';
import type { ItemList } from './item-list.ts';
import { periodContent } from './period-content.ts';
import { toneSheet } from './period-sheets.ts';
import type { Sheet } from './sheet.ts';
import { stageSheets } from './stage-content.ts';

/** The report on a year as all formats write it. `version` is `null` for one that is not frozen. */
export function annualContent(report: AnnualReport, list: ItemList, version: number | null): ReportContent {
  return periodContent(report, list, version, {
    file: 'nam',
    subject: ANNUAL_SUBJECT,
    blocks: annualBlocks(report),
    sheets: (documents) => [
      ...stageSheets(report, documents),
      toneSheet(report, 'Theo chủ đề', 'Chủ đề', report.topics),
      monthsBeforeSheet(report),
    ],
  });
}

/** Without numbers where collection does not reach back to the year before. */
function monthsBeforeSheet({ monthsBefore, previousKnown }: AnnualReport): Sheet {
  return {
    name: 'Theo tháng năm trước',
    columns: [
      { label: 'Tháng', kind: 'text', width: 12 },
      { label: 'Tin bài', kind: 'count', width: 12 },
    ],
    rows: monthsBefore.map(({ month, count }) => [month, previousKnown ? count : null]),
  };
}
