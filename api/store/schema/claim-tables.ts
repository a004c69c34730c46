/** The tables of claims and their cases, and of the legal facts that they are held against. */
import type { Generated } from 'kysely';
import type { evidenceStatuses, verdicts } from '../../vocabulary.ts';
import type { Fixed, Iso, Json } from './column.ts';

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

export interface ClaimTables {
  claims: ClaimTable;
  claim_wordings: ClaimWordingTable;
  claim_versions: ClaimVersionTable;
  cases: CaseTable;
  case_events: CaseEventTable;
  fact_versions: FactVersionTable;
}
