import { paperOf, type ReportContent } from './content.ts';
import type { FeedbackReport } from './feedback.ts';
import { FEEDBACK_SUBJECT, feedbackBlocks } from './feedback-text.ts';
import { fileSpan } from './period-name.ts';
import {
  aboutPeriodSheet,
  claimSheet,
  comparedSheet,
  monthSheet,
  toneSheet,
  volumeSheet,
} from './period-sheets.ts';
import { itemSheet } from './weekly-list.ts';

/** The report on feedback as all formats write it. `version` is `null` for one that is not frozen. */
export function feedbackContent(report: FeedbackReport, version: number | null): ReportContent {
  const list = itemSheet(report.items);
  return {
    name: `bao-cao-phan-anh-${fileSpan(report.period)}${version === null ? '' : `-v${version}`}`,
    ...paperOf(feedbackBlocks(report), report.letterhead, report.period.id),
    madeAt: report.cutOff,
    sheets: [
      aboutPeriodSheet(report, FEEDBACK_SUBJECT),
      volumeSheet(report, 'Ý kiến', list),
      monthSheet(report, 'Ý kiến'),
      toneSheet(report, 'Loại phản ánh', 'Loại phản ánh', report.groups),
      comparedSheet(report, 'Theo kênh', 'Kênh', report.channels),
      toneSheet(report, 'Theo chủ đề', 'Chế độ, chủ đề', report.topics),
      toneSheet(report, 'Theo địa bàn', 'Địa bàn', report.places),
      toneSheet(report, 'Nhóm đối tượng', 'Nhóm đối tượng', report.audiences),
      claimSheet(report.claims),
      list,
    ],
    list,
    data: report,
  };
}
