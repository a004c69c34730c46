import { type Column, plain, type TableBlock } from './block.ts';

/** A table without rows says so in its widest column: the numbers of the tables after it stay. */
export function table(caption: string, columns: readonly Column[], rows: readonly string[][]): TableBlock {
  const widest = columns.reduce((best, column) => (column.share > best.share ? column : best));
  const none = columns.map((column) => (column === widest ? 'Không ghi nhận' : '–'));
  return {
    kind: 'table',
    caption,
    columns,
    rows: (rows.length === 0 ? [none] : rows).map((cells) => cells.map((text) => [plain(text)])),
    density: 'normal',
  };
}
