import type { ReportContent } from './content.ts';
import type { ItemList } from './item-list.ts';
import type { Keyword } from './keywords.ts';
import { periodContent } from './period-content.ts';
import { claimSheet, comparedSheet, monthSheet, toneSheet, volumeSheet } from './period-sheets.ts';
import { planSheets } from './plan-sheets.ts';
import type { LongSheet, Sheet } from './sheet.ts';
import type { StageFigures, StageReport } from './stage.ts';
import { STAGE_SUBJECT, stageBlocks } from './stage-text.ts';

/** The report on a stage as all formats write it. `version` is `null` for one that is not frozen. */
export function stageContent(report: StageReport, list: ItemList, version: number | null): ReportContent {
  return periodContent(report, list, version, {
    file: 'giai-doan',
    subject: STAGE_SUBJECT,
    blocks: stageBlocks(report),
    sheets: (documents) => stageSheets(report, documents),
  });
}

/** The sheets that reports on the plan share. `list` is that of the documents. */
export function stageSheets(report: StageFigures, list: LongSheet): Sheet[] {
  return [
    ...planSheets(report.plan),
    volumeSheet(report, 'Tin bài', list),
    monthSheet(report, 'Tin bài'),
    toneSheet(report, 'Nội dung tuyên truyền', 'Nội dung tuyên truyền', report.themes),
    comparedSheet(report, 'Theo kênh', 'Kênh', report.channels),
    toneSheet(report, 'Nhóm đối tượng', 'Nhóm đối tượng', report.audiences),
    toneSheet(report, 'Người dân quan tâm', 'Chủ đề', report.concerns),
    keywordSheet(report.keywords),
    claimSheet(report.claims),
  ];
}

/** Terms by week, the last week of the period in the last column. */
function keywordSheet(keywords: readonly Keyword[]): Sheet {
  return {
    name: 'Từ khóa',
    columns: [
      { label: 'Từ khóa', kind: 'text', width: 40 },
      ...[4, 3, 2, 1].map((back) => ({ label: `${back} tuần trước`, kind: 'count', width: 14 }) as const),
      { label: 'Tuần cuối kỳ', kind: 'count', width: 14 },
    ],
    rows: keywords.map(({ term, byWeek }) => [term, ...byWeek]),
  };
}
