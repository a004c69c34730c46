/** Hatched bands where collection was broken off: drawn line by line, because patterns need identifiers that a page repeats. */
import type { GapBand } from '../../reports/week-gaps.ts';

const hatchStep = 6;
/** A gap of an hour in a week would be thinner than a line. */
const narrowestBand = 3;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A series behind all others; nothing where there is no gap. Goes with an x axis of categories. */
export function gapBands(bands: readonly GapBand[]) {
  if (bands.length === 0) return [];
  return [
    {
      type: 'custom',
      silent: true,
      z: 0,
      encode: { x: 0, y: [] as number[] },
      data: bands.map(({ index, from, to }) => [index, from, to]),
      renderItem: (
        { coordSys }: { readonly coordSys: Box },
        api: {
          value(dimension: number): number;
          coord(value: readonly number[]): number[];
          size(value: readonly number[]): number[];
        },
      ) => {
        const [centre = 0] = api.coord([api.value(0), 0]);
        const [step = 0] = api.size([1, 0]);
        const left = centre - step / 2 + api.value(1) * step;
        const width = Math.max(narrowestBand, (api.value(2) - api.value(1)) * step);
        return band({ x: left, y: coordSys.y, width, height: coordSys.height });
      },
    },
  ];
}

function band(box: Box) {
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { ...box }, style: { fill: 'var(--gap-fill)' } },
      ...hatch(box).map((shape) => ({
        type: 'line',
        shape,
        style: { stroke: 'var(--gap-line)', lineWidth: 1 },
      })),
    ],
  };
}

/** Lines that rise at 45 degrees, cut at the edges of the box. */
export function hatch({ x, y, width, height }: Box) {
  const lines: { x1: number; y1: number; x2: number; y2: number }[] = [];
  for (let offset = hatchStep; offset < width + height; offset += hatchStep) {
    const from = Math.max(0, offset - height);
    const to = Math.min(width, offset);
    lines.push({ x1: x + from, y1: y + offset - from, x2: x + to, y2: y + offset - to });
  }
  return lines;
}

/** Values of a line that is broken off at the gaps, and the values there: points that no line joins. */
export function brokenLine(
  values: readonly number[],
  bands: readonly GapBand[],
): { readonly joined: (number | null)[]; readonly alone: (number | null)[] } {
  const inGap = new Set(bands.map(({ index }) => index));
  return {
    joined: values.map((value, index) => (inGap.has(index) ? null : value)),
    alone: values.map((value, index) => (inGap.has(index) ? value : null)),
  };
}
