import type { Capture } from './capture.ts';
import type { CrawlSink, Document, Drop, DropReason, Source, SourceRun } from './document.ts';

/** Counts of one source's run while it goes on, and the hand-over of what it finds: what is counted is what was handed on. */
export interface Tally {
  list(count: number): void;
  know(count: number): void;
  fetch(): void;
  document(document: Document, capture: Capture): Promise<void>;
  /** Hands over a document that was collected before: it isn't counted as found. */
  again(document: Document, capture: Capture): Promise<void>;
  drop(url: string, reason: DropReason, detail: string | null): Promise<void>;
  progress(url: string): void;
  finish(outcome: SourceRun['outcome'], error: string | null): SourceRun;
}

/** Starts counting for a source. Errors of the sink pass through. */
export function startTally(source: Source, sink: CrawlSink, now: () => Date): Tally {
  const startedAt = now().toISOString();
  const drops: Partial<Record<DropReason, number>> = {};
  let listed = 0;
  let known = 0;
  let fetched = 0;
  let documents = 0;
  return {
    list: (count) => {
      listed += count;
    },
    know: (count) => {
      known += count;
    },
    fetch: () => {
      fetched += 1;
    },
    document: async (document, capture) => {
      await sink.document(document, capture);
      documents += 1;
    },
    again: (document, capture) => sink.document(document, capture),
    drop: async (url, reason, detail) => {
      const drop: Drop = { sourceId: source.id, url, reason, detail };
      await sink.drop(drop);
      drops[reason] = (drops[reason] ?? 0) + 1;
    },
    progress: (url) => sink.progress?.({ sourceId: source.id, url, fetched, listed }),
    finish: (outcome, error) => ({
      sourceId: source.id,
      startedAt,
      finishedAt: now().toISOString(),
      outcome,
      listed,
      known,
      fetched,
      documents,
      drops,
      error,
    }),
  };
}
