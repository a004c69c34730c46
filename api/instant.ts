/**
 * An instant as the store keeps it: ISO 8601 in UTC, whole seconds, always the same twenty characters,
 * so that comparing text is comparing time.
 */
export function instant(value: Date | string): string {
  const date = typeof value === 'string' ? new Date(value) : value;
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${String(value)}`);
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The instant so many seconds later (earlier, if negative). */
export function secondsAfter(value: Date | string, seconds: number): string {
  return instant(new Date(new Date(value).getTime() + seconds * 1000));
}

/** The day in Vietnam, which is seven hours ahead of UTC all year. */
export function vietnamDay(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
