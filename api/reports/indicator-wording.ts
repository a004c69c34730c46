/** Vietnamese words of the plan's indicators, on screen and in reports. */
import type { Measured } from '../indicators/measure.ts';
import { parsePeriod } from '../period.ts';
import type { IndicatorRow, IndicatorState } from './indicators.ts';
import { periodName } from './period-name.ts';
import { number } from './vietnamese.ts';

export const indicatorStates: Readonly<Record<IndicatorState, string>> = {
  met: 'Đạt',
  below: 'Chưa đạt',
  running: 'Chưa đạt, năm chưa kết thúc',
  unjudged: 'Không có mức để đối chiếu',
  'no-data': 'Chưa có số liệu',
};

/** How the system came to a value. */
export function indicatorBasis(measured: Measured): string {
  switch (measured.by) {
    case 'times':
      return 'Đếm từ sổ hoạt động.';
    case 'places':
      return `Từ sổ hoạt động: ${number(measured.places)} trên ${number(measured.of)} xã, phường.`;
    case 'weeks':
      return weekly(measured.check);
    case 'posts':
      return 'Số bài đăng của các trang, kênh chính thức mà hệ thống thu thập được.';
    case 'reports':
      return 'Số báo cáo theo dõi báo chí, dư luận đã ký ban hành trên hệ thống.';
    case 'cases':
      return cases(measured.times);
  }
}

/** Weeks named in a sentence; the others are counted. */
const namedWeeks = 3;

function weekly({ weeks, short }: Extract<Measured, { by: 'weeks' }>['check']): string {
  if (weeks === 0) return 'Chưa có tuần nào kết thúc.';
  const least = `Tuần ít nhất trong ${number(weeks)} tuần đã kết thúc.`;
  if (short.length === 0) return least;
  const named = short
    .slice(-namedWeeks)
    .map(({ week, times }) => `${periodName(parsePeriod(week))}: ${number(times)}`)
    .join('; ');
  return `${least} ${number(short.length)} tuần chưa đủ, gần nhất ${named}.`;
}

function cases({
  opened,
  replied,
  repliedInADay,
  medianHours,
}: Extract<Measured, { by: 'cases' }>['times']): string {
  if (opened === 0) return 'Chưa mở vụ việc nào.';
  const time = medianHours === null ? '' : `, trung vị ${number(medianHours)} giờ`;
  return `Số vụ việc đã kết luận trên ${number(opened)} vụ việc đã mở; ${number(replied)} vụ việc đã trả lời, trong đó ${number(repliedInADay)} trong vòng 24 giờ${time}.`;
}

/** What the plan asks of the year; where it no longer does, until when it did. */
export function indicatorTarget({ target, lastTargetYear, unit }: IndicatorRow): string {
  if (target === null) return `Kế hoạch chỉ giao đến năm ${lastTargetYear}`;
  return target.words ?? levelOf(target, unit);
}

/** `92%`, `3`, `–`: shares carry their sign, other values the unit of their name. */
export function indicatorValue(value: number | null, unit: string): string {
  if (value === null) return '–';
  return unit.startsWith('%') ? `${number(value)}%` : number(value);
}

/** `10–12 cuộc/năm`, `100%`. */
export function levelOf(
  { least, aim }: { readonly least: number | null; readonly aim: number | null },
  unit: string,
): string {
  const level = `${number(least ?? 0)}${aim === null ? '' : `–${number(aim)}`}`;
  return unit.startsWith('%') ? `${level}${unit}` : `${level} ${unit}`;
}
