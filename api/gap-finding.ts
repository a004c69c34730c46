/** Finds gaps in collection in the history of checks. Pure: the same history always gives the same gaps. */
import type { GapReason } from './store/schema/source-tables.ts';

export interface Gap {
  /** `null`: all sources. */
  readonly sourceId: string | null;
  readonly from: string;
  /** `null`: still open. */
  readonly to: string | null;
  readonly reason: GapReason;
}

/** What a gap can be seen from, of one check. */
export interface RunTrace {
  readonly sourceId: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly outcome: 'ok' | 'unchanged' | 'failed' | 'aborted';
}

const hour = 3_600_000;

/** So many missed checks make a gap: lists keep what they name for some time, so fewer lose nothing. */
const missedChecks = 3;

/** Milliseconds between two successful checks of a source from which on its documents may be lost. */
export function sourceLimit(everyMinutes: number): number {
  return Math.max(missedChecks * everyMinutes * 60_000, 6 * hour);
}

/** The same for all sources together: milliseconds without any check. */
export function officeLimit(everyMinutes: readonly number[]): number {
  return Math.max(missedChecks * Math.min(...everyMinutes, 60) * 60_000, 3 * hour);
}

/** Stretches in which nothing was checked at all, between these checks and after them. Oldest start first. */
export function findOfficeGaps(
  runs: readonly RunTrace[],
  { limit, now }: { readonly limit: number; readonly now: string },
): Gap[] {
  const gaps: Gap[] = [];
  let last: RunTrace | null = null;
  const note = (until: string, to: string | null) => {
    if (last === null || span(last.finishedAt, until) <= limit) return;
    gaps.push({
      sourceId: null,
      from: last.finishedAt,
      to,
      reason: last.outcome === 'aborted' ? 'killed' : 'off',
    });
  };
  for (const run of runs) {
    note(run.startedAt, run.startedAt);
    if (last === null || run.finishedAt > last.finishedAt) last = run;
  }
  note(now, null);
  return gaps;
}

export interface SourceHistory {
  readonly sourceId: string;
  readonly enabled: boolean;
  /** Start of the last successful check before `runs`, or when the source was entered. */
  readonly since: string;
  /** Checks from then on, oldest first. */
  readonly runs: readonly RunTrace[];
}

/**
 * Stretches between two successful checks of a source that are longer than the limit, without those in which nothing was
 * collected anyway. The last one stays open as long as the source is on.
 */
export function findSourceGaps(
  { sourceId, enabled, since, runs }: SourceHistory,
  { limit, now, office }: { readonly limit: number; readonly now: string; readonly office: readonly Gap[] },
): Gap[] {
  const good = runs.filter(({ outcome }) => outcome === 'ok' || outcome === 'unchanged');
  const bounds = [since, ...good.map(({ startedAt }) => startedAt).filter((at) => at > since)];
  return bounds.flatMap((from, index) => {
    const to = bounds[index + 1] ?? null;
    if (to === null && !enabled) return [];
    return without({ from, to }, office)
      .filter((piece) => span(piece.from, piece.to ?? now) > limit)
      .map((piece) => ({ sourceId, ...piece, reason: reasonOf(piece, runs) }));
  });
}

interface Stretch {
  readonly from: string;
  readonly to: string | null;
}

function without(stretch: Stretch, office: readonly Gap[]): Stretch[] {
  let pieces: Stretch[] = [stretch];
  for (const gap of office) pieces = pieces.flatMap((piece) => cut(piece, gap));
  return pieces;
}

function cut(piece: Stretch, hole: Stretch): Stretch[] {
  const apart = (piece.to !== null && piece.to <= hole.from) || (hole.to !== null && hole.to <= piece.from);
  if (apart) return [piece];
  const left = piece.from < hole.from ? [{ from: piece.from, to: hole.from }] : [];
  const goesOn = hole.to !== null && (piece.to === null || hole.to < piece.to);
  return goesOn ? [...left, { from: hole.to, to: piece.to }] : left;
}

function reasonOf({ from, to }: Stretch, runs: readonly RunTrace[]): GapReason {
  const within = runs.filter(({ startedAt }) => startedAt >= from && (to === null || startedAt < to));
  if (within.some(({ outcome }) => outcome === 'failed')) return 'failing';
  return within.some(({ outcome }) => outcome === 'aborted') ? 'killed' : 'missed';
}

function span(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
