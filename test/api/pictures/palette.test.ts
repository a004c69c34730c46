import { describe, expect, it } from 'vitest';
import { palette, withColours } from '../../../api/pictures/palette.ts';

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG's contrast of two colours. */
function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** Full loss of one kind of cone, by G. Machado et al., IEEE Transactions on Visualization and Computer Graphics 15 (2009). */
const sights: Readonly<Record<string, readonly Rgb[]>> = {
  'three cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'a copier': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

function seen(colour: Rgb, sight: readonly Rgb[]): Rgb {
  const [r = 0, g = 0, b = 0] = sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, at) => sum + part * (colour[at] ?? 0), 0),
      ),
    ),
  );
  return [r, g, b];
}

describe('the colours of pictures', () => {
  it.each(Object.keys(sights))('tell the three sentiments apart by lightness: %s', (name) => {
    const sight = sights[name] ?? [];
    const [negative, neutral, positive] = (['--negative', '--neutral', '--positive'] as const).map((colour) =>
      seen(linear(palette[colour]), sight),
    ) as [Rgb, Rgb, Rgb];
    expect(contrast(negative, positive)).toBeGreaterThan(1.6);
    expect(contrast(neutral, positive)).toBeGreaterThan(1.4);
    expect(contrast(negative, neutral)).toBeGreaterThan(3);
  });

  it('let texts, lines and bars be read on white', () => {
    const white: Rgb = [1, 1, 1];
    for (const colour of ['--ink', '--ink-2'] as const)
      expect(contrast(linear(palette[colour]), white)).toBeGreaterThan(7);
    for (const colour of ['--spreads', '--debunks', '--mentions', '--chart-bar', '--chart-mean'] as const)
      expect(contrast(linear(palette[colour]), white), colour).toBeGreaterThan(3);
    expect(contrast(linear(palette['--negative']), linear(palette['--chart-band']))).toBeGreaterThan(3);
  });

  it('take the place of the variables, and an unknown one is refused', () => {
    expect(withColours('<rect fill="var(--negative)"/>')).toBe(`<rect fill="${palette['--negative']}"/>`);
    expect(() => withColours('<rect fill="var(--unknown)"/>')).toThrow(RangeError);
  });
});
