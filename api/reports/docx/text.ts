/** Paragraphs and runs, built so that no text reaches the file uncleaned. */
import { BorderStyle, ExternalHyperlink, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Inline, Line } from '../block.ts';
import { cleanText, linkTarget } from '../clean-text.ts';
import { boldTextWidth } from '../measures.ts';

interface RunStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Half-points; without it, that of the paragraph's style. */
  readonly size?: number;
}

export function run(text: string, style: RunStyle = {}): TextRun {
  return new TextRun({ ...style, text: cleanText(text) });
}

export function lineRuns(line: Line, style: RunStyle = {}): (TextRun | ExternalHyperlink)[] {
  return line.map((inline) => inlineRun(inline, style));
}

function inlineRun({ text, url, emphasis }: Inline, style: RunStyle): TextRun | ExternalHyperlink {
  const target = url === undefined ? null : linkTarget(url);
  if (target !== null) {
    const label = new TextRun({ ...style, text: cleanText(text), style: 'Hyperlink' });
    return new ExternalHyperlink({ link: target, children: [label] });
  }
  if (emphasis === 'bold') return run(text, { ...style, bold: true });
  return run(text, emphasis === 'italic' ? { ...style, italics: true } : style);
}

/** A paragraph of one run, centred and without indent: the parts of the letterhead and the title. */
export function centred(text: string, style: RunStyle, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: 'center', style: 'Plain', ...options, children: [run(text, style)] });
}

/** A rule centred under a bold line, `share` of the line's length; `width` is the room that the line has. */
export function ruleUnder(line: string, size: number, share: number, width: number): Paragraph {
  const length = Math.round(Math.min(boldTextWidth(line, size), width) * share);
  const indent = Math.max(0, Math.floor((width - length) / 2));
  return new Paragraph({
    style: 'Plain',
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    indent: { left: indent, right: indent },
    spacing: { before: 80, after: 80, line: 60, lineRule: 'exact' },
    children: [],
  });
}
