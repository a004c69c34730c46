import type { StoryDay } from '../../reports/story.ts';
import { colours, counts, dayAxis, grid } from './axes.ts';
import type { ChartOption } from './svg.ts';

/** Documents of a story by day: own texts at the base, repeated ones on them. */
export function storyDays(days: readonly StoryDay[]): ChartOption {
  const stack = (data: readonly number[], color: string) => ({
    type: 'bar',
    stack: 'documents',
    data,
    barMaxWidth: 36,
    itemStyle: { color, borderColor: 'var(--surface)', borderWidth: 0.5 },
  });
  return () => ({
    grid,
    xAxis: dayAxis(days),
    yAxis: counts(),
    series: [
      stack(
        days.map(({ own }) => own),
        colours.bar,
      ),
      stack(
        days.map(({ copies }) => copies),
        colours.neutral,
      ),
    ],
  });
}
