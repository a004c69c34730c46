import type { OverviewReport } from '../../reports/overview.ts';
import type { CountUnit } from '../../vocabulary.ts';
import { categories, colours, counts, grid } from './axes.ts';
import type { ChartOption } from './svg.ts';

/** Room a line of this chart takes: what its height is computed from. */
export const topicSentimentLine = 30;

/** One bar a topic, stacked by sentiment, or three for stories, which overlap; the first topic stands on top. */
export function topicSentiment(
  topics: OverviewReport['topicSentiment'],
  unit: CountUnit = 'documents',
): ChartOption {
  const stack = (key: 'negative' | 'neutral' | 'positive') => ({
    type: 'bar',
    ...(unit === 'documents' ? { stack: 'sentiment' } : {}),
    data: topics.map((topic) => topic.sentiment[key]),
    ...(unit === 'documents' ? { barWidth: 14 } : { barWidth: 6, barGap: '0%' }),
    itemStyle: { color: colours[key], borderColor: 'var(--surface)', borderWidth: 0.5 },
  });
  return ({ width }) => {
    const names = categories(topics.map((topic) => topic.name));
    return {
      grid,
      xAxis: counts(),
      yAxis: {
        ...names,
        inverse: true,
        axisLabel: { ...names.axisLabel, width: Math.round(width * 0.4), overflow: 'break', lineHeight: 14 },
      },
      series: [stack('negative'), stack('neutral'), stack('positive')],
    };
  };
}
