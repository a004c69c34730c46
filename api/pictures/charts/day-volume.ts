import type { OverviewReport } from '../../reports/overview.ts';
import { weekdayDate } from '../../reports/vietnamese.ts';
import type { GapBand } from '../../reports/week-gaps.ts';
import { comparedBars } from './compared-bars.ts';
import type { ChartOption } from './svg.ts';

/** Documents a day as bars, the mean of the four weeks before as a dashed line. */
export function dayVolume(days: OverviewReport['byDay'], bands: readonly GapBand[] = []): ChartOption {
  return comparedBars({
    labels: (width) => days.map((day) => axisLabel(day.date, width < 400)),
    counts: days.map((day) => day.count),
    before: days.map((day) => day.mean4),
    bands,
  });
}

function axisLabel(date: string, narrow: boolean): string {
  const label = weekdayDate(date);
  return narrow ? (label.split(' ')[0] ?? label) : label.replace(' ', '\n');
}
