import type { ThreadState } from './document.ts';

const hour = 3_600_000;
const soonest = hour;
const latest = 30 * 24 * hour;
/** A thread that has been quiet for a day may be asked again after six hours. */
const shareOfQuiet = 1 / 4;

/** What a visit found. */
export interface ThreadVisit {
  readonly url: string;
  /** What the list said, if one named the thread. */
  readonly mark: string | null;
  /** The page that the visit ended on; `null` for the first. */
  readonly resumeAt: string | null;
  /** When the latest post on the pages that were read was written, where they say so. */
  readonly latestPost: string | null;
  readonly grew: boolean;
  /** There are more pages than one run may read. */
  readonly unfinished: boolean;
}

/** When a thread is looked at next though no list says that it grew: the longer it has been quiet, the later. */
function nextLook(grewAt: string, now: Date): string {
  const quiet = now.getTime() - Date.parse(grewAt);
  return new Date(now.getTime() + Math.min(latest, Math.max(soonest, quiet * shareOfQuiet))).toISOString();
}

/** What is to be remembered after a visit. */
export function afterVisit(visit: ThreadVisit, before: ThreadState | undefined, now: Date): ThreadState {
  const { url, resumeAt, latestPost, grew, unfinished } = visit;
  const known = before?.grewAt ?? null;
  const grewAt = latestPost ?? (grew || known === null ? now.toISOString() : known);
  return {
    url,
    mark: visit.mark ?? before?.mark ?? null,
    resumeAt,
    grewAt,
    nextLookAt: unfinished ? now.toISOString() : nextLook(grewAt, now),
  };
}

/** After a visit that met nothing: from the first page, and no sooner than a quiet thread. */
export function afterMiss(before: ThreadState, now: Date): ThreadState {
  const isInside = before.resumeAt !== null;
  return {
    ...before,
    resumeAt: null,
    nextLookAt: isInside ? now.toISOString() : nextLook(before.grewAt, now),
  };
}

/** Whether a known thread that a list names is worth a visit: the list says that it has grown, or its time has come. */
export function isWorthALook(state: ThreadState, mark: string | null, now: Date): boolean {
  const saysGrown = mark !== null && state.mark !== null && mark !== state.mark;
  return saysGrown || Date.parse(state.nextLookAt) <= now.getTime();
}
