/**
 * The tables, as Kysely types. One schema for SQLite and PostgreSQL: times are ISO 8601 text in UTC, booleans are 0/1
 * integers, structured values are JSON text. `migrations/` creates what stands here.
 */
import type { ColumnType, Generated } from 'kysely';
import type { SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { Linking } from '../../crawler/audit-portals.ts';
import type {
  DocumentKind,
  DropReason,
  Publisher,
  SourceKind,
  SourceRun,
  Tier,
} from '../../crawler/document.ts';
import type { LinkState } from '../../crawler/follow-link.ts';
import type { ActivityKind } from '../indicators/activity.ts';
import type {
  alertChannelKinds,
  BurstKind,
  evidenceStatuses,
  ReportKind,
  reportStates,
  verdicts,
} from '../vocabulary.ts';

type Iso = string;
type Json = string;
type Flag = 0 | 1;
/** Set when the row is made, never changed. */
type Fixed<T> = ColumnType<T, T, never>;

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

/** What calls a person, and when: `condition` is JSON of `Condition` in `api/alerts/condition.ts`. */
export interface AlertRuleTable {
  id: Generated<number>;
  name: string;
  condition: Json;
  /** After an alert, its subject raises none for so long. */
  cool_down_hours: number;
  /** Local times (`21:00`) between which nothing is sent; both or none. */
  quiet_from: string | null;
  quiet_to: string | null;
  /** Local time of the daily message that gathers the alerts; `null`: each is sent at once. */
  digest_at: string | null;
  enabled: Flag;
  /** What happened before raises nothing: when the condition was last written. */
  watched_from: Iso;
  checked_at: Iso | null;
  /** Why the last check failed. */
  error: string | null;
  created_by: string;
  created_at: Iso;
  updated_at: Iso;
}

export interface AlertTable {
  id: Generated<number>;
  rule_id: number;
  /** What it is about, for instance `claim:C001`. */
  subject: string;
  /** When the condition became true. */
  at: Iso;
  raised_at: Iso;
  /** JSON of `AlertFacts`. */
  facts: Json;
  acknowledged_at: Iso | null;
  acknowledged_by: string | null;
  /** A person's judgement; `null`: none yet. */
  useful: Flag | null;
}

export type AlertChannelKind = (typeof alertChannelKinds)[number];

/** Where alerts are sent. */
export interface AlertChannelTable {
  id: Generated<number>;
  kind: AlertChannelKind;
  name: string;
  /** E-mail addresses, URL, Telegram chat or Zalo user. */
  address: string;
  /** Signs webhooks; sealed: `api/sealed.ts`. */
  secret: string | null;
  enabled: Flag;
  created_by: string;
  created_at: Iso;
}

export interface AlertRuleChannelTable {
  rule_id: number;
  channel_id: number;
}

/** The outbox: one message to one channel. */
export interface AlertDeliveryTable {
  id: Generated<number>;
  /** The same in every attempt, so that a receiver knows what it has had. */
  message_id: string;
  channel_id: number;
  /** Not sent before: the end of quiet hours, the time of the digest, or of the next attempt. */
  due_at: Iso;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  attempts: number;
  locked_until: Iso | null;
  error: string | null;
  created_at: Iso;
  finished_at: Iso | null;
}

/** What a message tells of; a message without an alert is a test. */
export interface AlertDeliveryItemTable {
  delivery_id: number;
  alert_id: number;
}

/** Hosts to which texts with the marks of a scam lead. */
export interface ScamHostTable {
  host: string;
  document_id: number;
}

/** A token with which a program reads the stream of documents for a person. */
export interface FeedTokenTable {
  id: Generated<number>;
  user_id: string;
  name: string;
  /** SHA-256 (hex): the token itself is not kept. */
  hash: Fixed<string>;
  created_at: Iso;
  used_at: Iso | null;
  revoked_at: Iso | null;
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

/** Terms that rise in a week, as they were last counted. */
export interface RisingTermsTable {
  /** `2026-W47`. */
  week: string;
  /** How often the documents of the compared weeks had changed by then. */
  changes: number;
  counted_at: Iso;
  /** JSON of `RisingTermRow[]`. */
  rows: string;
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

export interface StoryTable {
  id: Generated<number>;
  title: string;
  first_at: Iso;
  last_at: Iso;
  /** The story that its documents have gone into; it has none any more. */
  merged_into: number | null;
}

export interface StoryDecisionTable {
  id: Generated<number>;
  kind: 'merge' | 'split' | 'move';
  /** The story that it was made on. */
  story_id: number;
  made_by: string;
  made_at: Iso;
  undone_by: string | null;
  undone_at: Iso | null;
}

/** What a decision did with a document: enough to undo it. */
export interface StoryDecisionDocumentTable {
  decision_id: number;
  document_id: number;
  story_before: number;
  story_after: number;
  kernel_before: number | null;
  kernel: number;
}

/** Documents with one kernel (the number of the story that a person put them into) stay together, those with different ones apart. */
export interface StoryKernelTable {
  document_id: number;
  kernel: number;
}

export type Verdict = (typeof verdicts)[number];

export interface ClaimTable {
  id: Fixed<string>;
  statement: string;
  verdict: Verdict;
  topic: string;
  severity: number;
  correction: string;
  /** JSON array of citations. */
  legal_basis: Json;
  evidence_status: (typeof evidenceStatuses)[number];
  valid_from: string | null;
  valid_to: string | null;
  review_by: string | null;
  /** Only active claims are looked for; what was found of the others stays. */
  status: 'active' | 'retired' | 'merged';
  /** The claim that has taken over a merged one. */
  merged_into: string | null;
  /** `office`: made or edited here, so that the registry of the repository no longer changes it. */
  origin: 'registry' | 'office';
  /** Number of its latest version. */
  version: number;
  created_at: Iso;
  updated_at: Iso;
}

/** What a claim was after each change; rows are only ever added. */
export interface ClaimVersionTable {
  id: Generated<number>;
  claim_id: string;
  version: number;
  at: Iso;
  /** `null`: the program itself, or somebody at its command line. */
  user_id: string | null;
  action: ClaimAction;
  reason: string;
  /** `ClaimContent` as JSON. */
  body: Json;
}

export type ClaimAction =
  | 'registry'
  | 'created'
  | 'edited'
  | 'imported'
  | 'wording-added'
  | 'wording-dropped'
  | 'retired'
  | 'revived'
  | 'restored'
  | 'merged'
  | 'took-over';

export interface ClaimWordingTable {
  id: Generated<number>;
  claim_id: string;
  text: string;
  /** `wording`: people say it so. `not`: looks alike and is not the claim. */
  kind: 'wording' | 'not';
  origin: 'registry' | 'analyst';
  /** 1: no longer used. It stays, so that the registry of the repository does not bring it back. */
  retired: number;
  created_at: Iso;
}

export const caseStatuses = [
  'new',
  'verifying',
  'concluded',
  'drafted',
  'approved',
  'published',
  'closed',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export interface CaseTable {
  id: Generated<number>;
  claim_id: string;
  status: CaseStatus;
  owner_id: string | null;
  reply: string;
  opened_at: Iso;
  updated_at: Iso;
}

export interface CaseEventTable {
  id: Generated<number>;
  case_id: number;
  at: Iso;
  user_id: string | null;
  /** `status`, `owner`, `note`, `reply`, `opened`. */
  kind: 'opened' | 'status' | 'owner' | 'note' | 'reply';
  detail: string;
}

export interface ReportTable {
  id: Generated<number>;
  kind: ReportKind;
  /** The campaign that it is on; `null` for other kinds. */
  campaign_id: number | null;
  /** Id of the period (`api/period.ts`), for instance `2026-W47` or `2026-Q4`. */
  period: string;
  /** 1, 2, … : a correction is a new version, an old one is never changed. */
  version: number;
  cut_off: Iso;
  /** Documents counted in it: for the list of reports, which need not read every body. */
  documents: number;
  /** JSON of the frozen report object: figures only, never changed. */
  body: Json;
  made_by: string | null;
  made_at: Iso;
  state: Generated<ReportState>;
  /** Its number in the register of outgoing documents, given when it is signed. */
  number: number | null;
  /** Local date that stands on the signed report, `YYYY-MM-DD`. */
  issued_on: string | null;
  signed_by: string | null;
  signed_at: Iso | null;
}

/** `draft`: being edited; `submitted`: waits for the signature; `signed`: closed for good. */
export type ReportState = (typeof reportStates)[number];

/** What people wrote into a report, kept apart from its figures. */
export interface ReportTextTable {
  report_id: number;
  section: string;
  text: string;
  updated_by: string | null;
  updated_at: Iso;
}

export interface ReportEventTable {
  id: Generated<number>;
  report_id: number;
  at: Iso;
  user_id: string | null;
  kind: 'made' | 'text' | 'submitted' | 'returned' | 'signed' | 'sent' | 'send-failed';
  detail: string;
}

/** Scheduled runs, one row a period: what proves that a period was not forgotten. */
export interface ReportRunTable {
  kind: 'weekly';
  period: string;
  due_at: Iso;
  finished_at: Iso | null;
  outcome: 'waiting' | 'made' | 'present' | 'failed';
  report_id: number | null;
  error: string | null;
}

/** An activity of the plan that people held and entered. */
export interface ActivityTable {
  id: Generated<number>;
  kind: ActivityKind;
  /** Local date. */
  held_on: string;
  place: string;
  title: string;
  times: number;
  people: number | null;
  proof: string;
  note: string;
  entered_by: string | null;
  entered_at: Iso;
  withdrawn_by: string | null;
  withdrawn_at: Iso | null;
  withdrawn_because: string | null;
}

/** A value of an indicator that the system cannot count itself, with where it comes from. */
export interface IndicatorValueTable {
  id: Generated<number>;
  indicator: string;
  year: number;
  value: number;
  proof: string;
  signatory: string;
  note: string;
  entered_by: string | null;
  entered_at: Iso;
}

export interface JobTable {
  id: Generated<number>;
  kind: string;
  /** The same key twice is one job: several machines may ask for it. */
  key: string;
  payload: Json;
  state: 'waiting' | 'running' | 'done' | 'failed';
  run_at: Iso;
  attempts: number;
  locked_until: Iso | null;
  error: string | null;
  created_at: Iso;
  finished_at: Iso | null;
}

export interface AuditTable {
  id: Generated<number>;
  at: Iso;
  user_id: string | null;
  action: string;
  subject: string;
  detail: string | null;
}

/** One audit of the links between official portals; `own` is JSON of how the own portal was read. */
export interface LinkAuditTable {
  id: Generated<number>;
  started_at: Iso;
  finished_at: Iso;
  own_url: string;
  own_state: LinkState;
  own: Json;
}

/** One partner in an audit; `body` is JSON of `PartnerAudit`. */
export interface LinkAuditPartnerTable {
  audit_id: number;
  portal_id: string;
  state: LinkState;
  links_to_us: Linking;
  linked_by_us: Linking;
  body: Json;
}

/** One link of the own portal in an audit; `body` is JSON of `OutgoingLink`. */
export interface LinkAuditLinkTable {
  audit_id: number;
  url: string;
  state: LinkState;
  body: Json;
}

/** A version of a fact that somebody proposed; `body` is JSON of `Fact`. Confirmed by another person it holds. */
export interface FactVersionTable {
  id: Generated<number>;
  fact_id: Fixed<string>;
  body: Fixed<Json>;
  state: 'proposed' | 'confirmed' | 'rejected';
  /** Why it was proposed, in the proposer's words. */
  why: Fixed<string>;
  proposed_by: Fixed<string>;
  proposed_at: Fixed<Iso>;
  decided_by: string | null;
  decided_at: Iso | null;
}

/** Documents of a local day under one slug of a dimension (`api/store/rollups.ts`). */
export interface DailyCountTable {
  dimension: string;
  /** Local date, `YYYY-MM-DD`. */
  day: string;
  /** Empty in the dimension `all`. */
  slug: string;
  documents: number;
  /** What is neither of the two is neutral. */
  negative: number;
  positive: number;
  /** What is none of the four comes from specialised sites. */
  official: number;
  press: number;
  social: number;
  citizen: number;
  /** Tenths of a point (`reachOf` in `api/store/rollups.ts`). */
  reach: number;
}

/** Stories with a document of a local day or week under one slug of a dimension (`api/store/story-counts.ts`). */
export interface StoryCountTable {
  dimension: string;
  step: 'day' | 'week';
  /** Local date, `YYYY-MM-DD`: the day, or the Monday of the week. */
  period: string;
  /** Empty in the dimension `all`. */
  slug: string;
  stories: number;
  /** Of these, stories with at least one such document there. A story may count in several. */
  negative: number;
  neutral: number;
  positive: number;
  official: number;
  press: number;
  specialised: number;
  social: number;
  /** In public, by any of the four. */
  published: number;
}

/** A date window with a query that is followed by name (`api/campaigns.ts`). */
export interface CampaignTable {
  id: Generated<number>;
  name: string;
  /** At least one of the three is there. */
  query: string | null;
  topic: string | null;
  channel: string | null;
  /** Local dates, both inclusive. */
  first_day: string;
  last_day: string;
  created_by: string;
  created_at: Iso;
  updated_at: Iso;
  ended_by: string | null;
  ended_at: Iso | null;
}

/** How often the documents of a local day have changed (`api/store/day-changes.ts`). */
export interface DayChangeTable {
  day: string;
  changes: number;
}

/** A day on which a subject was spoken of improbably often (`api/bursts.ts`). */
export interface BurstTable {
  id: Generated<number>;
  kind: BurstKind;
  /** Slug, identifier or term. A term's burst may go by another of its terms later. */
  subject: string;
  /** The subject under which it was found. */
  first_subject: Fixed<string>;
  /** Of a term: others that rose in the same documents, a list. */
  with_terms: Json;
  /** Local date. */
  day: string;
  documents: number;
  expected: number;
  surprise: number;
  found_at: Iso;
  judgement: 'useful' | 'not-useful' | null;
  judged_by: string | null;
  judged_at: Iso | null;
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

export interface SettingTable {
  key: Fixed<string>;
  value: string;
}

/** Better Auth's own tables (its field names, camel case); it reads and writes them through the same Kysely instance. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  role: string | null;
  banned: number | null;
  banReason: string | null;
  banExpires: string | null;
  createdAt: string;
  updatedAt: string;
}
export interface SessionTable {
  id: string;
  token: string;
  userId: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  impersonatedBy: string | null;
  createdAt: string;
  updatedAt: string;
}
export interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  createdAt: string;
  updatedAt: string;
}
export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

export interface Tables {
  sources: SourceTable;
  source_runs: SourceRunTable;
  collection_gaps: CollectionGapTable;
  open_runs: OpenRunTable;
  drops: DropTable;
  alert_rules: AlertRuleTable;
  alerts: AlertTable;
  alert_channels: AlertChannelTable;
  alert_rule_channels: AlertRuleChannelTable;
  alert_deliveries: AlertDeliveryTable;
  alert_delivery_items: AlertDeliveryItemTable;
  scam_hosts: ScamHostTable;
  feed_tokens: FeedTokenTable;
  list_states: ListStateTable;
  crawl_hosts: CrawlHostTable;
  forum_threads: ForumThreadTable;
  documents: DocumentTable;
  document_versions: DocumentVersionTable;
  snapshots: SnapshotTable;
  removals: RemovalTable;
  findings: FindingTable;
  document_tags: DocumentTagTable;
  document_claims: DocumentClaimTable;
  rising_terms: RisingTermsTable;
  document_terms: DocumentTermsTable;
  checkworthy_sentences: CheckworthySentenceTable;
  sentence_checks: SentenceCheckTable;
  stories: StoryTable;
  story_decisions: StoryDecisionTable;
  story_decision_documents: StoryDecisionDocumentTable;
  story_kernels: StoryKernelTable;
  claims: ClaimTable;
  claim_wordings: ClaimWordingTable;
  claim_versions: ClaimVersionTable;
  cases: CaseTable;
  case_events: CaseEventTable;
  reports: ReportTable;
  report_texts: ReportTextTable;
  report_events: ReportEventTable;
  report_runs: ReportRunTable;
  activities: ActivityTable;
  indicator_values: IndicatorValueTable;
  jobs: JobTable;
  audit: AuditTable;
  daily_counts: DailyCountTable;
  story_counts: StoryCountTable;
  day_changes: DayChangeTable;
  bursts: BurstTable;
  campaigns: CampaignTable;
  settings: SettingTable;
  fact_versions: FactVersionTable;
  link_audits: LinkAuditTable;
  link_audit_partners: LinkAuditPartnerTable;
  link_audit_links: LinkAuditLinkTable;
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
}
