/** When a source publishes, local time, from the documents of eight weeks. */
export interface PublishingProfile {
  readonly documents: number;
  /** Monday first. */
  readonly byWeekday: readonly number[];
  /** From midnight; dates without a time are left out. */
  readonly byHour: readonly number[];
  /** Weekdays, 0 = Monday, with clearly more than an even share. */
  readonly busiest: readonly number[];
  /** The shortest stretch of the day that holds four fifths of the documents. */
  readonly hours: { readonly from: number; readonly to: number } | null;
}

/** On which days and at which hours a source publishes, local time. */

const offset = 7 * 3_600_000;

/** With fewer documents any pattern is chance. */
const fewest = 20;

/** Counts by weekday (Monday first) and by hour; times at midnight sharp are dates without a time and have no hour. */
export function publishingProfile(publishedAt: readonly string[]): PublishingProfile | null {
  if (publishedAt.length < fewest) return null;
  const byWeekday = Array.from({ length: 7 }, () => 0);
  const byHour = Array.from({ length: 24 }, () => 0);
  for (const at of publishedAt) {
    const local = new Date(Date.parse(at) + offset);
    const weekday = (local.getUTCDay() + 6) % 7;
    byWeekday[weekday] = (byWeekday[weekday] ?? 0) + 1;
    if (local.toISOString().slice(11, 19) === '00:00:00') continue;
    const hour = local.getUTCHours();
    byHour[hour] = (byHour[hour] ?? 0) + 1;
  }
  return {
    documents: publishedAt.length,
    byWeekday,
    byHour,
    busiest: busiest(byWeekday),
    hours: mainHours(byHour),
  };
}

/** Weekdays (0 = Monday) with clearly more than an even share. */
function busiest(byWeekday: readonly number[]): number[] {
  const mean = byWeekday.reduce((sum, count) => sum + count, 0) / 7;
  return byWeekday.flatMap((count, weekday) => (count > mean * 1.25 ? [weekday] : []));
}

/** The shortest run of hours, within the day, that holds four fifths of the documents; `null` without hours. */
function mainHours(byHour: readonly number[]): { readonly from: number; readonly to: number } | null {
  const whole = byHour.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return null;
  for (let length = 1; length <= 24; length += 1) {
    for (let from = 0; from + length <= 24; from += 1) {
      const held = byHour.slice(from, from + length).reduce((sum, count) => sum + count, 0);
      if (held >= whole * 0.8) return { from, to: from + length };
    }
  }
  return null;
}
