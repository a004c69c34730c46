import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderPng } from '../../../api/pictures/png.ts';

const drawing = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${content}</svg>`;
const text = (words: string, weight = 400) =>
  drawing(
    `<text x="4" y="60" font-family="Be Vietnam Pro" font-weight="${weight}" font-size="30">${words}</text>`,
  );

/** Bytes of all rows, unpacked: equal pictures have equal ones. */
function pixels(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return inflateSync(Buffer.concat(parts));
}

describe('a PNG', () => {
  it('has the width asked for and the shape of the drawing', () => {
    const png = renderPng(drawing(''), 500);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([500, 250]);
  });

  it('shows Vietnamese letters, each its own, in the weight asked for', () => {
    const drawn = ['', 'ê', 'ế', 'ề', 'ể', 'ễ', 'ệ', 'đ', 'd', 'ư', 'ự'].map((letter) =>
      pixels(renderPng(text(letter), 200)),
    );
    expect(new Set(drawn.map((bytes) => bytes.toString('base64'))).size).toBe(drawn.length);
    expect(pixels(renderPng(text('ế', 600), 200)).equals(pixels(renderPng(text('ế'), 200)))).toBe(false);
  });

  it('is refused where there is no drawing', () => {
    expect(() => renderPng('no drawing')).toThrow();
  });
});
