import type { ReportContent } from './content.ts';
import type { FeedbackReport } from './feedback.ts';
import { FEEDBACK_SUBJECT, feedbackBlocks } from './feedback-text.ts';
import type { ItemList } from './item-list.ts';
import { periodContent } from './period-content.ts';
import { claimSheet, comparedSheet, monthSheet, toneSheet, volumeSheet } from './period-sheets.ts';

/** The report on feedback as all formats write it. `version` is `null` for one that is not frozen. */
export function feedbackContent(
  report: FeedbackReport,
  list: ItemList,
  version: number | null,
): ReportContent {
  return periodContent(report, list, version, {
    file: 'phan-anh',
    subject: FEEDBACK_SUBJECT,
    blocks: feedbackBlocks(report),
    sheets: (documents) => [
      volumeSheet(report, 'Ý kiến', documents),
      monthSheet(report, 'Ý kiến'),
      toneSheet(report, 'Loại phản ánh', 'Loại phản ánh', report.groups),
      comparedSheet(report, 'Theo kênh', 'Kênh', report.channels),
      toneSheet(report, 'Theo chủ đề', 'Chế độ, chủ đề', report.topics),
      toneSheet(report, 'Theo địa bàn', 'Địa bàn', report.places),
      toneSheet(report, 'Nhóm đối tượng', 'Nhóm đối tượng', report.audiences),
      claimSheet(report.claims),
    ],
  });
}
