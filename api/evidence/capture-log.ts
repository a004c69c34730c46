import type { evidenceOf } from '../store/evidence.ts';

export type Evidence = NonNullable<Awaited<ReturnType<typeof evidenceOf>>>;

/** One thing that happened to a document or its page. `at` is UTC ISO 8601. */
export type LogEntry = { readonly at: string } & (
  | { readonly what: 'run-started'; readonly run: number }
  | {
      readonly what: 'run-finished';
      readonly run: number;
      readonly outcome: string;
      readonly pages: number;
      readonly documents: number;
    }
  | { readonly what: 'captured'; readonly version: number; readonly status: number; readonly sha256: string }
  | { readonly what: 'stored' | 'changed'; readonly version: number; readonly sha256: string }
  | {
      readonly what: 'dropped';
      readonly url: string;
      readonly reason: string;
      readonly detail: string | null;
    }
  | { readonly what: 'gone'; readonly reason: string; readonly seenAt: string }
  | { readonly what: 'back' }
);

/** What happened, in order of time. */
export function captureLog(evidence: Evidence): LogEntry[] {
  const entries: LogEntry[] = [
    ...evidence.runs.flatMap(runEntries),
    ...evidence.versions.flatMap((version) => versionEntries(version, evidence.snapshots)),
    ...evidence.drops.map(
      ({ dropped_at: at, url, reason, detail }): LogEntry => ({ at, what: 'dropped', url, reason, detail }),
    ),
    ...evidence.removals.flatMap(removalEntries),
  ];
  return entries.sort((a, b) => a.at.localeCompare(b.at));
}

function runEntries(run: Evidence['runs'][number]): LogEntry[] {
  const { id, outcome, fetched: pages, documents } = run;
  return [
    { at: run.started_at, what: 'run-started', run: id },
    { at: run.finished_at, what: 'run-finished', run: id, outcome, pages, documents },
  ];
}

function versionEntries(row: Evidence['versions'][number], snapshots: Evidence['snapshots']): LogEntry[] {
  const { version, fetched_at: at, content_hash: sha256 } = row;
  const stored: LogEntry = { at, what: version === 1 ? 'stored' : 'changed', version, sha256 };
  const snapshot = snapshots.find(({ id }) => id === row.snapshot_id);
  if (!snapshot) return [stored];
  const { captured_at: capturedAt, status, sha256: body } = snapshot;
  return [{ at: capturedAt, what: 'captured', version, status, sha256: body }, stored];
}

function removalEntries(removal: Evidence['removals'][number]): LogEntry[] {
  const { gone_at: at, reason, seen_at: seenAt, back_at: back } = removal;
  const gone: LogEntry = { at, what: 'gone', reason, seenAt };
  return back === null ? [gone] : [gone, { at: back, what: 'back' }];
}
