import type { Week } from '../../api/week.ts';
import { formatWeek, formatWeekWithDates } from '../format.ts';
import { vi } from '../text/vi.ts';

interface WeekChooserProps {
  readonly action: string;
  readonly week: Week;
  /** Newest first. */
  readonly available: readonly Week[];
  readonly hrefOf: (week: string) => string;
  /** Other parameters of the page, which a new week leaves as they are. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
}

/** A form with one select and two links; the arrow keys follow the links (`app.js`). */
export function WeekChooser({ action, week, available, hrefOf, keep = {} }: WeekChooserProps) {
  const earlier = available.find((candidate) => candidate.start < week.start);
  const later = available.findLast((candidate) => candidate.start > week.start);
  const choices = available.some((candidate) => candidate.id === week.id) ? available : [week, ...available];
  return (
    <form class="week-chooser" method="get" action={action} aria-label={vi.week.choose}>
      {Object.entries(keep).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
      <Step week={earlier} rel="prev" label={vi.week.previous} hrefOf={hrefOf} />
      <label class="visually-hidden" for="week">
        {vi.week.choose}
      </label>
      <select id="week" name="week" data-submit>
        {choices.map((choice) => (
          <option value={choice.id} selected={choice.id === week.id}>
            {formatWeekWithDates(choice)}
          </option>
        ))}
      </select>
      <button class="button no-js" type="submit">
        {vi.week.show}
      </button>
      <Step week={later} rel="next" label={vi.week.next} hrefOf={hrefOf} />
    </form>
  );
}

interface StepProps {
  readonly week: Week | undefined;
  readonly rel: 'prev' | 'next';
  readonly label: string;
  readonly hrefOf: (week: string) => string;
}

function Step({ week, rel, label, hrefOf }: StepProps) {
  const sign = rel === 'prev' ? '‹' : '›';
  if (week === undefined)
    return (
      <span class="step step-off" aria-hidden="true">
        {sign}
      </span>
    );
  return (
    <a class="step" href={hrefOf(week.id)} rel={rel} title={`${label}: ${formatWeek(week.id)}`}>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{`${label}: ${formatWeek(week.id)}`}</span>
    </a>
  );
}
