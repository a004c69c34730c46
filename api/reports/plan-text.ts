/** Words and tables on the plan: indicators, activities, least amounts, for every report that speaks of it. */
import { activityNames } from '../indicators/wording.ts';
import { parsePeriod } from '../period.ts';
import { type Column, paragraph, type ReportBlock } from './block.ts';
import {
  indicatorBasis,
  indicatorStates,
  indicatorTarget,
  indicatorValue,
  levelOf,
} from './indicator-wording.ts';
import type { IndicatorReport, IndicatorRow, IndicatorState } from './indicators.ts';
import { periodName } from './period-name.ts';
import type { ComparedActivity, Minimum, PlanFigures } from './plan-figures.ts';
import { table } from './text-table.ts';
import { number, shortDate } from './vietnamese.ts';

const NO_DATA = indicatorStates['no-data'];

/** How far the indicators are, in a paragraph, the table, and what is missing. */
export function indicatorBlocks(plan: PlanFigures): ReportBlock[] {
  const { indicators, yearBefore } = plan;
  return [
    paragraph(standingSentence(indicators)),
    ...missingSentence(indicators),
    indicatorTable(indicators, yearBefore),
    {
      kind: 'note',
      text: `Kết quả tính lũy kế từ ngày 01/01/${indicators.year} đến hết ngày ${shortDate(indicators.last)}; cùng kỳ năm trước tính đến hết ngày ${shortDate(yearBefore.last)}. Số liệu do đơn vị báo cáo là số của cả năm, lấy theo văn bản và người ký nêu trong bảng; hệ thống không kiểm tra lại số liệu này.${targetsEnd(indicators)}`,
    },
    ...yearsTable(plan),
  ];
}

function standingSentence({ rows, year, last }: IndicatorReport): string {
  const of = (state: IndicatorState) => rows.filter((row) => row.state === state).length;
  const measured = rows.filter(({ measured, value }) => measured !== null && value !== null).length;
  const known = rows.length - of('no-data');
  const judged = of('met') + of('below') + of('running');
  const met =
    judged === 0
      ? `Không có chỉ tiêu nào vừa có mức giao bằng số cho năm ${year}, vừa có số liệu để đối chiếu`
      : `Trong ${number(judged)} chỉ tiêu có mức giao bằng số cho năm ${year} và có số liệu, đạt ${number(of('met'))}, chưa đạt ${number(of('below') + of('running'))}`;
  return `Đến hết ngày ${shortDate(last)}, trong ${number(rows.length)} chỉ tiêu của Kế hoạch có ${number(known)} chỉ tiêu có số liệu: ${number(measured)} chỉ tiêu do hệ thống đếm, ${number(known - measured)} chỉ tiêu do đơn vị báo cáo. ${met}.`;
}

function missingSentence({ rows }: IndicatorReport): ReportBlock[] {
  const missing = rows.filter(({ state }) => state === 'no-data');
  if (missing.length === 0) return [];
  const named = missing.map(({ id, dataSource }) => `${id} (${dataSource})`).join('; ');
  return [
    paragraph(`${NO_DATA} ${number(missing.length)} chỉ tiêu, cần đơn vị có trách nhiệm cung cấp: ${named}.`),
  ];
}

/** Without a target for any indicator there is nothing to hold the values against, and the table says so once, below. */
function indicatorTable(report: IndicatorReport, before: IndicatorReport): ReportBlock {
  const judges = hasTargets(report);
  const columns: Column[] = [
    { label: 'Mã', align: 'center', share: 9 },
    { label: 'Chỉ tiêu', align: 'left', share: judges ? 25 : 35 },
    ...(judges ? [{ label: 'Mức giao', align: 'left', share: 13 } as const] : []),
    { label: 'Kết quả', align: 'right', share: judges ? 9 : 14 },
    { label: 'Cùng kỳ năm trước', align: 'right', share: judges ? 9 : 14 },
    ...(judges ? [{ label: 'Đối chiếu', align: 'left', share: 12 } as const] : []),
    { label: 'Nguồn số liệu, người ký', align: 'left', share: judges ? 23 : 28 },
  ];
  const cells = report.rows.map((row) => [
    row.id,
    row.name,
    ...(judges ? [indicatorTarget(row)] : []),
    indicatorValue(row.value, row.unit),
    indicatorValue(before.rows.find(({ id }) => id === row.id)?.value ?? null, row.unit),
    ...(judges ? [indicatorStates[row.state]] : []),
    groundOf(row),
  ]);
  return {
    ...table(`Kết quả thực hiện các chỉ tiêu năm ${report.year}`, columns, cells),
    density: 'dense',
  };
}

function hasTargets({ rows }: IndicatorReport): boolean {
  return rows.some(({ target }) => target !== null);
}

function targetsEnd(report: IndicatorReport): string {
  if (hasTargets(report)) return '';
  const last = Math.max(...report.rows.map(({ lastTargetYear }) => lastTargetYear));
  return ` Kế hoạch giao chỉ tiêu đến năm ${last}; năm ${report.year} không có mức giao để đối chiếu.`;
}

/** What a value rests on: the system's own count, or the document it was taken from with its signatory. */
export function groundOf({ measured, entered, dataSource }: IndicatorRow): string {
  if (measured !== null) return indicatorBasis(measured);
  const latest = entered[0];
  return latest === undefined
    ? `${NO_DATA}; cần cung cấp: ${dataSource}.`
    : `${latest.proof}; người ký: ${latest.signatory}.`;
}

