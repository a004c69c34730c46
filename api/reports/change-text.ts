/**
 * How a count may be compared with the weeks before. Small bases get no percentage, and fewer items than before are
 * not called a fall while sources were out of reach.
 */
import type { ReportBlock } from './block.ts';
import type { Compared } from './comparing.ts';
import type { Coverage } from './coverage.ts';
import { number, percent } from './vietnamese.ts';
import type { WeeklyReport } from './weekly.ts';

/** From this base on a percentage says more than the difference itself. */
const SMALLEST_BASE = 10;
/** Marks a lower number that may be a gap in collection. */
const UNCERTAIN = '(*)';

export const BECAUSE_OF_GAP = 'việc thu thập bị gián đoạn đáng kể';
export const NOT_COMPARABLE = 'không đủ dữ liệu để so sánh';

export interface Comparability {
  /** The cut-off lies before the end of the week. */
  readonly unfinished: boolean;
  /** Whether anything is known of the previous week. */
  readonly previousKnown: boolean;
  /** Sources that were not reached. */
  readonly missing: number;
  /** Whether a material gap in collection lies in this week or the one before, or in the four before. */
  readonly gap: boolean;
  readonly meanGap: boolean;
}

/** What may be said about changes in this report. */
export function comparability(report: WeeklyReport): Comparability {
  const { documents, coverage, gaps } = report;
  return {
    unfinished: Date.parse(report.cutOff) < Date.parse(report.week.end),
    previousKnown: documents.previous > 0 || documents.mean4 !== null,
    missing: missingSources(coverage),
    gap: gaps?.material === true || gaps?.previousMaterial === true,
    meanGap: gaps?.material === true || gaps?.meanMaterial === true,
  };
}

/** Sources that were not reached. */
export function missingSources({ enabled, reached, failed }: Coverage): number {
  return Math.max(enabled - reached, failed.length);
}

/** Whether counts may be set against those of the previous week. */
export function comparesPrevious(allowed: Comparability): boolean {
  return allowed.previousKnown && !allowed.unfinished && !allowed.gap;
}

/** The previous week's count in a table. */
export function previousCell(counts: Compared, allowed: Comparability): string {
  return allowed.previousKnown ? number(counts.previous) : '–';
}

/** The four-week mean in a table. */
export function meanCell(mean4: number | null): string {
  return mean4 === null ? '–' : number(mean4);
}

/** The change against the previous week in a table: `+16 (+14,3%)`, `−3 (*)`, `–`. */
export function changeCell({ count, previous }: Compared, allowed: Comparability): string {
  if (!comparesPrevious(allowed)) return '–';
  const difference = count - previous;
  if (difference === 0) return '0';
  const sign = difference > 0 ? '+' : '−';
  const amount = `${sign}${number(Math.abs(difference))}`;
  if (difference < 0 && allowed.missing > 0) return `${amount} ${UNCERTAIN}`;
  if (previous < SMALLEST_BASE) return amount;
  return `${amount} (${sign}${percent(Math.abs(difference), previous)})`;
}

/** `tăng 16 tin bài (14,3%) so với tuần trước (112 tin bài); …` and the four-week mean, or why nothing can be said. */
export function changesPhrase(counts: Compared, unit: string, allowed: Comparability): string {
  if (allowed.unfinished) return 'kỳ báo cáo chưa kết thúc nên chưa so sánh với các tuần trước';
  if (!allowed.previousKnown) return `${NOT_COMPARABLE} với các tuần trước`;
  if (allowed.gap) return `không so sánh với các tuần trước vì ${BECAUSE_OF_GAP}`;
  return `${previousPhrase(counts, unit, allowed)}; ${meanPhrase(counts, unit, allowed)}`;
}

/** The first half of `changesPhrase`; only where the period before is known. `before` names it. */
export function previousPhrase(
  { count, previous }: Compared,
  unit: string,
  allowed: Comparability,
  before = 'tuần trước',
): string {
  return `${change(count, previous, unit, allowed)} so với ${before} (${number(previous)} ${unit})`;
}

function meanPhrase({ count, mean4 }: Compared, unit: string, allowed: Comparability): string {
  if (allowed.meanGap) return `không so sánh với trung bình 4 tuần trước vì ${BECAUSE_OF_GAP}`;
  if (mean4 === null) return `${NOT_COMPARABLE} với trung bình 4 tuần trước`;
  return `${change(count, mean4, unit, allowed)} so với trung bình 4 tuần trước (${number(mean4)} ${unit}/tuần)`;
}

/** Whether a count is below those it is compared with while sources were out of reach. */
export function isUncertainFall({ count, previous, mean4 }: Compared, allowed: Comparability): boolean {
  const lower = count < previous || (mean4 !== null && count < mean4);
  return lower && allowed.missing > 0 && comparesPrevious(allowed);
}

function change(count: number, base: number, unit: string, allowed: Comparability): string {
  if (count === base) return 'không đổi';
  const amount = `${number(Math.abs(count - base))} ${unit}`;
  if (count < base && allowed.missing > 0) return `thấp hơn ${amount}`;
  const share = base < SMALLEST_BASE ? '' : ` (${percent(Math.abs(count - base), base)})`;
  return `${count > base ? 'tăng' : 'giảm'} ${amount}${share}`;
}

/** Whether a whole is large enough for its parts to be named as shares. */
export function hasShares(whole: number): boolean {
  return whole >= SMALLEST_BASE;
}

/** A share of a whole that is large enough to have one. */
export function shareCell(part: number, whole: number): string {
  return hasShares(whole) ? percent(part, whole) : '–';
}

/** Change of a share in percentage points, or `null` when either whole is too small. */
export function pointChange(
  now: { readonly part: number; readonly whole: number },
  before: { readonly part: number; readonly whole: number },
): number | null {
  if (now.whole < SMALLEST_BASE || before.whole < SMALLEST_BASE) return null;
  return (100 * now.part) / now.whole - (100 * before.part) / before.whole;
}

/** The remark under a table that has a fall which cannot be told from gaps in collection. `before`: `tuần trước`. */
export function fallNote(rows: readonly Compared[], allowed: Comparability, before: string): ReportBlock[] {
  if (!rows.some((row) => changeCell(row, allowed).endsWith(UNCERTAIN))) return [];
  return [
    {
      kind: 'note',
      text: `${UNCERTAIN} Thấp hơn ${before} trong khi có ${number(allowed.missing)} nguồn tin không thu thập được; không kết luận là giảm.`,
    },
  ];
}
