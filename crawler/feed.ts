import { type DateContext, parseDate } from './date.ts';
import { decodeEntities } from './dom.ts';
import { readJsonFeed } from './json-feed.ts';
import { readLenientFeed } from './lenient-feed.ts';
import { type ListedItem, listedItem } from './listed-item.ts';
import { plainTitle } from './plain-title.ts';
import type { RawEntry } from './raw-entry.ts';
import { readStrictFeed } from './strict-feed.ts';
import { resolveLink } from './url.ts';

/** One entry of a feed; entries without an address are kept here, as feeds count them. */
interface FeedEntry {
  readonly url: string | null;
  readonly title: string;
  /** UTC ISO 8601. */
  readonly publishedAt: string | null;
}

/** `rss-parser` reads what it can; where it fails, or overlooks what stands there, the lenient reader does. */
async function readRaw(text: string, url: string): Promise<RawEntry[] | null> {
  if (/^\s*\{/u.test(text.slice(0, 200))) return readJsonFeed(text, url);
  const strict = await readStrictFeed(text, url);
  if (strict !== null && holds(strict) === strict.length * 3) return strict;
  const lenient = readLenientFeed(text, url);
  if (strict === null || (lenient !== null && holds(lenient) > holds(strict))) return lenient;
  return strict;
}

/** How many titles, addresses and dates were found. */
function holds(entries: readonly RawEntry[]): number {
  return entries.reduce(
    (sum, { title, links, dates }) =>
      sum + Number(title !== '') + Number(links.length > 0) + Number(dates.length > 0),
    0,
  );
}

function toEntry({ title, links, dates }: RawEntry, context: DateContext): FeedEntry {
  const address = links
    .map(({ href, base }) => resolveLink(decodeEntities(href), base))
    .find((link) => link !== null);
  const date = dates.map((stated) => parseDate(stated, context)).find((found) => found !== null);
  return { url: address ?? null, title: plainTitle(title), publishedAt: date ?? null };
}

/** Whether a feed writes the month before the day: a date of it is possible in that order only, and none in ours only. */
function isMonthFirst(entries: readonly RawEntry[]): boolean {
  const pairs = entries
    .flatMap(({ dates }) => dates)
    .map((date) => /^\D{0,12}(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/u.exec(date))
    .filter((match) => match !== null);
  return pairs.some(([, , second]) => Number(second) > 12) && pairs.every(([, first]) => Number(first) <= 12);
}

/**
 * Reads every entry of an RSS, RDF, Atom, CDF or JSON feed, a thousand at most. `url` is where it was fetched, for relative links. `null` when the
 * text is no feed at all; an empty list is a feed without entries.
 */
export async function readFeed(
  text: string,
  url: string,
  dates: DateContext = {},
): Promise<FeedEntry[] | null> {
  // Control characters have no place in a feed, and end the reading of strict parsers.
  const start = text.replace(/^\uFEFF/u, '').replace(/[^\P{Cc}\t\n\r]/gu, '');
  const entries = await readRaw(start, url);
  if (entries === null) return null;
  const context = { ...dates, monthFirst: isMonthFirst(entries) };
  return entries.map((entry) => toEntry(entry, context));
}

/** The entries of a feed that name a page, as a list of pages. */
export async function parseFeed(
  text: string,
  url: string,
  dates: DateContext = {},
): Promise<ListedItem[] | null> {
  const entries = await readFeed(text, url, dates);
  return (
    entries?.flatMap((entry) =>
      entry.url === null ? [] : [listedItem(entry.url, entry.title, entry.publishedAt)],
    ) ?? null
  );
}
