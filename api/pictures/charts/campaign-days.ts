import type { CampaignReport } from '../../reports/campaign.ts';
import { colours, counts, dayAxis, grid } from './axes.ts';
import { brokenLine, gapBands } from './gap-bands.ts';
import type { ChartOption } from './svg.ts';

/** Documents or stories of a campaign by day, broken off at gaps, over the same weekdays before it (dashes) and the same dates a year ago (dots). */
export function campaignDays({
  days,
  gapBands: bands,
}: Pick<CampaignReport, 'days' | 'gapBands'>): ChartOption {
  const { joined, alone } = brokenLine(
    days.map(({ count }) => count),
    bands,
  );
  const drawn = { type: 'line', symbol: 'circle', symbolSize: 5, itemStyle: { color: colours.bar } };
  const reference = (data: readonly (number | null)[], dash: readonly number[]) => ({
    type: 'line',
    symbol: 'none',
    data,
    lineStyle: { color: colours.mean, width: 1.5, type: dash },
    itemStyle: { color: colours.mean },
  });
  return () => ({
    grid,
    xAxis: dayAxis(days),
    yAxis: counts(),
    series: [
      ...gapBands(bands),
      reference(
        days.map(({ before }) => before),
        [6, 4],
      ),
      reference(
        days.map(({ yearAgo }) => yearAgo),
        [1, 3],
      ),
      { ...drawn, data: joined, lineStyle: { color: colours.bar, width: 2 } },
      { ...drawn, data: alone, lineStyle: { width: 0 } },
    ],
  });
}
