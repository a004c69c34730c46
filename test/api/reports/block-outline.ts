/** Blocks as lines of text, for reading in a golden file. */
import type { Line, ReportBlock } from '../../../api/reports/block.ts';

export function outline(blocks: readonly ReportBlock[]): string {
  return `${blocks.flatMap(blockLines).join('\n')}\n`;
}

/** All text of the blocks, links and all. */
function blockLines(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return ['', lineText(block.content)];
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${block.label} ${block.text}`];
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`);
    case 'table':
      return [
        '',
        block.caption ?? '(bảng)',
        block.columns.map(({ label, align, share }) => `${label} [${align} ${share}]`).join(' | '),
        ...block.rows.map((cells) => cells.map((cell) => cell.map(lineText).join(' / ')).join(' | ')),
      ];
    case 'figure':
      return [
        '',
        block.caption,
        `  alt: ${block.chart.alt}`,
        ...block.data.map((row) => `  data: ${row.map((value) => value ?? '–').join(' | ')}`),
      ];
    default: {
      const { kind, ...fields } = block;
      const texts = Object.entries(fields).map(([name, value]) => `  ${name}: ${[value].flat().join(' / ')}`);
      return ['', `[${kind}]`, ...texts];
    }
  }
}

function lineText(line: Line): string {
  return line.map(({ text, url }) => (url === undefined ? text : `${text} <${url}>`)).join('');
}
