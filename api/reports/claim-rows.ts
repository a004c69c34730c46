import type { Stance } from '../../analysis/finding.ts';
import { listCases } from '../store/cases.ts';
import { type ClaimRecord, listClaims } from '../store/claims.ts';
import { type ClaimCount, type CountOptions, firstSpreads, type WeekPeriods } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import type { CaseStatus, Verdict } from '../store/schema/claim-tables.ts';
import type { CountUnit } from '../vocabulary.ts';
import { type Compared, compared, type Ground, groupBy, series } from './comparing.ts';
import type { Names } from './names.ts';
import { claimsByWeek } from './weekly-memory.ts';

export interface ClaimRow {
  readonly id: string;
  readonly statement: string;
  readonly verdict: Verdict;
  readonly severity: number;
  readonly topic: string;
  readonly topicName: string;
  readonly evidenceStatus: 'documented' | 'partly-documented' | 'constructed';
  readonly spreads: Compared;
  readonly debunks: Compared;
  readonly mentions: Compared;
  /** Spreading documents a week, oldest first, aligned with `weeks` of the report. */
  readonly spreadByWeek: readonly number[];
  readonly firstSeenAt: string | null;
  readonly caseStatus: CaseStatus | null;
  /** Only active claims are looked for. */
  readonly status: 'active' | 'retired' | 'merged';
}

/** A claim's row with its counts by week for each stance. */
export interface CountedClaim {
  readonly record: ClaimRecord;
  readonly row: ClaimRow;
  readonly byWeek: Readonly<Record<Stance, readonly number[]>>;
}

/** Every claim of the registry with its counts in the last of some weeks, or of other periods that follow each other, the most spread first. */
export async function countClaims(
  store: Store,
  names: Names,
  weeks: WeekPeriods,
  { ground, ...options }: CountOptions & { readonly ground: Ground; readonly unit?: CountUnit | undefined },
): Promise<CountedClaim[]> {
  const counts = groupBy(await claimsByWeek(store, weeks, options), (row) => row.claim_id);
  const first = await firstSpreads(store, options);
  const cases = await listCases(store);
  const claims = (await listClaims(store)).map((record) => {
    const byWeek = countsByWeek(counts.get(record.id) ?? [], weeks.length);
    const row: ClaimRow = {
      id: record.id,
      statement: record.statement,
      verdict: record.verdict,
      severity: record.severity,
      topic: record.topic,
      topicName: names.topic(record.topic),
      evidenceStatus: record.evidence_status,
      spreads: compared(byWeek.spreads, ground),
      debunks: compared(byWeek.debunks, ground),
      mentions: compared(byWeek.mentions, ground),
      spreadByWeek: byWeek.spreads,
      firstSeenAt: first.get(record.id) ?? null,
      caseStatus: cases.get(record.id)?.status ?? null,
      status: record.status,
    };
    return { record, row, byWeek };
  });
  return claims.sort((a, b) => byUrgency(a.row, b.row));
}

function countsByWeek(rows: readonly ClaimCount[], length: number): Record<Stance, number[]> {
  const of = (stance: Stance) =>
    series(
      rows.filter((row) => row.stance === stance),
      length,
    );
  return { spreads: of('spreads'), debunks: of('debunks'), mentions: of('mentions') };
}

function byUrgency(a: ClaimRow, b: ClaimRow): number {
  return (
    b.spreads.count - a.spreads.count ||
    total(b.spreadByWeek) - total(a.spreadByWeek) ||
    b.debunks.count + b.mentions.count - a.debunks.count - a.mentions.count ||
    b.severity - a.severity ||
    (a.id < b.id ? -1 : 1)
  );
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
