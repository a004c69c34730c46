/** The list of documents that a report counted: the CSV, and the last sheets of the workbook. */
import type { DocumentKind } from '../../crawler/document.ts';
import { documentTitle } from './document-title.ts';
import type { ItemList } from './item-list.ts';
import type { ReportItem } from './items.ts';
import { columnLetter, type LongSheet, type Sheet, type SheetCell, sheetParts } from './sheet.ts';
import { sentimentNames, UNTITLED } from './wording.ts';

const kindNames: Readonly<Record<DocumentKind, string>> = {
  article: 'Bài viết',
  post: 'Bài đăng',
  comment: 'Bình luận',
  video: 'Video',
};

const columns = [
  { label: 'STT', kind: 'count', width: 7 },
  { label: 'Mã tin bài', kind: 'count', width: 11 },
  { label: 'Thời gian', kind: 'time', width: 17 },
  { label: 'Nguồn tin', kind: 'text', width: 26 },
  { label: 'Nhóm nguồn', kind: 'text', width: 11 },
  { label: 'Kênh', kind: 'text', width: 22 },
  { label: 'Loại', kind: 'text', width: 11 },
  { label: 'Tiêu đề', kind: 'text', width: 70 },
  { label: 'Chủ đề', kind: 'text', width: 40 },
  { label: 'Sắc thái (ước tính)', kind: 'text', width: 18 },
  { label: 'Mã câu chuyện', kind: 'count', width: 14 },
  { label: 'Bản đăng lại', kind: 'text', width: 12 },
  { label: 'Địa chỉ', kind: 'link', width: 60 },
] as const satisfies Sheet['columns'];

export type ListColumn = (typeof columns)[number]['label'];

/** One row a document, oldest first. */
export function itemSheet({ rows, pages }: ItemList): LongSheet {
  return {
    name: 'Danh mục tin bài',
    columns,
    count: rows,
    async *pages() {
      let before = 0;
      for await (const items of pages()) {
        const first = before;
        yield items.map((item, index) => itemRow(item, first + index));
        before += items.length;
      }
    },
  };
}

function itemRow(item: ReportItem, index: number): SheetCell[] {
  const { counted } = item;
  return [
    index + 1,
    item.id,
    item.at,
    item.sourceName,
    counted?.tier ?? null,
    counted?.channel ?? null,
    counted ? kindNames[counted.kind] : null,
    documentTitle(item) ?? UNTITLED,
    counted?.topics.join('; ') ?? null,
    counted ? sentimentNames[counted.sentiment] : null,
    counted?.storyId ?? null,
    counted ? (counted.copy ? 'Có' : 'Không') : null,
    item.url,
  ];
}

/** A formula over a column of the list; of a list of several sheets the sum. `of` gives it for the cells of a sheet. */
export function countOfList(list: LongSheet, label: ListColumn, of: (range: string) => string): string {
  const letter = columnLetter(columns.findIndex((column) => column.label === label));
  return sheetParts(list)
    .map(({ name, rows }) => of(`'${name}'!$${letter}$2:$${letter}$${rows + 1}`))
    .join('+');
}
