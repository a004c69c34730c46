/** SVG as PNG, drawn on the server with fonts of the program's own: the same picture on every machine. */
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const faces = [
  'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
  'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
  'tinos/400Regular/Tinos_400Regular',
];
const fontFiles = faces.map((face) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${face}.ttf`)));

/** A picture is drawn this many pixels wide: crisp on a slide, and on paper of A4 at 300 dpi. */
const pngWidth = 2560;

/**
 * The bytes of a PNG of a width in pixels, its height by the shape of the SVG. Texts must ask for "Be Vietnam Pro" in weight 400 or
 * 600, or for "Tinos" in 400; colours must be colours, not variables of a style sheet. Throws where the SVG is not one.
 */
export function renderPng(svg: string, width = pngWidth): Buffer {
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
    background: '#ffffff',
  })
    .render()
    .asPng();
}
