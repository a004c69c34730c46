import { describe, expect, it } from 'vitest';
import { claimTimeline } from '../../../../api/pictures/charts/claim-timeline.ts';
import { dayVolume } from '../../../../api/pictures/charts/day-volume.ts';
import { brokenLine, hatch } from '../../../../api/pictures/charts/gap-bands.ts';
import { renderSvg } from '../../../../api/pictures/charts/svg.ts';
import { weekTrend } from '../../../../api/pictures/charts/week-trend.ts';
import { claimReport, overview } from '../../../web/fixtures.ts';

const size = { width: 480, height: 240 };
const bands = [{ index: 3, from: 0.25, to: 0.75 }];

describe('gaps on charts', () => {
  it.each([
    ['days', dayVolume(overview.byDay, bands)],
    ['weeks', weekTrend(overview, bands)],
    ['a claim', claimTimeline({ ...claimReport, gapBands: bands })],
  ])('are hatched on the chart of %s', (_name, option) => {
    const svg = renderSvg(option, size);
    expect(svg.match(/var\(--gap-line\)/g)?.length).toBeGreaterThan(10);
    expect(svg).toContain('var(--gap-fill)');
    expect(svg).not.toMatch(/<pattern|style=|class=|NaN/);
  });

  it('are nowhere without one', () => {
    expect(renderSvg(weekTrend(overview), size)).not.toContain('--gap');
  });

  it('break the line and keep the point', () => {
    expect(brokenLine([1, 2, 3], [{ index: 1, from: 0, to: 1 }])).toEqual({
      joined: [1, null, 3],
      alone: [null, 2, null],
    });
  });

  it('are hatched inside the band only', () => {
    const box = { x: 10, y: 20, width: 15, height: 100 };
    for (const { x1, y1, x2, y2 } of hatch(box)) {
      expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(10);
      expect(Math.max(x1, x2)).toBeLessThanOrEqual(25);
      expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(20);
      expect(Math.max(y1, y2)).toBeLessThanOrEqual(120);
    }
  });
});
