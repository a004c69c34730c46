import { type Column, plain, type TableBlock } from './block.ts';

/** A table without rows says so: the numbers of the tables after it stay. */
export function table(caption: string, columns: readonly Column[], rows: readonly string[][]): TableBlock {
  const none = columns.map((_, index) => (index === 0 ? 'Không ghi nhận' : '–'));
  return {
    kind: 'table',
    caption,
    columns,
    rows: (rows.length === 0 ? [none] : rows).map((cells) => cells.map((text) => [plain(text)])),
    density: 'normal',
  };
}
