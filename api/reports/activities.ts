/** The register of activities over a period, with what the plan asks for beside it. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { type ActivityEntry, type ActivityKind, activityKinds } from '../indicators/activity.ts';
import { instant } from '../instant.ts';
import { type Period, parsePeriod } from '../period.ts';
import type { Store } from '../store/database.ts';
import { listActivities } from '../store/indicators.ts';
import { type IndicatorRow, indicatorReport } from './indicators.ts';

export interface ActivityRow extends ActivityEntry {
  readonly id: number;
  readonly enteredAt: string;
  readonly enteredByName: string | null;
  /** Why it no longer counts; `null`: it counts. */
  readonly withdrawnBecause: string | null;
}

export interface ActivitySum {
  readonly kind: ActivityKind;
  readonly entries: number;
  readonly times: number;
  /** Of the entries that say how many took part; `null`: none does. */
  readonly people: number | null;
  readonly places: number;
}

export interface ActivityReport {
  readonly period: Period;
  readonly rows: readonly ActivityRow[];
  /** Kinds that were held, in the order of the plan. */
  readonly sums: readonly ActivitySum[];
  /** The plan's demands on activities, for the year in which the period ends. */
  readonly demands: readonly IndicatorRow[];
  readonly madeAt: string;
}

export async function activityReport(
  store: Store,
  knowledge: Knowledge,
  { period: id, now }: { readonly period: string; readonly now: Date },
): Promise<ActivityReport> {
  const period = parsePeriod(id);
  const rows = await listActivityRows(store, period);
  const year = Number(period.last.slice(0, 4));
  const indicators = await indicatorReport(store, knowledge, { year, now });
  const counted = new Set(['times', 'places', 'weeks']);
  return {
    period,
    rows,
    sums: activitySums(rows),
    demands: indicators.rows.filter(({ measured }) => measured !== null && counted.has(measured.by)),
    madeAt: instant(now),
  };
}

/** Entries of the register between two local dates, both inclusive, the latest first; withdrawn ones too. */
export async function listActivityRows(
  store: Store,
  days: { readonly first: string; readonly last: string; readonly enteredUntil?: string },
): Promise<ActivityRow[]> {
  const records = await listActivities(store, days);
  return records.map((record) => ({
    id: record.id,
    kind: record.kind,
    heldOn: record.held_on,
    place: record.place,
    title: record.title,
    times: record.times,
    people: record.people,
    proof: record.proof,
    note: record.note,
    enteredAt: record.entered_at,
    enteredByName: record.entered_by_name,
    withdrawnBecause: record.withdrawn_because,
  }));
}

/** What counts of these entries by kind; kinds that were held, in the order of the plan. */
export function activitySums(rows: readonly ActivityRow[]): ActivitySum[] {
  return activityKinds.map((kind) => sumOf(kind, rows)).filter(({ entries }) => entries > 0);
}

function sumOf(kind: ActivityKind, rows: readonly ActivityRow[]): ActivitySum {
  const held = rows.filter((row) => row.kind === kind && row.withdrawnBecause === null);
  return {
    kind,
    entries: held.length,
    times: held.reduce((sum, { times }) => sum + times, 0),
    people: held.reduce<number | null>(
      (sum, { people }) => (people === null ? sum : (sum ?? 0) + people),
      null,
    ),
    places: new Set(held.map(({ place }) => place.toLocaleLowerCase('vi'))).size,
  };
}
