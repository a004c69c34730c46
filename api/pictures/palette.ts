/**
 * Colours of pictures that leave the program: for white paper and slides, told apart by lightness too, so that they survive a
 * copier and every kind of colour blindness. Charts name them as variables of the style sheet.
 */
export const palette = {
  '--surface': '#ffffff',
  '--ink': '#1a1a1a',
  '--ink-2': '#3d3d3d',
  '--line': '#dcdcdc',
  '--line-strong': '#8c8c8c',
  '--chart-bar': '#1f5f8b',
  '--chart-mean': '#1a1a1a',
  '--chart-band': '#b7d3e6',
  '--negative': '#a63603',
  '--neutral': '#d4d4d4',
  '--positive': '#6baed6',
  '--spreads': '#a63603',
  '--debunks': '#1f78b4',
  '--mentions': '#8f8f8f',
  '--gap-fill': '#efefef',
  '--gap-line': '#8b8f98',
} as const;

export type Colour = keyof typeof palette;

/** A drawing with its variables replaced by colours. Throws for a variable that has none: it would be drawn black. */
export function withColours(svg: string): string {
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    if (!(name in palette)) throw new RangeError(`pictures have no colour ${name}`);
    return palette[name as Colour];
  });
}
