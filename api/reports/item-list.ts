/**
 * The documents that a report counted, all of them, however many. They are kept apart from the figures, packed in parts of some
 * thousands, and read part by part: what is held at once does not grow with the period.
 */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ReportItem } from './items.ts';
import { mostPrinted, type PrintedList, printed, storyTally, type TalliedStory } from './printed-items.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Documents of a part when a list is made. */
export const itemsAPart = 5_000;

/** Some documents on end, as they are kept. */
export interface ListPart {
  readonly rows: number;
  /** JSON of `ReportItem[]`, compressed by gzip. */
  readonly body: Uint8Array;
}

/** A list to be read, each time from its beginning. */
export interface ItemList {
  readonly rows: number;
  /** Documents, oldest first, some thousands at a time. */
  readonly pages: () => AsyncIterable<readonly ReportItem[]>;
}

/** A list that was just made, with what paper shows of it. Packed, a million documents take about a hundred megabytes. */
export interface MadeList {
  readonly parts: readonly ListPart[];
  readonly printed: PrintedList;
}

type Pages = AsyncIterable<readonly ReportItem[]> | Iterable<readonly ReportItem[]>;

/** Packs documents as they come. */
export async function packItems(pages: Pages): Promise<MadeList> {
  const stories = storyTally();
  const parts: ListPart[] = [];
  for await (const page of pages) {
    stories.add(page);
    parts.push({ rows: page.length, body: await zip(JSON.stringify(page), { level: 2 }) });
  }
  return { parts, printed: await printedOf(parts, stories.largest()) };
}

/** A list that is at hand as a whole. */
export function* pagesOf(items: readonly ReportItem[]): Generator<readonly ReportItem[]> {
  for (let from = 0; from < items.length; from += itemsAPart) yield items.slice(from, from + itemsAPart);
}

export async function unpackItems({ body }: Pick<ListPart, 'body'>): Promise<readonly ReportItem[]> {
  return JSON.parse((await unzip(body)).toString());
}

/** A list that was made, without keeping it. */
export function itemListOf(parts: readonly ListPart[]): ItemList {
  return {
    rows: rowsOf(parts),
    async *pages() {
      for (const part of parts) yield await unpackItems(part);
    },
  };
}

function rowsOf(parts: readonly ListPart[]): number {
  return parts.reduce((sum, { rows }) => sum + rows, 0);
}

async function printedOf(parts: readonly ListPart[], largest: readonly TalliedStory[]): Promise<PrintedList> {
  const listed = rowsOf(parts);
  if (listed <= mostPrinted) {
    const pages = await Promise.all(parts.map(unpackItems));
    return { listed, items: pages.flat().map(printed), stories: [] };
  }
  const firsts = await itemsAt(parts, new Set(largest.map(({ at }) => at)));
  const stories = largest.flatMap(({ at, documents }) => {
    const first = firsts.get(at);
    return first ? [{ first: printed(first), documents }] : [];
  });
  return { listed, items: [], stories };
}

/** The documents at some places of a list; parts without one stay packed. */
async function itemsAt(
  parts: readonly ListPart[],
  places: ReadonlySet<number>,
): Promise<Map<number, ReportItem>> {
  const found = new Map<number, ReportItem>();
  let start = 0;
  for (const part of parts) {
    const here = [...places].filter((place) => place >= start && place < start + part.rows);
    const items = here.length > 0 ? await unpackItems(part) : [];
    for (const place of here) {
      const item = items[place - start];
      if (item) found.set(place, item);
    }
    start += part.rows;
  }
  return found;
}
