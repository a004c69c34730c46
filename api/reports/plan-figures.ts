/** What a report over a period says of the plan: its indicators, the register of activities, and what both rest on. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { type ActivityKind, countedIndicators } from '../indicators/activity.ts';
import { daysRead, type WeekCheck, weeklyLeast } from '../indicators/measure.ts';
import { targetOf } from '../indicators/target.ts';
import { type Period, parsePeriod } from '../period.ts';
import type { Store } from '../store/database.ts';
import { listCaseTimes, listOfficialPosts, listSignedReports } from '../store/indicators.ts';
import type { ReportKind } from '../vocabulary.ts';
import { localDateOf } from '../week.ts';
import { type ActivityRow, type ActivitySum, activitySums, listActivityRows } from './activities.ts';
import { inYear } from './campaign-windows.ts';
import { type IndicatorReport, indicatorReport } from './indicators.ts';

/** The office's own posts of a year that are listed one by one. */
export const mostPosts = 20_000;

export interface ComparedActivity extends ActivitySum {
  /** `null`: the register says nothing of the period before. */
  readonly timesBefore: number | null;
}

/** The least that the plan asks of a kind of activity, beside what the register has. */
export interface Minimum {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: ActivityKind;
  readonly least: number;
  readonly aim: number | null;
  /** The year that the plan asks it of: that of the report, or the last that the plan names. */
  readonly year: number;
  /** `null`: no week of the period is over. */
  readonly value: number | null;
  /** Where the least is asked of every week: the weeks of the period. Other values are those of the year so far. */
  readonly check: WeekCheck | null;
}

export interface PlanFigures {
  /** Of the year in which the period ends, counted from its first day to the end of the period or the cut-off. */
  readonly indicators: IndicatorReport;
  /** Of the year before, counted to the same day. */
  readonly yearBefore: IndicatorReport;
  /** Years of the period before the last, oldest first. */
  readonly earlierYears: readonly IndicatorReport[];
  readonly activities: readonly ComparedActivity[];
  readonly minimums: readonly Minimum[];
  readonly evidence: PlanEvidence;
}

/** One by one what was counted, so that it can be looked up and counted again. */
export interface PlanEvidence {
  /** The register from the first day of the year or the period, whichever is earlier. */
  readonly activities: readonly ActivityRow[];
  readonly posts: readonly {
    readonly id: number;
    readonly at: string;
    readonly url: string;
    readonly sourceName: string;
  }[];
  readonly reports: readonly {
    readonly id: number;
    readonly kind: ReportKind;
    readonly period: string;
    readonly number: number | null;
    readonly issuedOn: string;
  }[];
  readonly cases: readonly {
    readonly id: number;
    readonly claimId: string;
    readonly openedAt: string;
    readonly concludedAt: string | null;
    readonly publishedAt: string | null;
  }[];
}

interface Span {
  readonly period: Period;
  readonly previous: Period;
  readonly cutOff: string;
}

export async function planFigures(store: Store, knowledge: Knowledge, span: Span): Promise<PlanFigures> {
  const { period, cutOff } = span;
  const today = localDateOf(cutOff);
  const last = period.last < today ? period.last : today;
  const year = Number(last.slice(0, 4));
  const now = new Date(cutOff);
  const ofYear = (of: number, until?: string) =>
    indicatorReport(store, knowledge, { year: of, now, last: until });
  const earlierYears: IndicatorReport[] = [];
  for (let earlier = Number(period.first.slice(0, 4)); earlier < year; earlier += 1)
    earlierYears.push(await ofYear(earlier));
  const indicators = await ofYear(year, last);
  const evidence = await evidenceOf(store, span, `${year}-01-01`, last);
  return {
    indicators,
    yearBefore: await ofYear(year - 1, inYear(last, -1)),
    earlierYears,
    activities: await comparedActivities(store, span, evidence.activities),
    minimums: minimumsOf(knowledge, indicators, { period, activities: evidence.activities, until: today }),
    evidence,
  };
}

async function evidenceOf(
  store: Store,
  { period, cutOff }: Span,
  newYear: string,
  last: string,
): Promise<PlanEvidence> {
  const year = parsePeriod(`${newYear}..${last}`);
  const first = period.first < newYear ? period.first : newYear;
  const posts = await listOfficialPosts(store, year, mostPosts);
  const cases = await listCaseTimes(store, year);
  const reports = await listSignedReports(store, year);
  return {
    activities: await listActivityRows(store, { first, last: daysRead(period).last, enteredUntil: cutOff }),
    posts: posts.map(({ source_name, ...post }) => ({ ...post, sourceName: source_name })),
    reports: reports.map(({ issued_on, ...report }) => ({ ...report, issuedOn: issued_on ?? '' })),
    cases: cases.map((work) => ({
      id: work.id,
      claimId: work.claim_id,
      openedAt: work.opened_at,
      concludedAt: work.concluded_at,
      publishedAt: work.published_at,
    })),
  };
}

async function comparedActivities(
  store: Store,
  { period, previous, cutOff }: Span,
  rows: readonly ActivityRow[],
): Promise<ComparedActivity[]> {
  const before = await listActivityRows(store, { ...previous, enteredUntil: cutOff });
  const sums = activitySums(before);
  const timesBefore = (kind: ActivityKind) =>
    before.length === 0 ? null : (sums.find((sum) => sum.kind === kind)?.times ?? 0);
  return activitySums(heldIn(period, rows)).map((sum) => ({ ...sum, timesBefore: timesBefore(sum.kind) }));
}

/** Entries that were held on the days of a period. */
export function heldIn(
  { first, last }: { readonly first: string; readonly last: string },
  rows: readonly ActivityRow[],
): ActivityRow[] {
  return rows.filter(({ heldOn }) => heldOn >= first && heldOn <= last);
}

/** What the plan asks of each kind of activity; milestones in words are left out. */
function minimumsOf(
  { taxonomy }: Knowledge,
  { year, rows }: IndicatorReport,
  register: { readonly period: Period; readonly activities: readonly ActivityRow[]; readonly until: string },
): Minimum[] {
  return rows.flatMap(({ id, name, unit, lastTargetYear, value }): Minimum[] => {
    const indicator = taxonomy.indicators.find((known) => known.id === id);
    const counted = countedIndicators[id];
    const asked = Math.min(year, lastTargetYear);
    const target = indicator === undefined ? null : targetOf(indicator, asked);
    if (counted === undefined || target === null || target.least === null) return [];
    const { least, aim } = target;
    const minimum = { id, name, unit, kind: counted.kind, least, aim, year: asked };
    if (counted.by !== 'weeks') return [{ ...minimum, value, check: null }];
    return [{ ...minimum, ...weeksOfKind(counted.kind, least, register) }];
  });
}

/** How often a kind of activity was held in each week of a period that is over. */
export function weeksOfKind(
  kind: ActivityKind,
  least: number,
  {
    period,
    activities,
    until,
  }: { readonly period: Period; readonly activities: readonly ActivityRow[]; readonly until: string },
) {
  const held = activities
    .filter((row) => row.kind === kind && row.withdrawnBecause === null)
    .map(({ heldOn, times }) => ({ held_on: heldOn, times }));
  return weeklyLeast(held, { period, until, least });
}
