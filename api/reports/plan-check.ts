/** Counts the figures of the plan again, from the entries that the report itself lists. */
import { type ActivityKind, countedIndicators } from '../indicators/activity.ts';
import type { Measured } from '../indicators/measure.ts';
import { activityNames } from '../indicators/wording.ts';
import { type Period, parsePeriod } from '../period.ts';
import type { ActivityRow } from './activities.ts';
import { heldIn, mostPosts, type PlanEvidence, type PlanFigures, weeksOfKind } from './plan-figures.ts';
import type { FigureMismatch } from './recount.ts';

interface Days {
  readonly period: Period;
  /** Local date of the cut-off: weeks that were not over then don't count. */
  readonly until: string;
}

/** The indicators that the system counted, the activities of the period, and the weeks that fell short. */
export function checkPlan(plan: PlanFigures, { period, until }: Days): FigureMismatch[] {
  const { indicators, activities, minimums, evidence } = plan;
  const year = parsePeriod(`${indicators.year}-01-01..${indicators.last}`);
  return [
    ...indicators.rows.flatMap(({ id, measured }) =>
      measured === null ? [] : checkMeasured(id, measured, evidence, { period: year, until }),
    ),
    ...activities.map(({ kind, times }) => ({
      figure: activityNames[kind],
      stated: times,
      counted: sum(heldOf(kind, evidence, period)),
    })),
    ...minimums.flatMap(({ id, kind, least, check }) => {
      if (check === null) return [];
      const weeks = weeksOfKind(kind, least, { period, activities: evidence.activities, until });
      return [
        { figure: `${id}, số tuần chưa đủ`, stated: check.short.length, counted: weeks.check.short.length },
      ];
    }),
  ];
}

function checkMeasured(
  id: string,
  measured: Measured,
  evidence: PlanEvidence,
  { period, until }: Days,
): FigureMismatch[] {
  const kind = countedIndicators[id]?.kind ?? 'other';
  const figure = (stated: number, counted: number) => [{ figure: id, stated, counted }];
  switch (measured.by) {
    case 'times':
      return figure(measured.value, sum(heldOf(kind, evidence, period)));
    case 'places': {
      const places = heldOf(kind, evidence, period).map(({ place }) => place.toLocaleLowerCase('vi'));
      return figure(measured.places, new Set(places).size);
    }
    case 'weeks': {
      const { value } = weeksOfKind(kind, 0, { period, activities: evidence.activities, until });
      return figure(measured.value ?? 0, value ?? 0);
    }
    case 'posts':
      return evidence.posts.length === mostPosts ? [] : figure(measured.value, evidence.posts.length);
    case 'reports':
      return figure(measured.value, evidence.reports.length);
    case 'cases':
      return figure(measured.value, evidence.cases.filter(({ concludedAt }) => concludedAt !== null).length);
  }
}

function heldOf(kind: ActivityKind, { activities }: PlanEvidence, period: Period): ActivityRow[] {
  return heldIn(period, activities).filter((row) => row.kind === kind && row.withdrawnBecause === null);
}

function sum(rows: readonly ActivityRow[]): number {
  return rows.reduce((total, { times }) => total + times, 0);
}
