/**
 * What a leader should decide: rules over what has been counted, each with its reason. A rule proposes that a person look and
 * decide; it never says that a claim is false or that somebody broke the law.
 */
import { poissonAtMost } from '../source-health.ts';
import type { CaseRecord } from '../store/cases.ts';
import type { CaseStatus } from '../store/schema/claim-tables.ts';
import type { ClaimRow } from './claim-rows.ts';
import type { NamedCount } from './comparing.ts';
import type { UnwellSources } from './sources.ts';
import type { WeekGaps } from './week-gaps.ts';

type ClaimReference = Pick<ClaimRow, 'id' | 'statement' | 'verdict'>;

export type Decision =
  /** A reply has been drafted and waits for approval. `hours`: since then. */
  | { readonly kind: 'approve-reply'; readonly claim: ClaimReference; readonly hours: number }
  /** A claim of the highest severity is spread and nobody has answered. `status`: how far its case is, `null` without one. */
  | {
      readonly kind: 'severe-claim';
      readonly claim: ClaimReference;
      readonly spreads: number;
      readonly previous: number;
      readonly status: CaseStatus | null;
    }
  /** A case has been open too long without a published reply. */
  | {
      readonly kind: 'overdue-case';
      readonly claim: ClaimReference;
      readonly status: CaseStatus;
      readonly hours: number;
    }
  /** Negative documents on a topic, far more than in the four weeks before. */
  | {
      readonly kind: 'negative-topic';
      readonly slug: string;
      readonly name: string;
      readonly count: number;
      readonly mean4: number;
    }
  /** Collection is not whole: sources fail, or a gap made the week incomparable. `missingShare`: 0 to 1. */
  | {
      readonly kind: 'collection';
      readonly failing: number;
      readonly silent: number;
      readonly falling: number;
      readonly missingShare: number | null;
    };

export interface DecisionGround {
  /** Now; an instant. */
  readonly at: string;
  readonly claims: readonly ClaimRow[];
  readonly cases: ReadonlyMap<string, CaseRecord>;
  /** Negative documents by topic; rows that cannot be compared raise nothing. */
  readonly topics: readonly NamedCount[];
  readonly unwell: UnwellSources;
  readonly gaps: WeekGaps;
}

const severe = 3;
const fewestSpreads = 2;
/** The regulation on speaking to the press asks for a first word within a day in serious matters; three leave room to verify. */
const overdueHours = 72;
const fewestNegative = 10;
const burstFactor = 2;
/** As for sources that fall: a hundred steady topics give one false alarm in ten weeks, if they were Poisson. */
const unlikely = 0.001;

/** All that passes its threshold, the most pressing first: what waits for the leader alone, then danger, delay, mood, means. */
export function decisionsOf(ground: DecisionGround): Decision[] {
  const severeClaims = severeUnanswered(ground);
  const named = new Set(severeClaims.map(({ claim }) => claim.id));
  return [
    ...waitingReplies(ground),
    ...severeClaims,
    ...overdueCases(ground).filter(({ claim }) => !named.has(claim.id)),
    ...negativeBursts(ground),
    ...brokenCollection(ground),
  ];
}

function waitingReplies({ at, claims, cases }: DecisionGround) {
  return claims
    .flatMap((claim) => {
      const work = cases.get(claim.id);
      if (work?.status !== 'drafted') return [];
      return [
        { kind: 'approve-reply' as const, claim: referenceOf(claim), hours: hoursSince(work.updated_at, at) },
      ];
    })
    .sort((a, b) => b.hours - a.hours);
}

/** Once a reply is drafted the matter waits for approval, which is a decision of its own. */
const unanswered = new Set<CaseStatus | null>([null, 'new', 'verifying', 'concluded']);

function severeUnanswered({ claims }: DecisionGround) {
  return claims
    .filter(({ severity, spreads, caseStatus, verdict }) => {
      return (
        severity >= severe &&
        spreads.count >= fewestSpreads &&
        unanswered.has(caseStatus) &&
        verdict !== 'true'
      );
    })
    .map((claim) => ({
      kind: 'severe-claim' as const,
      claim: referenceOf(claim),
      spreads: claim.spreads.count,
      previous: claim.spreads.previous,
      status: claim.caseStatus,
    }))
    .sort((a, b) => b.spreads - b.previous - (a.spreads - a.previous) || b.spreads - a.spreads);
}

const unfinished = new Set<CaseStatus>(['new', 'verifying', 'concluded', 'approved']);

function overdueCases({ at, claims, cases }: DecisionGround) {
  return claims
    .flatMap((claim) => {
      const work = cases.get(claim.id);
      if (work === undefined || !unfinished.has(work.status)) return [];
      const hours = hoursSince(work.opened_at, at);
      if (hours < overdueHours) return [];
      return [{ kind: 'overdue-case' as const, claim: referenceOf(claim), status: work.status, hours }];
    })
    .sort((a, b) => b.hours - a.hours);
}

function negativeBursts({ topics }: DecisionGround) {
  return topics
    .flatMap(({ slug, name, count, mean4, gap, unfinished: running }) => {
      if (mean4 === null || gap || running || !isBurst(count, mean4)) return [];
      return [{ kind: 'negative-topic' as const, slug, name, count, mean4 }];
    })
    .sort((a, b) => b.count - b.mean4 - (a.count - a.mean4));
}

function isBurst(count: number, mean: number): boolean {
  if (count < fewestNegative || count < burstFactor * mean) return false;
  return 1 - poissonAtMost(count - 1, mean) < unlikely;
}

function brokenCollection({ unwell, gaps }: DecisionGround) {
  if (unwell.failing + unwell.silent === 0 && !gaps.material) return [];
  return [{ kind: 'collection' as const, ...unwell, missingShare: gaps.material ? gaps.missingShare : null }];
}

function referenceOf({ id, statement, verdict }: ClaimRow): ClaimReference {
  return { id, statement, verdict };
}

function hoursSince(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000);
}
