/** How much a source usually publishes, from the weeks in which it was there and was collected. */

export interface SourceWeek {
  readonly start: string;
  readonly count: number;
  /** Share of the week that lies in gaps of collection, 0 to 1. */
  readonly missing: number;
}

export interface Rhythm {
  /** Mean documents a week; `null`: no whole week is known. */
  readonly perWeek: number | null;
  /** Whole weeks that the mean rests on. */
  readonly weeks: number;
}

/** A week with more than a day in gaps says too little. */
const mostMissing = 1 / 7;

/**
 * The mean of whole weeks, given newest first. Weeks before the source was entered count as far back as its list went without an
 * empty week; the oldest of those was seen in part only and is left out, and so are weeks with more than a day in gaps.
 */
export function usualRhythm(weeks: readonly SourceWeek[], createdAt: string): Rhythm {
  const lived = weeks.filter(({ start }) => start >= createdAt);
  const before = weeks.slice(lived.length);
  const empty = before.findIndex(({ count, missing }) => count === 0 && missing <= mostMissing);
  const reach = empty === -1 ? before.length : empty;
  const backlog = before.slice(0, Math.max(0, reach - 1));
  const whole = [...lived, ...backlog].filter(({ missing }) => missing <= mostMissing);
  if (whole.length === 0) return { perWeek: null, weeks: 0 };
  const sum = whole.reduce((total, { count }) => total + count, 0);
  return { perWeek: sum / whole.length, weeks: whole.length };
}
