import { describe, expect, it } from 'vitest';
import { claimTimeline } from '../../../../api/pictures/charts/claim-timeline.ts';
import { dayVolume } from '../../../../api/pictures/charts/day-volume.ts';
import { renderSvg } from '../../../../api/pictures/charts/svg.ts';
import { topicSentiment } from '../../../../api/pictures/charts/topic-sentiment.ts';
import { weekTrend } from '../../../../api/pictures/charts/week-trend.ts';
import { claimReport, emptyOverview, overview } from '../../../web/fixtures.ts';

const sizes = [
  { width: 640, height: 240 },
  { width: 330, height: 220 },
];
const charts = {
  dayVolume: dayVolume(overview.byDay),
  weekTrend: weekTrend(overview),
  topicSentiment: topicSentiment(overview.topicSentiment),
  claimTimeline: claimTimeline(claimReport),
};

describe.each(Object.entries(charts))('%s', (_, option) => {
  it.each(sizes)('draws within $width pixels, without style that the policy forbids', (size) => {
    const svg = renderSvg(option, size);
    expect(svg).toMatch(/^<svg aria-hidden="true"/);
    expect(svg).not.toMatch(/<style|style=|class=|<script|on[a-z]+=/);
    expect(svg).not.toMatch(/NaN|undefined/);
    for (const [, x] of svg.matchAll(/<text[^>]*translate\(([\d.-]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(size.width);
    }
  });
});

describe('drawings', () => {
  it('hold the numbers they are given', () => {
    const svg = renderSvg(charts.dayVolume, { width: 480, height: 240 });
    for (const { count } of overview.byDay) expect(svg).toContain(`>${count}</text>`);
  });

  it('write large numbers in Vietnamese', () => {
    const days = overview.byDay.map((day) => ({ ...day, count: day.count * 1000 }));
    expect(renderSvg(dayVolume(days), { width: 480, height: 240 })).toContain('>21.000</text>');
  });

  it('of nothing are drawn too', () => {
    expect(renderSvg(dayVolume(emptyOverview.byDay), { width: 480, height: 240 })).toContain('</svg>');
    expect(renderSvg(topicSentiment([]), { width: 480, height: 240 })).toContain('</svg>');
  });

  it('escape hostile names', () => {
    const topics = [
      { slug: 'x', name: '<script>alert(1)</script>', sentiment: { negative: 1, neutral: 0, positive: 0 } },
    ];
    expect(renderSvg(topicSentiment(topics), { width: 480, height: 120 })).not.toContain('<script');
  });

  it('use colours of the style sheet, so that dark and print have their own', () => {
    expect(renderSvg(charts.weekTrend, { width: 640, height: 240 })).toContain('fill="var(--negative)"');
  });
});
