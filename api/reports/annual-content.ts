import type { AnnualReport } from './annual.ts';
import { ANNUAL_SUBJECT, annualBlocks } from './annual-text.ts';
import { paperOf, type ReportContent } from './content.ts';
import { fileSpan } from './period-name.ts';
import { aboutPeriodSheet, toneSheet } from './period-sheets.ts';
import type { Sheet } from './sheet.ts';
import { stageSheets } from './stage-content.ts';
import { itemSheet } from './weekly-list.ts';

/** The report on a year as all formats write it. `version` is `null` for one that is not frozen. */
export function annualContent(report: AnnualReport, version: number | null): ReportContent {
  const list = itemSheet(report.items);
  return {
    name: `bao-cao-nam-${fileSpan(report.period)}${version === null ? '' : `-v${version}`}`,
    ...paperOf(annualBlocks(report), report.letterhead, report.period.id),
    madeAt: report.cutOff,
    sheets: [
      aboutPeriodSheet(report, ANNUAL_SUBJECT),
      ...stageSheets(report, list),
      toneSheet(report, 'Theo chủ đề', 'Chủ đề', report.topics),
      monthsBeforeSheet(report),
      list,
    ],
    list,
    data: report,
  };
}

function monthsBeforeSheet({ monthsBefore }: AnnualReport): Sheet {
  return {
    name: 'Theo tháng năm trước',
    columns: [
      { label: 'Tháng', kind: 'text', width: 12 },
      { label: 'Tin bài', kind: 'count', width: 12 },
    ],
    rows: monthsBefore.map(({ month, count }) => [month, count]),
  };
}
