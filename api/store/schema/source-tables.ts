/** The tables of collecting: sources, their checks and gaps, and what a check remembers. */
import type { Generated } from 'kysely';
import type { DropReason, Publisher, SourceKind, SourceRun, Tier } from '../../../crawler/document.ts';
import type { Fixed, Flag, Iso, Json } from './column.ts';

export interface SourceTable {
  id: Fixed<string>;
  name: string;
  kind: SourceKind;
  url: string;
  channel: string;
  publisher: Publisher;
  tier: Tier;
  region: 'national' | 'local';
  enabled: Flag;
  every_minutes: number;
  delay_seconds: number;
  concurrency: number;
  max_pages: number;
  /** Its pages are built by scripts, which the browser runs. */
  browser: Flag;
  selectors: Json | null;
  note: string | null;
  /** `registry`: from the repository's list and refreshed from it at start; `edited`: changed in the dashboard, left alone. */
  origin: 'registry' | 'edited';
  next_check_at: Iso | null;
  walked_through_at: Iso | null;
  created_at: Iso;
  updated_at: Iso;
}

export interface SourceRunTable {
  id: Generated<number>;
  source_id: string;
  started_at: Iso;
  finished_at: Iso;
  outcome: SourceRun['outcome'];
  listed: number;
  known: number;
  fetched: number;
  documents: number;
  /** JSON: how many drops by reason. */
  drops: Json;
  error: string | null;
}

/**
 * `off`: nothing at all was collected; `failing`: the source could not be read; `missed`: it was not checked though its time
 * had come; `killed`: a check was broken off.
 */
export type GapReason = 'off' | 'failing' | 'missed' | 'killed';

/** A stretch that no check covers, found from the runs: `api/gap-finding.ts`. */
export interface CollectionGapTable {
  id: Generated<number>;
  /** `null`: all sources. */
  source_id: string | null;
  from_at: Iso;
  /** `null`: still open. */
  to_at: Iso | null;
  reason: GapReason;
  /** Documents of the gap that were found after its end. */
  backfilled: number;
}

/** A check under way. A row without a sign of life for long belongs to a check that was killed. */
export interface OpenRunTable {
  source_id: string;
  started_at: Iso;
  alive_at: Iso;
}

/** One row a dropped URL: "where did my article go?" has an answer. */
export interface DropTable {
  url: Fixed<string>;
  source_id: string;
  reason: DropReason;
  detail: string | null;
  dropped_at: Iso;
  /** Whether the URL is given up for good (`0`: it is tried again when a list names it). */
  final: Flag;
}

export interface ListStateTable {
  url: Fixed<string>;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  checked_at: Iso;
}

export interface CrawlHostTable {
  origin: Fixed<string>;
  robots: string | null;
  robots_at: Iso | null;
  rest_until: Iso | null;
}

/** A forum thread that was visited. */
export interface ForumThreadTable {
  url: Fixed<string>;
  source_id: string;
  mark: string | null;
  resume_at: string | null;
  grew_at: Iso;
  next_look_at: Iso;
}

export interface SourceTables {
  sources: SourceTable;
  source_runs: SourceRunTable;
  collection_gaps: CollectionGapTable;
  open_runs: OpenRunTable;
  drops: DropTable;
  list_states: ListStateTable;
  crawl_hosts: CrawlHostTable;
  forum_threads: ForumThreadTable;
}
