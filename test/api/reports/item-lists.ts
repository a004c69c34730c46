/** Lists of documents without a store. */
import { type ItemList, pagesOf } from '../../../api/reports/item-list.ts';
import type { ReportItem } from '../../../api/reports/items.ts';
import type { PrintedList } from '../../../api/reports/printed-items.ts';

export function listOf(items: readonly ReportItem[]): ItemList {
  return {
    rows: items.length,
    async *pages() {
      yield* pagesOf(items);
    },
  };
}

/** What paper shows of a short list. */
export function printedList(items: readonly ReportItem[]): PrintedList {
  return { listed: items.length, items: items.map(({ counted: _, ...item }) => item), stories: [] };
}

export async function itemsOf({ pages }: ItemList): Promise<ReportItem[]> {
  const items: ReportItem[] = [];
  for await (const page of pages()) items.push(...page);
  return items;
}
