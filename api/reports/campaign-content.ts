import { activityNames } from '../indicators/wording.ts';
import type { CampaignPaper } from './campaign-paper.ts';
import { campaignBlocks, campaignSubject, windowName } from './campaign-text.ts';
import type { ReportContent } from './content.ts';
import type { ItemList } from './item-list.ts';
import { dayNames } from './period-chart-text.ts';
import { periodContent } from './period-content.ts';
import { claimSheet, comparedSheet, monthSheet, toneSheet, volumeSheet } from './period-sheets.ts';
import { registerSheet } from './plan-sheets.ts';
import type { Sheet } from './sheet.ts';

/** The report on a campaign as all formats write it. `version` is `null` for one that is not frozen. */
export function campaignContent(
  report: CampaignPaper,
  list: ItemList,
  version: number | null,
): ReportContent {
  return periodContent(report, list, version, {
    file: `chien-dich-${report.campaign.id}`,
    subject: campaignSubject(report),
    blocks: campaignBlocks(report),
    sheets: (documents) => [
      volumeSheet(report, 'Tin bài', documents),
      windowSheet(report),
      daySheet(report),
      monthSheet(report, 'Tin bài'),
      toneSheet(report, 'Theo nguồn', 'Nguồn tin', report.outlets),
      comparedSheet(report, 'Theo kênh', 'Kênh', report.channels),
      toneSheet(report, 'Theo chủ đề', 'Chủ đề', report.topics),
      toneSheet(report, 'Theo địa bàn', 'Địa bàn', report.places),
      toneSheet(report, 'Người dân quan tâm', 'Chủ đề', report.concerns),
      claimSheet(report.claims),
      activitySheet(report),
      registerSheet(report.activities.rows),
    ],
  });
}

function windowSheet({ comparisons }: CampaignPaper): Sheet {
  return {
    name: 'Giai đoạn so sánh',
    columns: [
      { label: 'Giai đoạn', kind: 'text', width: 50 },
      { label: 'Tin bài', kind: 'count', width: 11 },
      { label: 'Câu chuyện', kind: 'count', width: 12 },
      { label: 'Tích cực', kind: 'count', width: 11 },
      { label: 'Trung tính', kind: 'count', width: 11 },
      { label: 'Tiêu cực', kind: 'count', width: 11 },
    ],
    rows: comparisons.map((window) => [
      windowName(window),
      window.figures?.documents ?? null,
      window.figures?.stories ?? null,
      window.figures?.sentiment.positive ?? null,
      window.figures?.sentiment.neutral ?? null,
      window.figures?.sentiment.negative ?? null,
    ]),
  };
}

function daySheet({ days = [] }: CampaignPaper): Sheet {
  return {
    name: 'Theo ngày',
    columns: [
      { label: 'Ngày', kind: 'date', width: 12 },
      { label: dayNames.count, kind: 'count', width: 18 },
      { label: dayNames.before, kind: 'count', width: 32 },
      { label: dayNames.yearAgo, kind: 'count', width: 22 },
    ],
    rows: days.map(({ date, count, before, yearAgo }) => [date, count, before, yearAgo]),
  };
}

function activitySheet({ activities }: CampaignPaper): Sheet {
  return {
    name: 'Hoạt động',
    columns: [
      { label: 'Loại hoạt động', kind: 'text', width: 50 },
      { label: 'Số lượt', kind: 'count', width: 10 },
      { label: 'Số địa bàn', kind: 'count', width: 12 },
      { label: 'Số người', kind: 'count', width: 12 },
    ],
    rows: activities.sums.map(({ kind, times, places, people }) => [
      activityNames[kind],
      times,
      places,
      people,
    ]),
  };
}
