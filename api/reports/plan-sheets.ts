/** The plan's figures as tables of data, and one by one what they were counted from. */
import { activityNames } from '../indicators/wording.ts';
import { parsePeriod } from '../period.ts';
import type { ActivityRow } from './activities.ts';
import { indicatorStates, indicatorTarget, levelOf } from './indicator-wording.ts';
import { periodName } from './period-name.ts';
import type { PlanFigures } from './plan-figures.ts';
import { groundOf } from './plan-text.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { capitalised } from './vietnamese.ts';

/** All sheets on the plan, in the order of the report. */
export function planSheets(plan: PlanFigures): Sheet[] {
  return [
    indicatorSheet(plan),
    activitySheet(plan),
    minimumSheet(plan),
    registerSheet(plan.evidence.activities),
    postSheet(plan),
    signedSheet(plan),
    caseSheet(plan),
  ];
}

function indicatorSheet({ indicators, yearBefore, earlierYears }: PlanFigures): Sheet {
  const valueIn = (rows: typeof indicators.rows, id: string) =>
    rows.find((row) => row.id === id)?.value ?? null;
  return {
    name: 'Chỉ tiêu',
    columns: [
      { label: 'Mã', kind: 'text', width: 9 },
      { label: 'Chỉ tiêu', kind: 'text', width: 60 },
      { label: 'Mục của Kế hoạch', kind: 'text', width: 20 },
      { label: 'Đơn vị tính', kind: 'text', width: 20 },
      { label: 'Cách tính', kind: 'text', width: 40 },
      { label: 'Mức giao', kind: 'text', width: 34 },
      { label: 'Kết quả', kind: 'decimal', width: 11 },
      { label: 'Cùng kỳ năm trước', kind: 'decimal', width: 18 },
      { label: 'Đối chiếu', kind: 'text', width: 28 },
      { label: 'Nguồn số liệu, người ký', kind: 'text', width: 60 },
      { label: 'Đơn vị cung cấp', kind: 'text', width: 30 },
      ...earlierYears.map(({ year }): SheetColumn => ({ label: `Năm ${year}`, kind: 'decimal', width: 11 })),
    ],
    rows: indicators.rows.map((row) => [
      row.id,
      row.name,
      row.ref,
      row.unit,
      row.measure,
      indicatorTarget(row),
      row.value,
      valueIn(yearBefore.rows, row.id),
      indicatorStates[row.state],
      groundOf(row),
      row.dataSource,
      ...earlierYears.map(({ rows }) => valueIn(rows, row.id)),
    ]),
  };
}

function activitySheet({ activities }: PlanFigures): Sheet {
  return {
    name: 'Hoạt động trong kỳ',
    columns: [
      { label: 'Loại hoạt động', kind: 'text', width: 50 },
      { label: 'Số mục', kind: 'count', width: 10 },
      { label: 'Số lượt', kind: 'count', width: 10 },
      { label: 'Số lượt kỳ trước', kind: 'count', width: 16 },
      { label: 'Số địa bàn', kind: 'count', width: 12 },
      { label: 'Số người', kind: 'count', width: 12 },
    ],
    rows: activities.map(({ kind, entries, times, timesBefore, places, people }) => [
      activityNames[kind],
      entries,
      times,
      timesBefore,
      places,
      people,
    ]),
  };
}

function minimumSheet({ minimums }: PlanFigures): Sheet {
  return {
    name: 'Mức tối thiểu',
    columns: [
      { label: 'Mã', kind: 'text', width: 9 },
      { label: 'Hoạt động', kind: 'text', width: 50 },
      { label: 'Mức tối thiểu', kind: 'text', width: 24 },
      { label: 'Mức của năm', kind: 'text', width: 14 },
      { label: 'Đã thực hiện', kind: 'decimal', width: 14 },
      { label: 'Số tuần đã kết thúc', kind: 'count', width: 20 },
      { label: 'Số tuần chưa đủ', kind: 'count', width: 16 },
    ],
    rows: minimums.map((minimum) => [
      minimum.id,
      activityNames[minimum.kind],
      levelOf(minimum, minimum.unit),
      String(minimum.year),
      minimum.value,
      minimum.check?.weeks ?? null,
      minimum.check?.short.length ?? null,
    ]),
  };
}

/** Entries of the register one by one. */
export function registerSheet(rows: readonly ActivityRow[]): Sheet {
  return {
    name: 'Sổ hoạt động',
    columns: [
      { label: 'Mã mục', kind: 'count', width: 9 },
      { label: 'Ngày', kind: 'date', width: 12 },
      { label: 'Loại hoạt động', kind: 'text', width: 40 },
      { label: 'Địa bàn', kind: 'text', width: 24 },
      { label: 'Nội dung', kind: 'text', width: 60 },
      { label: 'Số lượt', kind: 'count', width: 10 },
      { label: 'Số người', kind: 'count', width: 10 },
      { label: 'Minh chứng', kind: 'text', width: 40 },
      { label: 'Rút khỏi sổ vì', kind: 'text', width: 30 },
    ],
    rows: rows.map((row) => [
      row.id,
      row.heldOn,
      activityNames[row.kind],
      row.place,
      row.title,
      row.times,
      row.people,
      row.proof,
      row.withdrawnBecause,
    ]),
  };
}

function postSheet({ evidence }: PlanFigures): Sheet {
  return {
    name: 'Bài đăng chính thức',
    columns: [
      { label: 'Mã tin bài', kind: 'count', width: 11 },
      { label: 'Thời gian', kind: 'time', width: 17 },
      { label: 'Trang, kênh', kind: 'text', width: 36 },
      { label: 'Địa chỉ', kind: 'link', width: 70 },
    ],
    rows: evidence.posts.map(({ id, at, sourceName, url }) => [id, at, sourceName, url]),
  };
}

function signedSheet({ evidence }: PlanFigures): Sheet {
  return {
    name: 'Báo cáo đã ký',
    columns: [
      { label: 'Mã báo cáo', kind: 'count', width: 12 },
      { label: 'Số văn bản', kind: 'count', width: 12 },
      { label: 'Ngày ban hành', kind: 'date', width: 16 },
      { label: 'Kỳ báo cáo', kind: 'text', width: 40 },
    ],
    rows: evidence.reports.map(({ id, number, issuedOn, period }) => [
      id,
      number,
      issuedOn,
      capitalised(periodName(parsePeriod(period))),
    ]),
  };
}

function caseSheet({ evidence }: PlanFigures): Sheet {
  return {
    name: 'Vụ việc',
    columns: [
      { label: 'Mã vụ việc', kind: 'count', width: 12 },
      { label: 'Mã tin', kind: 'text', width: 10 },
      { label: 'Mở', kind: 'time', width: 17 },
      { label: 'Kết luận', kind: 'time', width: 17 },
      { label: 'Công bố trả lời', kind: 'time', width: 17 },
    ],
    rows: evidence.cases.map(({ id, claimId, openedAt, concludedAt, publishedAt }) => [
      id,
      claimId,
      openedAt,
      concludedAt,
      publishedAt,
    ]),
  };
}
