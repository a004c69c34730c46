import type { SourceRun } from '../crawler/document.ts';

/** What the rhythm needs of a check. */
export type Check = Pick<SourceRun, 'outcome' | 'listed' | 'known'>;

/** Checks that are looked back on. */
export const checksConsidered = 96;
/** A source is checked at least as often as this, or as the office set it, whatever it yields: gaps must be seen. */
const longestMinutes = 180;
const shortestMinutes = 10;
/** Checks in a row that brought nothing, or failed, after which the pause doubles, and doubles again. */
const idleSteps = { nothing: [24, 72], failed: [6, 24] } as const;
/** A list this short may well have been replaced within one interval. */
const shortList = 5;
const overflowsForQuarter = 3;

function brought({ outcome, listed, known }: Check): boolean {
  return outcome === 'ok' && listed > known;
}

/** A list of which nothing was known any more: between two checks, entries may have come and gone unseen. */
function overflowed({ outcome, listed, known }: Check): boolean {
  return outcome === 'ok' && listed >= shortList && known === 0;
}

function streak(checks: readonly Check[], holds: (check: Check) => boolean): number {
  const end = checks.findIndex((check) => !holds(check));
  return end < 0 ? checks.length : end;
}

function doublings(count: number, steps: readonly number[]): number {
  return steps.filter((step) => count >= step).length;
}

/**
 * Minutes between two checks that suit how a source has published: fewer than set where its list overflowed, more where it was
 * long idle. `checks`: the latest first, without those that were aborted; the very first check of a source is no overflow.
 */
export function suitingMinutes(everyMinutes: number, checks: readonly Check[]): number {
  const overflows = checks
    .slice(0, 24)
    .filter((check, at) => at < checks.length - 1 && overflowed(check)).length;
  if (overflows > 0) {
    const shortened = everyMinutes / (overflows >= overflowsForQuarter ? 4 : 2);
    return Math.round(Math.min(everyMinutes, Math.max(shortestMinutes, shortened)));
  }
  const nothing = streak(checks, (check) => check.outcome !== 'failed' && !brought(check));
  const failed = streak(checks, ({ outcome }) => outcome === 'failed');
  const times = doublings(nothing, idleSteps.nothing) + doublings(failed, idleSteps.failed);
  return Math.max(everyMinutes, Math.min(longestMinutes, everyMinutes * 2 ** times));
}
