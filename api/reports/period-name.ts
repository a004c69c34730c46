/** Periods as Vietnamese documents name them. */
import type { Period } from '../period.ts';
import { monthName, shortDate } from './vietnamese.ts';

const romans = ['I', 'II', 'III', 'IV'];

/** `tuần 47 năm 2026`, `tháng 02 năm 2026`, `quý IV năm 2026`, `6 tháng đầu năm 2026`, `năm 2026`, `từ ngày … đến ngày …`. */
export function periodName({ id, kind, first, last }: Period): string {
  const [year = '', part = ''] = id.split('-');
  switch (kind) {
    case 'week':
      return `tuần ${part.slice(1)} năm ${year}`;
    case 'month':
      return `${monthName(part)} năm ${year}`;
    case 'quarter':
      return `quý ${romans[Number(part.slice(1)) - 1]} năm ${year}`;
    case 'half':
      return `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'free':
      return `từ ngày ${shortDate(first)} đến ngày ${shortDate(last)}`;
  }
}

/** As `periodName`, with the days where the name does not say them. */
export function datedPeriodName(period: Period): string {
  const days = `từ ngày ${shortDate(period.first)} đến ngày ${shortDate(period.last)}`;
  return period.kind === 'free' ? days : `${periodName(period)}, ${days}`;
}

/** A period in the name of a file: `2026-Q4`, `2026-10-28-den-2026-11-10`. */
export function fileSpan({ id }: Period): string {
  return id.replace('..', '-den-');
}