/** Values of each year, for a period over several. */
function yearsTable({ indicators, earlierYears }: PlanFigures): ReportBlock[] {
  if (earlierYears.length === 0) return [];
  const years = [...earlierYears, indicators].slice(-mostYears);
  const share = Math.floor(52 / years.length);
  const columns: Column[] = [
    { label: 'Mã', align: 'center', share: 9 },
    { label: 'Chỉ tiêu', align: 'left', share: 91 - share * years.length },
    ...years.map(({ year }): Column => ({ label: String(year), align: 'right', share })),
  ];
  const cells = indicators.rows.map((row) => [
    row.id,
    `${row.name} (${row.unit})`,
    ...years.map(({ rows }) => indicatorValue(rows.find(({ id }) => id === row.id)?.value ?? null, row.unit)),
  ]);
  return [{ ...table('Kết quả các chỉ tiêu qua các năm', columns, cells), density: 'dense' }];
}

/** Years that fit beside one another; the workbook has all. */
const mostYears = 6;

/** What was held, and whether it is as much as the plan asks. */
export function activityBlocks(plan: PlanFigures, compares: boolean): ReportBlock[] {
  return [
    paragraph(activitySentence(plan.activities)),
    activityTable(plan.activities, compares),
    ...minimumBlocks(plan),
  ];
}

function activitySentence(activities: readonly ComparedActivity[]): string {
  if (activities.length === 0) return 'Trong kỳ, sổ hoạt động không ghi hoạt động tuyên truyền nào.';
  const named = activities.map(
    ({ kind, times }) => `${lowered(activityNames[kind])} (${number(times)} lượt)`,
  );
  const people = activities.reduce((sum, activity) => sum + (activity.people ?? 0), 0);
  return `Theo sổ hoạt động, trong kỳ đã thực hiện: ${named.join('; ')}. Số người tham dự, tiếp cận được ghi nhận: ${number(people)}.`;
}

/** `84`, `–` where no entry says how many took part. */
export function peopleCell(people: number | null): string {
  return people === null ? '–' : number(people);
}

function activityTable(activities: readonly ComparedActivity[], compares: boolean): ReportBlock {
  const columns: Column[] = [
    { label: 'Loại hoạt động', align: 'left', share: 40 },
    { label: 'Số lượt', align: 'right', share: 12 },
    { label: 'Kỳ trước', align: 'right', share: 12 },
    { label: 'Tăng, giảm', align: 'right', share: 12 },
    { label: 'Số địa bàn', align: 'right', share: 12 },
    { label: 'Số người', align: 'right', share: 12 },
  ];
  const cells = activities.map(({ kind, times, timesBefore, places, people }) => [
    activityNames[kind],
    number(times),
    timesBefore === null ? '–' : number(timesBefore),
    timesBefore === null || !compares ? '–' : signed(times - timesBefore),
    number(places),
    peopleCell(people),
  ]);
  return table('Hoạt động tuyên truyền đã thực hiện', columns, cells);
}

/** `+3`, `−2`, `0`. */
function signed(difference: number): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`;
}

function minimumBlocks({ minimums, indicators }: PlanFigures): ReportBlock[] {
  const columns: Column[] = [
    { label: 'Hoạt động', align: 'left', share: 34 },
    { label: 'Mức tối thiểu', align: 'left', share: 18 },
    { label: 'Đã thực hiện', align: 'right', share: 14 },
    { label: 'Nhận xét', align: 'left', share: 34 },
  ];
  const cells = minimums.map((minimum) => [
    activityNames[minimum.kind],
    levelOf(minimum, minimum.unit),
    indicatorValue(minimum.value, minimum.unit),
    minimumRemark(minimum, indicators.running),
  ]);
  const past = minimums.some(({ year }) => year < indicators.year);
  const lastYear = Math.max(...minimums.map(({ year }) => year));
  return [
    { ...table('Đối chiếu với mức tối thiểu của Kế hoạch', columns, cells), density: 'dense' },
    {
      kind: 'note',
      text: `Mức giao theo tuần được đối chiếu với từng tuần đã kết thúc trong kỳ; mức giao theo năm được đối chiếu với số lũy kế từ đầu năm.${past ? ` Kế hoạch giao đến năm ${lastYear}; năm ${indicators.year} đối chiếu với mức của năm cuối cùng để tham khảo.` : ''}`,
    },
  ];
}

function minimumRemark({ value, least, check }: Minimum, running: boolean): string {
  if (check !== null) return weeksRemark(check);
  if (value !== null && value >= least) return 'Đủ mức tối thiểu';
  return running ? 'Chưa đủ, năm chưa kết thúc' : 'Chưa đủ mức tối thiểu';
}

/** Weeks named in a table; the others are counted. */
const namedWeeks = 3;

function weeksRemark({ weeks, short }: NonNullable<Minimum['check']>): string {
  if (weeks === 0) return 'Chưa có tuần nào trong kỳ kết thúc';
  if (short.length === 0) return `Đủ ở cả ${number(weeks)} tuần`;
  const named = short
    .slice(0, namedWeeks)
    .map(({ week, times }) => `${periodName(parsePeriod(week))}: ${number(times)}`)
    .join('; ');
  const rest = short.length > namedWeeks ? '; …' : '';
  return `Chưa đủ ở ${number(short.length)} trên ${number(weeks)} tuần (${named}${rest})`;
}

/** How the figures of the plan were taken, for the appendix on method. */
export const planMethod: readonly string[] = [
  'Chỉ tiêu đếm được từ sổ hoạt động, bài đăng chính thức, báo cáo đã ký và vụ việc trên hệ thống thì do hệ thống đếm; danh mục từng mục được đếm có trong tệp XLSX kèm theo báo cáo. Chỉ tiêu khác lấy số do đơn vị nhập gần nhất; chỉ tiêu không có số liệu ghi “Chưa có số liệu”, không ước tính.',
  'Mỗi tuần được tính vào kỳ có ngày thứ Hai của tuần đó. Mục đã rút khỏi sổ hoạt động không được tính.',
];

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
