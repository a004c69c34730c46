/** The plan's indicators of a year beside their targets, each with the ground that its value rests on. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import type { Indicator } from '../../analysis/taxonomy.ts';
import { daysRead, type Measured, measure } from '../indicators/measure.ts';
import { lastYearOf, targetOf, type YearTarget } from '../indicators/target.ts';
import { instant } from '../instant.ts';
import { parsePeriod } from '../period.ts';
import type { Store } from '../store/database.ts';
import { type IndicatorValueRecord, listActivities, listIndicatorValues } from '../store/indicators.ts';
import { localDateOf } from '../week.ts';

/** `running`: below, and the year is not over; `unjudged`: a milestone in words, or no target for the year. */
export type IndicatorState = 'met' | 'below' | 'running' | 'unjudged' | 'no-data';

export interface EnteredValue {
  readonly value: number;
  readonly proof: string;
  readonly signatory: string;
  readonly note: string;
  readonly enteredAt: string;
  readonly enteredByName: string | null;
}

export interface IndicatorRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly ref: string;
  readonly measure: string;
  readonly dataSource: string;
  readonly support: Indicator['tracker_support'];
  readonly target: YearTarget | null;
  /** The last year that the plan has a target for. */
  readonly lastTargetYear: number;
  readonly value: number | null;
  readonly state: IndicatorState;
  readonly measured: Measured | null;
  /** What people entered for the year, latest first; the first counts. */
  readonly entered: readonly EnteredValue[];
}

export interface IndicatorReport {
  readonly year: number;
  /** Local date up to which it was counted. */
  readonly last: string;
  /** The year is not over, or not counted to its end. */
  readonly running: boolean;
  readonly rows: readonly IndicatorRow[];
  readonly madeAt: string;
}

interface IndicatorSpan {
  readonly year: number;
  readonly now: Date;
  /** Local date of the year up to which is counted; its end where absent. */
  readonly last?: string | undefined;
}

/** Everything is counted from the first day of the year on. */
export async function indicatorReport(
  store: Store,
  { taxonomy }: Knowledge,
  { year, now, last }: IndicatorSpan,
): Promise<IndicatorReport> {
  const whole = parsePeriod(String(year));
  const period = last === undefined ? whole : parsePeriod(`${whole.first}..${last}`);
  const madeAt = instant(now);
  const today = localDateOf(madeAt);
  const ground = {
    period,
    activities: await listActivities(store, { ...daysRead(period), enteredUntil: madeAt }),
    communes: taxonomy.places.new_units.length,
    until: today,
  };
  const values = await listIndicatorValues(store, [year], madeAt);
  const running = today <= whole.last || period.last < whole.last;
  const rows: IndicatorRow[] = [];
  for (const indicator of taxonomy.indicators) {
    const target = targetOf(indicator, year);
    const measured = await measure(store, indicator.id, { ...ground, least: target?.least ?? null });
    const entered = values.filter((value) => value.indicator === indicator.id).map(enteredValue);
    const value = measured?.value ?? entered[0]?.value ?? null;
    rows.push({
      id: indicator.id,
      name: indicator.name_vi,
      unit: indicator.unit,
      ref: indicator.seed_ref,
      measure: indicator.measure_vi,
      dataSource: indicator.data_source,
      support: indicator.tracker_support,
      target,
      lastTargetYear: lastYearOf(indicator),
      value,
      state: stateOf(value, target, running),
      measured,
      entered,
    });
  }
  return { year, last: period.last, running, rows, madeAt };
}

function stateOf(value: number | null, target: YearTarget | null, running: boolean): IndicatorState {
  if (value === null) return 'no-data';
  if (target === null || target.least === null) return 'unjudged';
  if (value >= target.least) return 'met';
  return running ? 'running' : 'below';
}

function enteredValue(record: IndicatorValueRecord): EnteredValue {
  const { value, proof, signatory, note } = record;
  return {
    value,
    proof,
    signatory,
    note,
    enteredAt: record.entered_at,
    enteredByName: record.entered_by_name,
  };
}
