/** What makes a report: a week's, or one of the decision's on a longer period. */
import { type PeriodKind, periodOf } from '../../api/period.ts';
import { periodName } from '../../api/reports/period-name.ts';
import { capitalised } from '../../api/reports/vietnamese.ts';
import { reportKinds } from '../../api/vocabulary.ts';
import type { Week } from '../../api/week.ts';
import { formatWeekWithDates } from '../format.ts';
import { paths } from '../links.ts';
import { reportKindsVi as text } from '../text/report-kinds-vi.ts';
import { vi } from '../text/vi.ts';
import { Field } from './register-parts.tsx';

interface MakeFormsProps {
  /** Those that have documents, newest first. */
  readonly weeks: readonly Week[];
  /** Local date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Offered where documents are. What stands there first is the last week, and the last month, that is over. */
export function MakeForms({ weeks, today }: MakeFormsProps) {
  if (weeks.length === 0) return <p class="notice">{vi.reports.noWeeks}</p>;
  const over = weeks.find(({ sunday }) => sunday < today);
  return (
    <>
      <form class="panel inline-form" method="post" action={paths.reports}>
        <input type="hidden" name="kind" value="weekly" />
        <Field id="report-week" label={text.makeWeekly}>
          <select id="report-week" name="period">
            {weeks.map((week) => (
              <option value={week.id} selected={week === over}>
                {formatWeekWithDates(week)}
              </option>
            ))}
          </select>
        </Field>
        <button class="button button-primary" type="submit">
          {vi.reports.makeButton}
        </button>
      </form>
      <PeriodForm weeks={weeks} today={today} />
    </>
  );
}

/** The days of a free period are asked for only where one is chosen; the style sheet sees to it, with scripts and without. */
function PeriodForm({ weeks, today }: MakeFormsProps) {
  const over = periodsWithin(weeks, 'month').find(({ last }) => last < today);
  return (
    <form class="panel period-form" method="post" action={paths.reports} aria-labelledby="report-period-form">
      <h2 id="report-period-form">{text.make}</h2>
      <div class="inline-form">
        <Field id="report-kind" label={text.kind}>
          <select id="report-kind" name="kind">
            {reportKinds
              .filter((kind) => kind !== 'weekly' && kind !== 'campaign')
              .map((kind) => (
                <option value={kind}>{text.names[kind]}</option>
              ))}
          </select>
        </Field>
        <Field id="report-period" label={text.period}>
          <select id="report-period" name="period">
            {periodGroups.map(({ kind, label }) => (
              <optgroup label={label}>
                {periodsWithin(weeks, kind).map((period) => (
                  <option value={period.id} selected={period.id === over?.id}>
                    {capitalised(periodName(period))}
                  </option>
                ))}
              </optgroup>
            ))}
            <option value="free">{text.free}</option>
          </select>
        </Field>
        <div class="free-period">
          <Field id="report-from" label={text.from}>
            <input id="report-from" name="from" type="date" />
          </Field>
          <Field id="report-to" label={text.to}>
            <input id="report-to" name="to" type="date" />
          </Field>
        </div>
        <button class="button button-primary" type="submit">
          {vi.reports.makeButton}
        </button>
      </div>
    </form>
  );
}

const periodGroups = [
  { kind: 'month', label: text.months },
  { kind: 'quarter', label: text.quarters },
  { kind: 'half', label: text.halves },
  { kind: 'year', label: text.years },
] as const satisfies readonly { readonly kind: PeriodKind; readonly label: string }[];

/** Periods that the weeks lie in, newest first. */
function periodsWithin(weeks: readonly Week[], kind: (typeof periodGroups)[number]['kind']) {
  const days = weeks.flatMap(({ monday, sunday }) => [sunday, monday]);
  const periods = new Map(days.map((day) => periodOf(day, kind)).map((period) => [period.id, period]));
  return [...periods.values()];
}
