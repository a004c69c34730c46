import type { ReportContent } from './content.ts';
import type { ItemList } from './item-list.ts';
import type { NewspapersReport } from './newspapers.ts';
import { figureVerdict, NEWSPAPERS_SUBJECT, newspapersBlocks } from './newspapers-text.ts';
import { periodContent } from './period-content.ts';
import { claimSheet, monthSheet, toneSheet, volumeSheet } from './period-sheets.ts';
import type { Sheet } from './sheet.ts';

/** The evaluation of newspapers as all formats write it. `version` is `null` for one that is not frozen. */
export function newspapersContent(
  report: NewspapersReport,
  list: ItemList,
  version: number | null,
): ReportContent {
  return periodContent(report, list, version, {
    file: 'bao-dien-tu',
    subject: NEWSPAPERS_SUBJECT,
    blocks: newspapersBlocks(report),
    sheets: (documents) => [
      volumeSheet(report, 'Tin bài', documents),
      monthSheet(report, 'Tin bài'),
      toneSheet(report, 'Theo báo', 'Cơ quan báo chí', report.outlets),
      toneSheet(report, 'Theo chủ đề', 'Chủ đề', report.topics),
      toneSheet(report, 'Nội dung cải cách', 'Nội dung cải cách', report.reforms),
      toneSheet(report, 'Nội dung tuyên truyền', 'Nội dung tuyên truyền', report.themes),
      toneSheet(report, 'Nhóm đối tượng', 'Nhóm đối tượng', report.audiences),
      toneSheet(report, 'Người dân quan tâm', 'Chủ đề', report.concerns),
      figureSheet(report),
      claimSheet(report.claims),
    ],
  });
}

function figureSheet({ figures }: NewspapersReport): Sheet {
  return {
    name: 'Đối chiếu số liệu',
    columns: [
      { label: 'Mã quy định', kind: 'text', width: 14 },
      { label: 'Quy định', kind: 'text', width: 60 },
      { label: 'Căn cứ', kind: 'text', width: 40 },
      { label: 'Nhận xét', kind: 'text', width: 26 },
      { label: 'Căn cứ đã xác minh', kind: 'text', width: 18 },
      { label: 'Nêu trong tin bài', kind: 'text', width: 30 },
      { label: 'Theo quy định', kind: 'text', width: 24 },
      { label: 'Tin bài', kind: 'count', width: 9 },
      { label: 'Mã tin bài đầu tiên', kind: 'count', width: 18 },
    ],
    rows: figures.map((check) => [
      check.factId,
      check.statement,
      check.source,
      figureVerdict(check),
      check.tier === 'confirmed' ? 'Có' : 'Chưa',
      check.found.join('; '),
      check.expected,
      check.documents,
      check.examples[0]?.id ?? null,
    ]),
  };
}
