import { materialShare, missingShare, overlapHours, type Period } from '../gap-effect.ts';
import type { Store } from '../store/database.ts';
import { listGaps, type StoredGap } from '../store/gaps.ts';
import type { GapReason } from '../store/schema/source-tables.ts';
import { listSources } from '../store/sources.ts';
import { localMidnight, type Week, weekdays, weekOf, weeksUpTo } from '../week.ts';
import { sourceRhythms } from './rhythms.ts';

/** A stretch of time in which a source, or everything, was not collected. */
export interface GapRow {
  /** `null`: all sources. */
  readonly sourceId: string | null;
  readonly sourceName: string | null;
  readonly from: string;
  /** `null`: still open. */
  readonly to: string | null;
  readonly reason: GapReason;
  /** Documents of the gap that were found after its end. */
  readonly backfilled: number;
}

/** The gaps of a week, and what they forbid: see `materialShare` in `api/gap-effect.ts`. */
export interface WeekGaps {
  readonly rows: readonly GapRow[];
  /** Share of the usual documents that the gaps have cost, 0 to 1. */
  readonly missingShare: number;
  readonly material: boolean;
  readonly previousMaterial: boolean;
  /** Whether one of the four weeks before has a material gap. */
  readonly meanMaterial: boolean;
}

/** Where a chart shows a gap: part of a week or day of its axis, from and to as shares of it. */
export interface GapBand {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** What is known of the gaps of consecutive weeks. */
export interface GapsOfWeeks {
  /** What a report on the last of the weeks says of its gaps. */
  readonly week: WeekGaps;
  /** Aligned with the weeks: whether a gap makes the week's counts incomparable. */
  readonly material: readonly boolean[];
  readonly byWeek: readonly GapBand[];
  readonly byDay: readonly GapBand[];
  /** Where gaps lie in other periods within these weeks. */
  readonly bandsOf: (periods: readonly Period[]) => GapBand[];
  /** Whether a gap makes another period within these weeks incomparable. */
  readonly materialOf: (period: Period) => boolean;
}

/** Gaps in collection of some weeks, as far as `now` knows, and which of the weeks cannot be compared for them. */
export async function gapsOfWeeks(store: Store, weeks: readonly Week[], now: string): Promise<GapsOfWeeks> {
  const last = weeks.at(-1);
  if (!last) throw new RangeError('no week to look at');
  const days = weekdays(last).map((date) => ({ start: localMidnight(date), end: localMidnight(date, 1) }));
  const judge = await gapsOf(store, weeks, now);
  const { bandsOf, materialOf } = judge;
  const material = weeks.map(materialOf);
  return {
    week: {
      ...(await lastGaps(store, judge, last, now)),
      previousMaterial: material.at(-2) ?? false,
      meanMaterial: material.slice(-5, -1).some(Boolean),
    },
    material,
    byWeek: bandsOf(weeks),
    byDay: bandsOf(days),
    bandsOf,
    materialOf,
  };
}

/** Gaps in collection of consecutive local dates: whether they make the dates' counts incomparable, and where they lie. */
export async function gapsOfDates(
  store: Store,
  dates: readonly string[],
  now: string,
): Promise<{ readonly material: boolean; readonly bands: GapBand[] }> {
  const [first, last] = [dates.at(0), dates.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no date to look at');
  const weeks = weeksUpTo(weekOf(localMidnight(last)), Math.ceil(dates.length / 7) + 1);
  const { materialOf, bandsOf } = await gapsOf(store, weeks, now);
  return {
    material: materialOf({ start: localMidnight(first), end: localMidnight(last, 1) }),
    bands: bandsOf(dates.map((date) => ({ start: localMidnight(date), end: localMidnight(date, 1) }))),
  };
}

/** Gaps in collection of a period and of the one that ends where it begins, as far as `now` knows. */
export async function gapsOfPeriod(
  store: Store,
  { previous, period }: { readonly previous: Period; readonly period: Period },
  now: string,
): Promise<WeekGaps> {
  const judge = await gapsOf(store, [previous, period], now);
  return {
    ...(await lastGaps(store, judge, period, now)),
    previousMaterial: judge.materialOf(previous),
    meanMaterial: false,
  };
}

async function lastGaps(store: Store, { gaps, shareOf, materialOf }: GapJudge, last: Period, now: string) {
  const names = new Map((await listSources(store)).map(({ id, name }) => [id, name]));
  return {
    rows: gaps.filter((gap) => overlapHours(gap, last, now) > 0).map((gap) => gapRow(gap, names)),
    missingShare: shareOf(last),
    material: materialOf(last),
  };
}

interface GapJudge {
  readonly gaps: readonly StoredGap[];
  readonly shareOf: (period: Period) => number;
  readonly materialOf: (period: Period) => boolean;
  readonly bandsOf: (periods: readonly Period[]) => GapBand[];
}

/** Reads the gaps of consecutive periods, and what each source usually publishes. A period that is to come has no share. */
async function gapsOf(store: Store, weeks: readonly Period[], now: string): Promise<GapJudge> {
  const last = weeks.at(-1);
  const first = weeks.at(0);
  if (!last || !first) throw new RangeError('no week to look at');
  const gaps = (await listGaps(store, { start: first.start, end: last.end })).filter(
    ({ from }) => from < now,
  );
  const known = { perWeek: await usualCounts(store, last.start, now), now };
  const shareOf = (period: Period) => (period.start < now ? missingShare(gaps, period, known) : 0);
  const materialOf = (period: Period) => shareOf(period) >= materialShare;
  return {
    gaps,
    shareOf,
    materialOf,
    bandsOf: (periods) =>
      periods.flatMap((period, index) =>
        periodBands(gaps, period, now, { index, material: materialOf(period) }),
      ),
  };
}

/** Documents a week of each source; where no rhythm is known, one counts as much as another. */
async function usualCounts(store: Store, before: string, now: string): Promise<Map<string, number>> {
  const rhythms = await sourceRhythms(store, { before, now });
  const known = [...rhythms.values()].flatMap(({ perWeek }) => (perWeek === null ? [] : [perWeek]));
  if (known.some((count) => count > 0))
    return new Map([...rhythms].map(([id, { perWeek }]) => [id, perWeek ?? 0]));
  return new Map([...rhythms.keys()].map((id) => [id, 1]));
}

function periodBands(
  gaps: readonly StoredGap[],
  period: Period,
  now: string,
  { index, material }: { readonly index: number; readonly material: boolean },
): GapBand[] {
  const office = gapBands(
    gaps.filter(({ sourceId }) => sourceId === null),
    [period],
    now,
  ).map((band) => ({ ...band, index }));
  if (office.length > 0 || !material) return office;
  return [{ index, from: 0, to: placeIn(period, now) }];
}

/** Where gaps lie in the periods of an axis. */
export function gapBands(gaps: readonly StoredGap[], periods: readonly Period[], now: string): GapBand[] {
  return periods.flatMap((period, index) =>
    gaps
      .filter((gap) => overlapHours(gap, period, now) > 0)
      .map((gap) => ({ index, from: placeIn(period, gap.from), to: placeIn(period, gap.to ?? now) })),
  );
}

function placeIn({ start, end }: Period, at: string): number {
  const share = (Date.parse(at) - Date.parse(start)) / (Date.parse(end) - Date.parse(start));
  return Math.min(1, Math.max(0, share));
}

/** A gap with the name of its source. */
export function gapRow(gap: StoredGap, names: ReadonlyMap<string, string>): GapRow {
  return { ...gap, sourceName: gap.sourceId === null ? null : (names.get(gap.sourceId) ?? gap.sourceId) };
}
