/** The tables of documents: their versions and pages, and what was found in them. */
import type { Generated } from 'kysely';
import type { SentimentLabel, Stance } from '../../../analysis/finding.ts';
import type { DocumentKind, Publisher } from '../../../crawler/document.ts';
import type { Fixed, Flag, Iso, Json } from './column.ts';

/** Hosts to which texts with the marks of a scam lead. */
export interface ScamHostTable {
  host: string;
  document_id: number;
}

export interface DocumentTable {
  id: Generated<number>;
  /** Identity: one row a canonical URL. */
  canonical_url: Fixed<string>;
  url: string;
  source_id: string;
  kind: DocumentKind;
  channel: string;
  publisher: Publisher;
  parent_url: string | null;
  /** Whether all that its page gave, comments and replies too, has been saved: a page cut off by a kill is read again. */
  whole: Flag;
  /** Latest version's number, from 1. */
  version: number;
  title: string | null;
  author: string | null;
  section: string | null;
  published_at: Iso | null;
  first_seen_at: Fixed<Iso>;
  /** When the document speaks: `published_at`, or `first_seen_at` where the page gives no date. Series and weeks count by it. */
  dated_at: Iso;
  story_id: number | null;
  /** The document whose text this one repeats. */
  copy_of: number | null;
  sentiment: SentimentLabel;
  language: string;
  /** When its page was last met with it. */
  seen_at: Iso | null;
  /** When its page is looked at again; `null`: not any more. */
  next_visit_at: Iso | null;
  /** Its page was found gone once, and is yet to be looked at again. */
  missing_since: Iso | null;
  /** Its page is gone. What was kept stays. */
  removed_at: Iso | null;
}

export interface DocumentVersionTable {
  document_id: number;
  version: number;
  title: string | null;
  author: string | null;
  section: string | null;
  published_at: Iso | null;
  updated_at: Iso | null;
  text: string;
  content_hash: string;
  method: string;
  fetched_at: Iso;
  /** The page that it was read from; `null` for versions of before snapshots were kept. */
  snapshot_id: number | null;
}

/** A page as it was received: records in a WARC file. */
export interface SnapshotTable {
  id: Generated<number>;
  /** Name in the folder of WARC files. */
  file: string;
  /** The range of its records, redirects on the way included. */
  byte_offset: number;
  byte_length: number;
  /** SHA-256 (hex) of the body. */
  sha256: string;
  captured_at: Iso;
  url: string;
  status: number;
  /** JSON array of `[name, value]`, as received. */
  headers: Json;
  /** The snapshot that holds the body, when this one found the same bytes again. */
  refers_to: number | null;
}

/** A page that was gone, and perhaps came back. */
export interface RemovalTable {
  id: Generated<number>;
  document_id: number;
  /** When it was last there. */
  seen_at: Iso;
  gone_at: Iso;
  /** What was answered in its place, for instance `HTTP 404`. */
  reason: string;
  back_at: Iso | null;
}

/** The findings of one version, whole (JSON of `Findings`), with the columns that queries need. */
export interface FindingTable {
  document_id: number;
  version: number;
  analyser: string;
  relevance: number;
  negative: number;
  neutral: number;
  positive: number;
  fingerprint: string;
  body: Json;
  made_at: Iso;
}

/** Tags of the current version, one row each, for counting and filtering. Their evidence is in the finding's body. */
export interface DocumentTagTable {
  document_id: number;
  kind: 'topic' | 'theme' | 'reform' | 'audience' | 'place';
  slug: string;
  score: number;
}

export interface DocumentClaimTable {
  document_id: number;
  claim_id: string;
  stance: Stance;
  tier: 'suggested' | 'confirmed';
  score: number;
  sentence: string;
  /** The document's: findings are written anew whenever that changes. */
  dated_at: Iso;
}

/** A sentence of a document's latest findings that deserves a check. */
export interface CheckworthySentenceTable {
  document_id: number;
  /** Among the document's, best first. */
  place: number;
  /** See `sentenceKey` of `analysis/sentence-groups.ts`. */
  key: string;
  sentence: string;
  score: number;
  /** JSON array of the questions that were answered with yes. */
  reasons: string;
}

/** What a person said of a sentence and of those like it. */
export interface SentenceCheckTable {
  id: Generated<number>;
  key: Fixed<string>;
  sentence: Fixed<string>;
  decision: 'kept' | 'dropped';
  /** The claim that was made of it. */
  claim_id: string | null;
  decided_by: string;
  decided_at: Iso;
}

/** The terms that a document's latest version uses, for the count of what rises. */
export interface DocumentTermsTable {
  document_id: number;
  /** JSON array of strings. */
  terms: Json;
}

export interface DocumentTables {
  documents: DocumentTable;
  document_versions: DocumentVersionTable;
  snapshots: SnapshotTable;
  removals: RemovalTable;
  findings: FindingTable;
  document_tags: DocumentTagTable;
  document_claims: DocumentClaimTable;
  document_terms: DocumentTermsTable;
  checkworthy_sentences: CheckworthySentenceTable;
  sentence_checks: SentenceCheckTable;
  scam_hosts: ScamHostTable;
}
