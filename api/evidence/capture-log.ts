import type { evidenceOf } from '../store/evidence.ts';

export type Evidence = NonNullable<Awaited<ReturnType<typeof evidenceOf>>>;

/** One thing that happened to a document or its page. */
export interface LogEntry {
  /** UTC ISO 8601. */
  readonly at: string;
  readonly what:
    | 'run-started'
    | 'captured'
    | 'stored'
    | 'changed'
    | 'run-finished'
    | 'dropped'
    | 'gone'
    | 'back';
  readonly version: number | null;
  readonly detail: string;
}

/** What happened, in order of time. */
export function captureLog(evidence: Evidence): LogEntry[] {
  const entries: LogEntry[] = [
    ...evidence.runs.flatMap(runEntries),
    ...evidence.versions.flatMap((version) => versionEntries(version, evidence.snapshots)),
    ...evidence.drops.map((drop) => ({
      at: drop.dropped_at,
      what: 'dropped' as const,
      version: null,
      detail: `${drop.reason}${drop.detail === null ? '' : `: ${drop.detail}`} (${drop.url})`,
    })),
    ...evidence.removals.flatMap(removalEntries),
  ];
  return entries.sort((a, b) => a.at.localeCompare(b.at));
}

function runEntries(run: Evidence['runs'][number]): LogEntry[] {
  return [
    { at: run.started_at, what: 'run-started', version: null, detail: `check ${run.id} of the source` },
    {
      at: run.finished_at,
      what: 'run-finished',
      version: null,
      detail: `check ${run.id}: ${run.outcome}, ${run.fetched} pages, ${run.documents} documents`,
    },
  ];
}

function versionEntries(version: Evidence['versions'][number], snapshots: Evidence['snapshots']): LogEntry[] {
  const stored: LogEntry = {
    at: version.fetched_at,
    what: version.version === 1 ? 'stored' : 'changed',
    version: version.version,
    detail: `title and text have SHA-256 ${version.content_hash}`,
  };
  const snapshot = snapshots.find(({ id }) => id === version.snapshot_id);
  if (!snapshot) return [stored];
  const captured: LogEntry = {
    at: snapshot.captured_at,
    what: 'captured',
    version: version.version,
    detail: `HTTP ${snapshot.status}, body with SHA-256 ${snapshot.sha256}`,
  };
  return [captured, stored];
}

function removalEntries(removal: Evidence['removals'][number]): LogEntry[] {
  const gone: LogEntry = {
    at: removal.gone_at,
    what: 'gone',
    version: null,
    detail: `${removal.reason}; last seen ${removal.seen_at}`,
  };
  if (removal.back_at === null) return [gone];
  return [gone, { at: removal.back_at, what: 'back', version: null, detail: 'the page was there again' }];
}
