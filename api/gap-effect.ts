/** What gaps in collection mean for the figures of a period. */
import type { StoredGap } from './store/gaps.ts';

export interface Period {
  readonly start: string;
  readonly end: string;
}

/** From this share of the usual documents on, what is missing in a period forbids comparing it. */
export const materialShare = 0.05;

const weekHours = 168;

/** Hours of a gap that lie in a period; an open gap goes on until `now`. */
export function overlapHours(gap: Pick<StoredGap, 'from' | 'to'>, period: Period, now: string): number {
  const from = gap.from > period.start ? gap.from : period.start;
  const end = gap.to ?? now;
  const to = end < period.end ? end : period.end;
  return Math.max(0, Date.parse(to) - Date.parse(from)) / 3_600_000;
}

/** Share of a period, 0 to 1, in which a source was not collected. */
export function missingTime(
  gaps: readonly StoredGap[],
  sourceId: string,
  period: Period,
  now: string,
): number {
  const hours = gaps
    .filter((gap) => gap.sourceId === null || gap.sourceId === sourceId)
    .reduce((sum, gap) => sum + overlapHours(gap, period, now), 0);
  return Math.min(1, hours / lengthOf(period));
}

/**
 * Share of a period's usual documents that gaps have cost: what each source usually publishes in the hours of its gaps, less
 * what was found of them afterwards. Of a period that is not over, what has passed counts.
 */
export function missingShare(
  gaps: readonly StoredGap[],
  period: Period,
  { perWeek, now }: { readonly perWeek: ReadonlyMap<string, number>; readonly now: string },
): number {
  const all = [...perWeek.values()].reduce((sum, count) => sum + count, 0);
  const end = now < period.end ? now : period.end;
  const usual = (all * lengthOf({ start: period.start, end })) / weekHours;
  if (usual <= 0) return 0;
  const lost = gaps.reduce((sum, gap) => {
    const hours = overlapHours(gap, period, now);
    const weekly = gap.sourceId === null ? all : (perWeek.get(gap.sourceId) ?? 0);
    const found =
      hours === 0 ? 0 : (gap.backfilled * hours) / lengthOf({ start: gap.from, end: gap.to ?? now });
    return sum + Math.max(0, (weekly * hours) / weekHours - found);
  }, 0);
  return Math.min(1, lost / usual);
}

function lengthOf({ start, end }: Period): number {
  return (Date.parse(end) - Date.parse(start)) / 3_600_000;
}
