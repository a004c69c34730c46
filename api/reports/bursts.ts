import type { Knowledge } from '../../analysis/knowledge.ts';
import { type BurstRecord, listBursts } from '../store/bursts.ts';
import { listClaims } from '../store/claims.ts';
import type { Store } from '../store/database.ts';
import { listSources } from '../store/sources.ts';
import { daysUpTo } from '../week.ts';
import { namesOf } from './names.ts';

export interface BurstRow {
  readonly id: number;
  readonly kind: BurstRecord['kind'];
  readonly subject: string;
  readonly name: string;
  /** Local date. */
  readonly day: string;
  readonly documents: number;
  /** Documents that such a day usually has. */
  readonly expected: number;
  /** Minus the decimal logarithm of the probability of so many. */
  readonly surprise: number;
  readonly judgement: BurstRecord['judgement'];
}

export interface BurstReport {
  readonly rows: readonly BurstRow[];
  /** What people said of the bursts of the last 90 days. */
  readonly record: { readonly found: number; readonly judged: number; readonly notUseful: number };
}

const recordDays = 90;

/** Bursts of some local days, latest first, and how far people found such alerts of use up to the last of these days. */
export async function burstReport(
  store: Store,
  knowledge: Knowledge,
  days: { readonly from: string; readonly to: string },
): Promise<BurstReport> {
  const all = await listBursts(store, { from: daysUpTo(days.to, recordDays)[0] ?? days.from, to: days.to });
  const rows = all.filter(({ day }) => day >= days.from);
  const nameOf = await burstNames(store, knowledge, rows);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      subject: row.subject,
      name: nameOf(row),
      day: row.day,
      documents: row.documents,
      expected: row.expected,
      surprise: row.surprise,
      judgement: row.judgement,
    })),
    record: {
      found: all.length,
      judged: all.filter(({ judgement }) => judgement !== null).length,
      notUseful: all.filter(({ judgement }) => judgement === 'not-useful').length,
    },
  };
}

/** What people call the subjects of these bursts. */
export async function burstNames(store: Store, knowledge: Knowledge, rows: readonly BurstRecord[]) {
  if (rows.length === 0) return () => '';
  const names = namesOf(knowledge);
  const claims = new Map((await listClaims(store)).map(({ id, statement }) => [id, statement]));
  const sources = new Map((await listSources(store)).map(({ id, name }) => [id, name]));
  return ({ kind, subject }: BurstRecord): string => {
    if (kind === 'topic') return names.topic(subject);
    if (kind === 'claim') return claims.get(subject) ?? subject;
    return kind === 'source' ? (sources.get(subject) ?? subject) : subject;
  };
}
